package dicta.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Copies of an index that cost no room: its files are never changed once written, so names for the same files will do. */
final class Links {
  private Links() {}

  /** Names for all files of {@code from} in {@code to}, which is made anew. */
  static void copy(Path from, Path to) throws IOException {
    delete(to);
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (Path file : files.toList()) {
        if (!file.getFileName().toString().equals("write.lock")) {
          Files.createLink(to.resolve(file.getFileName()), file);
        }
      }
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
