package dicta.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/** The ordinals of a facet field in one segment, plus one; in one, two or four bytes a document. */
abstract sealed class Ordinals implements SegmentColumn {
  private final int slots;

  private Ordinals(int slots) {
    this.slots = slots;
  }

  static Ordinals of(LeafReader reader, String field) throws IOException {
    SortedDocValues values = DocValues.getSorted(reader, field);
    int slots = values.getValueCount() + 1;
    if (slots <= 1 << 8) {
      var column = new byte[reader.maxDoc()];
      for (int d = values.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = values.nextDoc()) {
        column[d] = (byte) (values.ordValue() + 1);
      }
      return new Bytes(column, slots);
    }
    if (slots <= 1 << 16) {
      var column = new short[reader.maxDoc()];
      for (int d = values.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = values.nextDoc()) {
        column[d] = (short) (values.ordValue() + 1);
      }
      return new Shorts(column, slots);
    }
    var column = new int[reader.maxDoc()];
    for (int d = values.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = values.nextDoc()) {
      column[d] = values.ordValue() + 1;
    }
    return new Ints(column, slots);
  }

  @Override
  public int slots() {
    return slots;
  }

  private static final class Bytes extends Ordinals {
    private final byte[] column;

    Bytes(byte[] column, int slots) {
      super(slots);
      this.column = column;
    }

    @Override
    public void count(int[] docs, int n, int[] slots) {
      for (int i = 0; i < n; i++) {
        slots[column[docs[i]] & 0xFF]++;
      }
    }

    @Override
    public void count(int[] docs, int n, int[] entryOf, Tally into) {
      int[] counts = into.counts;
      int[] met = into.met;
      int m = into.n;
      for (int i = 0; i < n; i++) {
        int entry = entryOf[column[docs[i]] & 0xFF];
        met[m] = entry;
        m += counts[entry]++ == 0 ? 1 : 0;
      }
      into.n = m;
    }

    @Override
    public int slot(int doc) {
      return column[doc] & 0xFF;
    }
  }

  private static final class Shorts extends Ordinals {
    private final short[] column;

    Shorts(short[] column, int slots) {
      super(slots);
      this.column = column;
    }

    @Override
    public void count(int[] docs, int n, int[] slots) {
      for (int i = 0; i < n; i++) {
        slots[column[docs[i]] & 0xFFFF]++;
      }
    }

    @Override
    public void count(int[] docs, int n, int[] entryOf, Tally into) {
      int[] counts = into.counts;
      int[] met = into.met;
      int m = into.n;
      for (int i = 0; i < n; i++) {
        int entry = entryOf[column[docs[i]] & 0xFFFF];
        met[m] = entry;
        m += counts[entry]++ == 0 ? 1 : 0;
      }
      into.n = m;
    }

    @Override
    public int slot(int doc) {
      return column[doc] & 0xFFFF;
    }
  }

  private static final class Ints extends Ordinals {
    private final int[] column;

    Ints(int[] column, int slots) {
      super(slots);
      this.column = column;
    }

    @Override
    public void count(int[] docs, int n, int[] slots) {
      for (int i = 0; i < n; i++) {
        slots[column[docs[i]]]++;
      }
    }

    @Override
    public void count(int[] docs, int n, int[] entryOf, Tally into) {
      int[] counts = into.counts;
      int[] met = into.met;
      int m = into.n;
      for (int i = 0; i < n; i++) {
        int entry = entryOf[column[docs[i]]];
        met[m] = entry;
        m += counts[entry]++ == 0 ? 1 : 0;
      }
      into.n = m;
    }

    @Override
    public int slot(int doc) {
      return column[doc];
    }
  }
}
