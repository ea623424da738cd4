package dicta.search.lucene;

import java.util.ArrayList;
import java.util.List;

/**
 * The days that documents of a view mention.
 *
 * @param counted the column to be counted
 * @param spans by its entries, the one for "none" first: first and last days, by turns
 */
record Mentions(ViewColumn counted, List<int[]> spans) {
  static Mentions of(List<MentionColumn> segments) {
    var spans = new ArrayList<int[]>();
    spans.add(new int[0]);
    var entryOf = new int[segments.size()][];
    for (int i = 0; i < entryOf.length; i++) {
      entryOf[i] = new int[segments.get(i).slots()];
      for (int slot = 1; slot < entryOf[i].length; slot++) {
        entryOf[i][slot] = spans.size();
        spans.add(segments.get(i).spans(slot));
      }
    }
    return new Mentions(new ViewColumn("mentions", segments.toArray(SegmentColumn[]::new), entryOf, spans.size()), spans);
  }
}
