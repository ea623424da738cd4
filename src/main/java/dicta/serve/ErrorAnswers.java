package dicta.serve;

import dicta.serve.api.Problem;
import dicta.serve.page.PageRoutes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is answered when a request fails and nobody closer to it has an answer. Never shows a stack trace. */
final class ErrorAnswers implements Routes {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

  private final PageRoutes page;

  ErrorAnswers(PageRoutes page) {
    this.page = page;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.exception(HttpResponseException.class, (e, ctx) -> {
      String methods = e.getDetails().get("availableMethods");
      if (e.getStatus() == HttpStatus.METHOD_NOT_ALLOWED.getCode() && methods != null) {
        ctx.header("Allow", methods);
      }
      answer(ctx, e.getStatus(), String.valueOf(e.getMessage()));
    });
    routes.exception(Exception.class, (e, ctx) -> {
      LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
      answer(ctx, HttpStatus.INTERNAL_SERVER_ERROR.getCode(), "something went wrong here; the server's log says what");
    });
  }

  private void answer(Context ctx, int status, String detail) {
    ctx.status(status);
    if (ctx.path().startsWith("/api/") || ctx.path().equals("/healthz") || ctx.path().equals("/openapi.json")) {
      Problem.of(status, detail).answer(ctx);
    } else if (status == 404) {
      page.error(ctx, status, "error.404.page");
    } else if (status >= 500) {
      page.error(ctx, status, "error.500.text");
    } else {
      ctx.contentType("text/plain; charset=utf-8").result(status + " " + detail + "\n");
    }
  }
}
