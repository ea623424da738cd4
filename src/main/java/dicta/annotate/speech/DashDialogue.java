package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.TokenizedText.Type;
import dicta.model.Span;
import java.util.List;

/**
 * Dialogue in the way of Spanish and its neighbours, opened by a dash instead of a quotation mark: {@code —No habrá huelga
 * —dijo Ruiz—. Estamos tranquilos.} Only paragraphs in which a dash also opens an attribution in lower case are read so, since
 * captions and lists begin with dashes too.
 */
final class DashDialogue {
  private DashDialogue() {}

  /** Adds the spoken parts of paragraph {@code p}, if it is such a dialogue. */
  static boolean read(TokenizedText text, int p, List<Quotation> found) {
    int from = text.paragraphStart(p);
    int to = text.paragraphEnd(p);
    if (to - from < 4 || !isDash(text, from) || text.start(from + 1) != text.end(from)) {
      return false;
    }
    int attribution = attributionFrom(text, from + 1, to);
    if (attribution < 0) {
      return false;
    }
    int speech = from + 1;
    while (speech < to) {
      int end = attribution < 0 ? to : attribution;
      if (end > speech) {
        found.add(new Quotation(speech, end, new Span(text.start(speech), text.end(end - 1)), attribution >= 0, false));
      }
      if (attribution < 0) {
        break;
      }
      speech = resumed(text, attribution + 1, to);
      attribution = attributionFrom(text, speech, to);
    }
    return true;
  }

  /** A dash with a space before and a word in lower case right behind it. */
  private static int attributionFrom(TokenizedText text, int from, int to) {
    for (int i = from + 1; i + 1 < to; i++) {
      if (isDash(text, i) && text.start(i) > text.end(i - 1) && text.start(i + 1) == text.end(i)
          && text.type(i + 1) == Type.WORD && !text.isCapitalised(i + 1)) {
        return i;
      }
    }
    return -1;
  }

  /** The first word behind the dash that closes an attribution, or {@code to}. */
  private static int resumed(TokenizedText text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isDash(text, i) && text.start(i) == text.end(i - 1)) {
        int next = i + 1;
        while (next < to && text.type(next) == Type.PUNCTUATION && ".,;:".indexOf(text.text().charAt(text.start(next))) >= 0) {
          next++;
        }
        return next;
      }
    }
    return to;
  }

  private static boolean isDash(TokenizedText text, int i) {
    char c = text.text().charAt(text.start(i));
    return text.type(i) == Type.PUNCTUATION && (c == '—' || c == '―' || c == '–');
  }
}
