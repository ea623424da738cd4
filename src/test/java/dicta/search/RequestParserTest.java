package dicta.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.search.SearchRequest.FacetField;
import dicta.search.SearchRequest.Sort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestParserTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 3, 31);

  @Test
  void nothingGivenAsksForTheNewest() {
    SearchRequest r = parse();
    assertEquals("", r.q());
    assertEquals(Sort.NEWEST, r.sort());
    assertEquals(20, r.size());
    assertEquals(Sort.RELEVANCE, parse("q", "talks").sort());
    assertTrue(r.facets().contains(FacetField.SPEAKER));
  }

  @Test
  void repeatedParametersAreAlternatives() {
    SearchRequest r = parse("speaker", "a", "speaker", "b", "not.speaker", "c", "source", "", "not.speaker_country", "US");
    assertEquals(Map.of(FacetField.SPEAKER, Set.of("a", "b")), r.include());
    assertEquals(Map.of(FacetField.SPEAKER, Set.of("c"), FacetField.SPEAKER_COUNTRY, Set.of("US")), r.exclude());
  }

  /** Both edges are inclusive; today is Monday, 31 March 2025. */
  @ParameterizedTest
  @CsvSource({
    "2025-05-12, 2025-05-12, 2025-05-12", "2025-05, 2025-05-01, 2025-05-31", "2025-5, 2025-05-01, 2025-05-31",
    "2024-02, 2024-02-01, 2024-02-29", "2025, 2025-01-01, 2025-12-31", "-7d, 2025-03-24, 2025-03-24", "-2w, 2025-03-17, 2025-03-17",
    "-1m, 2025-02-28, 2025-02-28", "-1y, 2024-03-31, 2024-03-31", "2025/05/12, 2025-05-12, 2025-05-12",
    "2025-05-12T10:00:00Z, 2025-05-12, 2025-05-12", "today, 2025-03-31, 2025-03-31"
  })
  void datesAreLenient(String typed, LocalDate first, LocalDate last) {
    assertEquals(Optional.of(first), parse("from", typed).from());
    assertEquals(Optional.of(last), parse("to", typed).to());
  }

  /** Parameter, unusable value, a word of the hint. */
  @ParameterizedTest
  @CsvSource({
    "from, 2025-02-30, such as 2025-05-12", "to, soon, such as", "from, 9654-02, such as", "size, 101, 0 to 100", "size, many, 0 to 100",
    "size, -1, 0 to 100", "sort, newest, relevance", "date, saying, mentioned", "interval, fortnight, quarter", "confidence_min, 2, 0 to 1",
    "confidence_min, NaN, 0 to 1", "group, all, cluster", "facets, speeker, did you mean speaker", "explain, maybe, true",
    "speeker, x, did you mean speaker", "fromm, 2025, did you mean from", "zzz, x, no such parameter",
    "facet_size.speaker, 5000, 0 to 1000", "not.q, x, no such parameter", "facet_size.nothing, 3, no such parameter"
  })
  void whatCannotBeUsedIsNamed(String param, String value, String hint) {
    var bad = assertThrows(BadRequest.class, () -> parse(param, value));
    assertEquals(param, bad.mistakes().getFirst().param());
    assertTrue(bad.mistakes().getFirst().hint().contains(hint), bad.mistakes().getFirst().hint());
  }

  @Test
  void allMistakesAreNamedAtOnce() {
    var bad = assertThrows(BadRequest.class, () -> parse("from", "x", "size", "x", "nope", "1"));
    assertEquals(Set.of("from", "size", "nope"), Set.copyOf(bad.mistakes().stream().map(BadRequest.Mistake::param).toList()));
    assertThrows(BadRequest.class, () -> parse("from", "2025-05", "to", "2025-04"));
    assertThrows(BadRequest.class, () -> parse("sort", "date", "sort", "-date"));
    assertThrows(BadRequest.class, () -> parse("q", "x".repeat(10_001)));
  }

  @Test
  void facetsCanBeChosenOrLeftOut() {
    assertEquals(List.of(FacetField.SPEAKER, FacetField.KIND), parse("facets", "speaker,kind,date").facets());
    assertEquals(List.of(), parse("facets", "none").facets());
    assertFalse(parse("facets", "none").histogram());
    assertEquals(List.of(), parse("facets", "date").facets());
    assertTrue(parse("facets", "date").histogram(), "without any other");
    assertTrue(parse().histogram());
    assertEquals(Map.of(FacetField.SPEAKER, 5), parse("facet_size.speaker", "5").facetSize());
  }

  private static SearchRequest parse(String... params) {
    var map = new LinkedHashMap<String, List<String>>();
    for (int i = 0; i < params.length; i += 2) {
      map.computeIfAbsent(params[i], k -> new ArrayList<>()).add(params[i + 1]);
    }
    return RequestParser.parse(map, TODAY);
  }
}
