package dicta.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The first bytes of an input, unpacked, together with what follows them: enough to tell its format, and for most
 * files all there is.
 *
 * @param bytes at most {@link Limits#ARTICLE_BYTES}
 * @param rest what comes after them
 * @param broken why no more could be read (a gzip file cut off); then {@code rest} throws it
 */
record Head(byte[] bytes, InputStream rest, Optional<IOException> broken) {
  /** An input stream that only fails. */
  private static final class Broken extends InputStream {
    private final IOException why;

    Broken(IOException why) {
      this.why = why;
    }

    @Override
    public int read() throws IOException {
      throw why;
    }
  }

  /** Reads the start of {@code raw}, which may be gzip: told by its content, whatever its name. */
  static Head of(InputStream raw) throws IOException {
    byte[] magic = raw.readNBytes(2);
    InputStream in = new SequenceInputStream(new ByteArrayInputStream(magic), raw);
    var bytes = new ByteArrayOutputStream();
    try {
      InputStream unpacked = Decoder.starts(magic, 0x1f, 0x8b) ? new GZIPInputStream(in, 1 << 16) : in;
      byte[] chunk = new byte[1 << 16];
      while (bytes.size() < Limits.ARTICLE_BYTES) {
        int n = unpacked.read(chunk, 0, Math.min(chunk.length, Limits.ARTICLE_BYTES - bytes.size()));
        if (n < 0) {
          return new Head(bytes.toByteArray(), InputStream.nullInputStream(), Optional.empty());
        }
        bytes.write(chunk, 0, n);
      }
      return more(bytes, unpacked);
    } catch (IOException e) {
      return new Head(bytes.toByteArray(), new Broken(e), Optional.of(e));
    }
  }

  private static Head more(ByteArrayOutputStream bytes, InputStream unpacked) throws IOException {
    int next = unpacked.read();
    InputStream rest = next < 0
        ? InputStream.nullInputStream()
        : new SequenceInputStream(new ByteArrayInputStream(new byte[] {(byte) next}), unpacked);
    return new Head(bytes.toByteArray(), rest, Optional.empty());
  }

  /** Whether {@link #bytes} is everything. */
  boolean isAll() {
    return broken.isEmpty() && isEmpty(rest);
  }

  /** Everything from the first byte on; can be taken once. */
  InputStream stream() {
    return new SequenceInputStream(new ByteArrayInputStream(bytes), rest);
  }

  private static boolean isEmpty(InputStream rest) {
    return !(rest instanceof SequenceInputStream) && !(rest instanceof Broken);
  }
}
