package dicta.cli.bench;

import dicta.json.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a request to Dicta asks, as one asks it of OpenSearch: top hits with highlights, the exact total, and facets each of which
 * ignores its own filter (by post_filter, as its manual says).
 */
final class OpenSearchRequest {
  private final Map<String, String> params = new HashMap<>();

  private OpenSearchRequest(String address) {
    for (String param : address.substring(address.indexOf('?') + 1).split("&")) {
      int equals = param.indexOf('=');
      params.put(param.substring(0, equals), URLDecoder.decode(param.substring(equals + 1), StandardCharsets.UTF_8));
    }
  }

  /** @param address of the same request to Dicta */
  static String body(String address, int from) {
    return new OpenSearchRequest(address).body(from);
  }

  private String body(int from) {
    var json = new LinkedHashMap<String, Object>();
    json.put("size", 20);
    json.put("from", from);
    json.put("track_total_hits", true);
    var bool = new LinkedHashMap<String, Object>();
    bool.put("must", List.of(params.containsKey("q") ? words(params.get("q")) : Map.of("match_all", Map.of())));
    if (params.containsKey("from")) {
      Map<String, Object> range =
          Map.of("gte", params.get("from") + "||/M", "lte", params.get("to") + "||/M", "format", "yyyy-MM");
      bool.put("filter", List.of(Map.of("range", Map.of("published", range))));
    }
    json.put("query", Map.of("bool", bool));
    var own = new LinkedHashMap<String, Object>();
    for (String field : List.of("speaker", "country")) {
      if (params.containsKey(field)) {
        own.put(field, Map.of("term", Map.of(field, params.get(field))));
      }
    }
    if (!own.isEmpty()) {
      json.put("post_filter", Map.of("bool", Map.of("filter", List.copyOf(own.values()))));
    }
    if ("-date".equals(params.get("sort"))) {
      json.put("sort", List.of(Map.of("published", "desc")));
    }
    json.put("highlight", Map.of("fields", Map.of("text", Map.of())));
    var facets = new LinkedHashMap<String, Object>();
    for (String field : List.of("speaker", "country", "source", "kind")) {
      facets.put(field, facet(field, own, Map.of("terms", Map.of("field", field, "size", 20))));
    }
    facets.put("date", facet("date", own, Map.of("date_histogram", Map.of("field", "published", "calendar_interval", "month"))));
    json.put("aggs", facets);
    return Json.line(json);
  }

  private static Map<String, Object> facet(String field, Map<String, Object> filters, Map<String, Object> facet) {
    var others = new ArrayList<Object>();
    filters.forEach((f, filter) -> {
      if (!f.equals(field)) {
        others.add(filter);
      }
    });
    return others.isEmpty() ? facet : Map.of("filter", Map.of("bool", Map.of("filter", others)), "aggs", Map.of("in", facet));
  }

  private static Map<String, Object> words(String q) {
    if (q.startsWith("\"")) {
      return Map.of("match_phrase", Map.of("text", q.substring(1, q.length() - 1)));
    }
    if (q.endsWith("~1")) {
      return Map.of("fuzzy", Map.of("text", Map.of("value", q.substring(0, q.length() - 2), "fuzziness", 1, "prefix_length", 1)));
    }
    if (q.endsWith("*")) {
      return Map.of("prefix", Map.of("text", q.substring(0, q.length() - 1)));
    }
    return Map.of("match", Map.of("text", Map.of("query", q, "operator", "and")));
  }
}
