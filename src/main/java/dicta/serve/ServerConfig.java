package dicta.serve;

import dicta.ingest.IngestReport;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * How the server is run.
 *
 * @param host the address to listen on, e.g. {@code 127.0.0.1}
 * @param port 0 for any free one
 * @param sampleLoaded whether the archive holds the sample; asked at every page, so it must be cheap
 * @param lastIngest how the last ingest went, where one is known
 */
public record ServerConfig(
    String host, int port, BooleanSupplier sampleLoaded, Supplier<Optional<IngestReport>> lastIngest) {
  /** The port that is taken when none is named. */
  public static final int DEFAULT_PORT = 7070;

  /** Where nothing is known of an ingest. */
  public ServerConfig(String host, int port, BooleanSupplier sampleLoaded) {
    this(host, port, sampleLoaded, Optional::empty);
  }

  public ServerConfig {
    Objects.requireNonNull(host);
    Objects.requireNonNull(sampleLoaded);
    Objects.requireNonNull(lastIngest);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
    }
  }
}
