package dicta.annotate.countries;

import dicta.annotate.countries.CountryMention.Via;
import dicta.annotate.text.TokenizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The names of one language, found by their first token, longest first. Immutable, thread-safe; a look-up costs one hash of a
 * lower-case token.
 */
final class Gazetteer {
  private static final PlaceName[] NONE = {};
  private static final List<Via> OF_COUNTRIES = List.of(Via.NAME, Via.DEMONYM, Via.CAPITAL);

  private final Map<String, PlaceName[]> byFirst;

  Gazetteer(Map<String, PlaceName[]> byFirst) {
    this.byFirst = byFirst;
  }

  /** Names whose first token is {@code lower}, longest first. */
  PlaceName[] startingWith(String lower) {
    return byFirst.getOrDefault(lower, NONE);
  }

  /** What each country is called, by its code: names, then demonyms, then capitals that mean it first of all, in lower case. */
  Map<String, List<String>> ofCountries() {
    Map<String, List<String>> names = new HashMap<>();
    var inOrder = new TreeMap<>(byFirst);
    for (Via via : OF_COUNTRIES) {
      inOrder.forEach((first, all) -> {
        for (PlaceName name : all) {
          if (!name.blocks() && name.senses().getFirst().via() == via && !name.senses().getFirst().town()) {
            String whole = name.rest().length == 0 ? first : first + " " + String.join(" ", name.rest());
            names.computeIfAbsent(name.senses().getFirst().code(), code -> new ArrayList<>()).add(whole);
          }
        }
      });
    }
    return names;
  }

  /** The longest name that stands at token {@code i}, or null. */
  @Nullable PlaceName longestAt(TokenizedText text, int i) {
    for (PlaceName name : startingWith(text.lower(i))) {
      if (standsAt(name, text, i)) {
        return name;
      }
    }
    return null;
  }

  /** The longest name in a compound such as "united-states-based" whose first part is {@code [from,to)}, or null. */
  @Nullable PlaceName longestInCompound(String lower, String word, int from, int to) {
    for (PlaceName name : startingWith(lower.substring(from, to))) {
      String[] rest = name.rest();
      int at = to;
      int k = 0;
      while (k < rest.length && lower.startsWith(rest[k], at + 1)) {
        at += 1 + rest[k++].length();
      }
      boolean whole = k == rest.length && (at == lower.length() || lower.charAt(at) == '-');
      if (whole && (name.exact().isEmpty() || name.exact().equals(word.substring(from, to)))) {
        return name;
      }
    }
    return null;
  }

  private static boolean standsAt(PlaceName name, TokenizedText text, int i) {
    String[] rest = name.rest();
    if (i + rest.length >= text.size()) {
      return false;
    }
    for (int k = 0; k < rest.length; k++) {
      if (!text.lower(i + 1 + k).equals(rest[k])) {
        return false;
      }
    }
    return (name.exact().isEmpty() || text.word(i).equals(name.exact()))
        && text.paragraph(i) == text.paragraph(i + rest.length);
  }
}
