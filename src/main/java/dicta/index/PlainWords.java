package dicta.index;

/**
 * Tells words of which no rule of UAX 29 but the simplest is needed: letters of Latin, Greek and Cyrillic, ASCII digits, and apostrophes
 * between letters, with a space or a mark around them that joins nothing. That is most of most texts, and needs no automaton. Whatever
 * else stands beside a word is left to Lucene's {@code StandardTokenizer}; both give the same words. Not thread-safe.
 */
final class PlainWords {
  /** Room is left to the longest word, since where that is cut is Lucene's to say. */
  private static final int LONGEST = Words.LONGEST_WORD - 10;

  /** No more is known of the character than that its neighbours need all rules. */
  private static final byte UNKNOWN = 0;

  private static final byte SPACE = 1;

  /** Breaks the text at both sides, whatever it stands between. */
  private static final byte MARK = 2;

  /** Joins letters or digits in some cases. */
  private static final byte JOINS = 3;

  private static final byte APOSTROPHE = 4;
  private static final byte DIGIT = 5;
  private static final byte LETTER = 6;

  private static final byte[] KINDS = kinds();

  private final String text;

  /** Where in the text the word begins that was found last. */
  private int start;

  private int end;

  PlainWords(String text) {
    this.text = text;
  }

  private static byte[] kinds() {
    var kinds = new byte[0x2030];
    for (char c = '!'; c <= '~'; c++) {
      kinds[c] = MARK;
    }
    for (char c = '0'; c <= '9'; c++) {
      kinds[c] = DIGIT;
    }
    letters(kinds, 'A', '\u024F'); // Latin
    letters(kinds, '\u0370', '\u052F'); // Greek, Cyrillic
    set(kinds, " \n\r\t", SPACE);
    set(kinds, ".:,;", JOINS);
    set(kinds, "'\u2019", APOSTROPHE);
    set(kinds, "_", UNKNOWN); // part of words
    set(kinds, "«»–—“”…", MARK);
    return kinds;
  }

  private static void letters(byte[] kinds, char first, char last) {
    for (char c = first; c <= last; c++) {
      kinds[c] = Character.isLetter(c) ? LETTER : kinds[c];
    }
  }

  private static void set(byte[] kinds, String characters, byte kind) {
    for (int i = 0; i < characters.length(); i++) {
      kinds[characters.charAt(i)] = kind;
    }
  }

  /** The kind of what stands at a place; a space at the end of the text. */
  private byte kind(int at) {
    if (at >= text.length()) {
      return SPACE;
    }
    char c = text.charAt(at);
    return c < KINDS.length ? KINDS[c] : UNKNOWN;
  }

  /**
   * Looks for the next word.
   *
   * @param from the text's start, the end of a plain word or a space
   * @return whether there is one and it is plain; if not, all rules are needed from {@link #start}, which may be the text's end
   */
  boolean next(int from) {
    int at = from;
    byte kind = kind(at);
    while (at < text.length() && kind < DIGIT) {
      byte behind = kind(at + 1);
      if (kind == UNKNOWN || kind != SPACE && behind == UNKNOWN) {
        start = at;
        return false;
      }
      at++;
      kind = behind;
    }
    start = at;
    while (kind >= DIGIT || kind == APOSTROPHE && kind(at - 1) == LETTER && kind(at + 1) == LETTER) {
      kind = kind(++at);
    }
    end = at;
    boolean joins = kind == JOINS || kind == APOSTROPHE;
    byte behind = joins ? kind(at + 1) : SPACE;
    return start < end && end - start <= LONGEST && kind != UNKNOWN && behind != UNKNOWN && behind < DIGIT;
  }

  int start() {
    return start;
  }

  /** One past the end of the word. */
  int end() {
    return end;
  }

  /** The first space at or behind a place, else the text's end. */
  int spaceFrom(int place) {
    int at = Math.min(place, text.length());
    while (kind(at) != SPACE) {
      at++;
    }
    return at;
  }
}
