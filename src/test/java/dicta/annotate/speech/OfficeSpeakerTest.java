package dicta.annotate.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dicta.annotate.Annotator;
import dicta.annotate.countries.Countries;
import dicta.annotate.dates.Dates;
import dicta.annotate.people.PeopleRegistry;
import dicta.annotate.text.LanguageDetector;
import dicta.annotate.text.Tokenizer;
import dicta.model.Article;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeSpeakerTest {
  static final Annotator ANNOTATOR = annotator();

  private static Annotator annotator() {
    Map<String, Lexicon> lexicons = Lexicon.loadAll();
    return new Annotator(
        new LanguageDetector(Map.of("en", Set.of("the"))), new Tokenizer(Lexicon.abbreviations(lexicons.values())),
        Countries.load(), Dates.load(), new Speech(lexicons, PeopleRegistry.bundled()));
  }

  /** Whose office it was on the day is public record; the words are no statement of anybody. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "2013-05-12 | \"It is time to act now,\" the French president said on Sunday.                   | francois-hollande",
    "2013-05-12 | \"It is time to act now,\" the former French president said on Sunday.            | nicolas-sarkozy",
    "2025-01-19 | \"It is time to act now,\" the U.S. president said on Sunday.                     | joe-biden",
    "2025-01-21 | \"It is time to act now,\" the U.S. president said on Tuesday.                    | donald-trump",
    "2024-12-01 | \"It is time to act now,\" the U.S. president-elect said on Sunday.               | donald-trump",
    "2025-05-12 | \"It is time to act now,\" the EU foreign policy chief said.                      | kaja-kallas",
    "2025-05-12 | \"It is time to act now,\" NATO's secretary general said.                         | mark-rutte",
    "2020-05-12 | \"It is time to act now,\" the European Commission president said.                | ursula-von-der-leyen",
    "2016-01-31 | Ted Cruz met Marco Rubio. \"It is time to act now,\" the Texas senator said.           | ted-cruz",
    "2016-01-31 | Ted Cruz met Marco Rubio. \"It is time to act now,\" the Florida senator said.         | marco-rubio",
    "2019-11-20 | China and Beijing wait for China. President Donald Trump met builders. The president said on Tuesday that China \"is a very large country\". | donald-trump",
    "2016-04-07 | Chuck Grassley came on Monday. \"It is time to act now,\" the Iowa Republican said.     | chuck-grassley",
    "2016-09-05 | Clinton and Trump met. \"It is time to act now,\" the Republican nominee said.            | donald-trump",
    "2016-09-05 | Clinton and Trump met. \"It is time to act now,\" the Democratic presidential nominee said. | hillary-clinton",
    "2016-06-07 | Donald Trump came. \"It is time to act now,\" the presumptive GOP nominee said.            | donald-trump",
    "2012-09-05 | Mitt Romney came. \"It is time to act now,\" the Republican nominee said.                  | mitt-romney",
    "2018-06-01 | Ivanka Trump met Jared Kushner. \"It is time to act now,\" President Trump said.       | donald-trump",
    "2016-10-02 | Clinton met Trump on Monday. \"It is time to act now,\" she said.                      | hillary-clinton",
    "2018-06-01 | President Donald Trump's lawyer met Rudy Ray. \"It is time to act now,\" Trump said.   | donald-trump",
    "2025-05-12 | Vladimir Putin was in Moscow. \"It is time to act now,\" his Ukrainian counterpart said. | volodymyr-zelensky",
  })
  void anOfficeMeansWhoHeldItOnTheDay(LocalDate published, String text, String id) {
    var article = new Article(
        "a", Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.empty(), Optional.of(published), Optional.of("en"),
        text);
    var quotes = ANNOTATOR.annotate(article).quotes();
    assertEquals(1, quotes.size(), quotes::toString);
    assertEquals(Optional.of(id), quotes.getFirst().speaker().id(), () -> quotes.getFirst().trail().toString());
  }

  /** One who is called by another portfolio, or who holds what somebody else once held, is not meant. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "2020-08-09 | Civil Aviation Minister Ann Grey spoke. \"It is time to act now,\" the health minister said.   | nobody",
    "2020-08-09 | Health Minister Ann Grey spoke. \"It is time to act now,\" the health minister said.            | ann-grey",
    "2020-08-09 | Health Minister Ann Grey spoke. \"It is time to act now,\" the minister said.                   | ann-grey",
    "2025-06-01 | President Donald Trump spoke. \"It is time to act now,\" the former president said.             | nobody",
    "2025-06-01 | President Donald Trump spoke. \"It is time to act now,\" the president said.                    | donald-trump",
    "2025-01-15 | President Yoon Suk Yeol spoke. \"It is time to act now,\" the acting president said.            | nobody",
  })
  void whoBearsAnotherTitleIsNotMeant(LocalDate published, String text, String id) {
    var article = new Article(
        "a", Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.empty(), Optional.of(published), Optional.of("en"),
        text);
    var quotes = ANNOTATOR.annotate(article).quotes();
    assertEquals(1, quotes.size(), quotes::toString);
    assertEquals(id, quotes.getFirst().speaker().id().orElse("nobody"), () -> quotes.getFirst().trail().toString());
  }

  @Test
  void aPartyAndAPlaceMeanNobodyWhomTheTextDoesNotName() {
    var article = new Article(
        "a", Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.empty(), Optional.of(LocalDate.of(2016, 4, 7)), Optional.of("en"),
        "The hearing was short. \"It is time to act now,\" the Iowa Republican said.");
    assertEquals(Optional.empty(), ANNOTATOR.annotate(article).quotes().getFirst().speaker().id());
  }
}
