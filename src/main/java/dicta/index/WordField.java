package dicta.index;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.EmptyTokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;

/** A text in its own language, followed by the words of the speaker's name, marked with {@link Words#WHO}. */
final class WordField extends Field {
  private final String text;
  private final String who;
  private final String lang;

  WordField(String name, String text, String who, String lang, FieldType type) {
    super(name, text, type);
    this.text = text;
    this.who = who;
    this.lang = lang;
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
    TokenStream words = Words.of(lang).tokenStream(name(), text);
    return who.isBlank() ? words : new WithSpeaker(words, who);
  }

  private static final class WithSpeaker extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final java.util.List<Words.Word> names;
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private int next = -1;
    private int end;
    private boolean any;

    WithSpeaker(TokenStream words, String who) {
      super(words);
      this.names = Words.of(who, "").stream().distinct().toList();
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (next < 0) {
        if (input.incrementToken()) {
          end = offsets.endOffset();
          any = true;
          return true;
        }
        next = 0;
      }
      if (next == names.size()) {
        return false;
      }
      term.setEmpty().append(Words.WHO).append(names.get(next).folded());
      position.setPositionIncrement(any ? 0 : 1); // at the last word's place: counts neither as length nor as a neighbour
      offsets.setOffset(end, end);
      any = true;
      next++;
      return true;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      next = -1;
      end = 0;
      any = false;
    }
  }
}
