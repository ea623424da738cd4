package dicta.search.lucene;

/**
 * A key that is the same for the ways in which one name is carried over from another script: Zelensky, Zelenskyy, Zelenskiy,
 * Selenskyj; Gorbachev, Gorbatschow; Khrushchev, Chruschtschow. Made for names from Cyrillic, Arabic and Greek in English, German,
 * French and Spanish spelling: the sibilants fall together, so do i, j and y, v and w, and doubled letters.
 */
final class Sound {
  /** Longer spellings first; each pair is what is written, what it becomes. */
  private static final String[][] RULES = {
    {"schtsch", "s"}, {"shch", "s"}, {"tsch", "s"}, {"tch", "s"}, {"sch", "s"}, {"tsh", "s"}, {"ch", "s"}, {"sh", "s"},
    {"zh", "s"}, {"kh", "h"}, {"dzh", "s"}, {"dj", "s"}, {"ph", "f"}, {"ou", "u"}, {"oo", "u"}, {"ck", "k"}, {"x", "ks"},
    {"q", "k"}, {"c", "k"}, {"z", "s"}, {"w", "v"}, {"j", "i"}, {"y", "i"}, {"ae", "a"}, {"oe", "o"}, {"ue", "u"},
  };

  private Sound() {}

  /** @param folded in lower case, without diacritics */
  static String of(String folded) {
    String s = folded;
    for (String[] rule : RULES) {
      s = s.replace(rule[0], rule[1]);
    }
    var out = new StringBuilder();
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (out.isEmpty() || out.charAt(out.length() - 1) != c) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
