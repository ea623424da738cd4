package dicta.annotate.people.build;

import dicta.annotate.people.GivenNames;
import dicta.model.Gender;
import java.util.HashMap;
import java.util.Map;

/** Gender of a leader: from {@code src/people/genders.tsv}, else from the given name. Immutable. */
final class Genders {
  private final GivenNames given = GivenNames.bundled();
  private final Map<String, Gender> byHand = new HashMap<>();

  /** @param table country, gender (f or m), names parted by | */
  Genders(String table) {
    table.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).skip(1).forEach(line -> {
      String[] cells = line.split("\t");
      for (String name : cells[2].split("\\|")) {
        byHand.put(cells[0] + ' ' + name, cells[1].equals("f") ? Gender.FEMALE : Gender.MALE);
      }
    });
  }

  Gender of(String name, String country, boolean familyNameFirst) {
    Gender known = byHand.get(country + ' ' + name);
    return known != null ? known : given.of(familyNameFirst ? name.substring(name.indexOf(' ') + 1) + " -" : name);
  }
}
