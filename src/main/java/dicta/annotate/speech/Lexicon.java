package dicta.annotate.speech;

import dicta.annotate.text.Language;
import dicta.annotate.text.TokenizedText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What Dicta knows about the words of one language as far as reporting speech goes: verbs and nouns of communication, titles,
 * roles, pronouns, function words. Read once from the files under {@code dicta/lang/}; immutable and thread-safe. One map
 * lookup gives everything about a word.
 */
public final class Lexicon {
  private final String lang;
  private final Map<String, Word> words;
  private final Set<String> abbreviations;
  private final Set<String> functionWords;
  private final Map<String, Word> endings;
  private final int longestEnding;

  private Lexicon(String lang, LexiconReader read) {
    this.lang = lang;
    this.words = read.words();
    this.abbreviations = Set.copyOf(read.abbreviations);
    this.functionWords = Set.copyOf(read.functionWords);
    this.endings = read.endings();
    this.longestEnding = endings.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * Reads the files of one language; some ten milliseconds.
   *
   * @param lang ISO 639-1 code of a folder under {@code dicta/lang/}
   * @throws IllegalArgumentException if there are no files for it
   */
  public static Lexicon load(String lang) {
    if (Lexicon.class.getResource("/dicta/lang/" + lang + "/grammar.tsv") == null) {
      throw new IllegalArgumentException("no lexicon for language '" + lang + "', only for " + Language.codes());
    }
    return new Lexicon(lang, LexiconReader.read(lang));
  }

  /** All languages by code. */
  public static Map<String, Lexicon> loadAll() {
    Map<String, Lexicon> all = new HashMap<>();
    Language.codes().forEach(lang -> all.put(lang, load(lang)));
    return Map.copyOf(all);
  }

  /** Abbreviations of all languages, without their dots, lower case: what the tokenizer must not split after. */
  public static Set<String> abbreviations(Iterable<Lexicon> lexicons) {
    Set<String> all = new HashSet<>();
    lexicons.forEach(l -> all.addAll(l.abbreviations));
    return all;
  }

  public String lang() {
    return lang;
  }

  /** The most frequent small words of the language, lower case. */
  public Set<String> functionWords() {
    return functionWords;
  }

  /** What is known of a lower-case word, else what its ending tells; {@link Word#UNKNOWN} if nothing. */
  Word word(String lower) {
    Word found = words.get(lower);
    return found == null ? byEnding(lower) : found;
  }

  /** What the longest listed ending of an unlisted word tells; short words tell nothing. */
  private Word byEnding(String lower) {
    for (int length = Math.min(longestEnding, lower.length() - 3); length > 0; length--) {
      Word found = endings.get(lower.substring(lower.length() - length));
      if (found != null) {
        return found;
      }
    }
    return Word.UNKNOWN;
  }

  /** What is known of each token of {@code text}, by token index. */
  Word[] words(TokenizedText text) {
    var found = new Word[text.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = word(text.lower(i));
    }
    return found;
  }
}
