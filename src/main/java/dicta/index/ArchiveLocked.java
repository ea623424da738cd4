package dicta.index;

import java.io.IOException;
import java.nio.file.Path;

/** Another process writes to the archive. */
public final class ArchiveLocked extends IOException {
  private static final long serialVersionUID = 1L;

  ArchiveLocked(Path folder, Throwable cause) {
    super(
        "the archive in " + folder + " is being written to by another Dicta. Only one may write at a time: stop it, or send the "
            + "articles to the running server (POST /api/v1/articles). Searching works meanwhile.",
        cause);
  }
}
