package dicta.cli.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection to an HTTP/1.1 server that is kept open, with as little work as possible, so that the server is measured and not
 * the client. One thread.
 */
final class Connection implements Closeable {
  private final String host;
  private final Socket socket;
  private final InputStream in;

  Connection(String host, int port) throws IOException {
    this.host = host + ":" + port;
    this.socket = new Socket(host, port);
    socket.setTcpNoDelay(true);
    this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
  }

  /**
   * The body of the answer.
   *
   * @param address path and query
   * @throws IOException if the answer is not 200
   */
  byte[] get(String address) throws IOException {
    return exchange("GET " + address + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n", new byte[0]);
  }

  /** As {@link #get}, with something to read. */
  byte[] post(String address, String type, byte[] body) throws IOException {
    return send("POST", address, type, body);
  }

  /** As {@link #post} by another method. */
  byte[] send(String method, String address, String type, byte[] body) throws IOException {
    return exchange(
        method + " " + address + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length
            + "\r\n\r\n",
        body);
  }

  private byte[] exchange(String head, byte[] sent) throws IOException {
    byte[] first = head.getBytes(StandardCharsets.US_ASCII);
    var all = new byte[first.length + sent.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(sent, 0, all, first.length, sent.length);
    socket.getOutputStream().write(all);
    String status = line();
    int length = 0;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
        chunked = true;
      }
    }
    byte[] body = chunked ? chunks() : exactly(length);
    if (!status.startsWith("HTTP/1.1 20")) {
      throw new IOException(status + " for " + head.lines().findFirst().orElse("") + ": " + new String(body, StandardCharsets.UTF_8));
    }
    return body;
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    for (int n = Integer.parseInt(line(), 16); n > 0; n = Integer.parseInt(line(), 16)) {
      body.write(exactly(n));
      line();
    }
    line();
    return body.toByteArray();
  }

  private byte[] exactly(int n) throws IOException {
    byte[] read = in.readNBytes(n);
    if (read.length < n) {
      throw new EOFException("the server closed the connection");
    }
    return read;
  }

  private String line() throws IOException {
    var line = new StringBuilder(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the server closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
