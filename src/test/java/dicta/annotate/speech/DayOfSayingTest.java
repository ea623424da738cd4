package dicta.annotate.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dicta.model.Article;
import dicta.model.Quote;
import dicta.model.Said;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
      Anna Keller mentioned the loss of the bridge in May 2029, claiming it was an accident.    | 2031-03-05 |
      Anna Keller blamed the council for losing the bridge in May 2029, claiming it was late.   | 2031-03-05 |
      Tom Baker proposed a second part of the harbour, which was opened in May.                 | 2031-03-05 |
      Tom Baker, who was elected on Sunday, said that the bridge was safe.                      | 2031-03-05 |
      Tom Baker, who on Sunday said that the bridge was safe, is late.                          | 2031-03-02 | Sunday
      The man who was seen on Sunday said that the bridge was safe.                             | 2031-03-05 |
      On Monday, envoys of Leeds defended the plan to sell the bridge, saying the harbour was too small. | 2031-03-03 | Monday
      In January, Tom Baker repeated his worries, stating that the bridge was unsafe.           | 2031-01 | January
      Anna Keller defended her plan last weekend – stating at the harbour that the bridge was unsafe. | 2031-03-01/2031-03-02 | last weekend
      Anna Keller on Monday defended the plan of the town, saying the bridge was unsafe.        | 2031-03-03 | Monday
      Anna Keller criticised the plan in January, saying the bridge was unsafe.                 | 2031-01 | January
      Anna Keller said in a letter to the council in January that the bridge was unsafe.        | 2031-01 | January
      On Tuesday, Leeds's Department of Bridges and Harbours (Debha) director-general, Tom Baker, told the court that "the bridge was never safe". | 2031-03-04 | Tuesday
      Tom Baker spoke about the bridge with the council in January, saying it was unsafe.       | 2031-01 | January
      Tom Baker said, in remarks published by a paper in January, "the bridge was never safe".  | 2031-01 | January
      Paul Reed, who surprised Leeds last month when he announced that he would leave, is late. | 2031-02 | last month
      In January, for four days, the trains over the bridge of the town "came to a halt" - as the council put it - at the harbour. | 2031-03-05 |
      Leeds today: Anna Keller said the bridge was unsafe.                                      | 2031-03-05 | today
      The council published a report on Monday in which it said that the bridge was unsafe.     | 2031-03-03 | Monday
      A man was hurt on Sunday in what Anna Keller called "a very old bridge".                  | 2031-03-05 |
      On Tuesday, Tom Baker walked over the bridge to the harbour of the town and said it was safe. | 2031-03-04 | Tuesday
      """)
  void theDayNextToTheVerbIsTheDayOfSaying(String sentence, String day, String asWritten) {
    Quote quote = WhoSaidItTest.ANNOTATOR.annotate(WhoSaidItTest.article(sentence)).quotes().getLast();
    assertEquals(day, quote.said().value().orElse(""), quote.toString());
    assertEquals(asWritten == null ? Said.Basis.PUBLISHED : Said.Basis.ATTRIBUTION, quote.said().basis(), quote.toString());
    assertEquals(Optional.ofNullable(asWritten), quote.said().asWritten(), quote.toString());
  }

  @Test
  void theMainClausesDayIsThatOfWhatIsAdded() {
    var quotes = WhoSaidItTest.ANNOTATOR.annotate(WhoSaidItTest.article(
        "On Monday, Anna Keller told the council that the bridge was unsafe, adding that the harbour was too small.")).quotes();
    assertEquals(2, quotes.size());
    assertEquals(Optional.of("2031-03-03"), quotes.getLast().said().value());
  }

  @Test
  void aDayInWhatSomebodySaidIsNotThatOfWhatIsAdded() {
    var quotes = WhoSaidItTest.ANNOTATOR.annotate(WhoSaidItTest.article(
        "Anna Keller said the bridge was closed on Monday, adding that the harbour was too small.")).quotes();
    assertEquals(Optional.of("2031-03-05"), quotes.getLast().said().value());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Anna Keller said on Wednesday that the bridge was safe.                  | Wednesday
      In May, Anna Keller said the bridge was safe.                            | May
      Anna Keller said that the bridge had been closed on Monday.              |
      Anna Keller told people to leave the bridge until Monday.                |
      Tom Baker, who was elected last year, said that the bridge was safe.     |
      """)
  void withoutADayOfPublicationThePhraseIsKept(String sentence, String asWritten) {
    Article article = WhoSaidItTest.article(sentence);
    Quote quote = WhoSaidItTest.ANNOTATOR.annotate(new Article(
        article.id(), article.givenId(), article.url(), article.title(), article.byline(), article.source(), Optional.empty(), article.lang(),
        article.text())).quotes().getFirst();
    assertEquals(Optional.empty(), quote.said().value(), quote.toString());
    assertEquals(Optional.ofNullable(asWritten), quote.said().asWritten(), quote.toString());
    assertEquals(asWritten == null ? Said.Basis.UNKNOWN : Said.Basis.ATTRIBUTION, quote.said().basis(), quote.toString());
  }
}
