package dicta.annotate.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dicta.model.Article;
import dicta.model.Quote;
import dicta.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts that begin and end anywhere, and words in any order: whatever is read, it is read to its end. */
class CutTextTest {
  private static final int TEXTS = 6000;
  private static final int LONGEST = 300;

  @Test
  void piecesOfTextsAreAnnotated() {
    List<String> texts = WhoSaidItTest.cases().map(WhoSaidItTest.Case::text).toList();
    var random = new Random(17);
    for (int i = 0; i < TEXTS; i++) {
      String text = texts.get(random.nextInt(texts.size()));
      int from = random.nextInt(text.length());
      String piece = text.substring(from, Math.min(text.length(), from + 1 + random.nextInt(LONGEST)));
      if (random.nextInt(3) == 0) {
        var words = new ArrayList<>(Arrays.asList(piece.split(" ")));
        Collections.shuffle(words, random);
        piece = String.join(" ", words);
      }
      Article article = WhoSaidItTest.article(piece);
      for (Quote quote : WhoSaidItTest.ANNOTATOR.annotate(article).quotes()) {
        List<String> parts = quote.parts().stream().map((Span part) -> part.in(article.text())).toList();
        assertEquals(quote.parts().size(), parts.size());
      }
    }
  }
}
