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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A correction in people.tsv holds: whom a name does not mean is not meant under another form or as the next one of that name. */
class NamesakeIdentityTest {
  private static String speaker(String people, String source, String text) {
    Map<String, Lexicon> lexicons = Lexicon.loadAll();
    var registry = PeopleRegistry.with(List.of(PeopleRegistry.read("name\tspellings\tcountry\tnot\twhere\n" + people.replace('+', '\t'))));
    var annotator = new Annotator(
        new LanguageDetector(Map.of("en", Set.of("the"))), new Tokenizer(Lexicon.abbreviations(lexicons.values())),
        Countries.load(), Dates.load(), new Speech(lexicons, registry));
    var article = new Article(
        "a", Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.of(source), Optional.of(LocalDate.of(2016, 5, 14)),
        Optional.of("en"), text);
    return annotator.annotate(article).quotes().getFirst().speaker().id().orElse("nobody");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "Clinton+++hillary-clinton+source:Gazette          | Gazette | The U.S. council met. \"It is time,\" Clinton said.         | clinton-in-a",
    "Clinton+++hillary-clinton+source:Gazette          | Daily   | The U.S. council met. \"It is time,\" Clinton said.         | hillary-clinton",
    "Hillary Clinton+++hillary-clinton+source:Gazette  | Gazette | The U.S. council met. \"It is time,\" Hillary Clinton said. | hillary-clinton-in-a",
    "Hillary Clinton+++hillary-clinton+source:Gazette  | Daily   | The U.S. council met. \"It is time,\" Hillary Clinton said. | hillary-clinton",
    "Mike Rogers++++                                   | Daily   | The council met in New Zealand. \"It is time,\" Anna Lind said. | anna-lind",
  })
  void whomANameDoesNotMean(String people, String source, String text, String id) {
    assertEquals(id, speaker(people, source, text));
  }
}
