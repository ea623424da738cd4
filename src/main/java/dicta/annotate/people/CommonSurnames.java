package dicta.annotate.people;

import dicta.model.NameFolding;
import java.util.HashSet;
import java.util.Set;

/** Surnames that many bear ({@code dicta/people/common-surnames.tsv}), so that alone they point to nobody. Immutable. */
final class CommonSurnames {
  private final Set<String> keys = new HashSet<>();

  CommonSurnames() {
    Resource.rows("common-surnames.tsv", 1).forEach(row -> keys.addAll(Set.of(java.util.Arrays.stream(row[0].split(" ")).distinct().toArray(String[]::new))));
  }

  /** Whether the last word of a name is one of them. */
  boolean has(String name) {
    String key = NameFolding.key(name);
    return keys.contains(key.substring(key.lastIndexOf(' ') + 1));
  }
}
