package dicta.index;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;

/**
 * The words of one language met lately with their index terms: a few thousand make up most of any text, and working out a word's terms
 * costs more than indexing them. Thread-safe without a lock: what is in it never changes, and a word that one thread puts in the place of
 * another's is worked out once more.
 */
final class Lexicon {
  /** Powers of two. */
  private static final int SMALLEST = 1 << 12;

  private static final int LARGEST = 1 << 17;

  private final String lang;

  /** Words by their hash, those met last in front of a pair. */
  private volatile @Nullable Forms[] met = new Forms[SMALLEST];

  private final AtomicInteger added = new AtomicInteger();

  /** @param lang its ISO 639-1 code; words of an unknown language have no stems */
  Lexicon(String lang) {
    this.lang = lang;
  }

  String lang() {
    return lang;
  }

  /**
   * The terms of the word that the first {@code length} UTF-16 code units are.
   *
   * @param stemmer of the language, for this thread alone
   */
  Forms forms(char[] word, int length, Optional<SnowballStemmer> stemmer) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + word[i];
    }
    @Nullable Forms[] in = met;
    int slot = slot(hash, in);
    Forms lately = in[slot];
    if (lately != null && lately.writtenAs(word, length)) {
      return lately;
    }
    Forms before = in[slot ^ 1];
    if (before != null && before.writtenAs(word, length)) {
      return before;
    }
    Forms forms = Forms.of(word, length, stemmer);
    put(forms, slot, in);
    if (in.length < LARGEST && added.incrementAndGet() > in.length / 2) {
      grow(in);
    }
    return forms;
  }

  private static int slot(int hash, @Nullable Forms[] in) {
    return (hash ^ hash >>> 16) & in.length - 1;
  }

  private static void put(Forms forms, int slot, @Nullable Forms[] in) {
    if (in[slot] != null) {
      in[slot ^ 1] = in[slot];
    }
    in[slot] = forms;
  }

  private synchronized void grow(@Nullable Forms[] full) {
    if (met == full) {
      var larger = new Forms[2 * full.length];
      for (Forms forms : full) {
        if (forms != null) {
          put(forms, slot(forms.written().hashCode(), larger), larger);
        }
      }
      added.set(full.length / 2);
      met = larger;
    }
  }
}
