package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.TokenizedText.Type;
import java.util.BitSet;

/**
 * The turns of an interview or a transcript: paragraphs that open with who speaks, {@code ((WN)) …}, {@code MR. EARNEST: …},
 * {@code Q …}, and what stands between them. All of it is somebody's direct speech; what is reported there belongs to that.
 */
final class Turns {
  private static final int FEWEST_LABELS = 3;
  private static final int LONGEST_LABEL = 7;

  private Turns() {}

  /** The tokens of all turns; empty where the text is no transcript. */
  static BitSet of(TokenizedText text) {
    int labels = 0;
    int first = -1;
    int last = -1;
    for (int p = 0; p < text.paragraphs(); p++) {
      if (opensWithLabel(text, p)) {
        labels++;
        first = first < 0 ? p : first;
        last = p;
      }
    }
    var turns = new BitSet();
    if (labels >= FEWEST_LABELS) {
      turns.set(text.paragraphStart(first), text.paragraphEnd(last));
    }
    return turns;
  }

  private static boolean opensWithLabel(TokenizedText text, int p) {
    int from = text.paragraphStart(p);
    int to = text.paragraphEnd(p);
    if (from >= to) {
      return false;
    }
    if (mark(text, from) == '(' && from + 1 < to && mark(text, from + 1) == '(') {
      return true;
    }
    boolean initial = text.end(from) - text.start(from) == 1 && "QA".indexOf(text.text().charAt(text.start(from))) >= 0;
    if (initial && from + 1 < to && (text.isCapitalised(from + 1) || mark(text, from + 1) == ':' || mark(text, from + 1) == '.')) {
      return text.text().charAt(text.start(from)) == 'Q' || mark(text, from + 1) != 0;
    }
    for (int i = from; i < to && i < from + LONGEST_LABEL; i++) {
      char c = mark(text, i);
      if (c == ':') {
        return i > from && i + 1 < to;
      }
      if (c != '.' && (text.type(i) != Type.WORD || !text.isCapitalised(i))) {
        return false;
      }
    }
    return false;
  }

  private static char mark(TokenizedText text, int i) {
    return text.type(i) == Type.PUNCTUATION ? text.text().charAt(text.start(i)) : 0;
  }
}
