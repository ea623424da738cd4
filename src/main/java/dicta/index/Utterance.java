package dicta.index;

import dicta.model.Quote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What tells whether two statements are the same utterance as two articles carry it: who said it, when, in which words. Word for
 * word, shortened, or with a word changed ("useful", "helpful"). A change of speaker makes another utterance, unless one of them
 * is unknown; so do more than {@link Wording#NEAR_DAYS} days between them.
 *
 * <p>Candidates are found by {@link #keys}, numbers that two wordings of one utterance are likely to share: the four words of least
 * hash (a bottom-k sketch, Broder 1997) each with the speaker and the week, and the two triples of words of least hash for
 * statements whose speaker or day is not known.
 *
 * @param statementId the statement's id
 * @param speaker the speaker's id
 * @param day when it was said, else published, as epoch day; {@link Days#UNDATED}
 * @param words folded words in order
 */
record Utterance(String articleId, String statementId, Optional<String> speaker, int day, List<String> words) {
  private static final int WEEK = 8;
  private static final int WORD_KEYS = 4;
  private static final int TRIPLE_KEYS = 2;
  private static final int MOST_WORDS = 300;

  /** Shorter words say little about what was said. */
  static final int CONTENT = 4;

  static Utterance of(String articleId, Optional<Integer> published, Quote quote) {
    return of(articleId, published, quote, Words.of(quote.text(), ""));
  }

  /** @param text the words of the quote's text */
  static Utterance of(String articleId, Optional<Integer> published, Quote quote, List<Words.Word> text) {
    var words = new ArrayList<String>(Math.min(MOST_WORDS, text.size()));
    for (int i = 0; i < text.size() && i < MOST_WORDS; i++) {
      words.add(text.get(i).folded());
    }
    int day = quote.said().value().flatMap(Days::of).map(Days::from).or(() -> published).orElse(Days.UNDATED);
    return new Utterance(articleId, quote.id(articleId), quote.speaker().id(), day, words);
  }

  /** A number of the words, for telling wordings of one cluster apart. */
  long wording() {
    return mix(words.hashCode());
  }

  /** The same with what it is found by and what is looked for. */
  Sought sought() {
    int[] leastWords = leastWords();
    int[] leastTriples = leastTriples();
    int[] keys = keys(leastWords, leastTriples, week(day));
    if (day == Days.UNDATED || week(day - Wording.NEAR_DAYS) == week(day + Wording.NEAR_DAYS)) {
      return new Sought(this, compared(), keys, keys);
    }
    int other = week(day) == week(day - Wording.NEAR_DAYS) ? week(day + Wording.NEAR_DAYS) : week(day - Wording.NEAR_DAYS);
    return new Sought(this, compared(), keys, keys(leastWords, leastTriples, week(day), other));
  }

  /** The numbers that it is found by. */
  int[] keys() {
    return sought().keys();
  }

  /** The numbers to look for, those of the week before or after among them where its day lies at the edge. */
  int[] wanted() {
    return sought().wanted();
  }

  private static int week(int day) {
    return day == Days.UNDATED ? day : Math.floorDiv(day, WEEK);
  }

  /** Hashes of the words that are said by a known speaker. */
  private int[] leastWords() {
    if (speaker.isEmpty()) {
      return new int[0];
    }
    boolean any = !hasContent();
    var least = new Least(WORD_KEYS);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (any || word.length() >= CONTENT) {
        least.offer(i, word.hashCode(), (x, y) -> words.get(x).equals(words.get(y)));
      }
    }
    return Arrays.copyOf(least.hashes, least.size);
  }

  private int[] leastTriples() {
    if (words.size() < 6) {
      return new int[0];
    }
    var least = new Least(TRIPLE_KEYS);
    for (int i = 0; i + 2 < words.size(); i++) {
      int hash = joined(joined(words.get(i).hashCode(), words.get(i + 1)), words.get(i + 2));
      least.offer(i, hash, (x, y) -> words.subList(x, x + 3).equals(words.subList(y, y + 3)));
    }
    return Arrays.copyOf(least.hashes, least.size);
  }

  private int[] keys(int[] leastWords, int[] leastTriples, int... weeks) {
    var keys = new int[leastWords.length * weeks.length + leastTriples.length];
    int n = 0;
    long who = 31L * speaker.map(String::hashCode).orElse(0);
    for (int hash : leastWords) {
      for (int week : weeks) {
        keys[n++] = (int) mix(31L * (who + hash) + week);
      }
    }
    for (int hash : leastTriples) {
      keys[n++] = (int) mix(hash ^ 0x5DEECE66DL);
    }
    Arrays.sort(keys);
    int different = 0;
    for (int i = 0; i < n; i++) {
      if (different == 0 || keys[i] != keys[different - 1]) {
        keys[different++] = keys[i];
      }
    }
    return Arrays.copyOf(keys, different);
  }

  /** The hash of a text with a space and a word added to it. */
  static int joined(int hash, String word) {
    int h = 31 * hash + ' ';
    for (int i = word.length(); i > 0; i--) {
      h *= 31;
    }
    return h + word.hashCode();
  }

  /** Whether there are two different words that say something; else all words count. */
  private boolean hasContent() {
    String first = "";
    for (String word : words) {
      if (word.length() >= CONTENT && !word.equals(first)) {
        if (!first.isEmpty()) {
          return true;
        }
        first = word;
      }
    }
    return false;
  }

  /** Keeps those of least hash among different things, which are told by where they stand. */
  private static final class Least {
    private final int[] places;
    private final int[] hashes;
    private int size;

    Least(int most) {
      places = new int[most];
      hashes = new int[most];
    }

    private interface Same {
      boolean are(int place, int other);
    }

    void offer(int place, int hash, Same same) {
      long key = mix(hash);
      if (size == hashes.length && key >= mix(hashes[size - 1])) {
        return;
      }
      int at = size;
      for (int i = 0; i < size; i++) {
        if (hashes[i] == hash && same.are(places[i], place)) {
          return;
        }
        at = at == size && key < mix(hashes[i]) ? i : at;
      }
      size = Math.min(size + 1, hashes.length);
      for (int i = size - 1; i > at; i--) {
        hashes[i] = hashes[i - 1];
        places[i] = places[i - 1];
      }
      hashes[at] = hash;
      places[at] = place;
    }
  }

  /** What it is compared with others by. */
  Wording compared() {
    return Wording.of(speaker, day, words);
  }

  /** Spreads a number over all bits (finalizer of MurmurHash3). */
  static long mix(long x) {
    long h = x;
    h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
    h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
    return h ^ h >>> 33;
  }
}
