package dicta.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.compress.LZ4;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackedTest {
  /** Bytes with repetitions of all kinds: few letters give long ones, many give none. */
  private static byte[] plain(int length, int letters, long seed) {
    var random = new Random(seed);
    var plain = new byte[length];
    for (int i = 0; i < length; i++) {
      plain[i] = (byte) random.nextInt(letters);
      if (i > 30 && random.nextInt(20) == 0) {
        int back = 1 + random.nextInt(30);
        for (int n = random.nextInt(300); n > 0 && i < length; n--, i++) {
          plain[i] = plain[i - back];
        }
        i--;
      }
    }
    return plain;
  }

  private static byte[] packed(byte[] plain) throws IOException {
    var out = new ByteBuffersDataOutput();
    LZ4.compress(plain, 0, plain.length, out, new LZ4.FastCompressionHashTable());
    return out.toArrayCopy();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 100, 4000, 8192, 70_000})
  void what_was_packed_is_unpacked_whole_or_up_to_what_is_wanted(int length) throws IOException {
    for (int letters : new int[] {1, 2, 10, 256}) {
      byte[] plain = plain(length, letters, length * 31L + letters);
      byte[] packed = packed(plain);
      for (int wanted : new int[] {length, Math.max(1, length / 2), 1}) {
        var out = new byte[length + Unpacked.ROOM];
        Unpacked.unpack(packed, out, wanted, length);
        assertArrayEquals(Arrays.copyOf(plain, wanted), Arrays.copyOf(out, wanted));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 50, 900})
  void a_block_that_was_cut_short_is_refused(int length) throws IOException {
    byte[] packed = packed(plain(1000, 10, 5));
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> Unpacked.unpack(Arrays.copyOf(packed, packed.length * length / 1000), new byte[1000 + Unpacked.ROOM], 1000, 1000));
  }
}
