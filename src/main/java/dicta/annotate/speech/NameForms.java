package dicta.annotate.speech;

import dicta.model.Person;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a name is written and how its forms are compared: folded words, initials, middle names, spellings. */
final class NameForms {
  private NameForms() {}

  /** The name of a mention as written. */
  static String name(Scene scene, Mention m) {
    return scene.text.span(m.nameFirst(), m.nameLast()).in(scene.text.text()).replaceAll("\\s+", " ");
  }

  /** Its folded words, without "Jr." behind. */
  static List<String> key(Scene scene, Mention m) {
    List<String> key = new ArrayList<>();
    int last = suffix(scene, m).isEmpty() ? m.nameLast() : m.nameLast() - 1;
    for (int i = m.nameFirst(); i < last; i++) {
      String word = fold(scene.text.word(i));
      if (!word.isEmpty()) {
        key.add(word);
      }
    }
    return key;
  }

  /** "jr" of "Lang Jr."; empty where the name has none. */
  static String suffix(Scene scene, Mention m) {
    return m.hasName() && m.nameLast() - m.nameFirst() > 1 && scene.is(m.nameLast() - 1, Trait.NAME_SUFFIX)
        ? scene.text.lower(m.nameLast() - 1) : "";
  }

  /** Lower-case words from one token to another, the dot of an abbreviation joined to it. */
  static String words(Scene scene, int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      out.append(out.isEmpty() || scene.charAt(i) == '.' ? "" : " ").append(scene.text.lower(i));
    }
    return out.toString();
  }

  /** Whether a form of a name has more of it than another: middle names, not words caught by the way at its ends. */
  static boolean fuller(List<String> a, List<String> b) {
    boolean lastSame = a.getLast().equals(b.getLast());
    boolean firstSame = a.getFirst().equals(b.getFirst()) || b.getFirst().length() == 1 || a.getFirst().length() == 1;
    return a.size() > b.size() ? lastSame && firstSame : a.size() < b.size() && a.size() > 1 && lastSame && !firstSame && b.containsAll(a);
  }

  /** Equal, or one has middle names or initials that the other lacks. */
  static boolean sameName(List<String> a, List<String> b) {
    if (a.size() < 2 || b.size() < 2) {
      return a.equals(b);
    }
    if (!a.getLast().equals(b.getLast())) {
      return a.size() > 2 && b.size() == 2 && a.subList(0, 2).equals(b) || b.size() > 2 && a.size() == 2 && b.subList(0, 2).equals(a);
    }
    String x = a.getFirst();
    String y = b.getFirst();
    return x.equals(y) || x.length() == 1 && y.startsWith(x) || y.length() == 1 && x.startsWith(y)
        || a.containsAll(b) || b.containsAll(a)
        || x.length() >= 3 && y.startsWith(x) || y.length() >= 3 && x.startsWith(y);
  }

  static boolean bears(Person p, String surname) {
    for (String s : p.spellings()) {
      String f = fold(s);
      if (f.equals(surname) || f.endsWith(" " + surname)) {
        return true;
      }
    }
    return fold(p.name()).endsWith(" " + surname);
  }

  static String initials(List<String> key) {
    StringBuilder out = new StringBuilder();
    for (String word : key) {
      if (!word.isEmpty() && !word.equals("of") && !word.equals("the") && !word.equals("for") && !word.equals("and")) {
        out.append(word.charAt(0));
      }
    }
    return out.toString();
  }

  static List<String> key(Person p) {
    return List.of(fold(p.name()).split(" "));
  }

  /** As written, but for its diacritics. */
  static String withoutMarks(String name) {
    String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
    return apart.length() == name.length() ? name : apart.replaceAll("\\p{M}", "");
  }

  /** Lower case, without diacritics, hyphens and apostrophes aside. */
  static String fold(String word) {
    boolean plain = true;
    for (int i = 0; i < word.length() && plain; i++) {
      char c = word.charAt(i);
      plain = c >= 'a' && c <= 'z';
    }
    if (plain) {
      return word;
    }
    String d = Normalizer.normalize(word, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(d.length());
    for (int i = 0; i < d.length(); i++) {
      char c = d.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.append(c == 'ł' ? 'l' : c == 'ø' ? 'o' : c == 'đ' ? 'd' : c == 'ı' ? 'i' : c);
      } else if (c == ' ' || c == '-') {
        out.append(' ');
      }
    }
    return out.toString().trim();
  }

  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int next = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
        diagonal = row[j];
        row[j] = next;
      }
    }
    return row[b.length()];
  }
}
