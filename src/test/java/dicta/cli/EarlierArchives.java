package dicta.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;

/** Archives that earlier versions of Dicta built; see their {@code README.md}. */
final class EarlierArchives {
  private EarlierArchives() {}

  /** Unpacks the index of a schema into a folder. */
  static void unpack(int schema, Path into) throws IOException {
    Files.createDirectories(into);
    try (InputStream file = EarlierArchives.class.getResourceAsStream("/dicta/index/archives/schema-" + schema + ".zip");
        var zip = new ZipInputStream(file)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Files.copy(zip, into.resolve(entry.getName()));
      }
    }
  }
}
