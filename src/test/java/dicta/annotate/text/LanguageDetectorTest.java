package dicta.annotate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dicta.annotate.speech.Lexicon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The language of a text shows whether or not Dicta reads it, and an English text stays English whatever it names or quotes. */
class LanguageDetectorTest {
  private static final LanguageDetector DETECTOR = new LanguageDetector(functionWords());
  private static final String GERMAN = "Der Rat hat am Montag über die neue Brücke beraten. Dabei ging es auch um die Kosten, und die sind "
      + "nicht klein. Sie werden im nächsten Jahr noch steigen, wenn der Bau nicht bald beginnt.";
  private static final String ENGLISH = "The council spoke of the new bridge on Monday. It was also about what it will cost, and that is not "
      + "a little. They would be more in the next year if it had not been begun by then.";

  private static Map<String, Set<String>> functionWords() {
    Map<String, Set<String>> words = new HashMap<>();
    Lexicon.loadAll().forEach((lang, lexicon) -> words.put(lang, lexicon.functionWords()));
    return words;
  }

  private static Stream<List<String>> texts() {
    return TableFile.rows("/dicta/annotate/text/languages.tsv", 2).stream().map(List::of);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aTextShowsItsLanguage(List<String> row) {
    assertEquals(row.getFirst(), DETECTOR.detect(row.getLast()));
  }

  @Test
  void aLongTextWithoutSmallWordsOfAnyKnownLanguageIsInAnUnknownOne() {
    assertEquals("und", DETECTOR.detect("Tavok brisk lomen dravu kesti. Pulmo gerat finza bolem. ".repeat(12)));
  }

  @Test
  void whatATextSaysOfItsLanguageHolds() {
    assertEquals("de", DETECTOR.detect("Anna Keller", "de"));
    assertEquals("gl", DETECTOR.detect("Non imos agardar máis polo verán, dixo a alcaldesa ao consello.", "gl"));
    assertEquals("lb", DETECTOR.detect(GERMAN, "lb")); // a language that is not in the table
  }

  @Test
  void unlessItIsClearlyInAnother() {
    assertEquals("de", DETECTOR.detect(GERMAN, "en"));
    assertEquals("en", DETECTOR.detect(ENGLISH, "de"));
    assertEquals("ru", DETECTOR.detect("Мост откроют в мае, сказала мэр. Он ещё не готов, и это не новость для тех, кто был на совете в понедельник утром.", "en"));
  }
}
