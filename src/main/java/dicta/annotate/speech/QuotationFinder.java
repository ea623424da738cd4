package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.TokenizedText.Type;
import dicta.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Pairs quotation marks: straight, curly, low, angular and corner ones, mixed as they come, and single ones in a text that uses no
 * others. A quotation that its paragraph leaves open goes on in the next one if that opens with a mark too. Quotations inside
 * quotations belong to the outer one. Thread-safe.
 */
final class QuotationFinder {
  private static final String OPENING = "“„‟«「『";
  private static final String CLOSING = "”»」』";

  private QuotationFinder() {}

  /** All outermost quotations by place. */
  static List<Quotation> find(TokenizedText text) {
    boolean single = prefersSingle(text);
    List<Quotation> found = new ArrayList<>();
    boolean open = false;
    for (int p = 0; p < text.paragraphs(); p++) {
      if (DashDialogue.read(text, p, found)) {
        open = false;
      } else {
        open = single ? singles(text, p, open, found) : paragraph(text, p, open, found);
      }
    }
    return found;
  }

  /** Whether most paragraphs with marks have a single one first: what stands between the others is quoted inside a quotation. */
  private static boolean prefersSingle(TokenizedText text) {
    int singles = 0;
    int doubles = 0;
    for (int p = 0; p < text.paragraphs(); p++) {
      for (int i = text.paragraphStart(p); i < text.paragraphEnd(p); i++) {
        boolean single = opensSingle(text, i) || i == text.paragraphStart(p) && looksSingleOpening(text, i) && mark(text, i) == '‘';
        if (single || text.type(i) == Type.QUOTE) {
          singles += single ? 1 : 0;
          doubles += single ? 0 : 1;
          break;
        }
      }
    }
    return singles > doubles * 2;
  }

  /** @return whether the paragraph ends inside a quotation */
  private static boolean paragraph(TokenizedText text, int p, boolean wasOpen, List<Quotation> found) {
    int from = text.paragraphStart(p);
    int to = text.paragraphEnd(p);
    int open = -1;
    int depth = 0;
    boolean continued = false;
    for (int i = from; i < to; i++) {
      if (text.type(i) != Type.QUOTE) {
        continue;
      }
      if (open < 0) {
        if (opensNickname(text, i)) {
          i = nicknameEnd(text, i);
        } else if (opens(text, i, from)) {
          open = i;
          depth = 0;
          continued = wasOpen && i == from;
        } else if (wasOpen && found.size() > 0 && i > from) {
          // the paragraph before left it open and this one goes on without a mark
          add(text, from, i, true, true, found);
          wasOpen = false;
        }
      } else if (reopens(text, i)) {
        if (closesTwiceAfter(text, i, to)) {
          depth++;
        } else if (i > open + 1) {
          add(text, open + 1, i, false, continued, found);
          open = i;
          continued = false;
        }
      } else if (depth > 0) {
        depth--;
      } else {
        add(text, open + 1, i, true, continued, found);
        open = -1;
      }
    }
    if (open >= 0) {
      boolean nextOpens = p + 1 < text.paragraphs() && text.type(to) == Type.QUOTE && opens(text, to, to);
      add(text, open + 1, to, false, continued, found); // without a closing mark it covers the paragraph
      return nextOpens;
    }
    return false;
  }

  private static void add(
      TokenizedText text, int first, int last, boolean closed, boolean continued, List<Quotation> found) {
    if (last > first) {
      found.add(new Quotation(first, last, new Span(text.start(first), text.end(last - 1)), closed, continued));
    }
  }

  /** Whether a mark stands between two parts of a name, with one or two words in capitals before the next: Robert "Bobby" Marsh. */
  static boolean opensNickname(TokenizedText text, int i) {
    if (i == 0 || text.type(i) != Type.QUOTE || text.type(i - 1) != Type.WORD || !text.isCapitalised(i - 1)
        || text.start(i) == text.end(i - 1) || i >= text.paragraphEnd(text.paragraph(i)) - 3 || text.start(i + 1) != text.end(i)) {
      return false;
    }
    int end = nicknameEnd(text, i);
    return end > i + 1 && end <= i + 3 && end + 1 < text.size() && text.type(end + 1) == Type.WORD && text.isCapitalised(end + 1)
        && text.sentence(end + 1) == text.sentence(i - 1) && text.start(end) == text.end(end - 1) && text.start(end + 1) > text.end(end);
  }

  /** The mark that ends the words in capitals behind the one at {@code i}; {@code i} where anything else stands there. */
  static int nicknameEnd(TokenizedText text, int i) {
    for (int j = i + 1; j < text.size() && j <= i + 3; j++) {
      if (text.type(j) == Type.QUOTE) {
        return j;
      }
      if (text.type(j) != Type.WORD || !text.isCapitalised(j)) {
        return i;
      }
    }
    return i;
  }

  /** The mark; two single ones that stand for a double one are straight, or curly the way they look. */
  private static char mark(TokenizedText text, int i) {
    char c = text.text().charAt(text.start(i));
    if (text.type(i) != Type.QUOTE || text.end(i) - text.start(i) == 1) {
      return c;
    }
    return c == '`' || c == '‘' ? '“' : c == '’' ? '”' : '"';
  }

  private static boolean spaceBefore(TokenizedText text, int i) {
    int at = text.start(i);
    if (at == 0) {
      return true;
    }
    char c = text.text().charAt(at - 1);
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || "([{—–-/‘".indexOf(c) >= 0;
  }

  private static boolean spaceAfter(TokenizedText text, int i) {
    int at = text.end(i);
    if (at >= text.text().length()) {
      return true;
    }
    char c = text.text().charAt(at);
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || ".,;:!?)]}—–-/’".indexOf(c) >= 0;
  }

  /** Whether a mark outside any quotation opens one. */
  private static boolean opens(TokenizedText text, int i, int paragraphStart) {
    char c = mark(text, i);
    boolean before = spaceBefore(text, i);
    boolean after = spaceAfter(text, i);
    if (OPENING.indexOf(c) >= 0) {
      return true;
    }
    if (CLOSING.indexOf(c) >= 0) {
      return before && !after; // the wrong way round
    }
    if (before != after) {
      return before;
    }
    // neither or both: an inch mark stands behind a digit, everything else opens
    return i == paragraphStart || !Character.isDigit(text.text().charAt(Math.max(0, text.start(i) - 1)));
  }

  /** Whether a mark inside a quotation opens another. */
  private static boolean reopens(TokenizedText text, int i) {
    char c = mark(text, i);
    if (OPENING.indexOf(c) >= 0) {
      return !((c == '“' || c == '«') && spaceAfter(text, i) && !spaceBefore(text, i)); // „so“, »so«
    }
    return c == '"' && spaceBefore(text, i) && !spaceAfter(text, i);
  }

  private static boolean closesTwiceAfter(TokenizedText text, int i, int to) {
    int closings = 0;
    for (int j = i + 1; j < to && closings < 2; j++) {
      if (text.type(j) == Type.QUOTE) {
        if (reopens(text, j)) {
          return false;
        }
        closings++;
      }
    }
    return closings >= 2;
  }

  private static boolean opensSingle(TokenizedText text, int i) {
    return looksSingleOpening(text, i) && hasSingleClose(text, i);
  }

  private static boolean looksSingleOpening(TokenizedText text, int i) {
    char c = mark(text, i);
    return (c == '‘' || c == '\'') && text.end(i) - text.start(i) == 1 && spaceBefore(text, i) && !spaceAfter(text, i);
  }

  private static boolean hasSingleClose(TokenizedText text, int open) {
    return singleClose(text, open, text.paragraphEnd(text.paragraph(open))) >= 0;
  }

  /** The token that closes a single quotation: one after punctuation if there is, else the first that ends a word. */
  private static int singleClose(TokenizedText text, int open, int to) {
    int first = -1;
    for (int j = open + 2; j < to; j++) {
      char c = mark(text, j);
      boolean apostrophe = (c == '’' || c == '\'') && text.end(j) - text.start(j) == 1;
      boolean certain = first >= 0 && text.type(first) != Type.POSSESSIVE && text.text().charAt(text.start(first) - 1) != 's';
      boolean afterPlural = first >= 0 && looksSingleOpening(text, j) && text.text().charAt(text.start(j - 1)) == ':'; // "as 'masters' … He said: '"
      if (c == '‘' && spaceBefore(text, j) || (certain || afterPlural) && looksSingleOpening(text, j)) {
        break; // the next one opens
      }
      if (!apostrophe || spaceBefore(text, j) || !spaceAfter(text, j)) {
        continue;
      }
      if (",.?!…".indexOf(text.text().charAt(text.start(j) - 1)) >= 0) {
        return j;
      }
      if (first < 0 || text.type(first) == Type.POSSESSIVE) {
        first = j;
      }
    }
    return first;
  }

  /** @return whether the paragraph ends inside a quotation */
  private static boolean singles(TokenizedText text, int p, boolean wasOpen, List<Quotation> found) {
    int from = text.paragraphStart(p);
    int to = text.paragraphEnd(p);
    boolean nextOpens = p + 1 < text.paragraphs() && to < text.size() && looksSingleOpening(text, to);
    for (int i = from; i < to; i++) {
      if (!looksSingleOpening(text, i)) {
        continue;
      }
      boolean continued = wasOpen && i == from;
      int close = singleClose(text, i, to);
      boolean leftOpen = close < 0 ? nextOpens || continued : nextOpens && (i == from || text.text().charAt(text.start(i - 1)) == ':')
          && ownsWhatFollows(text, close, to);
      if (leftOpen) {
        add(text, i + 1, to, false, continued, found);
        return nextOpens;
      }
      if (close >= 0) {
        add(text, i + 1, close, true, continued, found);
        i = close;
      }
    }
    return false;
  }

  /** "‘The councillors’ pay is too high. …": a mark behind an s, with nothing that could close behind it, makes a plural's possessive. */
  private static boolean ownsWhatFollows(TokenizedText text, int close, int to) {
    char before = text.text().charAt(text.start(close) - 1);
    return before == 's' && close + 1 < to && text.type(close + 1) == Type.WORD && !text.isCapitalised(close + 1);
  }
}
