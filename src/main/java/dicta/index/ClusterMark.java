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

  /** The index term of a cluster. */
  public static BytesRef term(long cluster) {
    var bytes = new byte[6];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (cluster >>> 8 * (bytes.length - 1 - i));
    }
    return new BytesRef(bytes);
  }

  static BytesRef key(int key) {
    return new BytesRef(new byte[] {(byte) (key >>> 24), (byte) (key >>> 16), (byte) (key >>> 8), (byte) key});
  }
}
