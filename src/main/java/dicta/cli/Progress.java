package dicta.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * One line on standard error that says how far a command has come: rewritten in place on a terminal, every few seconds a line
 * elsewhere. Not thread-safe.
 */
final class Progress {
  private static final long TERMINAL_NANOS = 100_000_000L;
  private static final long LOG_NANOS = 5_000_000_000L;
  private final PrintStream out;
  private final boolean terminal;
  private long last = System.nanoTime();
  private int width;

  Progress() {
    this.out = System.err;
    this.terminal = Boolean.getBoolean("dicta.stderr.tty");
  }

  /** Shows {@code line} if it is time to. */
  void show(Supplier<String> line) {
    long now = System.nanoTime();
    if (now - last < (terminal ? TERMINAL_NANOS : LOG_NANOS)) {
      return;
    }
    last = now;
    String text = line.get();
    if (terminal) {
      out.print("\r" + pad(text));
      out.flush();
    } else {
      out.println(text);
    }
    width = text.length();
  }

  /** A message that stays. */
  void say(String message) {
    out.println(terminal && width > 0 ? "\r" + pad(message) : message);
    width = 0;
  }

  private String pad(String text) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  /** {@code 12,345}. */
  static String number(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }
}
