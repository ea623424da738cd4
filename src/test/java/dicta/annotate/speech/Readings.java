package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.Tokenizer;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Reads sentences for tests in the way that articles are read. */
final class Readings {
  private static final Map<String, Lexicon> LEXICONS = Lexicon.loadAll();
  private static final Tokenizer TOKENIZER = new Tokenizer(Lexicon.abbreviations(LEXICONS.values()));

  private Readings() {}

  static Reading of(String lang, String sentence) {
    TokenizedText text = TOKENIZER.tokenize(sentence);
    Mentions mentions = new MentionFinder(Words.of(lang)).find(text, List.of());
    var scene = new Scene(text, LEXICONS.get(lang).words(text), mentions, QuotationFinder.find(text), List.of(), WordClasses.of(lang));
    return new Reading(scene, quoted(text), new BitSet());
  }

  /** Tokens from each opening quotation mark to the next mark. */
  static BitSet quoted(TokenizedText text) {
    var quoted = new BitSet(text.size());
    int open = -1;
    for (int i = 0; i < text.size(); i++) {
      if (text.type(i) == TokenizedText.Type.QUOTE) {
        if (open >= 0 && text.paragraph(open) == text.paragraph(i)) {
          quoted.set(open, i + 1);
          open = -1;
        } else {
          open = i;
        }
      }
    }
    return quoted;
  }
}
