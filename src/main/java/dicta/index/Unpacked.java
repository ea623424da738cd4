package dicta.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Unpacks blocks of LZ4 (github.com/lz4/lz4, doc/lz4_Block_format.md) from array to array. */
final class Unpacked {
  /** Bytes that may be written behind the last one wanted, since eight are copied at a time. */
  static final int ROOM = 16;

  private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int SHORTEST_MATCH = 4;

  private Unpacked() {}

  /**
   * Unpacks a block from its beginning to {@code wanted} bytes; more may be written.
   *
   * @param out with {@link #ROOM} bytes more than the whole block
   * @param whole bytes of the whole block, unpacked
   * @throws IndexOutOfBoundsException if the block is none
   */
  static void unpack(byte[] in, byte[] out, int wanted, int whole) {
    int from = 0;
    int to = 0;
    while (to < wanted) {
      int token = in[from++] & 0xFF;
      int literals = token >>> 4;
      if (literals == 15) {
        int more;
        do {
          more = in[from++] & 0xFF;
          literals += more;
        } while (more == 255);
      }
      if (to + literals > whole) {
        throw new IndexOutOfBoundsException(to + literals);
      }
      if (literals <= 16 && from + 16 <= in.length) {
        EIGHT.set(out, to, (long) EIGHT.get(in, from));
        EIGHT.set(out, to + 8, (long) EIGHT.get(in, from + 8));
      } else {
        System.arraycopy(in, from, out, to, literals);
      }
      from += literals;
      to += literals;
      if (to >= wanted) {
        return;
      }
      int back = in[from++] & 0xFF | (in[from++] & 0xFF) << 8;
      int length = token & 15;
      if (length == 15) {
        int more;
        do {
          more = in[from++] & 0xFF;
          length += more;
        } while (more == 255);
      }
      length += SHORTEST_MATCH;
      int end = to + length;
      if (end > whole || back == 0) {
        throw new IndexOutOfBoundsException(end);
      }
      if (back >= 8) {
        for (; to < end; to += 8) {
          EIGHT.set(out, to, (long) EIGHT.get(out, to - back));
        }
        to = end;
      } else {
        for (; to < end; to++) {
          out[to] = out[to - back];
        }
      }
    }
  }
}
