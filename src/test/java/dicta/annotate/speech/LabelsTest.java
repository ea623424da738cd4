package dicta.annotate.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dicta.annotate.Annotator;
import dicta.annotate.countries.Countries;
import dicta.annotate.dates.Dates;
import dicta.annotate.people.PeopleRegistry;
import dicta.annotate.text.LanguageDetector;
import dicta.annotate.text.Tokenizer;
import dicta.model.Article;
import dicta.model.Quote;
import dicta.model.SpeakerType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the labels of a transcript mean. Who held which office is public record; the words are bland. */
class LabelsTest {
  private static final String IN_BEIJING =
      """
      Interview in Beijing about China

      JOURNALIST: Where are you now?

      PRIME MINISTER: We are in China today and it is a fine day.

      JOURNALIST: Will you see more of China?

      PRIME MINISTER: China is large and we will see a part of it.
      """;

  private static List<Quote> quotes(Optional<String> source, String text) {
    Map<String, Lexicon> lexicons = Lexicon.loadAll();
    var annotator = new Annotator(
        new LanguageDetector(Map.of("en", Set.of("the"))), new Tokenizer(Lexicon.abbreviations(lexicons.values())),
        Countries.load(), Dates.load(), new Speech(lexicons, PeopleRegistry.bundled()));
    var article = new Article(
        "a", Optional.empty(), Optional.empty(), "", Optional.empty(), source, Optional.of(LocalDate.of(2012, 3, 5)),
        Optional.of("en"), text);
    return annotator.annotate(article).quotes();
  }

  @Test
  void anOfficeIsThatOfTheOutletsCountryAndNotOfTheCountryMostSpokenOf() {
    var quotes = quotes(Optional.of("Example Transcripts (Australia)"), IN_BEIJING);
    assertFalse(quotes.isEmpty());
    for (Quote quote : quotes) {
      assertEquals(Optional.of("Julia Gillard"), quote.speaker().name(), () -> quote.trail().toString());
    }
  }

  @Test
  void initialsMeanWhoeverInTheArticleHasThem() {
    var quotes = quotes(Optional.empty(), """
        Nora Greenfield, who counts birds, spoke with us about her island.

        WE: Where are you now?

        NG: The island is quiet and it is a fine day.

        WE: Will you see more of it?

        NG: The island is large and we will see a part of it.
        """);
    assertFalse(quotes.isEmpty());
    for (Quote quote : quotes) {
      assertEquals(Optional.of("Nora Greenfield"), quote.speaker().name(), () -> quote.trail().toString());
    }
  }

  @Test
  void initialsOfNobodyInTheArticleAreNoName() {
    var quotes = quotes(Optional.empty(), """
        RM: Where are you now?

        TB: The island is quiet and it is a fine day.

        RM: Will you see more of it?

        TB: The island is large and we will see a part of it.
        """);
    assertFalse(quotes.isEmpty());
    for (Quote quote : quotes) {
      assertEquals(SpeakerType.UNNAMED, quote.speaker().type(), () -> quote.trail().toString());
      assertEquals(Optional.of("TB"), quote.speaker().name(), "as it stands there");
    }
  }

  /** Scans have a letter too many now and then: that is no other speaker. */
  @ParameterizedTest
  @ValueSource(strings = {"PMV", "IPM"})
  void aLabelMisreadOnceIsTheOneThatComesAgainAndAgain(String misread) {
    var quotes = quotes(Optional.of("Example Transcripts (Australia)"), IN_BEIJING.replace("PRIME MINISTER:", "PM:") + """

        PM: The river is wide.

        %s: We will go on to the next town on Monday.
        """.formatted(misread));
    assertTrue(quotes.stream().anyMatch(q -> q.text().startsWith("We will go on")));
    for (Quote quote : quotes) {
      assertEquals(Optional.of("Julia Gillard"), quote.speaker().name(), () -> quote.trail().toString());
    }
  }

  /** Old transcripts have the label on a line and what is said on the next: the answer is not the journalist's. */
  @Test
  void aLabelMayStandOnALineOfItsOwn() {
    var quotes = quotes(Optional.of("Example Transcripts (Australia)"), IN_BEIJING.replace("PRIME MINISTER: ", "PRIME MINISTER:\n"));
    assertEquals(List.of("Julia Gillard"), quotes.stream().map(q -> q.speaker().name().orElse("nobody")).distinct().toList());
    assertEquals(2, quotes.size());
  }

  /** The premier of a state is not the prime minister, nor a minister of the same surname. */
  @Test
  void anOfficeOfAStateIsNobodyOfTheCountry() {
    var source = Optional.of("Example Transcripts (Australia)");
    assertEquals(List.of(Optional.empty()), quotes(source, IN_BEIJING.replace("PRIME MINISTER", "PREMIER OF TASMANIA")).stream()
        .map(q -> q.speaker().id()).distinct().toList());
    for (Quote quote : quotes(source, IN_BEIJING.replace("PRIME MINISTER", "PREMIER SWAN"))) {
      assertEquals(Optional.of("Swan"), quote.speaker().name(), () -> quote.trail().toString());
      assertFalse(quote.speaker().id().orElseThrow().equals("wayne-swan"));
    }
  }

  /** What is the name of nobody: an office, a letterhead, a numbered list, one letter, a date of printing. */
  @ParameterizedTest
  @ValueSource(strings = {
    "AGRICULTURE MINISTER", "EU TRADE COMMISSIONER", "SENIOR ADMINISTRATION OFFICIAL", "INTERPRETER", "DPM", "ACTING PREMIER OF VICTORIA", "ASSISTANT MINISTER FOR CITIES", "TEL", "FACT 1", "J",
    "MAY 19 '97 16",
  })
  void aLabelWithoutANameNamesNobody(String label) {
    for (Quote quote : quotes(Optional.empty(), IN_BEIJING.replace("PRIME MINISTER", label))) {
      assertEquals(Optional.empty(), quote.speaker().id(), () -> quote.trail().toString());
    }
  }

  @Test
  void whatStandsBeforeATitleIsNoPartOfTheName() {
    for (Quote quote : quotes(Optional.empty(), IN_BEIJING.replace("PRIME MINISTER", "AIR CHIEF MARSHAL TARN"))) {
      assertEquals(Optional.of("Tarn"), quote.speaker().name(), () -> quote.trail().toString());
    }
  }

  @Test
  void aTitleOfWomenIsThatOfNoMan() {
    var quotes = quotes(Optional.of("Example Transcripts (Australia)"), IN_BEIJING.replace("PRIME MINISTER", "MRS RUDD"));
    assertFalse(quotes.isEmpty());
    for (Quote quote : quotes) {
      assertNotEquals(Optional.of("kevin-rudd"), quote.speaker().id(), () -> quote.trail().toString());
    }
  }

  /** The host of a radio programme is not the official of another country who bears the same surname. */
  @Test
  void aSurnameAloneLabelsSomebodyOfTheOutletsCountry() {
    var quotes = quotes(Optional.of("Example Transcripts (Australia)"), IN_BEIJING.replace("JOURNALIST: Will you see more of China?",
        "CARNEY: China is large, and so are the United States. We will see more of both."));
    assertEquals(List.of(), quotes.stream().filter(q -> q.speaker().id().equals(Optional.of("jay-carney"))).toList());
  }
}
