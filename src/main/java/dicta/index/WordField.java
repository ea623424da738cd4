package dicta.index;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.EmptyTokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;

/** A text in its own language. */
final class WordField extends Field {
  private final String text;
  private final String lang;

  WordField(String name, String text, String lang, FieldType type) {
    super(name, text, type);
    this.text = text;
    this.lang = lang;
  }

  /**
   * Words that have been cut already, followed by those of the speaker's name, marked with {@link Words#WHO}: they stand at the last
   * word's place, so that they count neither as length nor as a neighbour.
   */
  static Field of(String name, List<Words.Word> words, String who, FieldType type) {
    List<String> names = Words.of(who, "").stream().map(w -> Words.WHO + w.folded()).toList();
    return new Field(name, "", type) {
      @Override
      public TokenStream tokenStream(Analyzer ignored, TokenStream reuse) {
        TokenStream kept = reuse instanceof Given ? reuse : new Given();
        ((Given) kept).set(words, names);
        return kept;
      }
    };
  }

  /**
   * No words at all. Where every document has a field, its lengths are read straight from their place; where some lack it, Lucene has
   * to search for them, at each posting that it writes or scores.
   */
  static Field none(String name, FieldType type) {
    return new Field(name, "", type) {
      @Override
      public TokenStream tokenStream(Analyzer ignored, TokenStream reuse) {
        return new EmptyTokenStream();
      }
    };
  }

  /** Called by the writer for one field after the other, so that analyzers can be reused. */
  @Override
  public TokenStream tokenStream(Analyzer ignored, TokenStream reuse) {
    return Words.of(lang).tokenStream(name(), text);
  }

  /** Gives out words in all their forms. Used again for one document after the other. */
  private static final class Given extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private List<Words.Word> words = List.of();
    private List<String> names = List.of();
    private int word;
    private int form;
    private int name;

    void set(List<Words.Word> words, List<String> names) {
      this.words = words;
      this.names = names;
    }

    @Override
    public void reset() {
      word = 0;
      form = 0;
      name = 0;
    }

    @Override
    public boolean incrementToken() {
      if (word < words.size()) {
        List<String> forms = words.get(word).forms();
        give(forms.get(form), form == 0);
        if (++form == forms.size()) {
          word++;
          form = 0;
        }
        return true;
      }
      if (name < names.size()) {
        give(names.get(name), words.isEmpty() && name == 0);
        name++;
        return true;
      }
      return false;
    }

    private void give(String form, boolean next) {
      term.setEmpty().append(form);
      position.setPositionIncrement(next ? 1 : 0);
    }
  }
}
