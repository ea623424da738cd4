package dicta.search.lucene;

import dicta.search.SearchRequest.FacetField;
import dicta.search.query.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What people type for a value of a facet, into the values that the archive holds. Of one request; one thread. */
final class Resolver {
  /** Names for which the one most like them is looked up: each is compared with all names of the archive. */
  private static final int MOST_COMPARED = 10;

  private final View view;
  private final Target target;
  private int compared;

  Resolver(View view, Target target) {
    this.view = view;
    this.target = target;
  }

  /** The value itself where the archive has it, as a filter names it; else what somebody who types it means. */
  List<String> values(FacetField field, String typed) {
    return view.facet(target.column(field)).has(typed) ? List.of(typed) : meant(field, typed);
  }

  /** The values meant by what was typed; just {@code typed} where nothing in the archive is called so. */
  List<String> meant(FacetField field, String typed) {
    FacetColumn column = view.facet(target.column(field));
    boolean people = field == FacetField.SPEAKER || field == FacetField.ABOUT;
    if (!people && column.has(typed)) {
      return List.of(typed);
    }
    List<String> found =
        switch (field) {
          case SPEAKER, ABOUT -> view.names().meant(typed);
          case COUNTRY, SPEAKER_COUNTRY -> country(typed);
          case LANG -> Countries.language(typed).map(List::of).orElse(List.of(typed.toLowerCase(Locale.ROOT)));
          case SOURCE -> named(column, typed);
          case KIND, HOW -> List.of(typed.toLowerCase(Locale.ROOT));
        };
    return found.isEmpty() ? List.of(typed) : found;
  }

  /** What is called most like a name that nothing in the archive has; empty where that one is right, as a country without statements is. */
  Optional<String> nearest(FacetField field, String typed) {
    if (values(field, typed).stream().anyMatch(view.facet(target.column(field))::has)) {
      return Optional.empty();
    }
    String folded = Countries.folded(typed);
    boolean right =
        switch (field) {
          case SPEAKER, ABOUT -> !view.names().meant(typed).isEmpty();
          case COUNTRY, SPEAKER_COUNTRY -> !view.names().countries(typed).isEmpty() || Countries.code(typed).isPresent();
          case LANG -> Countries.language(typed).isPresent();
          case SOURCE -> false;
          case KIND, HOW -> true;
        };
    if (right || compared++ >= MOST_COMPARED) {
      return Optional.empty();
    }
    return field == FacetField.SPEAKER || field == FacetField.ABOUT
        ? view.names().nearest(typed)
        : folded.length() < View.SHORTEST_CALLED ? Optional.empty() : Nearest.of(folded, view.called(field));
  }

  /** @param choices the values that are searched, the most frequent first; empty where there are none */
  record Doubt(String hint, List<String> choices) {}

  /** What is to be told about the values that {@link #values} found for one that was typed. */
  Optional<Doubt> doubt(FacetField field, String typed, List<String> found) {
    FacetColumn column = view.facet(target.column(field));
    boolean people = field == FacetField.SPEAKER || field == FacetField.ABOUT;
    List<String> there = found.stream().filter(column::has).toList();
    if (there.isEmpty()) {
      String not = people
          ? "nobody in the archive was found to be called \"" + typed + "\""
          : "nothing in the archive has " + field.param() + ":" + typed;
      return Optional.of(new Doubt(not + nearest(field, typed).map(n -> "; did you mean " + n + "?").orElse(""), List.of()));
    }
    if (!people || typed.endsWith("*") || there.size() == 1 && view.names().isCalled(there.getFirst(), typed)) {
      return Optional.empty();
    }
    int[] counts = column.byValue(view.countsOfAll(target, column.counted()));
    List<String> choices =
        there.stream().sorted(Comparator.comparingLong((String id) -> -counts[column.number(id)]).thenComparing(id -> id)).toList();
    if (choices.size() == 1) {
      return Optional.of(new Doubt("\"" + typed + "\" is taken to mean " + view.names().label(choices.getFirst()), choices));
    }
    String who = String.join(", ", choices.stream().limit(6).map(id -> view.names().label(id)).toList());
    return Optional.of(
        new Doubt("\"" + typed + "\" may be " + who + (choices.size() > 6 ? " and others" : "") + "; all are searched", choices));
  }

  private List<String> country(String typed) {
    String code = typed.toUpperCase(Locale.ROOT);
    if (view.facet(target.column(FacetField.COUNTRY)).has(code)) {
      return List.of(code);
    }
    List<String> named = view.names().countries(typed);
    return named.isEmpty() ? Countries.code(typed).map(List::of).orElse(List.of(code)) : named;
  }

  /** Sources that are called so with case and diacritics aside; else those with all its words in the name. */
  private static List<String> named(FacetColumn column, String typed) {
    boolean prefix = typed.endsWith("*");
    String wanted = Countries.folded(typed);
    var same = new ArrayList<String>();
    var containing = new ArrayList<String>();
    List<String> words = Arrays.asList(wanted.split(" "));
    for (String value : column.values()) {
      String folded = Countries.folded(value);
      if (folded.equals(wanted) || prefix && folded.startsWith(wanted)) {
        same.add(value);
      } else if (Arrays.asList(folded.split(" ")).containsAll(words)) {
        containing.add(value);
      }
    }
    return same.isEmpty() ? containing : same;
  }
}
