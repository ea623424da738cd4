package dicta.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.tartarus.snowball.SnowballStemmer;

/** Cuts texts into words, see {@link Words}. To be used again and again; not thread-safe. */
final class WordCutter {
  /** Of a word and the space behind it, mostly more. */
  private static final int LETTERS = 5;

  private final Lexicon lexicon;
  private final Optional<SnowballStemmer> stemmer;
  private final StandardTokenizer tokens = tokenizer();
  private final CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = tokens.addAttribute(OffsetAttribute.class);

  /** @param lexicon of the texts' language */
  WordCutter(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.stemmer = Stems.of(lexicon.lang());
  }

  static StandardTokenizer tokenizer() {
    var tokenizer = new StandardTokenizer();
    tokenizer.setMaxTokenLength(Words.LONGEST_WORD);
    return tokenizer;
  }

  List<Words.Word> cut(String text) {
    var words = new ArrayList<Words.Word>(4 + text.length() / LETTERS);
    boolean half = !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1)); // Lucene loses all words before one at the end
    tokens.setReader(new StringReader(half ? text + ' ' : text));
    try (tokens) {
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(new Words.Word(lexicon.forms(term.buffer(), term.length(), stemmer), offsets.startOffset(), offsets.endOffset()));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    return words;
  }
}
