package dicta.annotate.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which office governs a country, from {@code dicta/people/executives.tsv}. Immutable. */
final class Executives {
  private final Map<String, String> offices = new HashMap<>();

  Executives() {
    for (String[] row : Resource.rows("executives.tsv", 2)) {
      List.of(row[1].split(" ")).forEach(country -> offices.put(country, row[0]));
    }
  }

  /** Which office "leader" means. */
  String of(String country) {
    return offices.getOrDefault(country, "head_of_government");
  }
}
