package dicta.index;

import java.io.IOException;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.compressing.Compressor;
import org.apache.lucene.codecs.compressing.Decompressor;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.compress.LZ4;

/**
 * LZ4 with the compressed length in front, so that a piece is copied out of the mapped file at once and unpacked from an array:
 * Lucene's own way reads it byte by byte, which takes four times as long.
 */
final class Pieces extends CompressionMode {
  @Override
  public Compressor newCompressor() {
    return new Compressor() {
      private final LZ4.FastCompressionHashTable table = new LZ4.FastCompressionHashTable();

      @Override
      public void compress(ByteBuffersDataInput in, DataOutput out) throws IOException {
        var plain = new byte[(int) in.length()];
        in.readBytes(plain, 0, plain.length);
        var packed = new ByteBuffersDataOutput();
        LZ4.compress(plain, 0, plain.length, packed, table);
        out.writeVInt((int) packed.size());
        packed.copyTo(out);
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public Decompressor newDecompressor() {
    return new Unpacking();
  }

  @Override
  public String toString() {
    return "PIECES";
  }

  private static final class Unpacking extends Decompressor {
    private byte[] packed = {};

    @Override
    public void decompress(DataInput in, int originalLength, int offset, int length, BytesRef bytes) throws IOException {
      int size = in.readVInt();
      packed = ArrayUtil.growNoCopy(packed, size);
      in.readBytes(packed, 0, size);
      bytes.bytes = ArrayUtil.growNoCopy(bytes.bytes, originalLength + Unpacked.ROOM);
      try {
        Unpacked.unpack(packed, bytes.bytes, Math.min(originalLength, offset + length), originalLength);
      } catch (IndexOutOfBoundsException e) {
        throw new CorruptIndexException("a piece of " + originalLength + " bytes cannot be unpacked", in, e);
      }
      bytes.offset = offset;
      bytes.length = length;
    }

    @Override
    public Decompressor clone() {
      return new Unpacking();
    }
  }
}
