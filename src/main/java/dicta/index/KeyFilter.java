package dicta.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;

/**
 * Tells of most keys that no statement has them, so that the index need not be asked: one bit a key, eight bits of room for each.
 * Says yes wrongly for one key in eight. Not thread-safe.
 */
final class KeyFilter {
  private static final int ROOM = 8;
  private static final int SMALLEST = 1 << 20;

  private final long[] bits;
  private final int mask;
  private int left;

  private KeyFilter(long expected) {
    int size = (int) Math.min(1L << 30, Math.max(SMALLEST, Long.highestOneBit(expected * 4 * ROOM)));
    bits = new long[size >>> 6];
    mask = size - 1;
    left = size / ROOM;
  }

  /**
   * Of the keys of all statements in a state of the archive.
   *
   * @param more keys that are to be added at once; there is room for twice as many as there are then
   */
  static KeyFilter of(List<LeafReaderContext> leaves, int more) throws IOException {
    var segments = new ArrayList<KeyedDocs>();
    long keys = more;
    for (LeafReaderContext leaf : leaves) {
      segments.add(new KeyedDocs(leaf.reader()));
      keys += segments.getLast().size();
    }
    var filter = new KeyFilter(keys);
    for (KeyedDocs segment : segments) {
      segment.eachKey(filter::add);
    }
    return filter;
  }

  void add(int key) {
    long bit = 1L << (key & mask);
    left -= (bits[(key & mask) >>> 6] & bit) == 0 ? 1 : 0;
    bits[(key & mask) >>> 6] |= bit;
  }

  boolean mayHave(int key) {
    return (bits[(key & mask) >>> 6] & 1L << (key & mask)) != 0;
  }

  /** Whether so many keys were added that it says yes too often. */
  boolean full() {
    return left < 0 && bits.length < 1 << 24;
  }
}
