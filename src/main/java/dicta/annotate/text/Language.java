package dicta.annotate.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What holds of a language as a whole; its words are in the tables of each part of annotation. Immutable, thread-safe.
 *
 * @param code ISO 639-1
 * @param properties the values of each property, as the head of {@code dicta/lang/languages.tsv} explains them
 */
public record Language(String code, Map<String, List<String>> properties) {
  private static final Map<String, Language> BUNDLED = read();
  /** What a text is taken for that shows no other language. */
  public static final String FALLBACK = "en";

  /** The codes of all languages with files, English first. */
  public static List<String> codes() {
    return List.copyOf(BUNDLED.keySet());
  }

  /** Whether there are files for it. */
  public static boolean isRead(String code) {
    return BUNDLED.containsKey(code);
  }

  /** The language of a code; English where there are no files for it. */
  public static Language of(String code) {
    Language found = BUNDLED.get(code);
    return found == null ? BUNDLED.get(FALLBACK) : found;
  }

  /** @throws IllegalStateException if the table does not tell it */
  public List<String> words(String property) {
    List<String> values = properties.get(property);
    if (values == null) {
      throw new IllegalStateException("languages.tsv: no '" + property + "' for '" + code + "'");
    }
    return values;
  }

  /** @throws IllegalStateException if the table does not tell it */
  public boolean is(String property) {
    return words(property).equals(List.of("yes"));
  }

  private static Map<String, Language> read() {
    Map<String, Map<String, List<String>>> rows = new LinkedHashMap<>();
    for (String[] row : TableFile.rows("/dicta/lang/languages.tsv", 3)) {
      rows.computeIfAbsent(row[0], code -> new LinkedHashMap<>()).put(row[1], List.of(row[2].split(" ")));
    }
    Map<String, Language> languages = new LinkedHashMap<>();
    rows.forEach((code, properties) -> languages.put(code, new Language(code, Map.copyOf(properties))));
    return languages;
  }
}
