package dicta.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.search.SearchResult;
import dicta.search.SearchResult.FacetValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is counted beside the hits. */
class FacetCountsTest extends OnASmallArchive {
  @Test
  void facetsIgnoreTheirOwnFilterOnly() {
    SearchResult all = find();
    assertEquals(8, all.total());
    assertEquals(Map.of("Ana Ruiz", 4L, "Bo Lind", 2L, "Carla Zelenski", 1L), counts(all, "speaker"));
    assertEquals(1, all.facets().get("speaker").missing());
    SearchResult ruiz = find("speaker", "ana-ruiz", "source", "El Faro");
    assertEquals(2, ruiz.total());
    assertEquals(Map.of("Ana Ruiz", 2L), counts(ruiz, "speaker"));
    assertEquals(Map.of("Northern Post", 1L, "Southern Star", 1L, "El Faro", 2L), counts(ruiz, "source"));
    assertEquals(Map.of("direct", 1L, "mixed", 1L), counts(ruiz, "kind"));
    assertTrue(ruiz.facets().get("speaker").values().getFirst().selected());
    SearchResult two = find("source", "El Faro", "source", "Southern Star");
    assertEquals(5, two.total(), "OR inside a facet");
  }

  @Test
  void excludedAndSelectedValuesAreAlwaysListed() {
    SearchResult found = find("not.speaker", "ana-ruiz", "facet_size.speaker", "1");
    assertEquals(4, found.total());
    var excluded = found.facets().get("speaker").values().stream().filter(FacetValue::excluded).toList();
    assertEquals(List.of(new FacetValue("ana-ruiz", "Ana Ruiz", 4, false, true)), excluded);
    SearchResult rare = find("speaker", "carla-zelenski", "facet_size.speaker", "1");
    assertEquals(List.of(4L, 1L), rare.facets().get("speaker").values().stream().map(FacetValue::count).toList());
    assertEquals(2, rare.facets().get("speaker").other());
    SearchResult nobody = find("speaker", "no-such-person");
    assertEquals(0, nobody.total());
    assertTrue(nobody.facets().get("speaker").values().stream().anyMatch(v -> v.selected() && v.count() == 0));
  }

  @Test
  void setsOfCountriesCountEachCountry() {
    SearchResult all = find("facet_size.country", "1");
    assertEquals("ES", all.facets().get("country").values().getFirst().value());
    assertEquals(3, all.facets().get("country").values().getFirst().count());
    assertEquals("Spain", all.facets().get("country").values().getFirst().label());
    assertEquals(2, all.facets().get("country").other(), "NO and SE; PT only stands beside ES");
    assertEquals(3, all.facets().get("country").missing());
  }

  @Test
  void theHistogramHasCalendarBuckets() {
    SearchResult months = find("interval", "month");
    assertEquals(
        List.of("2031-01-01..2031-01-31 2", "2031-02-01..2031-02-28 5"),
        months.date().orElseThrow().buckets().stream().map(b -> b.from() + ".." + b.to() + " " + b.count()).toList());
    assertEquals(1, months.date().orElseThrow().missing());
    assertEquals("day", find().date().orElseThrow().interval());
    assertEquals(44, find().date().orElseThrow().buckets().size(), "9 January to 21 February");
    assertEquals("2031-12-31", find("interval", "year").date().orElseThrow().buckets().getFirst().to());
    assertEquals(List.of(1L, 1L, 1L), find("date", "mentioned").date().orElseThrow().buckets().stream().map(b -> b.count()).toList());
  }

  private static Map<String, Long> counts(SearchResult result, String facet) {
    var counts = new LinkedHashMap<String, Long>();
    result.facets().get(facet).values().forEach(v -> counts.put(v.label(), v.count()));
    return counts;
  }
}
