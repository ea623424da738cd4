package dicta.annotate.text;

import dicta.model.Span;
import java.util.Arrays;

/**
 * A text cut into tokens, sentences and paragraphs, held in columns. Immutable after {@link Tokenizer#tokenize}, safe to
 * share between threads. Token indices run from 0 to {@link #size()} - 1; offsets are UTF-16 code units of {@link #text()}.
 */
public final class TokenizedText {
  /** What a token is. */
  public enum Type {
    WORD,
    NUMBER,
    /** A possessive ending: {@code 's} or {@code '} after a plural. */
    POSSESSIVE,
    /** Any kind of double quotation mark. */
    QUOTE,
    PUNCTUATION
  }

  private final String text;
  private final int size;
  private final int[] start;
  private final int[] end;
  private final Type[] type;
  private final String[] word;
  private final String[] lower;
  private final int[] sentence;
  private final int[] paragraph;
  private final int[] sentenceFirst;
  private final int[] paragraphFirst;

  TokenizedText(
      String text, int size, int[] start, int[] end, Type[] type, String[] word, String[] lower,
      int[] sentence, int[] paragraph) {
    this.text = text;
    this.size = size;
    this.start = start;
    this.end = end;
    this.type = type;
    this.word = word;
    this.lower = lower;
    this.sentence = sentence;
    this.paragraph = paragraph;
    this.sentenceFirst = firsts(sentence, size);
    this.paragraphFirst = firsts(paragraph, size);
  }

  /** For each group number, its first token, then {@code size} as a sentinel. Groups are numbered without holes. */
  private static int[] firsts(int[] group, int size) {
    int groups = size == 0 ? 0 : group[size - 1] + 1;
    int[] first = new int[groups + 1];
    Arrays.fill(first, size);
    for (int i = size - 1; i >= 0; i--) {
      first[group[i]] = i;
    }
    return first;
  }

  public String text() {
    return text;
  }

  /** Number of tokens. */
  public int size() {
    return size;
  }

  public int start(int token) {
    return start[token];
  }

  public int end(int token) {
    return end[token];
  }

  public Type type(int token) {
    return type[token];
  }

  /** As written. */
  public String word(int token) {
    return word[token];
  }

  /** In lower case, typographic apostrophes made straight. */
  public String lower(int token) {
    return lower[token];
  }

  public boolean isCapitalised(int token) {
    return Character.isUpperCase(text.charAt(start[token]));
  }

  public int sentence(int token) {
    return sentence[token];
  }

  public int paragraph(int token) {
    return paragraph[token];
  }

  public int sentences() {
    return sentenceFirst.length - 1;
  }

  public int paragraphs() {
    return paragraphFirst.length - 1;
  }

  /** First token of a sentence. */
  public int sentenceStart(int s) {
    return sentenceFirst[s];
  }

  /** One past the last token of a sentence. */
  public int sentenceEnd(int s) {
    return sentenceFirst[s + 1];
  }

  /** First token of a paragraph. */
  public int paragraphStart(int p) {
    return paragraphFirst[p];
  }

  /** One past the last token of a paragraph. */
  public int paragraphEnd(int p) {
    return paragraphFirst[p + 1];
  }

  /** Where tokens {@code from} (inclusive) to {@code to} (exclusive) stand. */
  public Span span(int from, int to) {
    return new Span(start[from], end[to - 1]);
  }

  /** The first token that ends after {@code offset}, or {@link #size()}. */
  public int tokenAt(int offset) {
    int low = 0;
    int high = size;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (end[mid] <= offset) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }
}
