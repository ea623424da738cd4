package dicta.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.search.BadRequest;
import dicta.search.RequestParser;
import dicta.search.query.Mistake;
import dicta.search.query.QueryParser;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told about a search is told in the reader's language. */
class HintsTest {
  private static final Messages SPANISH = Messages.in("es");

  @Test
  void mistakesInAQueryAreToldInSpanish() {
    for (String q : List.of(
        "water)", "(water", "water AND", "OR water", "water OR", "water NOT", "\"water dam\"~99", "\"\"", "\"water", "water~7", "wa~",
        "*a", "a?b?", "w*", "colour:red", "speeker:orvane", "speaker:", "kind:", "title:", "said:", "confidence:", "speaker: orvane",
        "kind:directly", "kind:red", "said:soon", "confidence:much", "said:2031..2030", "a*b*c*d*e*f*g*h*i*j*k", "(".repeat(60) + "a" + ")".repeat(60))) {
      for (Mistake mistake : QueryParser.parse(q, LocalDate.of(2031, 6, 15)).mistakes()) {
        assertNotEquals(mistake.hint(), Hints.in(mistake.hint(), SPANISH), q);
      }
    }
  }

  @Test
  void soAreMistakesInParameters() {
    for (Map<String, List<String>> params : List.<Map<String, List<String>>>of(
        Map.of("from", List.of("soon")), Map.of("from", List.of("2031"), "to", List.of("2030")), Map.of("size", List.of("many")),
        Map.of("sort", List.of("up")), Map.of("confidence_min", List.of("2")), Map.of("q", List.of("a", "b")), Map.of("spaeker", List.of("x")),
        Map.of("xyz", List.of("x")), Map.of("facets", List.of("spaeker")), Map.of("kind", List.of("red")), Map.of("q", List.of("a".repeat(10_001))))) {
      BadRequest bad = assertThrows(BadRequest.class, () -> RequestParser.parse(params));
      bad.mistakes().forEach(mistake -> assertNotEquals(mistake.hint(), Hints.in(mistake.hint(), SPANISH), params.toString()));
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      source: nothing in the archive has source:BBC                        | Medio: nada en el archivo tiene source:BBC
      country: nothing in the archive has country:turky; did you mean turkey? | País: nada en el archivo tiene country:turky; ¿quiso decir turkey?
      "macron" is taken to mean Emmanuel Macron                            | «macron» se toma por Emmanuel Macron
      "trump" may be Ana Trump, Bo Trump and others; all are searched      | «trump» puede ser Ana Trump, Bo Trump y otros; se buscan todos
      nobody in the archive was found to be called "x"; did you mean y?    | en el archivo no hay nadie que se llame «x»; ¿quiso decir y?
      interval=day would make more than 1000 buckets; these are of interval=week | interval=day daría más de 1000 tramos; estos son de interval=week
      something else                                                       | something else
      """)
  void theWordsOfTheReaderStandInIt(String hint, String told) {
    assertEquals(told, Hints.in(hint, SPANISH));
  }

  @Test
  void englishIsTheSearchsOwn() {
    assertEquals("this ( is never closed", Hints.in("this ( is never closed", Messages.in("en")));
    assertTrue(Hints.in("source: nothing in the archive has source:BBC", Messages.in("en")).startsWith("Outlet: nothing"));
  }
}
