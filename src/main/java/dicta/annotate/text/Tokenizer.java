package dicta.annotate.text;

import dicta.annotate.text.TokenizedText.Type;
import java.util.Arrays;
import java.util.Set;

/**
 * Cuts a text into tokens, sentences and paragraphs in one pass. Thread-safe.
 *
 * <p>Words keep inner hyphens, apostrophes and the dots of initialisms ("Jean-Claude", "don't", "U.S."); a possessive ending
 * is a token of its own; every other mark is a token of one character. A line break ends a paragraph, except in a text whose
 * lines were broken at a fixed width: there only an empty line or a short line does (see {@link LineBreaks}).
 */
public final class Tokenizer {
  private static final int LONGEST_DATELINE = 14;

  private final Set<String> abbreviations;
  private final Forms forms = new Forms();

  /** @param abbreviations lower-case words, without their dot, after which a dot does not end a sentence ("mr", "gen") */
  public Tokenizer(Set<String> abbreviations) {
    this.abbreviations = Set.copyOf(abbreviations);
  }

  /** Cost: linear in the length of {@code text}. */
  public TokenizedText tokenize(String text) {
    return new Run(text).run();
  }

  private final class Run {
    final String text;
    final LineBreaks breaks;
    int size;
    int[] start;
    int[] end;
    Type[] type;
    boolean[] opensParagraph;
    boolean breakPending;

    Run(String text) {
      this.text = text;
      breaks = LineBreaks.of(text);
      int guess = text.length() / 5 + 16;
      start = new int[guess];
      end = new int[guess];
      type = new Type[guess];
      opensParagraph = new boolean[guess];
    }

    TokenizedText run() {
      cutTokens();
      String[] word = new String[size];
      String[] lower = new String[size];
      for (int i = 0; i < size; i++) {
        Forms.Form form = forms.of(text, start[i], end[i]);
        word[i] = form.word();
        lower[i] = form.lower();
      }
      int[] sentence = new int[size];
      int[] paragraph = new int[size];
      cutSentences(lower, sentence, paragraph);
      return new TokenizedText(
          text, size, Arrays.copyOf(start, size), Arrays.copyOf(end, size), Arrays.copyOf(type, size), word, lower, sentence,
          paragraph);
    }

    void add(int from, int to, Type t) {
      if (size == start.length) {
        int more = size * 3 / 2;
        start = Arrays.copyOf(start, more);
        end = Arrays.copyOf(end, more);
        type = Arrays.copyOf(type, more);
        opensParagraph = Arrays.copyOf(opensParagraph, more);
      }
      start[size] = from;
      end[size] = to;
      opensParagraph[size] = breakPending;
      breakPending = false;
      type[size++] = t;
    }

    void cutTokens() {
      int n = text.length();
      int i = 0;
      while (i < n) {
        char c = text.charAt(i);
        if (c == '\n') {
          breakPending |= breaks.endsParagraph(i);
          i++;
        } else if (c <= ' ' || isSpace(c)) {
          i++;
        } else if (isWordChar(c)) {
          i = cutWord(i);
        } else {
          int length = isTypedDoubleQuote(i) ? 2 : 1;
          add(i, i + length, length == 2 || isDoubleQuote(c) ? Type.QUOTE : Type.PUNCTUATION);
          i += length;
        }
      }
    }

    int cutWord(int from) {
      int n = text.length();
      int i = from;
      boolean digits = Character.isDigit(text.charAt(from));
      while (i < n) {
        char c = text.charAt(i);
        if (isWordChar(c) || c > 0x2ff && Character.getType(c) == Character.NON_SPACING_MARK) {
          i++;
        } else if (i + 1 < n && i > from && isWordChar(text.charAt(i + 1))
            && (c == '-' || c == '\u2010' || c == '\u2011' || c == '&' || isApostrophe(c) && !possessiveAt(i)
                || (c == '.' || c == ',' || c == ':') && betweenDigits(i)
                || c == '.' && (initialismAt(from, i) || siteAt(from, i)))) {
          i++;
        } else if (c == '.' && i - from >= 3 && text.charAt(i - 2) == '.' && Character.isLetter(text.charAt(i - 1))) {
          i++; // the last dot of "U.S."
          break;
        } else {
          break;
        }
      }
      add(from, i, digits ? Type.NUMBER : Type.WORD);
      if (i < n && isApostrophe(text.charAt(i))) {
        if (possessiveAt(i)) {
          add(i, i + 2, Type.POSSESSIVE);
          return i + 2;
        }
        char before = text.charAt(i - 1);
        if ((before == 's' || before == 'z') && (i + 1 == n || text.charAt(i + 1) <= ' ')) {
          add(i, i + 1, Type.POSSESSIVE);
          return i + 1;
        }
      }
      return i;
    }

    /** Two single marks in a row, as typewriters and old news systems write a double one: {@code ``so''}. */
    boolean isTypedDoubleQuote(int i) {
      char c = text.charAt(i);
      return (isApostrophe(c) || c == '`' || c == '‘') && i + 1 < text.length() && text.charAt(i + 1) == c
          && (i + 2 == text.length() || text.charAt(i + 2) != c) && (i == 0 || text.charAt(i - 1) != c);
    }

    boolean betweenDigits(int i) {
      return Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
    }

    /** {@code 's} that ends a word. */
    boolean possessiveAt(int i) {
      return i + 1 < text.length() && isApostrophe(text.charAt(i)) && (text.charAt(i + 1) == 's' || text.charAt(i + 1) == 'S')
          && (i + 2 == text.length() || !isWordChar(text.charAt(i + 2)));
    }

    /** A dot between single letters: "U.S". */
    boolean initialismAt(int from, int dot) {
      return Character.isLetter(text.charAt(dot - 1)) && (dot - 1 == from || text.charAt(dot - 2) == '.')
          && (dot + 2 >= text.length() || !isWordChar(text.charAt(dot + 2)));
    }

    /** The dot of a name that ends as an address does: "Harbour.info", "Harbour.co.uk". */
    boolean siteAt(int from, int dot) {
      int end = dot + 1;
      while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
        end++;
      }
      boolean open = end < text.length() && isWordChar(text.charAt(end));
      boolean opensSite = dot - from >= 2 && Character.isLetter(text.charAt(dot - 1)) && SITE_ENDINGS.contains(text.substring(dot + 1, end));
      boolean country = end - dot == 3 && endsInBody(from, dot);
      return !open && (opensSite || country);
    }

    /** "….co", "….com": a country's two letters may follow. */
    private boolean endsInBody(int from, int dot) {
      int before = text.lastIndexOf('.', dot - 1);
      return before > from && SITE_BODIES.contains(text.substring(before + 1, dot));
    }

    void cutSentences(String[] lower, int[] sentence, int[] paragraph) {
      int s = 0;
      int p = 0;
      int behindDateline = -1;
      for (int i = 0; i < size; i++) {
        if (i == 0 || opensParagraph[i]) {
          behindDateline = behindDateline(i);
        }
        if (i > 0) {
          if (opensParagraph[i]) {
            p++;
            s++;
          } else if (i == behindDateline || start[i] > end[i - 1] && endsSentence(i - 1, lower)) {
            s++;
          }
        }
        sentence[i] = s;
        paragraph[i] = p;
      }
    }

    /**
     * The first token behind a dateline that a paragraph opens with, or -1: "WASHINGTON, May 5 (Reuters) —", a place in
     * capitals with what belongs to it, up to a dash.
     */
    int behindDateline(int first) {
      if (type[first] != Type.WORD || end[first] - start[first] < 3 || !inCapitals(first)) {
        return -1;
      }
      for (int i = first + 1; i < size && i < first + LONGEST_DATELINE && !opensParagraph[i]; i++) {
        char c = text.charAt(start[i]);
        if (isDash(i)) {
          int behind = i + 1 < size && isDash(i + 1) ? i + 2 : i + 1;
          return behind < size && !opensParagraph[behind] ? behind : -1;
        }
        boolean belongs = type[i] == Type.NUMBER || type[i] == Type.WORD && Character.isUpperCase(c) || ",.()".indexOf(c) >= 0;
        if (!belongs) {
          return -1;
        }
      }
      return -1;
    }

    boolean inCapitals(int token) {
      for (int i = start[token]; i < end[token]; i++) {
        if (!Character.isUpperCase(text.charAt(i))) {
          return false;
        }
      }
      return true;
    }

    boolean isDash(int i) {
      char c = text.charAt(start[i]);
      return type[i] == Type.PUNCTUATION && (c == '—' || c == '–' || c == '-');
    }

    /** Whether the sentence ends after token {@code last}, which a space follows. */
    boolean endsSentence(int last, String[] lower) {
      int mark = last;
      while (mark >= 0 && closes(mark)) {
        mark--;
      }
      if (mark < 0) {
        return false;
      }
      char c = text.charAt(start[mark]);
      boolean initialism = type[mark] == Type.WORD && text.charAt(end[mark] - 1) == '.';
      if (!(c == '.' || c == '!' || c == '?' || c == '…' || initialism)) {
        return false;
      }
      char next = text.charAt(start[last + 1]);
      if (Character.isLowerCase(next) || next == ',' || next == ';' || next == '.') {
        return false;
      }
      if (initialism) {
        return mark < last || type[last + 1] == Type.QUOTE || SENTENCE_OPENERS.contains(lower[last + 1]);
      }
      if (c == '.' && mark == last && mark > 0 && end[mark - 1] == start[mark] && type[mark - 1] == Type.WORD) {
        boolean initial = end[mark - 1] - start[mark - 1] == 1 && Character.isUpperCase(text.charAt(start[mark - 1]));
        return !(initial && lower[mark - 1].charAt(0) != 'i') && !abbreviations.contains(lower[mark - 1]);
      }
      return true;
    }

    /** A mark that closes what stands before it: a quotation mark with no space before it, or a bracket. */
    boolean closes(int i) {
      char c = text.charAt(start[i]);
      boolean mark = type[i] == Type.QUOTE || c == ')' || c == ']' || isApostrophe(c) && end[i] - start[i] == 1;
      return mark && i > 0 && end[i - 1] == start[i];
    }
  }

  /** After "U.S." and the like, a word that opens a new sentence rather than going on with a name. */
  private static final Set<String> SENTENCE_OPENERS =
      Set.of("the", "he", "she", "it", "they", "we", "i", "but", "and", "in", "on", "this", "that", "a", "an", "at", "as");

  /** What the names of sites end in that articles write out, without the dot. */
  private static final Set<String> SITE_ENDINGS = Set.of("com", "org", "net", "info", "gov", "edu", "news", "co", "io", "tv", "eu", "ru", "ua", "de", "fr");
  /** Those of them that a country's letters follow: "co.uk", "com.au". */
  private static final Set<String> SITE_BODIES = Set.of("co", "com", "org", "gov", "net");

  private static boolean isWordChar(char c) {
    return c < 128
        ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
        : Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  private static boolean isSpace(char c) {
    return c >= 128 && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c >= 0x200b && c <= 0x200f || c == 0xfeff);
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  /** Any kind of double quotation mark, guillemets and corner brackets included. */
  public static boolean isDoubleQuote(char c) {
    return c == '"' || c == '“' || c == '”' || c == '„' || c == '‟' || c == '«' || c == '»' || c == '＂'
        || c >= '「' && c <= '』';
  }
}
