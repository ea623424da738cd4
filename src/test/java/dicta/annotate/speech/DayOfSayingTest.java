package dicta.annotate.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dicta.model.Quote;
import dicta.model.Said;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which day a statement was made, in an article of Wednesday, 5 March 2031. */
final class DayOfSayingTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Anna Keller said on Monday that the bridge was safe.                                      | 2031-03-03 | Monday
      On Tuesday, Anna Keller said the bridge was safe.                                         | 2031-03-04 | Tuesday
      Anna Keller was elected on Monday and said on Tuesday that the bridge was safe.           | 2031-03-04 | Tuesday
      Anna Keller, who was elected on Sunday, said on Tuesday that the bridge was safe.         | 2031-03-04 | Tuesday
      Anna Keller said that the bridge had been closed on Monday.                               | 2031-03-05 |
      """)
  void theDayNextToTheVerbIsTheDayOfSaying(String sentence, String day, String asWritten) {
    Quote quote = WhoSaidItTest.ANNOTATOR.annotate(WhoSaidItTest.article(sentence)).quotes().getFirst();
    assertEquals(day, quote.said().value().orElse(""), quote.toString());
    assertEquals(asWritten == null ? Said.Basis.PUBLISHED : Said.Basis.ATTRIBUTION, quote.said().basis(), quote.toString());
    assertEquals(Optional.ofNullable(asWritten), quote.said().asWritten(), quote.toString());
  }
}
