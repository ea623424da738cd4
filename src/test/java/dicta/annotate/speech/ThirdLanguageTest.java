package dicta.annotate.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dicta.annotate.Annotator;
import dicta.annotate.countries.Countries;
import dicta.annotate.dates.Dates;
import dicta.annotate.people.PeopleRegistry;
import dicta.annotate.text.LanguageDetector;
import dicta.annotate.text.Tokenizer;
import dicta.model.Article;
import dicta.model.Kind;
import dicta.model.Quote;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A further language is a folder of files: the French ones beside this test are read by the code as it is. */
class ThirdLanguageTest {
  private static final Lexicon FRENCH = Lexicon.load("fr");

  @Test
  void aQuotationGoesToTheSubjectBehindItsVerb() {
    assertSaid(Kind.DIRECT, "Le pont ouvrira en mai", "Marie Lefort", "« Le pont ouvrira en mai », a déclaré Marie Lefort.");
  }

  @Test
  void aQuotationGoesToTheSubjectBeforeItsVerb() {
    assertSaid(Kind.DIRECT, "Le pont ouvrira en mai", "Marie Lefort", "Marie Lefort a dit mardi : « Le pont ouvrira en mai ».");
  }

  @Test
  void aReportedClauseGoesToItsSubject() {
    assertSaid(Kind.INDIRECT, "le pont restait fermé", "Marie Lefort", "Marie Lefort a déclaré que le pont restait fermé.");
  }

  @Test
  void aSourceNeedsNoVerb() {
    assertSaid(Kind.INDIRECT, "le pont est fermé", "Marie Lefort", "Selon Marie Lefort, le pont est fermé.");
  }

  @Test
  void aPronounGoesBackToWhomTheArticleNames() {
    List<Quote> quotes = read("La ministre Marie Lefort est venue lundi. « Le pont ouvrira en mai », a-t-elle dit. Elle a affirmé que le pont restait fermé.");
    assertEquals("Marie Lefort", quotes.getLast().speaker().name().orElse("nobody"));
  }

  private static void assertSaid(Kind kind, String words, String speaker, String text) {
    List<Quote> quotes = read(text);
    assertEquals(1, quotes.size(), () -> quotes.toString());
    assertEquals(kind, quotes.getFirst().kind());
    assertEquals(words, quotes.getFirst().text());
    assertEquals(speaker, quotes.getFirst().speaker().name().orElse("nobody"));
  }

  private static List<Quote> read(String text) {
    var lexicons = Map.of("en", Lexicon.load("en"), "fr", FRENCH);
    var detector = new LanguageDetector(Map.of("en", lexicons.get("en").functionWords(), "fr", FRENCH.functionWords()));
    var annotator = new Annotator(
        detector, new Tokenizer(Lexicon.abbreviations(lexicons.values())), Countries.load(), Dates.load(),
        new Speech(lexicons, PeopleRegistry.bundled()));
    var article = new Article("a", Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.of("Daily"),
        Optional.of(LocalDate.of(2031, 3, 4)), Optional.empty(), text);
    return annotator.annotate(article).quotes();
  }
}
