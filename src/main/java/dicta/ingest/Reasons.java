package dicta.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** Says in plain words why something could not be read. */
final class Reasons {
  private Reasons() {}

  static String of(IOException e) {
    return switch (e) {
      case EOFException cut -> "the gzip file is cut off";
      case ZipException damaged -> "the gzip file is damaged";
      case AccessDeniedException denied -> "no permission to read it";
      case NoSuchFileException gone -> "no such file";
      default -> "cannot be read: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    };
  }
}
