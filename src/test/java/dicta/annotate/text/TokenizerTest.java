package dicta.annotate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
  private final Tokenizer tokenizer = new Tokenizer(Set.of("mr", "gen", "sen"));

  @ParameterizedTest
  @CsvSource(delimiter = '=', quoteCharacter = '~', value = {
      "Jean-Claude went home. = Jean-Claude went home .",
      "the U.S. said = the U.S. said",
      "Keller's plan = Keller 's plan",
      "the ministers' plan = the ministers ' plan",
      "he didn't go = he didn't go",
      "about 1,500.75 euros = about 1,500.75 euros",
      "“Yes,” he said = “ Yes , ” he said",
      "O’Neil’s road = O’Neil ’s road",
      "[w]e go = [ w ] e go",
      "told Harbour.info that = told Harbour.info that",
      "Harbour.co.uk said = Harbour.co.uk said",
      "on harbour.com. The road = on harbour.com . The road",
      "the road.the bridge = the road . the bridge",
      "AT&T said = AT&T said"})
  void wordsKeepTheirInnerMarks(String text, String tokens) {
    assertEquals(tokens.strip(), String.join(" ", words(tokenizer.tokenize(text.strip()))));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '=', quoteCharacter = '~', value = {
      "He left. She stayed. = 2",
      "Mr. Lang left. = 1",
      "Sen. Finch met Gen. Lang. = 1",
      "J. D. Marsh left. = 1",
      "The U.S. Senate voted. = 1",
      "He lives in the U.S. The road is long. = 2",
      "\"Will it close?\" she asked. = 1",
      "\"It will.\" He left. = 2",
      "It cost 1.5 million. It was late! Was it? = 3",
      "He left... and came back. = 1"})
  void sentencesEndWhereAReaderEndsThem(String text, int sentences) {
    assertEquals(sentences, tokenizer.tokenize(text.strip()).sentences());
  }

  @Test
  void aLineBreakEndsAParagraph() {
    assertEquals(3, tokenizer.tokenize("One line.\nAnother line\n\nA third.").paragraphs());
  }

  @Test
  void linesBrokenAtAFixedWidthStayTogether() {
    String wrapped = """
        This is a speech that was typed with a fixed width of the
        line, so that a sentence goes on from one line to the next
        one without any meaning, and a paragraph ends with a short
        line.
        The second paragraph begins here and it is broken as well,
        since the machine could do no other, and it also goes on to
        the end of a line and then over it, as all of them did at
        the time.

        The third stands behind an empty line and is also
        broken.""";
    assertEquals(3, tokenizer.tokenize(wrapped).paragraphs());
  }

  @Test
  void offsetsPointIntoTheText() {
    String text = "“Höchste Zeit”, sagte 😀 Anna.";
    TokenizedText tokens = tokenizer.tokenize(text);
    for (int i = 0; i < tokens.size(); i++) {
      assertEquals(tokens.word(i), text.substring(tokens.start(i), tokens.end(i)));
    }
  }

  private static List<String> words(TokenizedText text) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      words.add(text.word(i));
    }
    return words;
  }
}
