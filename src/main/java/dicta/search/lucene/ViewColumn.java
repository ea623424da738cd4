package dicta.search.lucene;

import java.util.concurrent.ArrayBlockingQueue;

/**
 * One column over all segments of a view. Each segment numbers its slots for itself; entries are numbered over the whole view, 0
 * for "none". Thread-safe.
 */
final class ViewColumn {
  private static final int FREE = 4;

  final String name;
  private final SegmentColumn[] segments;
  private final int[][] entryOf;
  private final int entries;

  /** Tallies to be used again: a new one has to be cleared, and that costs more than counting a few matches. A few are kept. */
  private final ArrayBlockingQueue<Tally> free = new ArrayBlockingQueue<>(FREE);

  /** @param entryOf for each segment the entries of its slots */
  ViewColumn(String name, SegmentColumn[] segments, int[][] entryOf, int entries) {
    this.name = name;
    this.segments = segments;
    this.entryOf = entryOf;
    this.entries = entries;
  }

  /** An empty tally; give it back with {@link #take}. */
  Tally tally() {
    Tally known = free.poll();
    return known == null ? new Tally(entries) : known;
  }

  /** What a tally has counted. It must not be used any more. */
  Counts take(Tally tally) {
    Counts counts = tally.take();
    free.offer(tally);
    return counts;
  }

  /** Counts the first {@code n} of {@code docs}, documents of one segment. */
  void count(int segment, int[] docs, int n, Tally into) {
    segments[segment].count(docs, n, entryOf[segment], into);
  }

  /** The sum of counts by slot of each segment. */
  Counts sum(SlotCounts ofSegment) {
    Tally tally = tally();
    for (int i = 0; i < segments.length; i++) {
      int[] slots = ofSegment.of(i, segments[i]);
      for (int s = 0; s < slots.length; s++) {
        tally.add(entryOf[i][s], slots[s]);
      }
    }
    return take(tally);
  }

  /** Counts by slot of one segment. */
  interface SlotCounts {
    int[] of(int segment, SegmentColumn column);
  }
}
