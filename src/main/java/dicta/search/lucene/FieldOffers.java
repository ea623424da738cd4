package dicta.search.lucene;

import dicta.search.SearchRequest.FacetField;
import dicta.search.SearchResult.FacetValue;
import dicta.search.SearchResult.Offer;
import dicta.search.query.Field;
import dicta.search.query.Node;
import dicta.search.query.QueryParser;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.search.Query;

/** Values to go on with behind a field of the query language: {@code country:ukr}. One thread. */
final class FieldOffers {
  /**
   * The field that ends what was typed, and the beginning of its value.
   *
   * @param before what stands before the field
   * @param kept the field as typed, with the values of a list that are complete
   * @param beginning of the value, may be empty
   */
  record Typed(String before, Field field, String kept, String beginning) {
    /** {@code trump -speaker:zel}, {@code speaker:"volodymyr ze}, {@code kind:direct,mi}: a field behind a space, ( or sign. */
    private static final Pattern FIELD =
        Pattern.compile("((?:.*[\\s(+-])?)(([a-zA-Z_]+):(?:[^\\s\"“”()]*,)?)(?:[\"“]([^\"“”]*)|([^\\s\"“”(),]*))", Pattern.DOTALL);

    /** Empty where no field of names or values stands at the end. */
    static Optional<Typed> of(String text) {
      Matcher typed = FIELD.matcher(text);
      if (!typed.matches() || !Field.words().contains(typed.group(3).toLowerCase(Locale.ROOT))) {
        return Optional.empty();
      }
      Field field = Field.valueOf(typed.group(3).toUpperCase(Locale.ROOT));
      String beginning = typed.group(4) == null ? typed.group(5) : typed.group(4);
      return switch (field.type()) {
        case NAME, VALUE -> Optional.of(new Typed(typed.group(1), field, typed.group(2), beginning));
        case WORDS, DATE, NUMBER -> Optional.empty();
      };
    }
  }

  private final View view;
  private final int size;
  private final Offers offers;

  FieldOffers(View view, int size, Offers offers) {
    this.view = view;
    this.size = size;
    this.offers = offers;
  }

  /** The values of the field that begin so, the most frequent among the statements that have the words before it in front. */
  List<Offer> of(Typed typed) throws IOException {
    FacetField field = FacetField.valueOf(typed.field().name());
    Map<String, String> labels = new LinkedHashMap<>();
    Map<String, Long> alone = new LinkedHashMap<>();
    for (FacetValue value : values(typed, field)) {
      labels.put(value.value(), value.label());
      alone.put(value.value(), value.count());
    }
    if (labels.isEmpty() && !typed.beginning().isBlank()) { // by another name: "the Kremlin", "Deutschland"
      FacetColumn column = view.facet(Target.STATEMENTS.column(field));
      new Resolver(view, Target.STATEMENTS).values(field, typed.beginning()).stream().filter(column::has).limit(size)
          .forEach(v -> labels.put(v, Facets.label(view, field, v)));
    }
    var found = new ArrayList<Offer>();
    for (Map.Entry<String, String> each : labels.entrySet()) {
      String q = typed.before() + typed.kept() + quoted(each.getKey());
      Optional<Long> statements = offers.count(q);
      if (statements.isEmpty() && typed.before().isBlank() && !typed.kept().contains(",")) {
        statements = Optional.ofNullable(alone.get(each.getKey()));
      }
      if (!statements.equals(Optional.of(0L))) {
        found.add(new Offer("field", q, typed.before() + typed.kept() + quoted(each.getValue()), 1, statements));
      }
    }
    return found;
  }

  private List<FacetValue> values(Typed typed, FacetField field) throws IOException {
    FacetColumn column = view.facet(Target.STATEMENTS.column(field));
    boolean excluded = typed.before().endsWith("-");
    Node before = excluded ? new Node.All() : QueryParser.parse(typed.before().replaceAll("[(+\\s-]+$", ""), LocalDate.now(ZoneOffset.UTC)).query();
    Query words = new Translator(view, Target.STATEMENTS, false).query(before);
    Walk.Counted counted = new Walk(view, Target.STATEMENTS, offers.deadline).counts(words, List.of(column.counted()));
    return new Facets(view)
        .facet(
            field, column, counted.counts()[0], counted.groups(0), Optional.of(size),
            Optional.of(typed.beginning()).filter(b -> !b.isBlank()), Set.of(), Set.of())
        .values();
  }

  private static String quoted(String value) {
    return value.matches("[\\p{L}\\p{N}_.'-]+") ? value : '"' + value + '"';
  }
}
