/**
 * Measures search: a synthetic archive of any size, the real server, and twelve classes of requests over HTTP.
 *
 * <p>Entry: {@link dicta.cli.bench.SearchBench}. May use: all.
 */
@NullMarked
package dicta.cli.bench;

import org.jspecify.annotations.NullMarked;
