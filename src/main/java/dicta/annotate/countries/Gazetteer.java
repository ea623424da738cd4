package dicta.annotate.countries;

import dicta.annotate.text.TokenizedText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of one language, found by their first token, longest first. Immutable, thread-safe; a look-up costs one hash of a
 * lower-case token.
 */
final class Gazetteer {
  private static final PlaceName[] NONE = {};

  private final Map<String, PlaceName[]> byFirst;

  Gazetteer(Map<String, PlaceName[]> byFirst) {
    this.byFirst = byFirst;
  }

  /** Names whose first token is {@code lower}, longest first. */
  PlaceName[] startingWith(String lower) {
    return byFirst.getOrDefault(lower, NONE);
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

  /** The name that is just this one token, or null. */
  @Nullable PlaceName single(String lower, String word) {
    for (PlaceName name : startingWith(lower)) {
      if (name.length() == 1 && (name.exact().isEmpty() || name.exact().equals(word))) {
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
