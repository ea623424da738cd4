package dicta.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhrasesMetTest {
  @TempDir Path folder;

  /** Asks about phrases, each of which is a text of its own. */
  private static List<String> again(PhrasesMet met, List<String> texts) {
    List<WordPairs.Phrase> phrases = texts.stream().flatMap(t -> WordPairs.of(t, Words.of(t, "")).stream()).toList();
    return met.again(phrases).stream().map(WordPairs.Phrase::text).toList();
  }

  @Test
  void whatWasMetBeforeIsKnownAgainAlsoAfterReopening() throws IOException {
    var met = PhrasesMet.open(folder);
    assertEquals(List.of(), again(met, List.of("clean water", "rule of law")));
    assertEquals(List.of("rule of law"), again(met, List.of("rule of law", "law school")));
    met.save();
    assertEquals(List.of("clean water", "law school"), again(PhrasesMet.open(folder), List.of("clean water", "law school", "water school")));
  }

  @Test
  void thousandsAreKnownWhileItGrows() throws IOException {
    var met = PhrasesMet.open(folder);
    List<String> phrases = IntStream.range(0, 50_000).mapToObj(i -> "word" + i + " harbour").toList();
    for (String phrase : phrases) {
      again(met, List.of(phrase));
    }
    assertEquals(phrases.size(), again(met, phrases).size(), 500, "hardly any was pushed out");
    met.save();
    assertEquals(phrases.size(), again(PhrasesMet.open(folder), phrases).size(), 500);
  }

  @Test
  void aBrokenFileIsAsGoodAsNone() throws IOException {
    Files.write(folder.resolve("phrases.met"), new byte[] {0, 0, 0, 1, 0, 0, 32, 0, 9, 9, 9});
    assertEquals(List.of(), again(PhrasesMet.open(folder), List.of("clean water")));
  }
}
