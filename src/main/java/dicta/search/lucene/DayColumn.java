package dicta.search.lucene;

import dicta.index.Days;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/** Epoch days of one segment: one a document, or several. A slot is the day minus the earliest day of the segment, plus one. */
abstract sealed class DayColumn implements SegmentColumn {
  final int earliest;
  private final int slots;

  private DayColumn(int earliest, int latest) {
    this.earliest = earliest;
    this.slots = latest < earliest ? 1 : latest - earliest + 2;
  }

  static DayColumn single(LeafReader reader, String field) throws IOException {
    NumericDocValues values = DocValues.getNumeric(reader, field);
    var days = new int[reader.maxDoc()];
    Arrays.fill(days, Days.UNDATED);
    int earliest = Integer.MAX_VALUE;
    int latest = Integer.MIN_VALUE;
    for (int d = values.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = values.nextDoc()) {
      int day = (int) values.longValue();
      days[d] = day;
      if (day != Days.UNDATED) {
        earliest = Math.min(earliest, day);
        latest = Math.max(latest, day);
      }
    }
    return new Single(days, earliest, latest);
  }

  static DayColumn several(LeafReader reader, String field) throws IOException {
    SortedNumericDocValues values = DocValues.getSortedNumeric(reader, field);
    var ends = new int[reader.maxDoc() + 1];
    var days = new int[1024];
    int n = 0;
    int doc = 0;
    int earliest = Integer.MAX_VALUE;
    int latest = Integer.MIN_VALUE;
    for (int d = values.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = values.nextDoc()) {
      for (; doc <= d; doc++) {
        ends[doc] = n;
      }
      for (int i = 0; i < values.docValueCount(); i++) {
        int day = (int) values.nextValue();
        if (n == days.length) {
          days = Arrays.copyOf(days, n * 2);
        }
        if (n == ends[d] || days[n - 1] != day) {
          days[n++] = day;
        }
        earliest = Math.min(earliest, day);
        latest = Math.max(latest, day);
      }
    }
    for (; doc < ends.length; doc++) {
      ends[doc] = n;
    }
    return new Several(ends, Arrays.copyOf(days, n), earliest, latest);
  }

  /** Over all segments; entries are days from the earliest on, counted from 1. */
  static ViewColumn over(String name, DayColumn[] segments, int earliest) {
    var entryOf = new int[segments.length][];
    int most = 1;
    for (int i = 0; i < segments.length; i++) {
      entryOf[i] = new int[segments[i].slots];
      for (int s = 1; s < entryOf[i].length; s++) {
        entryOf[i][s] = segments[i].earliest - earliest + s;
      }
      most = Math.max(most, entryOf[i].length == 1 ? 1 : entryOf[i][entryOf[i].length - 1] + 1);
    }
    return new ViewColumn(name, segments, entryOf, most);
  }

  /** The earliest day of all; 0 where there is none. */
  static int earliest(DayColumn[] segments) {
    int earliest = Integer.MAX_VALUE;
    for (DayColumn segment : segments) {
      earliest = segment.slots > 1 ? Math.min(earliest, segment.earliest) : earliest;
    }
    return earliest == Integer.MAX_VALUE ? 0 : earliest;
  }

  @Override
  public int slots() {
    return slots;
  }

  /** The day, of several the first; {@link Days#UNDATED} for none. */
  abstract int day(int doc);

  /** The first document whose day is not after {@code limit}, where days fall from the first document to the last. */
  int firstNotAbove(int limit, int maxDoc) {
    int low = 0;
    int high = maxDoc;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (day(middle) > limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public int slot(int doc) {
    int day = day(doc);
    return day == Days.UNDATED ? 0 : day - earliest + 1;
  }

  private static final class Single extends DayColumn {
    private final int[] days;

    Single(int[] days, int earliest, int latest) {
      super(earliest, latest);
      this.days = days;
    }

    @Override
    public void count(int[] docs, int n, int[] slots) {
      for (int i = 0; i < n; i++) {
        int day = days[docs[i]];
        slots[day == Days.UNDATED ? 0 : day - earliest + 1]++;
      }
    }

    @Override
    public void count(int[] docs, int n, int[] entryOf, Tally into) {
      int[] counts = into.counts;
      int[] met = into.met;
      int m = into.n;
      for (int i = 0; i < n; i++) {
        int day = days[docs[i]];
        int entry = entryOf[day == Days.UNDATED ? 0 : day - earliest + 1];
        met[m] = entry;
        m += counts[entry]++ == 0 ? 1 : 0;
      }
      into.n = m;
    }

    @Override
    int day(int doc) {
      return days[doc];
    }
  }

  private static final class Several extends DayColumn {
    private final int[] ends;
    private final int[] days;

    Several(int[] ends, int[] days, int earliest, int latest) {
      super(earliest, latest);
      this.ends = ends;
      this.days = days;
    }

    @Override
    public void count(int[] docs, int n, int[] slots) {
      for (int i = 0; i < n; i++) {
        int doc = docs[i];
        int from = ends[doc];
        int to = ends[doc + 1];
        if (from == to) {
          slots[0]++;
        }
        for (int j = from; j < to; j++) {
          slots[days[j] - earliest + 1]++;
        }
      }
    }

    @Override
    public void count(int[] docs, int n, int[] entryOf, Tally into) {
      for (int i = 0; i < n; i++) {
        int doc = docs[i];
        int from = ends[doc];
        int to = ends[doc + 1];
        if (from == to) {
          into.add(0, 1);
        }
        for (int j = from; j < to; j++) {
          into.add(entryOf[days[j] - earliest + 1], 1);
        }
      }
    }

    @Override
    int day(int doc) {
      return ends[doc] == ends[doc + 1] ? Days.UNDATED : days[ends[doc]];
    }
  }
}
