package dicta.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --data}: where the archive is. */
final class DataOption {
  @Option(names = "--data", paramLabel = "FOLDER", description = "the archive's folder (default: index-data beside the program)")
  private Path data = home().resolve("index-data");

  Path folder() {
    return data.toAbsolutePath().normalize();
  }

  /** Where Dicta itself is. */
  static Path home() {
    return Path.of(System.getProperty("dicta.home", "")).toAbsolutePath();
  }
}
