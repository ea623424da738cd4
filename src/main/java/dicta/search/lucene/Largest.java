package dicta.search.lucene;

/** The numbers that were counted most, of equal ones the lowest. A heap of longs, the least in front. One thread. */
final class Largest {
  private static final long LOW = 0xFFFFFFFFL;

  private final int most;
  private final long[] heap;
  private int size;

  Largest(int most) {
    this.most = most;
    this.heap = new long[most + 1];
  }

  /** @param count numbers that were not met at all are left out */
  void offer(int number, int count) {
    long key = (long) count << 32 | LOW - number;
    if (count == 0 || most == 0 || size == most && key < heap[1]) {
      return;
    }
    if (size < most) {
      int at = ++size;
      for (; at > 1 && heap[at / 2] > key; at /= 2) {
        heap[at] = heap[at / 2];
      }
      heap[at] = key;
    } else {
      down(key);
    }
  }

  /** Puts a key into the place of the least. */
  private void down(long key) {
    int at = 1;
    while (2 * at <= size) {
      int child = 2 * at < size && heap[2 * at + 1] < heap[2 * at] ? 2 * at + 1 : 2 * at;
      if (heap[child] >= key) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = key;
  }

  interface Each {
    void is(int number, int count);
  }

  /** In no order. */
  void each(Each each) {
    for (int i = 1; i <= size; i++) {
      each.is((int) (LOW - (heap[i] & LOW)), (int) (heap[i] >>> 32));
    }
  }
}
