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

  @Test
  void whatWasMetBeforeIsKnownAgainAlsoAfterReopening() throws IOException {
    var met = PhrasesMet.open(folder);
    assertEquals(List.of(), met.again(List.of("clean water", "rule of law")));
    assertEquals(List.of("rule of law"), met.again(List.of("rule of law", "law school")));
    met.save();
    assertEquals(List.of("clean water", "law school"), PhrasesMet.open(folder).again(List.of("clean water", "law school", "water school")));
  }

  @Test
  void thousandsAreKnownWhileItGrows() throws IOException {
    var met = PhrasesMet.open(folder);
    List<String> phrases = IntStream.range(0, 50_000).mapToObj(i -> "word" + i + " other").toList();
    for (String phrase : phrases) {
      met.again(List.of(phrase));
    }
    assertEquals(phrases.size(), met.again(phrases).size(), 500, "hardly any was pushed out");
    met.save();
    assertEquals(phrases.size(), PhrasesMet.open(folder).again(phrases).size(), 500);
  }

  @Test
  void aBrokenFileIsAsGoodAsNone() throws IOException {
    Files.write(folder.resolve("phrases.met"), new byte[] {0, 0, 0, 1, 0, 0, 32, 0, 9, 9, 9});
    assertEquals(List.of(), PhrasesMet.open(folder).again(List.of("clean water")));
  }
}
