package dicta.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderLinesTest {
  @Test
  void linesBeforeTheFirstEmptyOneSayWhatTheArticleIs() {
    Fields fields = PlainText.fields("""
        Title: Two Hartwells, one sky
        published: 2031-02-19
        Source: The Harbour Ledger

        It was always going to be confusing.

        Note: it was.
        """);
    assertEquals("Two Hartwells, one sky", fields.title());
    assertEquals(Optional.of("2031-02-19"), fields.published());
    assertEquals(Optional.of("The Harbour Ledger"), fields.source());
    assertEquals(Optional.empty(), fields.lang());
    assertEquals("It was always going to be confusing.\n\nNote: it was.\n", fields.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Title: one line is not enough\n\nBody.",
      "Title: no empty line\nSource: after them\nBody.",
      "Title: one\nMood: unknown\n\nBody.",
      "Title: one\nTitle: two\n\nBody.",
      "Lang: en\nSource:\n\nBody.",
      "Body.\n\nTitle: too late\nSource: too late\n\nBody.",
      "Title: one\nSource: nothing follows",
      ""
  })
  void anythingElseIsBodyText(String text) {
    assertTrue(HeaderLines.of(text).isEmpty(), text);
    assertEquals(text, PlainText.fields(text).text());
  }

  @Test
  void windowsLineBreaksDoNotMatter() {
    Fields fields = PlainText.fields("\ufeffTitle: A title\r\nLang: es\r\n\r\nUn texto.");
    assertEquals("A title", fields.title());
    assertEquals("Un texto.", fields.text());
  }
}
