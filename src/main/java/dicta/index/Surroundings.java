package dicta.index;

import dicta.model.Place;
import dicta.model.Quote;
import dicta.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What stands around the statements of one text. */
final class Surroundings {
  /** UTF-16 code units shown before and after a statement. */
  private static final int SHOWN = 160;

  /** A text without line breaks must not be indexed whole with each of its statements. */
  private static final int INDEXED = 1500;

  private final String text;
  private final boolean returns;

  /** Where paragraphs start, as far as was looked; the first {@link #count} places count. */
  private int[] starts = new int[16];

  private int count;

  /** Where the next paragraph starts; the text's length if there is none. */
  private int next;

  Surroundings(String text) {
    this.text = text;
    this.returns = text.indexOf('\r') >= 0;
    this.next = firstFrom(0);
  }

  /** Where the first paragraph at or behind a place that is a line's start begins; the text's length if there is none. */
  private int firstFrom(int lineStart) {
    int at = lineStart;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** One past the first line break at or behind a place; the text's length if there is none. */
  private int behindBreak(int from) {
    int at = text.indexOf('\n', from);
    int end = at < 0 ? text.length() : at + 1;
    if (returns) {
      int other = text.indexOf('\r', from);
      end = other < 0 ? end : Math.min(end, other + 1);
    }
    return end;
  }

  /** Counted from 1; 0 for the title. */
  int paragraph(Quote quote) {
    return quote.place() == Place.TITLE ? 0 : paragraphAt(quote.start());
  }

  private int paragraphAt(int offset) {
    while (next <= offset && next < text.length()) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
      }
      starts[count++] = next;
      next = firstFrom(behindBreak(next));
    }
    int low = Arrays.binarySearch(starts, 0, count, offset);
    return Math.max(1, low >= 0 ? low + 1 : -low - 1);
  }

  /** The paragraphs that the statement stands in, without the statement's own words. */
  List<Span> paragraphs(Quote quote) {
    if (quote.place() == Place.TITLE || firstFrom(0) == text.length()) {
      return List.of();
    }
    int first = paragraphAt(Math.max(quote.start(), firstFrom(0)));
    int from = starts[first - 1];
    int last = paragraphAt(Math.max(quote.start(), quote.end() - 1));
    int to = last < count ? starts[last] : next;
    from = Math.max(from, quote.start() - INDEXED);
    to = Math.min(to, Math.max(quote.start() + INDEXED, from + INDEXED));
    var around = new ArrayList<Span>();
    for (Span part : quote.parts()) {
      if (part.start() > from) {
        around.add(new Span(from, Math.min(part.start(), to)));
      }
      from = Math.min(to, Math.max(from, part.end()));
    }
    if (from < to) {
      around.add(new Span(from, to));
    }
    return around;
  }

  String before(Quote quote) {
    if (quote.place() == Place.TITLE) {
      return "";
    }
    int to = Math.min(quote.start(), text.length());
    int from = Math.max(0, to - SHOWN);
    if (from > 0) {
      from = afterBreak(from, to);
    }
    return text.substring(from, to).strip();
  }

  String after(Quote quote) {
    if (quote.place() == Place.TITLE) {
      return "";
    }
    int from = Math.min(quote.end(), text.length());
    int to = Math.min(text.length(), from + SHOWN);
    if (to < text.length()) {
      int space = to;
      while (space > from && !Character.isWhitespace(text.charAt(space))) {
        space--;
      }
      to = space > from ? space : to;
    }
    return text.substring(from, to).strip();
  }

  /** The start of the first whole word after {@code from}. */
  private int afterBreak(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i + 1;
      }
    }
    return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
  }
}
