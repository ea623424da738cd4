/**
 * Measures search and indexing: a synthetic archive of any size, the real server and twelve classes of requests over HTTP, and plain
 * Lucene beside Dicta.
 *
 * <p>Entries: {@link dicta.cli.bench.SearchBench}, {@link dicta.cli.bench.IndexBench}. May use: all, and Lucene.
 */
@NullMarked
package dicta.cli.bench;

import org.jspecify.annotations.NullMarked;
