package dicta.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/**
 * Statements that the index does not show yet, found by their keys: an open hash table of the keys, each with a chain of those that have
 * it. Held as numbers, since there may be a hundred thousand and the collector would have to copy them all. Not thread-safe.
 */
final class Recent {
  /** A statement that was put. */
  static final class Entry {
    final Wording wording;
    final long cluster;
    private final int[] keys;

    /** Number of the refresh that it was put before. */
    long putIn = Long.MAX_VALUE;

    Entry(Wording wording, long cluster, int[] keys) {
      this.wording = wording;
      this.cluster = cluster;
      this.keys = keys;
    }
  }

  private static final int SMALLEST = 1 << 10;

  private List<Entry> entries = new ArrayList<>();

  /** Keys, and where their chains begin: 0 for no key at all. */
  private int[] keys = new int[SMALLEST];

  private int[] chains = new int[SMALLEST];
  private int different;

  /** Links of the chains, from 1: the number of an entry, and the next link or 0. */
  private int[] numbers = new int[SMALLEST];

  private int[] next = new int[SMALLEST];
  private int links;

  int size() {
    return entries.size();
  }

  /** How many different keys there are. */
  int keys() {
    return different;
  }

  /** In the order of coming, from 0. */
  Entry get(int number) {
    return entries.get(number);
  }

  void add(Entry entry) {
    entries.add(entry);
    for (int key : entry.keys) {
      add(key, entries.size() - 1);
    }
  }

  private void add(int key, int number) {
    if (2 * different >= keys.length) {
      grow();
    }
    if (++links == next.length) {
      numbers = Arrays.copyOf(numbers, 2 * links);
      next = Arrays.copyOf(next, 2 * links);
    }
    int slot = slot(key);
    different += chains[slot] == 0 ? 1 : 0;
    keys[slot] = key;
    numbers[links] = number;
    next[links] = chains[slot];
    chains[slot] = links;
  }

  /** Where a key is, or is to be. */
  private int slot(int key) {
    int slot = (int) Utterance.mix(key) & keys.length - 1;
    while (chains[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    int[] keysBefore = keys;
    int[] chainsBefore = chains;
    keys = new int[2 * keysBefore.length];
    chains = new int[keys.length];
    for (int i = 0; i < keysBefore.length; i++) {
      if (chainsBefore[i] != 0) {
        int slot = slot(keysBefore[i]);
        keys[slot] = keysBefore[i];
        chains[slot] = chainsBefore[i];
      }
    }
  }

  /** Gives the numbers of those that have a key. */
  void withKey(int key, IntConsumer each) {
    for (int link = chains[slot(key)]; link != 0; link = next[link]) {
      each.accept(numbers[link]);
    }
  }

  void eachKey(IntConsumer each) {
    for (int i = 0; i < keys.length; i++) {
      if (chains[i] != 0) {
        each.accept(keys[i]);
      }
    }
  }

  /** Leaves out some; the others are numbered anew, in the same order. */
  void removeIf(Predicate<Entry> gone) {
    List<Entry> left = new ArrayList<>(entries);
    left.removeIf(gone);
    entries = new ArrayList<>();
    keys = new int[SMALLEST];
    chains = new int[SMALLEST];
    different = 0;
    numbers = new int[SMALLEST];
    next = new int[SMALLEST];
    links = 0;
    left.forEach(this::add);
  }
}
