package dicta.serve;

import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * How the server is run.
 *
 * @param host the address to listen on, e.g. {@code 127.0.0.1}
 * @param port 0 for any free one
 * @param sampleLoaded whether the archive holds the sample; asked at every page, so it must be cheap
 */
public record ServerConfig(String host, int port, BooleanSupplier sampleLoaded) {
  /** The port that is taken when none is named. */
  public static final int DEFAULT_PORT = 7070;

  public ServerConfig {
    Objects.requireNonNull(host);
    Objects.requireNonNull(sampleLoaded);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
    }
  }
}
