package dicta.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/** The articles of JSON Lines, one a line; a bad line costs only itself. Holds one line in memory. Not thread-safe. */
final class JsonLines {
  private final Where where;
  private final Defaults defaults;
  private final Consumer<Item> to;
  private long line;
  private long read;
  private long bad;

  JsonLines(Where where, Defaults defaults, Consumer<Item> to) {
    this.where = where;
    this.defaults = defaults;
    this.to = to;
  }

  void read(InputStream in) {
    var current = new ByteArrayOutputStream();
    boolean tooLong = false;
    byte[] chunk = new byte[1 << 16];
    try {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        int from = 0;
        for (int i = 0; i < n; i++) {
          if (chunk[i] == '\n') {
            if (!tooLong) {
              current.write(chunk, from, i - from);
            }
            line(current, tooLong);
            if (read == 0 && bad >= Limits.BAD_LINES) {
              failed("none of the first " + bad + " lines is an article; the rest was not read", where);
              return;
            }
            tooLong = false;
            from = i + 1;
          }
        }
        if (!tooLong) {
          current.write(chunk, from, n - from);
          tooLong = current.size() > Limits.ARTICLE_BYTES;
        }
        if (tooLong) {
          current.reset();
        }
      }
      line(current, tooLong);
    } catch (IOException e) {
      String before = read == 0 ? "" : "; " + read + " articles before that are kept";
      failed(Reasons.of(e) + " in this line" + before, where.line(line + 1));
    }
  }

  private void line(ByteArrayOutputStream bytes, boolean tooLong) {
    line++;
    if (tooLong || bytes.size() > Limits.ARTICLE_BYTES) {
      failed("longer than " + Limits.ARTICLE_SIZE, where.line(line));
    } else {
      Decoder.Decoded decoded = Decoder.decode(bytes.toByteArray());
      String text = decoded.text().strip();
      if (!text.isEmpty()) {
        List<String> notes = decoded.note().stream().toList();
        long before = read;
        read += new JsonRecords(where.line(line), false, defaults, notes, to).read(() -> Tokens.ofLine(text));
        bad += read == before ? 1 : 0;
      }
    }
    bytes.reset();
  }

  private void failed(String reason, Where at) {
    bad++;
    to.accept(new Item.Failed(at, reason));
  }
}
