package dicta.ingest;

import dicta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * How the last ingest of an archive went, kept beside it for the page that shows what could not be read.
 *
 * @param at when it ended, ISO instant
 * @param summary its counts in one line, as the command said them
 * @param failed how many inputs could not be read
 * @param failures the first {@value #MOST} of them, a line each: place and reason
 */
public record IngestReport(String at, String summary, long failed, List<String> failures) {
  /** Failures that are kept. */
  public static final int MOST = 200;

  private static final String FILE = "last-ingest.json";

  public IngestReport {
    Objects.requireNonNull(at);
    Objects.requireNonNull(summary);
    failures = List.copyOf(failures);
  }

  public static IngestReport now(String summary, long failed, List<String> failures) {
    return new IngestReport(Instant.now().toString(), summary, failed, failures);
  }

  /** Replaces the report in an archive's folder. */
  public void write(Path folder) throws IOException {
    Path next = folder.resolve(FILE + ".next");
    Files.writeString(next, Json.line(this));
    Files.move(next, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The report in an archive's folder; empty where there is none, or none that can be read. */
  public static Optional<IngestReport> read(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      return Files.exists(file) ? Optional.of(Json.mapper().readValue(Files.readString(file), IngestReport.class)) : Optional.empty();
    } catch (IOException | JacksonException e) {
      return Optional.empty(); // An account of the past, which the archive can do without.
    }
  }
}
