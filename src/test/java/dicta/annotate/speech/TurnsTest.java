package dicta.annotate.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.Tokenizer;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnsTest {
  private static TokenizedText read(String source) {
    return new Tokenizer(Set.of("mr")).tokenize(source);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "((WN))  How are the trains?\n\n((Tom Baker))  They told me that they are late.\n\n((WN))  Thank you.",
    "MR. BAKER: Good afternoon.\n\nQ  How are the trains?\n\nMR. BAKER: They say that they are late.",
    "Anna Lind: Good evening.\nTom Baker: Good evening.\nAnna Lind: How are the trains?"
  })
  void labelledParagraphsAreTurns(String source) {
    TokenizedText text = read(source);
    assertEquals(text.size(), Turns.of(text).cardinality());
  }

  @Test
  void whatStandsBeforeTheFirstTurnIsTheArticlesOwn() {
    TokenizedText text = read("We spoke with Tom Baker.\n\n((WN))  One?\n\n((Tom Baker))  Two.\n\n((WN))  Three.");
    assertEquals(text.paragraphStart(1), Turns.of(text).nextSetBit(0));
  }

  @Test
  void anArticleHasNoTurns() {
    assertTrue(Turns.of(read("The mayor said: the bridge is safe.\n\nNews: the bridge is safe.")).isEmpty());
  }
}
