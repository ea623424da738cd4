/**
 * A path, URL or stream in any of the formats, into articles, one at a time.
 *
 * <p>Entry: {@code Ingest}. May use: model, json.
 */
@NullMarked
package dicta.ingest;

import org.jspecify.annotations.NullMarked;
