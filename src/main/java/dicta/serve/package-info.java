/**
 * HTTP to search and ingest, and back; renders the page.
 *
 * <p>Entry: {@link dicta.serve.Server}. May use: model, json, search, ingest, Javalin.
 */
@NullMarked
package dicta.serve;

import org.jspecify.annotations.NullMarked;
