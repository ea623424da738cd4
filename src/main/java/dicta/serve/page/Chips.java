package dicta.serve.page;

import dicta.search.SearchRequest.FacetField;
import dicta.search.SearchResult;
import dicta.serve.page.SearchView.Chip;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The active filters of a search, each with the search that lacks it. */
final class Chips {
  /** Parameters that narrow a search but are no facet and no date. */
  private static final List<String> OTHERS = List.of("confidence_min");

  private Chips() {}

  static List<Chip> of(Link link, Map<String, SearchResult.Facet> facets, Messages m) {
    List<Chip> chips = new ArrayList<>();
    if (link.has("q")) {
      chips.add(chip(m.t("chip.words"), link.one("q"), false, link.drop("q"), m));
    }
    for (FacetField field : FacetField.values()) {
      String param = field.param();
      for (String value : link.all(param)) {
        chips.add(chip(m.t("facet." + param), label(field, value, facets, m), false, link.remove(param, value), m));
      }
      for (String value : link.all("not." + param)) {
        chips.add(chip(m.t("facet." + param), label(field, value, facets, m), true, link.remove("not." + param, value), m));
      }
    }
    if (link.has("from") || link.has("to") || link.has("undated")) {
      String label = dates(link, m);
      String kind = m.t("date." + (link.has("date") && m.has("date." + link.one("date")) ? link.one("date") : "said"));
      chips.add(chip(kind, label, false, link.drop("from").drop("to").drop("undated"), m));
    }
    for (String param : OTHERS) {
      if (link.has(param)) {
        chips.add(chip(m.t("chip." + param), link.one(param), false, link.drop(param), m));
      }
    }
    return chips;
  }

  private static String dates(Link link, Messages m) {
    String from = link.one("from");
    String to = link.one("to");
    if (from.isEmpty() && to.isEmpty()) {
      return m.t("chip.undated");
    }
    String range = from.equals(to)
        ? m.date(from)
        : (from.isEmpty() ? "…" : m.date(from)) + " – " + (to.isEmpty() ? "…" : m.date(to));
    return link.has("undated") ? m.t("chip.or_undated", range) : range;
  }

  private static Chip chip(String kind, String label, boolean excluded, Link without, Messages m) {
    return new Chip(kind, label, excluded, without, m.t("chip.remove", kind, label));
  }

  private static String label(FacetField field, String value, Map<String, SearchResult.Facet> facets, Messages m) {
    SearchResult.Facet facet = facets.get(field.param());
    String label = facet == null
        ? ""
        : facet.values().stream()
            .filter(v -> v.value().equals(value))
            .map(SearchResult.FacetValue::label)
            .findFirst()
            .orElse("");
    return FacetView.label(field, value, label.isEmpty() ? readable(field, value) : label, m);
  }

  /** A person's id in the way of a name, for when the index does not know them. */
  private static String readable(FacetField field, String value) {
    if (field != FacetField.SPEAKER && field != FacetField.ABOUT) {
      return value;
    }
    var out = new StringBuilder();
    for (String word : value.split("-")) {
      if (!word.isEmpty()) {
        out.append(out.isEmpty() ? "" : " ").append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
      }
    }
    return out.toString();
  }
}
