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

/** Cuts texts into words, see {@link Words}; plain ones itself, others by Lucene. To be used again and again; not thread-safe. */
final class WordCutter {
  /** Of a word and the space behind it, mostly more. */
  private static final int LETTERS = 5;

  /**
   * UTF-16 code units that are cut by all rules at once, after the first time in a text; twice as many each further time, since beginning
   * anew costs as much as a few words.
   */
  private static final int FEW = 32;

  private final Lexicon lexicon;
  private final Optional<SnowballStemmer> stemmer;
  private final char[] word = new char[Words.LONGEST_WORD];
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
    var plain = new PlainWords(text);
    int many = 0;
    for (int at = 0; at < text.length(); ) {
      if (plain.next(at)) {
        at = plain.end();
        text.getChars(plain.start(), at, word, 0);
        words.add(new Words.Word(lexicon.forms(word, at - plain.start(), stemmer), plain.start(), at));
      } else {
        at = plain.spaceFrom(plain.start() + many); // a space breaks the text whatever stands around it
        byAllRules(text, plain.start(), at, words);
        many = Math.max(FEW, 2 * many);
      }
    }
    return words;
  }

  private void byAllRules(String text, int from, int to, List<Words.Word> words) {
    if (from == to) {
      return;
    }
    tokens.setReader(new StringReader(text.substring(from, to) + ' ')); // where half a character stands last, Lucene loses all words before it
    try (tokens) {
      tokens.reset();
      while (tokens.incrementToken()) {
        Forms forms = lexicon.forms(term.buffer(), term.length(), stemmer);
        words.add(new Words.Word(forms, from + offsets.startOffset(), from + offsets.endOffset()));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }
}
