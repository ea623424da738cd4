package dicta.cli.bench;

import java.util.Random;

/** Draws numbers from 0 to n-1, the k-th as often as 1/(k+1)^s. Immutable. */
final class Zipf {
  private final double[] cumulated;

  Zipf(int n, double s) {
    cumulated = new double[n];
    double sum = 0;
    for (int k = 0; k < n; k++) {
      sum += 1 / Math.pow(k + 1, s);
      cumulated[k] = sum;
    }
  }

  int draw(Random random) {
    double at = random.nextDouble() * cumulated[cumulated.length - 1];
    int found = java.util.Arrays.binarySearch(cumulated, at);
    return Math.min(cumulated.length - 1, found >= 0 ? found : -found - 1);
  }
}
