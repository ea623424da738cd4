package dicta.search.lucene;

import java.util.Arrays;

/**
 * Counts by entry while they grow. Remembers which entries were met, so that few matches cost little however many entries there
 * are. One thread; used again and again, see {@link ViewColumn}.
 */
final class Tally {
  final int[] counts;

  /** The entries met so far; one place more than there are entries, so that it can be written to before it is known to be new. */
  final int[] met;

  /** How many were met. */
  int n;

  Tally(int entries) {
    counts = new int[entries];
    met = new int[entries + 1];
  }

  void add(int entry, int number) {
    if (number > 0) {
      if (counts[entry] == 0) {
        met[n++] = entry;
      }
      counts[entry] += number;
    }
  }

  void add(Counts counts) {
    for (int i = 0; i < counts.size(); i++) {
      add(counts.entries()[i], counts.numbers()[i]);
    }
  }

  /** What was counted; this begins anew. */
  Counts take() {
    int[] entries = Arrays.copyOf(met, n);
    var numbers = new int[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = counts[entries[i]];
      counts[entries[i]] = 0;
    }
    n = 0;
    return new Counts(entries, numbers);
  }
}
