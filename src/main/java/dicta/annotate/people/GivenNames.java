package dicta.annotate.people;

import dicta.model.Gender;
import dicta.model.NameFolding;
import java.util.Arrays;
import java.util.List;

/**
 * Tells from a given name which pronouns are likely used of its bearer ({@code dicta/people/given-names.tsv}). Immutable and
 * thread-safe; a look-up is a binary search.
 */
public final class GivenNames {
  private final String[] female;
  private final String[] male;

  private GivenNames(List<String[]> rows) {
    female = ofGender(rows, "f");
    male = ofGender(rows, "m");
  }

  public static GivenNames bundled() {
    return new GivenNames(Resource.rows("given-names.tsv", 2));
  }

  private static String[] ofGender(List<String[]> rows, String gender) {
    String[] names =
        rows.stream().filter(r -> r[0].equals(gender)).flatMap(r -> Arrays.stream(r[1].split(","))).toArray(String[]::new);
    Arrays.sort(names);
    return names;
  }

  /** By the first part of a full name that is a known given name; the last part, being the surname, is not looked at. */
  public Gender of(String fullName) {
    String key = NameFolding.key(fullName);
    String[] words = key.split(" ");
    for (int i = 0; i < Math.max(1, words.length - 1) && i < 3; i++) {
      if (Arrays.binarySearch(female, words[i]) >= 0) {
        return Gender.FEMALE;
      }
      if (Arrays.binarySearch(male, words[i]) >= 0) {
        return Gender.MALE;
      }
    }
    return Gender.UNKNOWN;
  }
}
