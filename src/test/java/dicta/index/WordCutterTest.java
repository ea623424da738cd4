package dicta.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordCutterTest {
  private final WordCutter cutter = new WordCutter(new Lexicon(""));

  @Test
  void halfACharacterAtTheEndCostsNoWordBeforeIt() {
    assertEquals(List.of("water", "5", "talks"), cutter.cut("Water 5 talks, \uD83D").stream().map(Words.Word::folded).toList());
  }

  @Test
  void aWordHasTheTermsOfWhatIsWritten() {
    List<String> folded = cutter.cut("Don't call it O’Brien's café, said 3rd-rank “MPs”.").stream().map(Words.Word::folded).toList();
    assertEquals(List.of("don't", "call", "it", "o'brien", "cafe", "said", "3rd", "rank", "mps"), folded);
  }
}
