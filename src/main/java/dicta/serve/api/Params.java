package dicta.serve.api;

import dicta.search.BadRequest;
import dicta.search.BadRequest.Mistake;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parameters of the routes that are no search. */
final class Params {
  private static final int SHOWN = 60;

  private Params() {}

  /**
   * @throws BadRequest if the request has other parameters than {@code known}
   */
  static void only(Context ctx, String... known) {
    var mistakes = new ArrayList<Mistake>();
    for (String name : ctx.queryParamMap().keySet()) {
      if (!List.of(known).contains(name)) {
        String hint =
            known.length == 0
                ? "this address takes no parameters"
                : "no such parameter; there are " + String.join(", ", known);
        mistakes.add(new Mistake(cut(name), Optional.empty(), hint));
      }
    }
    if (!mistakes.isEmpty()) {
      throw new BadRequest(mistakes);
    }
  }

  /**
   * @throws BadRequest if it is given twice
   */
  static Optional<String> one(Context ctx, String name) {
    List<String> given = ctx.queryParams(name).stream().filter(v -> !v.isBlank()).distinct().toList();
    if (given.size() > 1) {
      throw new BadRequest(List.of(new Mistake(name, Optional.empty(), "is given twice with different values")));
    }
    return given.stream().findFirst();
  }

  /**
   * @throws BadRequest if it is not a number from {@code least} to {@code most}
   */
  static int number(Context ctx, String name, int byDefault, int least, int most) {
    Optional<String> given = one(ctx, name);
    if (given.isEmpty()) {
      return byDefault;
    }
    try {
      int number = Integer.parseInt(given.get().strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, together with numbers out of range.
    }
    String hint = "must be a whole number from " + least + " to " + most + ", not \"" + cut(given.get()) + "\"";
    throw new BadRequest(List.of(new Mistake(name, Optional.of(0), hint)));
  }

  /** As the query of an address. */
  static String encoded(Map<String, List<String>> params) {
    var query = new StringBuilder();
    params.forEach((name, values) -> values.forEach(value -> query
        .append(query.isEmpty() ? "" : "&")
        .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
        .append('=')
        .append(URLEncoder.encode(value, StandardCharsets.UTF_8))));
    return query.toString();
  }

  static String cut(String value) {
    return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
  }
}
