package dicta.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;

/**
 * Tells of most keys that no statement has them, so that the index need not be asked: a Bloom filter with all of a key's four bits in one
 * word (Putze, Sanders and Singler 2007), eight bits of room for each key at least. Says yes wrongly for one key in a hundred, one in
 * twenty when it is full. Not thread-safe.
 */
final class KeyFilter {
  private static final int ROOM = 8;
  private static final int SMALLEST = 1 << 20;

  private final long[] words;
  private int left;

  private KeyFilter(long expected) {
    int size = (int) Math.min(1L << 30, Math.max(SMALLEST, Long.highestOneBit(expected * 4 * ROOM)));
    words = new long[size >>> 6];
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
    long hash = Utterance.mix(key);
    int word = word(hash);
    long bits = bits(hash);
    left -= (words[word] & bits) == bits ? 0 : 1;
    words[word] |= bits;
  }

  boolean mayHave(int key) {
    long hash = Utterance.mix(key);
    long bits = bits(hash);
    return (words[word(hash)] & bits) == bits;
  }

  private int word(long hash) {
    return (int) (hash >>> 40) & words.length - 1;
  }

  private static long bits(long hash) {
    return 1L << (hash & 63) | 1L << (hash >>> 6 & 63) | 1L << (hash >>> 12 & 63) | 1L << (hash >>> 18 & 63);
  }

  /** Whether so many keys were added that it says yes too often. */
  boolean full() {
    return left < 0 && words.length < 1 << 24;
  }
}
