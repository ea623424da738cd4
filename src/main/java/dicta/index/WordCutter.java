package dicta.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.tartarus.snowball.SnowballStemmer;

/** Cuts texts into words, see {@link Words}. To be used again and again; not thread-safe. */
final class WordCutter {
  private final StandardTokenizer tokens = tokenizer();
  private final WordForms forms;
  private final CharTermAttribute term;
  private final OffsetAttribute offsets;
  private final PositionIncrementAttribute positions;

  /** @param stems the language's stems so far, shared by all threads; added to */
  WordCutter(Optional<SnowballStemmer> stemmer, Map<String, String> stems) {
    forms = new WordForms(tokens, stemmer, stems);
    term = forms.addAttribute(CharTermAttribute.class);
    offsets = forms.addAttribute(OffsetAttribute.class);
    positions = forms.addAttribute(PositionIncrementAttribute.class);
  }

  static StandardTokenizer tokenizer() {
    var tokenizer = new StandardTokenizer();
    tokenizer.setMaxTokenLength(Words.LONGEST_WORD);
    return tokenizer;
  }

  List<Words.Word> cut(String text) {
    var words = new ArrayList<Words.Word>();
    tokens.setReader(new StringReader(text));
    try (forms) {
      forms.reset();
      while (forms.incrementToken()) {
        String form = term.toString();
        if (positions.getPositionIncrement() > 0) {
          words.add(new Words.Word(form, List.of(form), offsets.startOffset(), offsets.endOffset()));
        } else {
          Words.Word word = words.removeLast();
          var all = new ArrayList<String>(word.forms());
          all.add(form);
          words.add(new Words.Word(word.folded(), all, word.start(), word.end()));
        }
      }
      forms.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    return words;
  }
}
