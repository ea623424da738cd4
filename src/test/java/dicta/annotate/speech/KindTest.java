package dicta.annotate.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether quoted words are a statement by themselves or a piece of the article's own sentence. */
class KindTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      "The bridge will be built," Tom Baker said.                                       | DIRECT
      The bridge will be built, and "nobody will be hurt," Tom Baker said.              | DIRECT
      The town is small but "it needs a bridge," Tom Baker said.                        | DIRECT
      The town wants more bridges "very soon," Tom Baker said.                          | MIXED
      Tom Baker said the bridge was "very old".                                         | MIXED
      """)
  void ofQuotedWords(String text, String kind) {
    var quotes = WhoSaidItTest.ANNOTATOR.annotate(WhoSaidItTest.article(text)).quotes();
    assertEquals(kind, quotes.getFirst().kind().name(), quotes.toString());
  }
}
