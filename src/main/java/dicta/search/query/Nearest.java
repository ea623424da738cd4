package dicta.search.query;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known word that a mistyped one most likely stands for. */
public final class Nearest {
  private Nearest() {}

  /** The word with the fewest changed letters, if they are at most a third; the first of several. */
  public static Optional<String> of(String typed, Collection<String> known) {
    String word = typed.toLowerCase(Locale.ROOT);
    if (word.length() > 60) {
      return Optional.empty();
    }
    Optional<String> best = Optional.empty();
    int fewest = Math.max(1, word.length() / 3) + 1;
    for (String candidate : known) {
      if (Math.abs(candidate.length() - word.length()) >= fewest && !candidate.startsWith(word)) {
        continue;
      }
      int changes = candidate.startsWith(word) && word.length() >= 3 ? 1 : changes(word, candidate);
      if (changes < fewest) {
        fewest = changes;
        best = Optional.of(candidate);
      }
    }
    return best;
  }

  /** Letters put in, taken out, changed or swapped with their neighbour (Damerau-Levenshtein, optimal string alignment). */
  public static int changes(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
