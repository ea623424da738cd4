package dicta.serve.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request's body up to a limit, beyond which reading fails. */
final class LimitedStream extends FilterInputStream {
  private long left;
  private boolean exceeded;

  LimitedStream(InputStream in, long limit) {
    super(in);
    this.left = limit;
  }

  /** Whether the body was longer than the limit. */
  boolean exceeded() {
    return exceeded;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int n = super.read(into, from, length);
    count(Math.max(0, n));
    return n;
  }

  private void count(int read) throws IOException {
    left -= read;
    if (left < 0) {
      exceeded = true;
      throw new IOException("the body is larger than the limit");
    }
  }
}
