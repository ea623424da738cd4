package dicta.index;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder holds something that this Dicta cannot use as its archive; the message says what to do. */
public final class ArchiveUnusable extends IOException {
  private static final long serialVersionUID = 1L;

  private ArchiveUnusable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  static ArchiveUnusable otherVersion(Path folder, String found) {
    return new ArchiveUnusable(
        "the archive in " + folder + " was built by another version of Dicta (its schema is " + found + ", this one needs "
            + Schema.VERSION + "). Run ./dicta reindex: it builds the archive anew from the articles stored in it.",
        null);
  }

  static ArchiveUnusable foreign(Path folder) {
    return new ArchiveUnusable(
        "the folder " + folder + " holds files that are no Dicta archive. Name another folder with --data, or empty this one.", null);
  }

  static ArchiveUnusable broken(Path folder, Throwable cause) {
    return new ArchiveUnusable(
        "the archive in " + folder + " cannot be read (" + cause.getMessage() + "). Try ./dicta reindex, which saves the articles "
            + "that can still be read; if that fails too, move the folder away and ingest the articles again.",
        cause);
  }

  static ArchiveUnusable missing(Path folder) {
    return new ArchiveUnusable(
        "there is no archive in " + folder + " yet. ./dicta ingest PATH loads articles; ./dicta serve loads the sample.", null);
  }
}
