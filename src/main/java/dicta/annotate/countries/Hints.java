package dicta.annotate.countries;

import dicta.annotate.text.TokenizedText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that are no places and yet tell whose news it is: "sheriff", "lakh", "barangay". Immutable, thread-safe. */
final class Hints {
  private final Map<String, String> countryOf = new HashMap<>();

  /** @param rows a country and its words, lower-case, with bars between them */
  Hints(List<String[]> rows) {
    for (String[] row : rows) {
      for (String word : row[1].split("\\|")) {
        countryOf.put(word, row[0]);
      }
    }
  }

  /** The countries that words of a text speak for. */
  Set<String> in(TokenizedText text) {
    Set<String> countries = new HashSet<>();
    for (int i = 0; i < text.size(); i++) {
      String code = countryOf.get(text.lower(i));
      if (code != null) {
        countries.add(code);
      }
    }
    return countries;
  }
}
