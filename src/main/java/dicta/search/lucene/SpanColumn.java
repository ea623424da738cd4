package dicta.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The spans of days that each document of a segment mentions, or the one in which it was said. Documents with the same spans share a slot, so that they can be
 * counted before it is known how wide the histogram's buckets are, and each is then counted once in a bucket. Immutable.
 */
final class SpanColumn implements SegmentColumn {
  private static final int REMEMBERED = 1 << 12;

  private final int[] slots;

  /** By slot less one: first and last days, by turns. */
  private final List<int[]> spans;

  private SpanColumn(int[] slots, List<int[]> spans) {
    this.slots = slots;
    this.spans = spans;
  }

  /**
   * @param from the field with first days
   * @param to the field with last days
   */
  static SpanColumn of(LeafReader reader, String from, String to) throws IOException {
    var firsts = DocValues.getSortedNumeric(reader, from);
    var lasts = DocValues.getSortedNumeric(reader, to);
    NumericDocValues first = DocValues.unwrapSingleton(firsts);
    NumericDocValues last = DocValues.unwrapSingleton(lasts);
    return first != null && last != null ? single(reader.maxDoc(), first, last) : several(reader.maxDoc(), firsts, lasts);
  }

  /** Of documents with one span at the most. Neighbours mostly share it, so that those met last are remembered. */
  private static SpanColumn single(int documents, NumericDocValues firsts, NumericDocValues lasts) throws IOException {
    var slots = new int[documents];
    var spans = new ArrayList<int[]>();
    Map<Long, Integer> known = new HashMap<>();
    var met = new long[REMEMBERED];
    var slotMet = new int[REMEMBERED];
    for (int d = firsts.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = firsts.nextDoc()) {
      lasts.advanceExact(d);
      int first = (int) firsts.longValue();
      int last = (int) lasts.longValue();
      long span = (long) first << 32 | last & 0xFFFF_FFFFL;
      int at = first + last & REMEMBERED - 1;
      if (slotMet[at] == 0 || met[at] != span) {
        Integer slot = known.get(span);
        if (slot == null) {
          spans.add(new int[] {first, last});
          slot = spans.size();
          known.put(span, slot);
        }
        met[at] = span;
        slotMet[at] = slot;
      }
      slots[d] = slotMet[at];
    }
    return new SpanColumn(slots, spans);
  }

  private static SpanColumn several(int documents, SortedNumericDocValues firsts, SortedNumericDocValues lasts) throws IOException {
    var slots = new int[documents];
    var spans = new ArrayList<int[]>();
    Map<List<Integer>, Integer> known = new HashMap<>();
    var days = new ArrayList<Integer>();
    for (int d = firsts.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = firsts.nextDoc()) {
      lasts.advanceExact(d);
      days.clear();
      for (int i = 0; i < firsts.docValueCount(); i++) {
        // Both are sorted by themselves; how many spans touch a range of days depends on no more than that.
        days.add((int) firsts.nextValue());
        days.add((int) lasts.nextValue());
      }
      Integer slot = known.get(days);
      if (slot == null) {
        spans.add(days.stream().mapToInt(Integer::intValue).toArray());
        slot = spans.size();
        known.put(List.copyOf(days), slot);
      }
      slots[d] = slot;
    }
    return new SpanColumn(slots, spans);
  }

  /** First and last days, by turns, of the documents in a slot other than 0. */
  int[] days(int slot) {
    return spans.get(slot - 1);
  }

  @Override
  public int slots() {
    return spans.size() + 1;
  }

  @Override
  public void count(int[] docs, int n, int[] counts) {
    for (int i = 0; i < n; i++) {
      counts[slots[docs[i]]]++;
    }
  }

  @Override
  public void count(int[] docs, int n, int[] entryOf, Tally into) {
    for (int i = 0; i < n; i++) {
      into.add(entryOf[slots[docs[i]]], 1);
    }
  }

  @Override
  public int slot(int doc) {
    return slots[doc];
  }
}
