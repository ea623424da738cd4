package dicta.annotate.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Frequent small words of many languages, most of which have no other files ({@code dicta/lang/small-words.tsv}). Immutable,
 * thread-safe.
 *
 * @param languages for each script its languages by ISO 639-1 code, the likeliest first
 * @param words of each language, in lower case
 * @param said what each has for "said", in lower case
 */
public record SmallWords(
    Map<UnicodeScript, List<String>> languages, Map<String, Set<String>> words, Map<String, Set<String>> said) {

  /** @throws IllegalStateException if the table is missing or has a line that cannot be read */
  public static SmallWords bundled() {
    Map<UnicodeScript, List<String>> languages = new EnumMap<>(UnicodeScript.class);
    Map<String, Set<String>> words = new HashMap<>();
    Map<String, Set<String>> said = new HashMap<>();
    for (String[] row : TableFile.rows("/dicta/lang/small-words.tsv", 4)) {
      languages.computeIfAbsent(UnicodeScript.forName(row[1]), s -> new ArrayList<>()).add(row[0]);
      words.computeIfAbsent(row[0], l -> new HashSet<>()).addAll(List.of(row[2].split(" ")));
      said.computeIfAbsent(row[0], l -> new HashSet<>()).addAll(row[3].isEmpty() ? List.of() : List.of(row[3].split(" ")));
    }
    return new SmallWords(languages, words, said);
  }

  /** Whether a word in lower case is a small one of a language; of one that is not known it is if another has it. */
  public boolean has(String language, String lower) {
    Set<String> own = words.get(language);
    return own == null ? words.values().stream().anyMatch(of -> of.contains(lower)) : own.contains(lower);
  }
}
