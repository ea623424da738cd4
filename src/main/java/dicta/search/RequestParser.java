package dicta.search;

import dicta.model.How;
import dicta.model.Kind;
import dicta.search.BadRequest.Mistake;
import dicta.search.SearchRequest.DateField;
import dicta.search.SearchRequest.FacetField;
import dicta.search.SearchRequest.Interval;
import dicta.search.SearchRequest.Sort;
import dicta.search.query.DayRange;
import dicta.search.query.Nearest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a {@link SearchRequest} of named parameters; the one place where their names, forms and defaults are known. Where a
 * parameter is repeated that takes one value, all its values must be the same.
 */
public final class RequestParser {
  /** UTF-16 code units of {@code q}; longer ones are refused. */
  public static final int LONGEST_QUERY = 10_000;

  /** Values of one facet parameter. */
  static final int MOST_VALUES = 500;

  static final int MOST_HITS = 100;
  private static final int DEFAULT_HITS = 20;
  private static final int MOST_FACET_VALUES = 1000;

  /** The facet that is no field: hits over time. */
  private static final String HISTOGRAM = "date";

  private static final List<String> SINGLE =
      List.of(
          "q", "from", "to", "date", "undated", "confidence_min", "group", "facets", "interval", "sort", "size", "cursor", "explain",
          "strict");

  private static final Map<FacetField, List<String>> CLOSED =
      Map.of(
          FacetField.KIND, Stream.of(Kind.values()).map(k -> k.name().toLowerCase(Locale.ROOT)).toList(),
          FacetField.HOW, Stream.of(How.values()).map(h -> h.name().toLowerCase(Locale.ROOT)).toList());

  private static final List<FacetField> DEFAULT_FACETS =
      List.of(
          FacetField.SPEAKER, FacetField.ABOUT, FacetField.COUNTRY, FacetField.SOURCE, FacetField.KIND, FacetField.LANG);

  private final Map<String, List<String>> params;
  private final LocalDate today;
  private final List<Mistake> mistakes = new ArrayList<>();

  private RequestParser(Map<String, List<String>> params, LocalDate today) {
    this.params = params;
    this.today = today;
  }

  /**
   * Relative dates ("-7d") are counted from today in UTC.
   *
   * @param params values by parameter name, as in a URL's query
   * @throws BadRequest naming every parameter that is unknown or cannot be used
   */
  public static SearchRequest parse(Map<String, List<String>> params) {
    return parse(params, LocalDate.now(ZoneOffset.UTC));
  }

  /** As {@link #parse(Map)}, with the day that relative dates are counted from. */
  public static SearchRequest parse(Map<String, List<String>> params, LocalDate today) {
    return new RequestParser(params, today).request();
  }

  /** All parameters' names, for documentation and completion. */
  public static List<String> names() {
    return Stream.of(
            SINGLE.stream(),
            facetFields().map(FacetField::param),
            facetFields().map(f -> "not." + f.param()),
            facetFields().map(f -> "facet_size." + f.param()),
            facetFields().map(f -> "facet_q." + f.param()))
        .flatMap(s -> s)
        .toList();
  }

  private static Stream<FacetField> facetFields() {
    return Arrays.stream(FacetField.values());
  }

  private SearchRequest request() {
    unknownNames();
    String q = query();
    var include = new EnumMap<FacetField, Set<String>>(FacetField.class);
    var exclude = new EnumMap<FacetField, Set<String>>(FacetField.class);
    var sizes = new EnumMap<FacetField, Integer>(FacetField.class);
    var inside = new EnumMap<FacetField, String>(FacetField.class);
    for (FacetField field : FacetField.values()) {
      values(field.param(), field, include);
      values("not." + field.param(), field, exclude);
      one("facet_size." + field.param())
          .flatMap(v -> number("facet_size." + field.param(), v, 0, MOST_FACET_VALUES))
          .ifPresent(n -> sizes.put(field, n));
      one("facet_q." + field.param()).map(v -> cut(v.strip())).ifPresent(v -> inside.put(field, v));
    }
    DateField date = choice("date", DateField.SAID, Map.of("said", DateField.SAID, "published", DateField.PUBLISHED,
        "mentioned", DateField.MENTIONED));
    Optional<LocalDate> from = one("from").flatMap(v -> day("from", v, true));
    Optional<LocalDate> to = one("to").flatMap(v -> day("to", v, false));
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      mistakes.add(new Mistake("to", Optional.empty(), "lies before from (" + to.get() + " is before " + from.get() + ")"));
    }
    double confidence = one("confidence_min").flatMap(this::probability).orElse(0.0);
    boolean grouped = choice("group", false, Map.of("none", false, "cluster", true));
    List<FacetField> facets = facets();
    boolean histogram = !facets.isEmpty() || facetNames().contains(HISTOGRAM);
    Interval interval =
        choice("interval", Interval.AUTO, Stream.of(Interval.values()).collect(Collectors.toMap(Interval::param, i -> i)));
    Sort sort =
        choice("sort", q.isBlank() ? Sort.NEWEST : Sort.RELEVANCE,
            Map.of("relevance", Sort.RELEVANCE, "-date", Sort.NEWEST, "date", Sort.OLDEST));
    int size = one("size").flatMap(v -> number("size", v, 0, MOST_HITS)).orElse(DEFAULT_HITS);
    boolean undated = flag("undated");
    boolean explain = flag("explain");
    boolean strict = flag("strict");
    if (!mistakes.isEmpty()) {
      throw new BadRequest(mistakes);
    }
    return new SearchRequest(
        q, include, exclude, from, to, date, undated, confidence, grouped, facets, sizes, inside, histogram, interval, sort, size, one("cursor"), explain,
        strict);
  }

  private void unknownNames() {
    List<String> known = names();
    for (String name : params.keySet()) {
      if (!known.contains(name)) {
        String hint =
            Nearest.of(name, known)
                .map(n -> "no such parameter; did you mean " + n + "?")
                .orElse("no such parameter; there are " + String.join(", ", SINGLE) + ", the facets "
                    + String.join(", ", facetFields().map(FacetField::param).toList()) + " and not.FACET, facet_size.FACET, facet_q.FACET");
        mistakes.add(new Mistake(cut(name), Optional.empty(), hint));
      }
    }
  }

  private String query() {
    String q = one("q").orElse("");
    if (q.length() > LONGEST_QUERY) {
      mistakes.add(
          new Mistake("q", Optional.of(LONGEST_QUERY), "is longer than " + LONGEST_QUERY + " characters, the limit"));
      return "";
    }
    return q;
  }

  private void values(String param, FacetField field, Map<FacetField, Set<String>> into) {
    var values = new LinkedHashSet<String>();
    for (String value : params.getOrDefault(param, List.of())) {
      if (!value.isBlank()) { // an empty box of a form
        values.add(value.strip());
      }
    }
    List<String> choices = CLOSED.getOrDefault(field, List.of());
    for (String value : values) {
      if (!choices.isEmpty() && !choices.contains(value.toLowerCase(Locale.ROOT))) {
        mistakes.add(
            new Mistake(param, Optional.of(0), "cannot be \"" + cut(value) + "\"; it is one of " + String.join(", ", choices)));
      }
    }
    if (values.size() > MOST_VALUES) {
      mistakes.add(new Mistake(param, Optional.empty(), "has " + values.size() + " values; " + MOST_VALUES + " is the limit"));
    } else if (!values.isEmpty()) {
      into.put(field, values);
    }
  }

  /** The one value of a parameter; an empty one counts as absent, as forms send them. */
  private Optional<String> one(String param) {
    List<String> given =
        params.getOrDefault(param, List.of()).stream().filter(v -> !v.isBlank()).distinct().toList();
    if (given.size() > 1) {
      mistakes.add(new Mistake(param, Optional.empty(), "is given twice with different values"));
    }
    return given.stream().findFirst();
  }

  private <T> T choice(String param, T byDefault, Map<String, T> choices) {
    Optional<String> given = one(param).map(v -> v.strip().toLowerCase(Locale.ROOT));
    if (given.isPresent() && !choices.containsKey(given.get())) {
      String known = String.join(", ", choices.keySet().stream().sorted().toList());
      mistakes.add(new Mistake(param, Optional.of(0), "cannot be \"" + cut(given.get()) + "\"; it is one of " + known));
      return byDefault;
    }
    return given.map(choices::get).orElse(byDefault);
  }

  private boolean flag(String param) {
    return choice(param, false, Map.of("true", true, "1", true, "on", true, "false", false, "0", false, "off", false));
  }

  private Optional<Integer> number(String param, String value, int least, int most) {
    try {
      int n = Integer.parseInt(value.strip());
      if (n >= least && n <= most) {
        return Optional.of(n);
      }
    } catch (NumberFormatException e) {
      // told below, together with numbers out of range
    }
    mistakes.add(
        new Mistake(param, Optional.of(0), "must be a whole number from " + least + " to " + most + ", not \"" + cut(value) + "\""));
    return Optional.empty();
  }

  private Optional<Double> probability(String value) {
    try {
      double p = Double.parseDouble(value.strip());
      if (p >= 0 && p <= 1) {
        return Optional.of(p);
      }
    } catch (NumberFormatException e) {
      // told below
    }
    mistakes.add(
        new Mistake("confidence_min", Optional.of(0), "must be a number from 0 to 1 such as 0.8, not \"" + cut(value) + "\""));
    return Optional.empty();
  }

  private Optional<LocalDate> day(String param, String value, boolean first) {
    Optional<DayRange> range = DayRange.of(value, today);
    if (range.isEmpty()) {
      mistakes.add(
          new Mistake(param, Optional.of(0), "must be a day, month or year such as 2025-05-12, 2025-05 or 2025, or counted "
              + "from today such as -7d, -2w, -6m or -1y; not \"" + cut(value) + "\""));
    }
    return range.map(r -> first ? r.first() : r.last());
  }

  private List<String> facetNames() {
    return Stream.of(String.join(",", params.getOrDefault("facets", List.of())).split(","))
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private List<FacetField> facets() {
    List<String> names = facetNames();
    if (names.isEmpty()) {
      return DEFAULT_FACETS;
    }
    var fields = new LinkedHashSet<FacetField>();
    for (String wanted : names) {
      if (wanted.equals("none") || wanted.equals(HISTOGRAM)) {
        continue; // the histogram comes with any facet, or alone
      }
      Optional<FacetField> field = facetFields().filter(f -> f.param().equals(wanted)).findFirst();
      if (field.isPresent()) {
        fields.add(field.get());
      } else {
        List<String> known = facetFields().map(FacetField::param).toList();
        mistakes.add(
            new Mistake("facets", Optional.empty(), "there is no facet \"" + cut(wanted) + "\"; "
                + Nearest.of(wanted, known).map(n -> "did you mean " + n + "?").orElse("there are " + String.join(", ", known) + ", " + HISTOGRAM)));
      }
    }
    return List.copyOf(fields);
  }

  private static String cut(String value) {
    return value.length() <= 40 ? value : value.substring(0, 40) + "…";
  }
}
