package dicta.annotate.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The kinds of office, from {@code dicta/people/role-kinds.tsv}. Immutable. */
final class Roles {
  private record Kind(String label, boolean single, Set<String> jointIn) {}

  private final Map<String, Kind> kinds = new HashMap<>();

  private Roles(List<String[]> rows) {
    for (String[] row : rows) {
      kinds.put(row[0], new Kind(row[1], row[2].equals("one"), row[3].isEmpty() ? Set.of() : Set.of(row[3].split(" "))));
    }
  }

  static Roles bundled() {
    return new Roles(Resource.rows("role-kinds.tsv", 4));
  }

  Set<String> names() {
    return kinds.keySet();
  }

  /** Whether one person at a time holds the office. */
  boolean isSingle(String role, String country) {
    Kind kind = kinds.get(role);
    return kind != null && kind.single && !kind.jointIn.contains(country);
  }

  /** A title to show where the facts have none. */
  String label(String role) {
    Kind kind = kinds.get(role);
    return kind == null ? role.replace('_', ' ') : kind.label;
  }
}
