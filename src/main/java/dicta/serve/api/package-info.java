/**
 * The HTTP API under {@code /api/v1}, its description and the health check.
 *
 * <p>Entry: {@link dicta.serve.api.ApiRoutes}. May use: model, json, search, ingest, Javalin.
 */
@NullMarked
package dicta.serve.api;

import org.jspecify.annotations.NullMarked;
