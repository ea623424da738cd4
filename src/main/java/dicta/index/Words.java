package dicta.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Text into index terms. Words are cut by Unicode's rules (UAX 29). Each word becomes its <em>folded</em> form (lower case, no
 * diacritics, no possessive 's) and, at the same position and each behind a mark that no word begins with:
 *
 * <ul>
 *   <li>{@link #RAW} its form with diacritics, where that differs: "año" is not "ano", yet both find each other;
 *   <li>{@link #STEM} its stem in the text's language, where that differs from the folded form: a search for "talks" asks for
 *       {@code talks}, the stem {@code talk} and the word {@code talk}.
 * </ul>
 *
 * <p>{@link #WHO} marks words of the speaker's name in a statement's text field. Thread-safe.
 */
public final class Words {
  public static final char RAW = '\u0001';
  public static final char STEM = '\u0002';
  public static final char WHO = '\u0003';

  /** Longer words are cut: nobody searches for them and they blow up the dictionary. */
  static final int LONGEST_WORD = 60;

  private static final Map<String, Analyzer> BY_LANG = new ConcurrentHashMap<>();

  private Words() {}

  /** The analyzer for a text in a language; one of an unknown language has no stems. */
  public static Analyzer of(String lang) {
    String known = Stems.knows(lang) ? lang : "";
    return BY_LANG.computeIfAbsent(known, Words::analyzer);
  }

  private static Analyzer analyzer(String lang) {
    var stems = new ConcurrentHashMap<String, String>();
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        words.setMaxTokenLength(LONGEST_WORD);
        return new TokenStreamComponents(words, new WordForms(words, Stems.of(lang), stems));
      }
    };
  }

  /**
   * One word of a text.
   *
   * @param folded its folded form
   * @param forms all its index terms, the folded one first
   * @param start first UTF-16 code unit
   * @param end one past the last
   */
  public record Word(String folded, List<String> forms, int start, int end) {}

  /** The words of a text, in order. */
  public static List<Word> of(String text, String lang) {
    var words = new ArrayList<Word>();
    try (TokenStream stream = of(lang).tokenStream("", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offsets = stream.addAttribute(OffsetAttribute.class);
      var positions = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (positions.getPositionIncrement() > 0) {
          var forms = new ArrayList<String>(3);
          forms.add(term.toString());
          words.add(new Word(term.toString(), forms, offsets.startOffset(), offsets.endOffset()));
        } else {
          words.getLast().forms().add(term.toString());
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    return words;
  }
}
