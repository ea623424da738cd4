package dicta.index;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sketches leave out none of those that are alike. */
class WordingTest {
  private static Wording wording(List<String> words) {
    return Wording.of(Optional.of("ana-ruiz"), 20_000, words);
  }

  private static List<String> words(Random random, int n, int vocabulary) {
    var words = new ArrayList<String>();
    for (int i = 0; i < n; i++) {
      words.add("word" + random.nextInt(vocabulary));
    }
    return words;
  }

  /** Some words left out, changed or added, as another paper would carry it. */
  private static List<String> edited(Random random, List<String> words) {
    int from = random.nextInt(3) == 0 ? random.nextInt(1 + words.size() / 2) : 0;
    var edited = new ArrayList<>(words.subList(from, words.size()));
    for (int edits = random.nextInt(1 + words.size() / 3); edits > 0 && !edited.isEmpty(); edits--) {
      int at = random.nextInt(edited.size());
      switch (random.nextInt(3)) {
        case 0 -> edited.remove(at);
        case 1 -> edited.set(at, "other" + random.nextInt(50));
        default -> edited.add(at, "other" + random.nextInt(50));
      }
    }
    return edited;
  }

  @Test
  void noStatementThatIsAlikeIsLeftOut() {
    var random = new Random(7);
    int alike = 0;
    for (int i = 0; i < 20_000; i++) {
      List<String> words = words(random, 1 + random.nextInt(i % 10 == 0 ? 320 : 40), 20 + random.nextInt(2000));
      Wording one = wording(words);
      Wording other = wording(edited(random, words));
      if (one.likeness(other) > 0) {
        alike++;
        assertTrue(one.mayBeLike(other.sketch()), words.toString());
      }
    }
    assertTrue(alike > 5000, "only " + alike + " were alike");
  }

  @Test
  void mostOfThoseThatAreNotAlikeAre() {
    var random = new Random(8);
    int left = 0;
    for (int i = 0; i < 1000; i++) {
      left += wording(words(random, 25, 5000)).mayBeLike(wording(words(random, 25, 5000)).sketch()) ? 1 : 0;
    }
    assertFalse(left > 50, left + " of 1,000 would be read for nothing");
  }
}
