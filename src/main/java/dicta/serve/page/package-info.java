/**
 * The page: what a browser is shown, rendered from the templates in {@code web/templates}.
 *
 * <p>Entry: {@link dicta.serve.page.PageRoutes}. May use: model, json, search, Javalin, JTE.
 */
@NullMarked
package dicta.serve.page;

import org.jspecify.annotations.NullMarked;
