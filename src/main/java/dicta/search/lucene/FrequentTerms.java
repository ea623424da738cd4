package dicta.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The most frequent terms of a field in one segment, in order, held in memory: what is suggested for a beginning that thousands of
 * terms have. About a megabyte. Immutable.
 */
final class FrequentTerms {
  private static final int MOST = 50_000;

  /** Terms that stand in so many documents or more are not told apart when it is found out which are frequent. */
  private static final int VERY_FREQUENT = 1024;

  private byte[] bytes = new byte[1024];

  /** Where each term begins; then where the last one ends. */
  private int[] starts = new int[256];

  private int[] frequencies = new int[256];
  private int size;

  /** Rarer terms are left out. */
  private int least = 1;

  private FrequentTerms() {}

  /** Of a field's terms, those with a mark in front left out. Reads all terms: a tenth of a second for a million. */
  static FrequentTerms of(@Nullable Terms terms) throws IOException {
    var frequent = new FrequentTerms();
    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
    for (BytesRef term = first(each); term != null; term = each.next()) {
      int frequency = each.docFreq();
      if (frequency >= frequent.least) {
        frequent.add(term, frequency);
        if (frequent.size == 2 * MOST) {
          frequent.leave();
        }
      }
    }
    frequent.leave();
    return frequent;
  }

  /** Leaves out the rarest where there are too many. */
  private void leave() {
    var having = new int[VERY_FREQUENT + 1];
    for (int i = 0; i < size; i++) {
      having[Math.min(VERY_FREQUENT, frequencies[i])]++;
    }
    int floor = VERY_FREQUENT;
    for (int n = having[VERY_FREQUENT]; floor > least && n + having[floor - 1] <= MOST; floor--) {
      n += having[floor - 1];
    }
    if (floor == least) {
      return;
    }
    least = floor;
    int left = 0;
    for (int i = 0; i < size; i++) {
      if (frequencies[i] >= least) {
        int length = starts[i + 1] - starts[i];
        System.arraycopy(bytes, starts[i], bytes, starts[left], length);
        frequencies[left] = frequencies[i];
        starts[left + 1] = starts[left] + length; // behind what is still read: no term has moved up
        left++;
      }
    }
    size = left;
  }

  private static @Nullable BytesRef first(TermsEnum each) throws IOException {
    return each.seekCeil(new BytesRef(" ")) == TermsEnum.SeekStatus.END ? null : each.term();
  }

  private void add(BytesRef term, int frequency) {
    int from = starts[size];
    bytes = ArrayUtil.grow(bytes, from + term.length);
    System.arraycopy(term.bytes, term.offset, bytes, from, term.length);
    frequencies = ArrayUtil.grow(frequencies, size + 1);
    frequencies[size++] = frequency;
    starts = ArrayUtil.grow(starts, size + 1);
    starts[size] = from + term.length;
  }

  /** Whether these are all terms of the segment. */
  boolean complete() {
    return least == 1;
  }

  interface Each {
    void is(String term, int frequency);
  }

  /**
   * Hands on those that begin so, the most frequent of them if there are many.
   *
   * @return how many begin so
   */
  int startingWith(BytesRef beginning, int most, Each each) {
    int from = firstNotBefore(beginning, 0);
    int to = firstNotBefore(beginning, 1);
    var largest = new Largest(Math.min(most, to - from));
    for (int i = from; i < to; i++) {
      largest.offer(i, frequencies[i]);
    }
    largest.each((i, frequency) -> each.is(new BytesRef(bytes, starts[i], starts[i + 1] - starts[i]).utf8ToString(), frequency));
    return to - from;
  }

  /** The first term whose first bytes do not come before the beginning, or with {@code above} 1, come after it. */
  private int firstNotBefore(BytesRef beginning, int above) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int end = Math.min(starts[middle + 1], starts[middle] + beginning.length);
      int order =
          Arrays.compareUnsigned(
              bytes, starts[middle], end, beginning.bytes, beginning.offset, beginning.offset + beginning.length);
      if (order < above) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
