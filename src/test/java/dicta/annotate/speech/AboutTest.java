package dicta.annotate.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dicta.annotate.Annotator;
import dicta.model.Article;
import dicta.model.PersonRef;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the last statement of a text speaks of. Who held which office is public record; the words are nobody's. */
class AboutTest {
  private static final Annotator ANNOTATOR = OfficeSpeakerTest.ANNOTATOR;

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "Anna Lind met Tom Baker. Lind said he was late.                                                       | Tom Baker",
    "Anna Lind was in Leeds. Lind said she was late.                                                       | ''",
    "Anna Lind was in Leeds. \"Anna Lind is late,\" Lind said.                                             | ''",
    "Angela Merkel was in Paris. \"The French president is late,\" Merkel said.                            | Emmanuel Macron",
    "Angela Merkel met Emmanuel Macron in Paris. \"The president is late,\" Merkel said.                   | Emmanuel Macron",
    "Angela Merkel was in Bonn. \"To be the French president is hard,\" Merkel said.                       | ''",
    "Mr. Tom Baker was in Leeds. Of Baker, Anna Lind said: \"He is often late.\"                           | Tom Baker",
    "Tom Baker said: \"The train is late.\" Anna Lind said: \"He is often late.\"                          | ''",
    "Mr. Tom Baker met Mr. Ed Cole. Of the two, Anna Lind said: \"He is often late.\"                      | ''",
    "Minister Tom Baker spoke. The police said the child and his mother were late.                         | ''",
    "Anna Lind was in Boston. The state said the mayor is named in the law of the city.                    | ''",
    "Ida Holt was in Leeds. \"We bought it from General Electric and General Motors,\" Holt said.              | ''",
    "Ida Holt was in Leeds. \"Tom Baker, Finbar Gangar, Ann Lang, you name them,\" Holt said.                 | Tom Baker, Finbar Gangar, Ann Lang",
    "Ida Holt was in Leeds. \"Tom Baker, Finbar Gangar, the old bridge, you name it,\" Holt said.             | Tom Baker",
    "John Reed said the bridge was safe. Some councillors say Baker was late when Mary Reed left Leeds.    | Mary Reed",
    "Emmanuel Macron was in Dublin. \"Micheál Martin is late,\" Macron said.                                | Micheál Martin",
    "Emmanuel Macron was in Dublin. \"Micheal Martin is late,\" Macron said.                                | Micheal Martin",
  })
  void thePeopleOfTheLastStatement(String text, String names) {
    var article = new Article(
        "a", Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.empty(), Optional.of(LocalDate.of(2019, 5, 12)),
        Optional.of("en"), text);
    var quotes = ANNOTATOR.annotate(article).quotes();
    assertEquals(names, quotes.getLast().about().stream().map(PersonRef::name).collect(Collectors.joining(", ")), quotes::toString);
  }
}
