package dicta.serve.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An address of the page with its parameters, which are those of the API. Immutable: every change makes a new one, and
 * forgets the cursor, since that belongs to one exact search.
 */
public final class Link {
  private static final String CURSOR = "cursor";

  private final String path;
  private final Map<String, List<String>> params;

  private Link(String path, Map<String, List<String>> params) {
    this.path = path;
    this.params = params;
  }

  static Link to(String path) {
    return new Link(path, Map.of());
  }

  /** Blank values, as an empty field of a form sends them, are left out. */
  static Link of(String path, Map<String, List<String>> params) {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    params.forEach((name, values) -> {
      List<String> filled = values.stream().map(String::strip).filter(v -> !v.isEmpty()).distinct().toList();
      if (!filled.isEmpty()) {
        kept.put(name, filled);
      }
    });
    return new Link(path, kept);
  }

  Map<String, List<String>> params() {
    return params;
  }

  public java.util.Set<String> names() {
    return params.keySet();
  }

  public List<String> all(String name) {
    return params.getOrDefault(name, List.of());
  }

  /** The first value, or an empty string. */
  public String one(String name) {
    List<String> values = all(name);
    return values.isEmpty() ? "" : values.getFirst();
  }

  boolean has(String name) {
    return params.containsKey(name);
  }

  Link set(String name, String value) {
    return change(name, value.isBlank() ? List.of() : List.of(value));
  }

  Link add(String name, String value) {
    List<String> values = new ArrayList<>(all(name));
    if (!values.contains(value)) {
      values.add(value);
    }
    return change(name, values);
  }

  Link remove(String name, String value) {
    return change(name, all(name).stream().filter(v -> !v.equals(value)).toList());
  }

  Link drop(String name) {
    return change(name, List.of());
  }

  Link at(String otherPath) {
    return new Link(otherPath, params);
  }

  private Link change(String name, List<String> values) {
    Map<String, List<String>> changed = new LinkedHashMap<>(params);
    changed.remove(CURSOR);
    if (values.isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, List.copyOf(values));
    }
    return new Link(path, changed);
  }

  /** As it stands in an {@code href}, not yet escaped for HTML. */
  @Override
  public String toString() {
    var out = new StringBuilder(path);
    char separator = '?';
    for (var param : params.entrySet()) {
      for (String value : param.getValue()) {
        out.append(separator).append(encode(param.getKey())).append('=').append(encode(value));
        separator = '&';
      }
    }
    return out.toString();
  }

  /** One segment of a path, or a parameter's value; the characters that addresses may carry stay readable. */
  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%3A", ":").replace("%2C", ",");
  }

  static String encodePath(String segment) {
    return encode(segment).replace("+", "%20");
  }
}
