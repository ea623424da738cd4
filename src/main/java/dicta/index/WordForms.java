package dicta.index;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.tartarus.snowball.SnowballStemmer;

/** Gives each word all the index terms that {@link Words} describes. */
final class WordForms extends TokenFilter {
  private static final int MOST_KNOWN = 100_000;

  /** A power of two. */
  private static final int LATELY = 1 << 14;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
  private final Optional<SnowballStemmer> stemmer;
  /** Stems of words met before: a few thousand words make up most of any text, and stemming costs more than indexing them. */
  private final Map<String, String> known;

  private final char[] folded = new char[4 * Words.LONGEST_WORD + 4];

  /** The words met last by a hash of their letters, with their stems: most words are among them, and no text need be made to find out. */
  private final String[] lately;

  private final String[] latelyStems;

  /** The further terms of the word read last, to be given out before the next word. */
  private String raw = "";

  private String stem = "";

  /** @param known the language's stems so far, shared by all threads; added to */
  WordForms(TokenStream in, Optional<SnowballStemmer> stemmer, Map<String, String> known) {
    super(in);
    this.stemmer = stemmer;
    this.known = known;
    this.lately = new String[stemmer.isPresent() ? LATELY : 0];
    this.latelyStems = new String[lately.length];
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!raw.isEmpty()) {
      raw = give(raw);
      return true;
    }
    if (!stem.isEmpty()) {
      stem = give(stem);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    word();
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    raw = "";
    stem = "";
  }

  private String give(String form) {
    term.setEmpty().append(form);
    position.setPositionIncrement(0);
    return "";
  }

  private void word() {
    char[] word = term.buffer();
    int length = lowerCase(word, term.length());
    length = withoutPossessive(word, length);
    term.setLength(length);
    boolean ascii = true;
    for (int i = 0; i < length && ascii; i++) {
      ascii = word[i] < 0x80;
    }
    if (!ascii) {
      int to = ASCIIFoldingFilter.foldToASCII(word, 0, folded, 0, length);
      String before = term.toString();
      for (int i = 0; i < to; i++) {
        folded[i] = Character.toLowerCase(folded[i]);
      }
      term.copyBuffer(folded, 0, to);
      if (!before.contentEquals(term)) {
        raw = Words.RAW + before;
        stem(before);
        return;
      }
    }
    if (stemmer.isPresent()) {
      stem(term.buffer(), length);
    }
  }

  private void stem(char[] word, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + word[i];
    }
    int slot = (hash ^ hash >>> 16) & LATELY - 1;
    String there = lately[slot];
    if (there != null && there.length() == length && same(there, word)) {
      stem = latelyStems[slot];
      return;
    }
    String text = new String(word, 0, length);
    stem(text);
    lately[slot] = text;
    latelyStems[slot] = stem;
  }

  private static boolean same(String text, char[] word) {
    for (int i = text.length() - 1; i >= 0; i--) {
      if (text.charAt(i) != word[i]) {
        return false;
      }
    }
    return true;
  }

  private void stem(String word) {
    if (stemmer.isEmpty()) {
      return;
    }
    String before = known.get(word);
    if (before == null) {
      before = stemOf(stemmer.get(), word, term);
      if (known.size() < MOST_KNOWN) {
        known.put(word, before);
      }
    }
    stem = before;
  }

  /** Marked; empty where it is the folded word itself. */
  static String stemOf(SnowballStemmer stemmer, String word, CharSequence folded) {
    stemmer.setCurrent(word);
    stemmer.stem();
    char[] chars = stemmer.getCurrent().toCharArray();
    var plain = new char[4 * chars.length];
    int length = ASCIIFoldingFilter.foldToASCII(chars, 0, plain, 0, chars.length);
    String stem = new String(plain, 0, length);
    return stem.contentEquals(folded) ? "" : Words.STEM + stem;
  }

  /** Lower case without the combining dot that a Turkish İ would leave, and one kind of apostrophe. */
  static int lowerCase(char[] word, int length) {
    for (int i = 0; i < length; i++) {
      char c = word[i];
      if (c == '\u2019' || c == '\uFF07') {
        word[i] = '\'';
      } else if (c < 0x80) {
        if (c >= 'A' && c <= 'Z') {
          word[i] = (char) (c + 32);
        }
      } else {
        word[i] = Character.toLowerCase(c);
      }
    }
    return length;
  }

  /** "Trump's" and "Trump’s" are found as "trump". */
  static int withoutPossessive(char[] word, int length) {
    return length > 2 && word[length - 1] == 's' && word[length - 2] == '\'' ? length - 2 : length;
  }
}
