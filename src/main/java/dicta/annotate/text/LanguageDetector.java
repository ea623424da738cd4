package dicta.annotate.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells the language of a text by its most frequent small words. Thread-safe. */
public final class LanguageDetector {
  private static final int LETTERS_READ = 4000;
  private final Map<String, Set<String>> functionWords;

  /** @param functionWords for each ISO 639-1 code the language's most frequent small words, lower-case */
  public LanguageDetector(Map<String, Set<String>> functionWords) {
    this.functionWords = Map.copyOf(functionWords);
  }

  /** The ISO 639-1 code whose words are most frequent at the start of {@code text}; {@code "en"} where none occurs. */
  public String detect(String text) {
    String[] words = text.substring(0, Math.min(text.length(), LETTERS_READ)).toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
    String best = Language.FALLBACK;
    int most = 0;
    for (var language : functionWords.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
      int hits = 0;
      for (String word : words) {
        if (language.getValue().contains(word)) {
          hits++;
        }
      }
      if (hits > most) {
        most = hits;
        best = language.getKey();
      }
    }
    return best;
  }
}
