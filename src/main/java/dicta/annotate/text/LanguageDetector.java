package dicta.annotate.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Tells the language of a text by its script and its most frequent small words, as {@code dicta/lang/small-words.tsv} has them for
 * languages that Dicta does not read too. A language without files must show clearly: names, titles and a sentence of it in an English
 * text are no sign. Thread-safe; its cost does not grow with the length of the text.
 */
public final class LanguageDetector {
  /** What a language is called that is not to be told: ISO 639-2. */
  public static final String UNDETERMINED = "und";

  private static final int LETTERS_READ = 4000;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}-]+");
  /** So many signs show a language with files; one without needs more, or a sentence with no sign of another. */
  private static final int FEWEST_SIGNS = 2;
  private static final int SENTENCE = 12;
  /** A language other than English must have so many times as many small words in a text. */
  private static final double MORE = 1.5;
  /** "in", "by" and "on" are small words of many languages, and yet signs of English where nothing else is. */
  private static final double LEAST_OF_ENGLISH = 0.4;
  /** In a text of so many words a smaller part than this of small words shows a language that is not known. */
  private static final int LONG = 60;
  private static final double FEWEST_SMALL = 0.02;
  /** What shows that a text is not in the language that it says. */
  private static final int MANY = 8;
  private static final double CLEARLY = 3;
  private static final int SHORT = 100;
  /** A Han character is a word or half of one. */
  private static final int LETTERS_OF_HAN = 3;

  private final Set<String> withFiles;
  /** For each script its languages, the likeliest first. */
  private final Map<UnicodeScript, List<String>> languages = new EnumMap<>(UnicodeScript.class);
  private final Map<String, Set<String>> words = new HashMap<>();
  /** The languages in which a word is frequent. */
  private final Map<String, List<String>> languagesOf = new HashMap<>();

  /**
   * @param functionWords for each ISO 639-1 code of a language with files its most frequent small words, lower-case
   * @throws IllegalStateException if the table of small words is missing or has a line that cannot be read
   */
  public LanguageDetector(Map<String, Set<String>> functionWords) {
    withFiles = Set.copyOf(functionWords.keySet());
    SmallWords small = SmallWords.bundled();
    small.languages().forEach((script, of) -> languages.put(script, new ArrayList<>(of)));
    small.words().forEach((language, of) -> words.put(language, new HashSet<>(of)));
    small.said().forEach((language, of) -> words.get(language).addAll(of));
    new TreeSet<>(withFiles).forEach(language -> {
      List<String> latin = languages.computeIfAbsent(UnicodeScript.LATIN, s -> new ArrayList<>());
      if (!words.containsKey(language)) {
        latin.add(language);
      }
      words.computeIfAbsent(language, l -> new HashSet<>()).addAll(functionWords.get(language));
    });
    words.forEach((language, of) -> of.forEach(word -> languagesOf.computeIfAbsent(word, w -> new ArrayList<>()).add(language)));
  }

  /** The ISO 639-1 code; that of English where nothing shows another, {@link #UNDETERMINED} where it is none that is known. */
  public String detect(String text) {
    String start = start(text);
    UnicodeScript script = script(start);
    List<String> candidates = languages.getOrDefault(script, List.of());
    if (candidates.size() < 2) {
      return candidates.isEmpty() ? UNDETERMINED : candidates.getFirst();
    }
    String[] found = words(start);
    String best = best(candidates, found);
    return script == UnicodeScript.LATIN ? latin(best, candidates, found) : best;
  }

  /**
   * The language of a text that says which it is in; what it says holds, unless by far more of its small words are those of another,
   * as where a page was made from a template, or the script is none of that language.
   *
   * @param given ISO 639-1
   */
  public String detect(String text, String given) {
    String detected = detect(text);
    if (detected.equals(given) || detected.equals(UNDETERMINED) || !words.containsKey(given)) {
      return given;
    }
    String start = start(text);
    if (!languages.get(script(start)).contains(given)) {
      return start.length() < SHORT ? given : detected;
    }
    String[] found = words(start);
    double score = score(detected, found);
    return score >= MANY && score >= CLEARLY * score(given, found) ? detected : given;
  }

  private static String start(String text) {
    return text.substring(0, Math.min(text.length(), LETTERS_READ));
  }

  private static String[] words(String text) {
    return BETWEEN_WORDS.split(text);
  }

  private String latin(String best, List<String> candidates, String[] found) {
    String read = best(candidates.stream().filter(withFiles::contains).toList(), found);
    double score = score(best, found);
    if (found.length >= LONG && score < found.length * FEWEST_SMALL) {
      return UNDETERMINED;
    }
    if (best.equals(Language.FALLBACK)) {
      return best;
    }
    boolean hasFiles = withFiles.contains(best);
    boolean more = score >= MORE * score(Language.FALLBACK, found);
    int signs = signs(best, hasFiles ? Language.FALLBACK : read, found);
    boolean shown = more && (hasFiles ? signs >= FEWEST_SIGNS
        : signs > FEWEST_SIGNS || signs == FEWEST_SIGNS && score(read, found) == 0 && found.length <= SENTENCE);
    return shown ? best : hasFiles ? Language.FALLBACK : read;
  }

  /** How many different small words are those of one language and not of another; a word with a letter that English lacks counts as one. */
  private int signs(String language, String other, String[] found) {
    Set<String> own = new HashSet<>();
    boolean letters = false;
    for (String word : found) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (word.length() > 1 && words.get(language).contains(lower) && !words.get(other).contains(lower)) {
        own.add(lower);
      }
      letters |= word.equals(lower) && word.chars().anyMatch(c -> c > 127);
    }
    return own.size() + (letters ? 1 : 0);
  }

  private String best(List<String> candidates, String[] found) {
    String best = candidates.contains(Language.FALLBACK) ? Language.FALLBACK : candidates.getFirst();
    Map<String, Double> scores = new HashMap<>();
    for (String word : found) {
      List<String> of = languagesOf.getOrDefault(word.toLowerCase(Locale.ROOT), List.of());
      of.forEach(language -> scores.merge(language, weight(language, of), Double::sum));
    }
    double most = scores.getOrDefault(best, 0.0);
    for (String language : candidates) {
      double score = scores.getOrDefault(language, 0.0);
      if (score > most) {
        most = score;
        best = language;
      }
    }
    return best;
  }

  /** How many words of the text are frequent in a language, one that is so in others too counting as much less. */
  private double score(String language, String[] found) {
    Set<String> own = words.getOrDefault(language, Set.of());
    double score = 0;
    for (String word : found) {
      String lower = word.toLowerCase(Locale.ROOT);
      score += own.contains(lower) ? weight(language, languagesOf.get(lower)) : 0;
    }
    return score;
  }

  private static double weight(String language, List<String> languagesOfWord) {
    return Math.max(language.equals(Language.FALLBACK) ? LEAST_OF_ENGLISH : 0, 1.0 / languagesOfWord.size());
  }

  /** The script of most letters; kana make Han Japanese. */
  private static UnicodeScript script(String text) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    text.codePoints().filter(Character::isLetter).forEach(c -> letters.merge(UnicodeScript.of(c), 1, Integer::sum));
    letters.computeIfPresent(UnicodeScript.HAN, (s, n) -> n * LETTERS_OF_HAN);
    int kana = letters.getOrDefault(UnicodeScript.HIRAGANA, 0) + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
    if (kana * 10 > letters.getOrDefault(UnicodeScript.HAN, 0)) {
      letters.merge(UnicodeScript.HIRAGANA, letters.getOrDefault(UnicodeScript.HAN, 0) + kana, Integer::sum);
      letters.remove(UnicodeScript.HAN);
    }
    UnicodeScript most = UnicodeScript.LATIN;
    for (var script : letters.entrySet()) {
      if (script.getValue() > letters.getOrDefault(most, 0)) {
        most = script.getKey();
      }
    }
    return most;
  }
}
