package dicta.serve;

import dicta.json.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what never comes to a route, such as a request that is no HTTP or too long, in the API's form of errors. */
final class BareErrors implements Request.Handler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus() < 400 ? 400 : response.getStatus();
    var problem = new LinkedHashMap<String, Object>();
    problem.put("type", "about:blank");
    problem.put("title", HttpStatus.getMessage(status));
    problem.put("status", status);
    problem.put("detail", switch (status) {
      case 414 -> "the address is too long: 256 KiB at most, and a query has 10,000 characters at most";
      case 431 -> "the headers are too long: 256 KiB at most";
      default -> "this is no request that can be read: its address must be percent-encoded UTF-8";
    });
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.write(true, ByteBuffer.wrap(Json.line(problem).getBytes(StandardCharsets.UTF_8)), callback);
    return true;
  }
}
