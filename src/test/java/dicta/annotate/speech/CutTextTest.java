package dicta.annotate.speech;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import dicta.annotate.Annotator;
import dicta.annotate.countries.Countries;
import dicta.annotate.dates.Dates;
import dicta.annotate.people.PeopleRegistry;
import dicta.annotate.text.LanguageDetector;
import dicta.annotate.text.Tokenizer;
import dicta.model.Article;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text may end anywhere: an archive has cut ones. */
class CutTextTest {
  private static final Annotator ANNOTATOR = annotator();

  private static Annotator annotator() {
    Map<String, Lexicon> lexicons = Lexicon.loadAll();
    Map<String, Set<String>> words = new HashMap<>();
    lexicons.forEach((lang, lexicon) -> words.put(lang, lexicon.functionWords()));
    var people = PeopleRegistry.with(List.of());
    return new Annotator(
        new LanguageDetector(words), new Tokenizer(Lexicon.abbreviations(lexicons.values())), Countries.load(), Dates.load(),
        new Speech(lexicons, people));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "The mayor told House members this week, on May 17, 2017, in the capital, that the bridge is late. “It is,” she said, adding that, as planned, it opens.",
    "According to Ada Writer, who announced on Monday, with regret, that \"the bridge\" is closed, he, in turn, warned of delays; she asked him to wait."})
  void isAnnotatedWhereverItEnds(String text) {
    for (int end = 1; end <= text.length(); end++) {
      String cut = text.substring(0, end);
      var article = new Article("a", Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.of("Daily"),
          Optional.of(LocalDate.of(2031, 5, 12)), Optional.of("en"), cut);
      assertDoesNotThrow(() -> ANNOTATOR.annotate(article), cut);
    }
  }
}
