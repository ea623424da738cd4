package dicta.serve.api;

import dicta.json.Json;
import dicta.search.BadRequest;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/**
 * An answer to a request that failed: problem details for HTTP APIs (RFC 9457), with what is wrong parameter by
 * parameter.
 *
 * @param status HTTP status
 * @param detail what happened, a sentence for people
 * @param errors what is wrong where; may be empty
 */
public record Problem(int status, String detail, List<BadRequest.Mistake> errors) {
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    Objects.requireNonNull(detail);
    errors = List.copyOf(errors);
  }

  public static Problem of(int status, String detail) {
    return new Problem(status, detail, List.of());
  }

  static Problem of(BadRequest refused) {
    return refused.isGone()
        ? new Problem(410, "the page asked for is gone", refused.mistakes())
        : new Problem(422, "the request cannot be answered as asked", refused.mistakes());
  }

  /** Answers {@code ctx} with it. */
  public void answer(Context ctx) {
    var json = new LinkedHashMap<String, Object>();
    json.put("type", "about:blank");
    json.put("title", HttpStatus.forStatus(status).getMessage());
    json.put("status", status);
    json.put("detail", detail);
    if (!errors.isEmpty()) {
      json.put("errors", errors);
    }
    ctx.removeHeader("ETag");
    ctx.status(status).contentType(MEDIA_TYPE).header("Cache-Control", "no-store").result(Json.line(json));
  }
}
