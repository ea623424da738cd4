package dicta.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys that utterances are found by, against their definition written out plainly. An archive holds them: they must not change. */
class UtteranceTest {
  private static final int DAY = 20_000;

  private static List<String> least(Stream<String> words, int n) {
    return words.distinct().sorted(Comparator.comparingLong(w -> Utterance.mix(w.hashCode()))).limit(n).toList();
  }

  private static int[] plainly(List<String> words, Optional<String> speaker) {
    var keys = new ArrayList<Integer>();
    List<String> content = words.stream().filter(w -> w.length() >= 4).distinct().toList();
    if (speaker.isPresent()) {
      for (String word : least(content.size() < 2 ? words.stream() : content.stream(), 4)) {
        keys.add((int) Utterance.mix(31L * (31L * speaker.get().hashCode() + word.hashCode()) + DAY / 8));
      }
    }
    if (words.size() >= 6) {
      Stream<String> triples = IntStream.range(0, words.size() - 2).mapToObj(i -> String.join(" ", words.subList(i, i + 3)));
      least(triples, 2).forEach(t -> keys.add((int) Utterance.mix(t.hashCode() ^ 0x5DEECE66DL)));
    }
    return keys.stream().mapToInt(k -> k).distinct().sorted().toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, 6, 7, 25, 300})
  void keys_are_the_least_of_words_and_of_triples(int length) {
    var random = new Random(length);
    for (int i = 0; i < 200; i++) {
      int vocabulary = 1 + random.nextInt(40);
      List<String> words =
          random.ints(length, 0, vocabulary).mapToObj(n -> "w\u00e9".repeat(n % 4) + Integer.toString(n * 7919, 36)).toList();
      Optional<String> speaker = random.nextInt(4) == 0 ? Optional.empty() : Optional.of("speaker" + i);
      assertArrayEquals(plainly(words, speaker), new Utterance("a", "a.1", speaker, DAY, words).keys());
    }
  }
}
