package dicta.index;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Words that have been cut already, in all their forms. */
final class WordField extends Field {
  private static final BytesRef[] NOBODY = {};

  private final List<Words.Word> words;
  private final BytesRef[] names;

  private WordField(String name, List<Words.Word> words, BytesRef[] names, FieldType type) {
    super(name, "", type);
    this.words = words;
    this.names = names;
  }

  static Field of(String name, List<Words.Word> words, FieldType type) {
    return new WordField(name, words, NOBODY, type);
  }

  /**
   * Words followed by those of the speaker's name, marked with {@link Words#WHO}: they stand at the last word's place, so that they count
   * neither as length nor as a neighbour.
   */
  static Field of(String name, List<Words.Word> words, String who, FieldType type) {
    List<Words.Word> named = Words.of(who, "");
    var names = new BytesRef[named.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = new BytesRef(Words.WHO + named.get(i).folded());
    }
    return new WordField(name, words, names, type);
  }

  /**
   * No words at all. Where every document has a field, its lengths are read straight from their place; where some lack it, Lucene has
   * to search for them, at each posting that it writes or scores.
   */
  static Field none(String name, FieldType type) {
    return of(name, List.of(), type);
  }

  /** Called by the writer for one field after the other, so that streams can be used again. */
  @Override
  public TokenStream tokenStream(Analyzer ignored, TokenStream reuse) {
    Given kept = reuse instanceof Given given ? given : new Given();
    kept.set(words, names);
    return kept;
  }

  /** Gives out words in all their forms. Used again for one document after the other. */
  private static final class Given extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class); // before others that also give terms
    private final BytesRef given = new BytesRef();
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private List<Words.Word> words = List.of();
    private BytesRef[] names = NOBODY;

    /** The word that is being given out, and of its forms the next and how many there are. */
    private @Nullable Forms forms;

    private int form;
    private int size;
    private int word;
    private int name;

    void set(List<Words.Word> words, BytesRef[] names) {
      this.words = words;
      this.names = names;
    }

    @Override
    public void reset() {
      form = 0;
      size = 0;
      word = 0;
      name = 0;
    }

    @Override
    public boolean incrementToken() {
      if (forms != null && form < size) {
        forms.give(form++, given);
        position.setPositionIncrement(0);
        term.setBytesRef(given);
      } else if (word < words.size()) {
        Forms of = words.get(word++).all();
        of.give(0, given);
        forms = of;
        form = 1;
        size = of.size();
        position.setPositionIncrement(1);
        term.setBytesRef(given);
      } else if (name < names.length) {
        position.setPositionIncrement(words.isEmpty() && name == 0 ? 1 : 0);
        term.setBytesRef(names[name++]);
      } else {
        return false;
      }
      return true;
    }
  }
}
