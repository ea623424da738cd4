package dicta.search.lucene;

import dicta.search.SearchRequest.FacetField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What people type for a value of a facet, into the values that the archive holds. */
final class Resolver {
  private final View view;
  private final Target target;

  Resolver(View view, Target target) {
    this.view = view;
    this.target = target;
  }

  /** The values meant; just {@code typed} where nothing in the archive is called so. */
  List<String> values(FacetField field, String typed) {
    FacetColumn column = view.facet(target.column(field));
    if (column.has(typed)) {
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

  private static List<String> country(String typed) {
    String code = typed.toUpperCase(Locale.ROOT);
    return Countries.code(typed).map(List::of).orElse(List.of(code));
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
