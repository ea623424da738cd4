package dicta.annotate.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.Tokenizer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DashDialogueTest {
  private static List<String> spoken(String source) {
    TokenizedText text = new Tokenizer(Set.of()).tokenize(source);
    return QuotationFinder.find(text).stream().map(q -> q.span().in(source)).toList();
  }

  @Test
  void dialogueOpenedByADashIsCutAtItsAttribution() {
    assertEquals(List.of("No habrá huelga", "Estamos tranquilos."), spoken("—No habrá huelga —dijo Ruiz—. Estamos tranquilos."));
  }

  @Test
  void dialogueMayEndWithItsAttribution() {
    assertEquals(List.of("El tren llega tarde"), spoken("—El tren llega tarde —explicó la jefa de estación."));
  }

  @Test
  void aCaptionUnderAPictureIsNoDialogue() {
    assertEquals(List.of(), spoken("—Tom Baker, on the new bridge"));
  }

  @Test
  void aListWithDashesIsNoDialogue() {
    assertEquals(List.of(), spoken("— one train\n— two boats – both late"));
  }
}
