package dicta.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;

/**
 * What every answer carries, so that neither a text of the archive nor another site can run anything in the page or make
 * the reader's browser write to the archive.
 */
final class SecurityHeaders implements Routes {
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
          + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  @Override
  public void register(RoutesConfig routes) {
    routes.before(SecurityHeaders::add);
    routes.before(SecurityHeaders::refuseWritesFromOtherSites);
  }

  private static void add(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "same-origin")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        // Javalin compresses without saying so.
        .header("Vary", "Accept-Encoding");
  }

  /** A browser says of its own accord when a request comes from a page of another site; other clients say nothing. */
  private static void refuseWritesFromOtherSites(Context ctx) {
    boolean reads = ctx.method() == HandlerType.GET || ctx.method() == HandlerType.HEAD || ctx.method() == HandlerType.OPTIONS;
    String site = ctx.header("Sec-Fetch-Site");
    if (!reads && site != null && !site.equals("same-origin") && !site.equals("none")) {
      throw new ForbiddenResponse("writing from another site is not allowed");
    }
  }
}
