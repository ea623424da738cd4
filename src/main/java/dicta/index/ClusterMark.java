package dicta.index;

import org.apache.lucene.util.BytesRef;

/**
 * The cluster that a statement belongs to, packed into the doc value {@link Schema#CLUSTER}: the cluster's number in 48 bits, the
 * wording in 15, and whether the statement came to a cluster that was there. A cluster has its number from the statement that
 * began it; a statement that nobody else carries is a cluster of one, and no statement of it has joined.
 */
public final class ClusterMark {
  /** No cluster: an article, not a statement. */
  public static final long NONE = 0;

  private static final int NUMBER_SHIFT = 16;
  private static final long WORDING = 0x7FFF;

  /** A power of two. */
  private static final int BUCKETS = 1 << 14;

  private ClusterMark() {}

  static long of(long cluster, long wording, boolean joined) {
    return cluster << NUMBER_SHIFT | (wording & WORDING) << 1 | (joined ? 1 : 0);
  }

  /** The number of the cluster that a statement begins. Never 0. */
  static long begunBy(String statementId) {
    long h = 7;
    for (int i = 0; i < statementId.length(); i++) {
      h = Utterance.mix(h * 31 + statementId.charAt(i));
    }
    return h >>> NUMBER_SHIFT | 1;
  }

  /** The cluster's number. */
  public static long cluster(long mark) {
    return mark >>> NUMBER_SHIFT;
  }

  /** A number of the wording; two wordings of one cluster have the same one once in 32,768. */
  public static int wording(long mark) {
    return (int) (mark >>> 1 & WORDING);
  }

  /** Whether the cluster had a statement before this one. */
  public static boolean joined(long mark) {
    return (mark & 1) != 0;
  }

  /**
   * The index term of a cluster, which it shares with others: a term for each would cost four times the room, and which statements
   * are meant is told by their marks.
   */
  public static BytesRef bucket(long cluster) {
    int bucket = (int) (cluster >>> 1) & BUCKETS - 1; // the last bit is the same in all
    return new BytesRef(new byte[] {(byte) (bucket >>> 8), (byte) bucket});
  }
}
