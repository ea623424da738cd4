package dicta.serve.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/** The description of the API for programs (OpenAPI 3.1), kept by hand. */
final class OpenApi {
  static final String FILE = "/dicta/serve/openapi.json";

  private OpenApi() {}

  static void answer(Context ctx) throws IOException {
    Params.only(ctx);
    try (InputStream in = OpenApi.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("data file " + FILE + " is missing from the program");
      }
      ctx.contentType("application/json; charset=utf-8").result(in.readAllBytes());
    }
  }
}
