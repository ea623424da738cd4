package dicta.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Something that ends a command, told to the user in one line. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int exitCode;

  Failure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }

  /** The same failure in plain words, without a stack trace. */
  static String plain(Throwable failure) {
    return switch (failure) {
      case AccessDeniedException e -> e.getMessage() + ": no permission";
      case NoSuchFileException e -> e.getMessage() + ": no such file or folder";
      case IOException e -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      case OutOfMemoryError e -> "out of memory; give the JVM more, e.g. JAVA_OPTS=-Xmx4g";
      default -> failure.getClass().getSimpleName() + (failure.getMessage() == null ? "" : ": " + failure.getMessage());
    };
  }
}
