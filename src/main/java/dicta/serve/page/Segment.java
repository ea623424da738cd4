package dicta.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of text for showing.
 *
 * @param marked whether the search found it
 */
public record Segment(String text, boolean marked) {
  /** UTF-16 code units that a list shows of a statement; a speech stands in full on its own page. */
  static final int LONGEST_IN_LIST = 480;

  /** How much of a long statement is shown before the first words that the search found. */
  private static final int BEFORE_FOUND = 120;

  /** As {@link #cut}, but of a very long text only what is around the first words found, cut at spaces, with dots for the rest. */
  static List<Segment> inList(String text, List<int[]> highlights) {
    if (text.length() <= LONGEST_IN_LIST * 4 / 3) {
      return cut(text, highlights);
    }
    int found = highlights.stream().mapToInt(r -> r[0]).min().orElse(0);
    int from = found <= LONGEST_IN_LIST / 2 ? 0 : text.indexOf(' ', found - BEFORE_FOUND) + 1;
    int space = text.lastIndexOf(' ', Math.min(text.length(), from + LONGEST_IN_LIST));
    int to = from + LONGEST_IN_LIST >= text.length() ? text.length() : space > from ? space : from + LONGEST_IN_LIST;
    List<Segment> out = new ArrayList<>();
    if (from > 0) {
      out.add(new Segment("… ", false));
    }
    out.addAll(cut(text.substring(from, to), highlights.stream().map(r -> new int[] {r[0] - from, r[1] - from}).toList()));
    if (to < text.length()) {
      out.add(new Segment(" …", false));
    }
    return out;
  }

  /**
   * Cuts {@code text} at the ends of {@code highlights}, UTF-16 ranges {@code [start,end)}. Ranges that overlap are joined,
   * what lies outside of the text is left out.
   */
  static List<Segment> cut(String text, List<int[]> highlights) {
    List<Segment> out = new ArrayList<>();
    int at = 0;
    for (int[] range : highlights.stream().sorted(Comparator.comparingInt(r -> r[0])).toList()) {
      int start = Math.max(at, Math.min(range[0], text.length()));
      int end = Math.min(range[1], text.length());
      if (end <= start) {
        continue;
      }
      if (start > at) {
        out.add(new Segment(text.substring(at, start), false));
      }
      out.add(new Segment(text.substring(start, end), true));
      at = end;
    }
    if (at < text.length()) {
      out.add(new Segment(text.substring(at), false));
    }
    return out;
  }
}
