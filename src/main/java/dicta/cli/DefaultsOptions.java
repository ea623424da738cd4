package dicta.cli;

import dicta.ingest.Defaults;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What holds for articles whose files do not say it. */
final class DefaultsOptions {
  @Option(names = "--published", paramLabel = "DAY", description = "day of publication where a file has none, e.g. 2025-05-12")
  private Optional<String> published = Optional.empty();

  @Option(names = "--source", paramLabel = "OUTLET", description = "outlet where a file names none")
  private Optional<String> source = Optional.empty();

  @Option(names = "--lang", paramLabel = "CODE", description = "language where a file names none (default: detected)")
  private Optional<String> lang = Optional.empty();

  /** @throws Failure for a value that cannot be used */
  Defaults defaults() {
    try {
      return Defaults.of(published, source, lang);
    } catch (IllegalArgumentException e) {
      throw new Failure(Main.WRONG_USAGE, "--" + e.getMessage());
    }
  }
}
