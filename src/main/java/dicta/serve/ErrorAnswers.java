package dicta.serve;

import dicta.json.Json;
import dicta.serve.page.PageRoutes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;
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
    routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, e.getStatus(), String.valueOf(e.getMessage())));
    routes.exception(Exception.class, (e, ctx) -> {
      LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
      answer(ctx, HttpStatus.INTERNAL_SERVER_ERROR.getCode(), "something went wrong here; the server's log says what");
    });
  }

  private void answer(Context ctx, int status, String detail) {
    ctx.status(status);
    if (ctx.path().startsWith("/api/")) {
      Map<String, Object> problem = new LinkedHashMap<>();
      problem.put("type", "about:blank");
      problem.put("title", HttpStatus.forStatus(status).getMessage());
      problem.put("status", status);
      problem.put("detail", detail);
      ctx.contentType("application/problem+json").result(Json.line(problem));
    } else if (status == 404) {
      page.error(ctx, status, "error.404.page");
    } else if (status >= 500) {
      page.error(ctx, status, "error.500.text");
    } else {
      ctx.contentType("text/plain; charset=utf-8").result(status + " " + detail + "\n");
    }
  }
}
