package dicta.serve.api;

import dicta.search.BadRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The value of the parameter {@code format}. */
enum ExportFormat {
  JSON("application/json; charset=utf-8"),
  CSV("text/csv; charset=utf-8; header=present"),
  JSONL("application/x-ndjson; charset=utf-8"),
  ATOM("application/atom+xml; charset=utf-8");

  static final String PARAM = "format";

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /**
   * @throws BadRequest if there is no such format
   */
  static ExportFormat of(Map<String, List<String>> params) {
    List<String> given = params.getOrDefault(PARAM, List.of()).stream().filter(v -> !v.isBlank()).distinct().toList();
    if (given.isEmpty()) {
      return JSON;
    }
    Optional<ExportFormat> named =
        Arrays.stream(values()).filter(f -> f.name().equals(given.getFirst().strip().toUpperCase(Locale.ROOT))).findFirst();
    if (given.size() > 1 || named.isEmpty()) {
      String all = Arrays.stream(values()).map(f -> f.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
      throw new BadRequest(List.of(new BadRequest.Mistake(PARAM, Optional.of(0), "it is one of " + all)));
    }
    return named.get();
  }
}
