package dicta.annotate.text;

import dicta.annotate.text.TokenizedText.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a text into tokens, sentences and paragraphs in one pass. Thread-safe.
 *
 * <p>Words keep inner hyphens, apostrophes and the dots of initialisms ("Jean-Claude", "don't", "U.S."); a possessive ending
 * is a token of its own; every other mark is a token of one character. A line break ends a paragraph.
 */
public final class Tokenizer {
  private final Set<String> abbreviations;

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
    int size;
    int[] start;
    int[] end;
    Type[] type;
    int[] sentence;
    int[] paragraph;
    String[] word;
    String[] lower;

    Run(String text) {
      this.text = text;
      int guess = text.length() / 5 + 16;
      start = new int[guess];
      end = new int[guess];
      type = new Type[guess];
    }

    TokenizedText run() {
      cutTokens();
      word = new String[size];
      lower = new String[size];
      for (int i = 0; i < size; i++) {
        word[i] = text.substring(start[i], end[i]);
        lower[i] = word[i].toLowerCase(Locale.ROOT).replace('’', '\'');
      }
      cutSentences();
      return new TokenizedText(text, size, start, end, type, word, lower, sentence, paragraph);
    }

    void add(int from, int to, Type t) {
      if (size == start.length) {
        int more = size * 3 / 2;
        start = Arrays.copyOf(start, more);
        end = Arrays.copyOf(end, more);
        type = Arrays.copyOf(type, more);
      }
      start[size] = from;
      end[size] = to;
      type[size++] = t;
    }

    void cutTokens() {
      int n = text.length();
      int i = 0;
      while (i < n) {
        char c = text.charAt(i);
        if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff') {
          i++;
        } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
          i = cutWord(i);
        } else {
          add(i, i + 1, isDoubleQuote(c) ? Type.QUOTE : Type.PUNCTUATION);
          i++;
        }
      }
    }

    int cutWord(int from) {
      int n = text.length();
      int i = from;
      boolean digits = Character.isDigit(text.charAt(from));
      while (i < n) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
          i++;
        } else if (i + 1 < n && Character.isLetterOrDigit(text.charAt(i + 1)) && i > from
            && (c == '-' || c == '\u2011' || c == '&' || isApostrophe(c) && !possessiveAt(i)
                || (c == '.' || c == ',') && Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1))
                || c == '.' && initialismAt(from, i))) {
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
        if (text.charAt(i - 1) == 's' && (i + 1 == n || Character.isWhitespace(text.charAt(i + 1)))) {
          add(i, i + 1, Type.POSSESSIVE);
          return i + 1;
        }
      }
      return i;
    }

    /** {@code 's} that ends a word. */
    boolean possessiveAt(int i) {
      return i + 1 < text.length() && isApostrophe(text.charAt(i)) && (text.charAt(i + 1) == 's' || text.charAt(i + 1) == 'S')
          && (i + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 2)));
    }

    /** A dot between single letters: "U.S". */
    boolean initialismAt(int from, int dot) {
      return Character.isLetter(text.charAt(dot - 1)) && (dot - 1 == from || text.charAt(dot - 2) == '.')
          && (dot + 2 >= text.length() || !Character.isLetterOrDigit(text.charAt(dot + 2)));
    }

    void cutSentences() {
      sentence = new int[size];
      paragraph = new int[size];
      int s = 0;
      int p = 0;
      for (int i = 0; i < size; i++) {
        if (i > 0) {
          if (lineBreakBefore(i)) {
            p++;
            s++;
          } else if (endsSentence(i - 1)) {
            s++;
          }
        }
        sentence[i] = s;
        paragraph[i] = p;
      }
    }

    boolean lineBreakBefore(int i) {
      for (int at = end[i - 1]; at < start[i]; at++) {
        if (text.charAt(at) == '\n') {
          return true;
        }
      }
      return false;
    }

    /** Whether the sentence ends after token {@code last}. */
    boolean endsSentence(int last) {
      int mark = last;
      while (mark >= 0 && closes(mark)) {
        mark--;
      }
      if (mark < 0 || last + 1 >= size || closes(last + 1) && start[last + 1] == end[last]) {
        return false;
      }
      char c = text.charAt(start[mark]);
      boolean initialism = type[mark] == Type.WORD && text.charAt(end[mark] - 1) == '.';
      if (!(c == '.' || c == '!' || c == '?' || c == '…' || initialism) || start[last + 1] == end[last]) {
        return false;
      }
      char next = text.charAt(start[last + 1]);
      if (Character.isLowerCase(next) || next == ',' || next == ';') {
        return false;
      }
      if (initialism) {
        return type[last + 1] == Type.QUOTE || SENTENCE_OPENERS.contains(lower[last + 1]);
      }
      if (c == '.' && mark == last && mark > 0 && end[mark - 1] == start[mark] && type[mark - 1] == Type.WORD) {
        boolean initial = end[mark - 1] - start[mark - 1] == 1 && Character.isUpperCase(text.charAt(start[mark - 1]));
        return !initial && !abbreviations.contains(lower[mark - 1]);
      }
      return true;
    }

    /** A mark that closes what stands before it: a quotation mark with no space before it, or a bracket. */
    boolean closes(int i) {
      char c = text.charAt(start[i]);
      boolean mark = type[i] == Type.QUOTE || c == ')' || c == ']' || c == '’' || c == '\'';
      return mark && i > 0 && end[i - 1] == start[i];
    }
  }

  /** After "U.S." and the like, a word that opens a new sentence rather than going on with a name. */
  private static final Set<String> SENTENCE_OPENERS =
      Set.of("the", "he", "she", "it", "they", "we", "i", "but", "and", "in", "on", "this", "that", "a", "an", "at", "as");

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  /** Any kind of double quotation mark, guillemets included. */
  public static boolean isDoubleQuote(char c) {
    return c == '"' || c == '“' || c == '”' || c == '„' || c == '‟' || c == '«' || c == '»' || c == '＂';
  }
}
