package dicta.serve.page;

import dicta.search.SearchRequest.FacetField;
import dicta.search.SearchResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One facet as a group of checkboxes.
 *
 * @param param the parameter that its checkboxes set
 * @param more the same search with more values listed, where there are more
 * @param missing how many statements have no value, in words
 */
public record FacetView(String param, String name, List<Value> values, Optional<String> more, Optional<String> missing) {
  /** How many values are listed when the reader asks for more. */
  private static final int MORE = 300;

  /** Longer lists get a field to find a value in. */
  private static final int LONG = 12;

  /**
   * @param id of the checkbox, the same at each rendering, so that focus can return to it
   * @param toggle the search with it excluded, or no longer excluded
   */
  public record Value(
      String id, String value, String label, String count, boolean selected, boolean excluded, String toggle, String toggleName) {}

  static FacetView of(FacetField field, SearchResult.Facet facet, Link link, Messages m) {
    String param = field.param();
    List<Value> values = facet.values().stream().map(v -> value(field, v, link, m)).toList();
    boolean hasMore = facet.other() > 0 && values.size() < MORE;
    return new FacetView(
        param,
        m.t("facet." + param),
        values,
        hasMore ? Optional.of(link.set("facet_size." + param, Integer.toString(MORE)).toString()) : Optional.empty(),
        facet.missing() > 0 && !values.isEmpty() ? Optional.of(m.count("facet.missing", facet.missing())) : Optional.empty());
  }

  private static Value value(FacetField field, SearchResult.FacetValue v, Link link, Messages m) {
    String param = field.param();
    String label = label(field, v.value(), v.label(), m);
    Link without = link.remove(param, v.value());
    Link toggled = v.excluded() ? link.remove("not." + param, v.value()) : without.add("not." + param, v.value());
    return new Value(
        "f-" + param + "-" + Integer.toHexString(v.value().hashCode()),
        v.value(),
        label,
        m.number(v.count()),
        v.selected(),
        v.excluded(),
        toggled.toString(),
        m.t(v.excluded() ? "facet.include" : "facet.exclude", label));
  }

  /** Whether none of its values is chosen or excluded. */
  boolean idle() {
    return values.stream().noneMatch(v -> v.selected() || v.excluded());
  }

  /** Whether it is long enough to want a field that finds a value. */
  public boolean isLong() {
    return more.isPresent() || values.size() > LONG;
  }

  /** The value's name in the reader's language. */
  static String label(FacetField field, String value, String label, Messages m) {
    return switch (field) {
      case COUNTRY, SPEAKER_COUNTRY -> m.country(value);
      case LANG -> m.languageName(value);
      case KIND -> m.t("kind." + value.toLowerCase(Locale.ROOT));
      case HOW -> m.t("how." + value.toLowerCase(Locale.ROOT));
      case SPEAKER, ABOUT, SOURCE -> label.isEmpty() ? value : label;
    };
  }
}
