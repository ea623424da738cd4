package dicta.search.lucene;

/** A set of numbers other than 0, in 12 to 24 bytes each. Safe for several readers once nobody adds to it any more. */
final class LongSet {
  private long[] slots = new long[16];
  private int size;

  void add(long number) {
    if (size * 3 >= slots.length * 2) {
      long[] old = slots;
      slots = new long[old.length * 2];
      for (long n : old) {
        if (n != 0) {
          slots[slot(n)] = n;
        }
      }
    }
    int slot = slot(number);
    if (slots[slot] == 0) {
      slots[slot] = number;
      size++;
    }
  }

  void addAll(LongSet other) {
    for (long n : other.slots) {
      if (n != 0) {
        add(n);
      }
    }
  }

  boolean has(long number) {
    return slots[slot(number)] != 0;
  }

  /** Where it is or would be. */
  private int slot(long number) {
    int slot = (int) (number * 0x9E3779B97F4A7C15L >>> 32) & slots.length - 1;
    while (slots[slot] != 0 && slots[slot] != number) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }
}
