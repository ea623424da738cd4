package dicta.annotate.countries;

import dicta.annotate.countries.CountryMention.Via;
import dicta.annotate.countries.PlaceName.Sense;
import dicta.annotate.text.TokenizedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** States and provinces as they stand after the names of towns: "Ga.", "N.H.", "Ont.", "TX". Immutable, thread-safe. */
final class States {
  private static final double PRIOR = 6;

  private final Map<String, PlaceName> written = new HashMap<>();
  private final Map<String, String> admins = new HashMap<>();

  /** @param rows name, country, code of the region, and its short forms with bars between them; a final dot must be there */
  States(List<String[]> rows) {
    for (String[] row : rows) {
      admins.put(row[0] + "\t" + row[1], row[2]);
      var state = new PlaceName(new String[0], "", List.of(new Sense(row[1], Via.CITY, PRIOR, true, true, row[2])), false, false);
      for (String form : row[3].split("\\|")) {
        if (!form.isEmpty()) {
          written.merge(form, state, (other, more) -> other.and(more.senses())); // "WA" is Washington and Western Australia
        }
      }
    }
  }

  /** GeoNames' code of a region, or empty where the table has none. */
  String admin(String name, String country) {
    return admins.getOrDefault(name + "\t" + country, "");
  }

  /** A short form and where it ends. */
  record Found(PlaceName name, int last) {}

  /** The short form at token {@code i}, from the {@code from}th letter of the token on, or null. */
  @Nullable Found at(TokenizedText text, int i, int from) {
    String word = text.word(i).substring(from);
    boolean dot = isDot(text, i + 1);
    if (dot && i + 2 < text.size() && text.word(i + 2).length() <= 2) { // "N" "." "Y" ".", "W" "." "Va" "."
      boolean end = isDot(text, i + 3);
      PlaceName two = written.get(word + "." + text.word(i + 2) + ".");
      if (two != null && end) {
        return new Found(two, i + 4);
      }
    }
    PlaceName dotted = dot ? written.get(word + ".") : null;
    if (dotted != null) {
      return new Found(dotted, i + 2);
    }
    PlaceName plain = written.get(word);
    return plain == null ? null : new Found(plain, i + 1);
  }

  private static boolean isDot(TokenizedText text, int i) {
    return i > 0 && i < text.size() && text.word(i).equals(".") && text.start(i) == text.end(i - 1);
  }
}
