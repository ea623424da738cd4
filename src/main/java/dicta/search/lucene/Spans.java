package dicta.search.lucene;

import java.util.ArrayList;
import java.util.List;

/**
 * The days that documents of a view mention, or on one of which they were said.
 *
 * @param counted the column to be counted
 * @param days by its entries, the one for "none" first: first and last days, by turns
 */
record Spans(ViewColumn counted, List<int[]> days) {
  static Spans of(String name, List<SpanColumn> segments) {
    var days = new ArrayList<int[]>();
    days.add(new int[0]);
    var entryOf = new int[segments.size()][];
    for (int i = 0; i < entryOf.length; i++) {
      entryOf[i] = new int[segments.get(i).slots()];
      for (int slot = 1; slot < entryOf[i].length; slot++) {
        entryOf[i][slot] = days.size();
        days.add(segments.get(i).days(slot));
      }
    }
    return new Spans(new ViewColumn(name, segments.toArray(SegmentColumn[]::new), entryOf, days.size()), days);
  }
}
