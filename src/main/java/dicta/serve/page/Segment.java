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
