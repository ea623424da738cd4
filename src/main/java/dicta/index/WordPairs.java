package dicta.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The phrases of a text that are worth suggesting: two words that say something, next to each other or with one or two small words
 * between them ("climate change", "rule of law"), within one sentence.
 */
final class WordPairs {
  /** Files of small words, the first column: those that say nothing by themselves. */
  private static final List<String> SMALL_WORDS =
      List.of("/dicta/lang/en/small-words.tsv", "/dicta/lang/en/function-words.tsv", "/dicta/lang/es/function-words.tsv");

  private static final Set<String> SMALL = small();
  private static final int MOST_BETWEEN = 2;
  private static final int SHORTEST = 3;
  private static final String ENDS = ".!?;:,\"“”„«»()[]…—–";

  private WordPairs() {}

  private static Set<String> small() {
    var words = new HashSet<String>();
    for (String file : SMALL_WORDS) {
      try (InputStream in = WordPairs.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalStateException("data file " + file + " is missing from the program");
        }
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
            .filter(line -> !line.startsWith("#"))
            .forEach(line -> Words.of(line.split("\t")[0], "").forEach(w -> words.add(w.folded())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Set.copyOf(words);
  }

  /**
   * Words of a text that follow each other.
   *
   * @param words of the text
   * @param first the phrase's first word among them
   * @param last its last one
   * @param hash of the phrase as text
   */
  record Phrase(List<Words.Word> words, int first, int last, int hash) {
    /** Folded words joined by a space; made only of the few phrases that are needed as text. */
    String text() {
      var text = new StringBuilder(words.get(first).folded());
      for (int i = first + 1; i <= last; i++) {
        text.append(' ').append(words.get(i).folded());
      }
      return text.toString();
    }
  }

  /**
   * Each phrase once.
   *
   * @param text that the words' places are in
   */
  static List<Phrase> of(String text, List<Words.Word> words) {
    var phrases = new ArrayList<Phrase>(words.size());
    var met = new int[Integer.highestOneBit(words.size() | 1) << 2]; // hashes, 0 for none
    for (int i = 0; i < words.size(); i++) {
      if (!says(words.get(i).folded())) {
        continue;
      }
      int hash = words.get(i).folded().hashCode();
      for (int j = i + 1; j < words.size() && j <= i + 1 + MOST_BETWEEN && joined(text, words.get(j - 1), words.get(j)); j++) {
        hash = Utterance.joined(hash, words.get(j).folded());
        if (says(words.get(j).folded())) {
          if (isNew(hash, met)) {
            phrases.add(new Phrase(words, i, j, hash));
          }
          break;
        }
      }
    }
    return phrases;
  }

  /** Puts a hash into an open table that is never full. */
  private static boolean isNew(int hash, int[] met) {
    int wanted = hash == 0 ? 1 : hash;
    int slot = (int) Utterance.mix(wanted) & met.length - 1;
    while (met[slot] != 0) {
      if (met[slot] == wanted) {
        return false;
      }
      slot = slot + 1 & met.length - 1;
    }
    met[slot] = wanted;
    return true;
  }

  private static boolean says(String word) {
    return word.length() >= SHORTEST && Character.isLetter(word.charAt(0)) && !SMALL.contains(word);
  }

  private static boolean joined(String text, Words.Word one, Words.Word next) {
    for (int i = one.end(); i < next.start(); i++) {
      if (ENDS.indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }
}
