package dicta.index;

import java.util.Arrays;

/** Counts how many keys each candidate shares with a statement. Candidates are numbers from 0. Not thread-safe. */
final class Shared {
  /** Candidates that a statement is compared with at most. */
  private static final int MOST = 24;

  /** And of them, those that share a single key with it. */
  private static final int MOST_OF_ONE_KEY = 4;

  private long[] candidates = new long[32];
  private int size;

  /** Once for each key in common. */
  void add(long candidate) {
    if (size == candidates.length) {
      candidates = Arrays.copyOf(candidates, 2 * size);
    }
    candidates[size++] = candidate;
  }

  /**
   * Those that share most keys, in that order, then in that of their numbers. One key in common is seldom more than a word that the
   * speaker used twice in a week: of those a few are given.
   */
  long[] likeliest() {
    Arrays.sort(candidates, 0, size);
    var counts = new int[size];
    int different = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || candidates[i] != candidates[i - 1]) {
        candidates[different++] = candidates[i];
      }
      counts[different - 1]++;
    }
    size = different;
    var likeliest = new long[Math.min(MOST, different)];
    int n = 0;
    for (int single = 0; n < likeliest.length; n++) {
      int best = 0;
      for (int i = 1; i < different; i++) {
        best = counts[i] > counts[best] ? i : best;
      }
      if (counts[best] == 1 && single++ == MOST_OF_ONE_KEY) {
        break;
      }
      likeliest[n] = candidates[best];
      counts[best] = 0;
    }
    return Arrays.copyOf(likeliest, n);
  }
}
