package dicta.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.model.Candidate;
import dicta.model.Kind;
import dicta.model.Place;
import dicta.model.Quote;
import dicta.model.Said;
import dicta.model.Span;
import dicta.model.Speaker;
import dicta.model.SpeakerType;
import dicta.model.How;
import dicta.model.TrailRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The trail is told in plain words, in every language of the page, whatever rule fired. */
class ReasonsTest {
  private static final String SOURCE = "Tovan Brisk came home.\n\nhe warned them";

  private static Reasons reasons(String language) {
    int he = SOURCE.indexOf("he warned");
    Speaker brisk = new Speaker(
        Optional.of("Tovan Brisk"), Optional.of("tovan-brisk"), Optional.empty(), SpeakerType.PERSON, Optional.of("he"),
        Optional.of(new Span(he, he + 2)), How.PRONOUN, 0.9, Optional.empty(), Optional.empty(), List.of());
    Quote quote = new Quote(
        Place.TEXT, List.of(new Span(he + 10, he + 14)), Kind.INDIRECT, "them", brisk, Optional.of("warned"), List.of(),
        new Said(Optional.empty(), Optional.empty(), Said.Basis.UNKNOWN), List.of(), List.of());
    return new Reasons(quote, SOURCE, Messages.in(language));
  }

  /** What the annotators write behind the name of a rule: every form of it. */
  private static List<String> written(String rule) {
    return switch (rule) {
      case "name" -> List.of("'Brisk'");
      case "short-name" -> List.of("'Brisk' is Tovan Brisk");
      case "apposition" -> List.of("Tovan Brisk stands beside it");
      case "role" -> List.of("Tovan Brisk was called 'mayor' before", "Tovan Brisk is called 'mayor' later");
      case "role-unresolved" -> List.of("nobody in the article or the registry fits");
      case "office-by-date" -> List.of(
          "Tovan Brisk is who was 'mayor' on 2031-03-11", "Tovan Brisk is who was 'mayor' of NZ on 2031-03-11",
          "Tovan Brisk is who had been 'mayor' of NZ on 2031-03-11", "Tovan Brisk is who was to be 'mayor' of NZ on 2031-03-11");
      case "body-noun" -> List.of("'the council' is Leeds City Council");
      case "pronoun" -> List.of("'he' goes back to Tovan Brisk");
      case "pronoun-unresolved" -> List.of("nobody before 'she' fits", "it stands in a quotation");
      case "pronoun-of-author" -> List.of("'we' outside quotation marks");
      case "document" -> List.of("it is the source itself");
      case "owner-of-document" -> List.of("name: 'Brisk'", "pronoun: 'he' goes back to Tovan Brisk");
      case "language-not-read" -> List.of("'de'");
      case "unnamed" -> List.of("the article does not name them", "introduced without a name");
      case "no-speaker" -> List.of("no words near it say whose it is");
      case "registry", "identity" -> List.of("Tovan Brisk");
      case "headline-repeats-text" -> List.of("the same words stand at [3,9)");
      case "subject-left-out", "goes-on-after-attribution", "next-paragraph-goes-on", "open-quotation-goes-on" ->
          List.of("it goes on from the statement before");
      default -> List.of("'the mayor' [0,9)", "it goes on from the statement before");
    };
  }

  @Test
  void aLanguageThatIsNotReadIsCalledByItsName() {
    assertTrue(reasons("en").step("language-not-read: 'de'").because().contains("(German)"));
    assertTrue(reasons("es").step("language-not-read: 'de'").because().contains("(Alemán)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void everyRuleHasPlainWords(String language) {
    for (String rule : TrailRules.NAMES) {
      List<String> names = new ArrayList<>(List.of(rule));
      if (rule.startsWith("reported-") || rule.startsWith("subject-verb-")) { // those that look for a subject
        TrailRules.SUBJECTS.forEach(subject -> names.add(rule + "/" + subject));
      }
      for (String name : names) {
        for (String words : written(rule)) {
          String told = reasons(language).step(name + ": " + words).because();
          String raw = words.replaceAll(" \\[.*", "");
          assertNotEquals(raw, told, name);
          assertFalse(told.matches("(?s).*(\\{\\d}|\\[\\d|it goes on|goes back to|is who (?:was|had)).*"), name + " is told as: " + told);
        }
      }
    }
  }

  @Test
  void noMessageIsLeftUntranslated() {
    for (String rule : TrailRules.NAMES) {
      for (String words : written(rule)) {
        String step = rule + ": " + words;
        assertNotEquals(reasons("en").step(step).because(), reasons("es").step(step).because(), step);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      reported-that/before-verb: 'Brisk' [0,5)          | “Brisk” is the subject of “warned”
      reported-that/shared: 'Brisk' [0,5)               | “Brisk” is the subject of a verb before, and “warned” goes on from it
      quote-subject-verb: it goes on from the statement before | It goes on from the statement before: same speaker
      according-to/source-phrase: 'officials' [0,5)     | The article says it is according to “officials”
      role: Tovan Brisk is called 'mayor' later         | The article calls Tovan Brisk “mayor”
      office-by-date: Tovan Brisk is who had been 'mayor' of NZ on 2031-03-11 | Tovan Brisk had been “mayor” (New Zealand) before 11 March 2031
      office-by-date: Tovan Brisk is who was 'mayor' on 2031-03-11 | Tovan Brisk was “mayor” on 11 March 2031
      owner-of-document: short-name: 'Brisk' is Tovan Brisk | A document speaks, and counts as whoever it belongs to. “Brisk” → Tovan Brisk: the full name stands elsewhere in the article or among the known people
      pronoun: 'he' goes back to Tovan Brisk            | “he” → Tovan Brisk: last named as somebody it can stand for, 1 paragraph up
      pronoun: 'he' goes back to Mirela Sand            | “he” → Mirela Sand: last named as somebody it can stand for
      an-older-rule: with words of its own              | with words of its own
      """)
  void aStepSaysWhatItsRuleDid(String written, String told) {
    assertEquals(told, reasons("en").step(written).because());
  }

  @Test
  void soDoTheReasonsForOtherCandidates() {
    Messages m = Messages.in("es");
    assertEquals("nombrado también antes de «he»", Reasons.why(new Candidate("X", Optional.empty(), 0.1, "named before 'he' too"), m));
    assertEquals("también tuvo el cargo", Reasons.why(new Candidate("X", Optional.empty(), 0.1, "held the office too"), m));
    assertEquals("<b>", Reasons.why(new Candidate("X", Optional.empty(), 0.1, "<b>"), m));
  }
}
