package dicta.ingest;

import dicta.ingest.tables.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows which key of a JSON record says what. */
final class RecordKeys {
  /** What a key can mean. */
  enum Role {
    TEXT,
    TITLE,
    PUBLISHED,
    SOURCE,
    URL,
    BYLINE,
    LANG,
    ID,
    /** An object whose keys count as the record's own. */
    INSIDE,
    /** Where an object keeps its articles. */
    HOLDS,
    /** The name of a thing given as an object ({@code "source":{"name":…}}). */
    CALLED
  }

  /**
   * @param rank place in the table: of two keys with one role the lower wins
   * @param form what its value is
   */
  record Key(Role role, int rank, Form form) {}

  /** What a text is written in. */
  enum Form {
    PLAIN,
    /** HTML, where it looks like it. */
    MARKUP,
    /** The same text several times, in different markup. */
    RENDITIONS
  }

  private static final List<String[]> ROWS = Tables.rows("keys.tsv", 4);
  private static final Map<String, Key> KEYS = keys(false);
  private static final Map<String, Key> NAMES = keys(true);

  /** Keys seen only in corpora annotated with TimeML. */
  private static final Set<String> TIMEML =
      ROWS.stream().filter(row -> row[3].startsWith("TimeML")).map(row -> row[1]).collect(Collectors.toUnmodifiableSet());

  private RecordKeys() {}

  /** Whether only a corpus annotated with TimeML calls something so. */
  static boolean isOfTimeml(String written) {
    return TIMEML.contains(normalise(written));
  }

  /** What {@code written} means in a record. */
  static Optional<Key> of(String written) {
    return Optional.ofNullable(KEYS.get(normalise(written)));
  }

  /** What {@code written} means in an object that is the value of a key. */
  static Optional<Key> name(String written) {
    return Optional.ofNullable(NAMES.get(normalise(written)));
  }

  /** The keys of a role in words: {@code text, body, content …}. */
  static String list(Role role, int most) {
    return ROWS.stream()
        .filter(row -> row[0].equals(role.name().toLowerCase(Locale.ROOT)))
        .map(row -> row[1])
        .limit(most)
        .collect(Collectors.joining(", "));
  }

  private static Map<String, Key> keys(boolean called) {
    var keys = new HashMap<String, Key>();
    for (int i = 0; i < ROWS.size(); i++) {
      String[] row = ROWS.get(i);
      Role role = Role.valueOf(row[0].toUpperCase(Locale.ROOT));
      if ((role == Role.CALLED) == called) {
        keys.put(row[1], new Key(role, i, Form.valueOf(row[2].toUpperCase(Locale.ROOT))));
      }
    }
    return Map.copyOf(keys);
  }

  private static String normalise(String key) {
    var letters = new StringBuilder(key.length());
    key.chars().filter(Character::isLetterOrDigit).map(Character::toLowerCase).forEach(c -> letters.append((char) c));
    return letters.toString();
  }
}
