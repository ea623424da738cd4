package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.TokenizedText.Type;
import java.util.HashSet;
import java.util.Set;

/** Names in capitals that a text gives in brackets behind the long form: "the Council of All Northerners (CAN)". */
final class Initials {
  private Initials() {}

  /** As they are written. Cost: linear in the number of tokens. */
  static Set<String> in(TokenizedText text) {
    Set<String> found = new HashSet<>();
    for (int i = 2; i + 1 < text.size(); i++) {
      boolean inBrackets = text.type(i) == Type.WORD && is(text, i - 1, '(') && is(text, i + 1, ')');
      if (inBrackets && text.end(i) - text.start(i) > 1 && NameTokens.isAcronym(text.word(i)) && text.type(i - 2) == Type.WORD && text.isCapitalised(i - 2)) {
        found.add(text.word(i));
      }
    }
    return found;
  }

  private static boolean is(TokenizedText text, int i, char c) {
    return text.type(i) == Type.PUNCTUATION && text.text().charAt(text.start(i)) == c;
  }
}
