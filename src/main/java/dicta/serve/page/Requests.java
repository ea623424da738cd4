package dicta.serve.page;

import dicta.search.BadRequest;
import dicta.search.RequestParser;
import dicta.search.SearchRequest;
import dicta.search.SearchRequest.FacetField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Searches that the page runs beside, or instead of, exactly the one in its address. */
final class Requests {
  private Requests() {}

  /**
   * The search of {@code link}, with other facets and as many hits; mistakes in its words are warnings.
   *
   * @param facetSize values of each facet for which the address names no number
   * @throws BadRequest as the parser
   */
  static SearchRequest of(Link link, List<FacetField> facets, int facetSize, int size) {
    SearchRequest r = RequestParser.parse(link.params());
    Map<FacetField, Integer> sizes = new EnumMap<>(FacetField.class);
    for (FacetField field : facets) {
      sizes.put(field, link.has("facet_size." + field.param()) ? r.facetSize().getOrDefault(field, facetSize) : facetSize);
    }
    return new SearchRequest(
        r.q(), r.include(), r.exclude(), r.from(), r.to(), r.date(), r.undated(), r.confidenceMin(), r.grouped(), facets, sizes, r.interval(),
        r.sort(), size, r.cursor(), r.explain(), false);
  }

  /** The search of {@code link} with the page's own number of hits, or the address's. */
  static SearchRequest of(Link link, List<FacetField> facets, int facetSize) {
    return of(link, facets, facetSize, RequestParser.parse(link.params()).size());
  }
}
