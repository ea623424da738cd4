package dicta.serve.api;

import dicta.search.Search;
import dicta.search.SearchRequest;
import dicta.search.SearchResult;
import java.util.List;
import java.util.Optional;

/** Goes through all hits of a request page by page, holding one page. */
interface Pages<T> {
  /** As many hits as the search gives at once. */
  int SIZE = 100;

  /**
   * Some hits and where they end.
   *
   * @param warnings what of the query was not taken as written
   */
  record Page<T>(List<T> hits, Optional<String> next, List<SearchResult.Warning> warnings) {}

  Page<T> page(SearchRequest request);

  static Pages<SearchResult.Hit> quotes(Search search) {
    return request -> {
      SearchResult result = search.quotes(request);
      return new Page<>(result.results(), result.next(), result.query().warnings());
    };
  }

  static Pages<SearchResult.ArticleHit> articles(Search search) {
    return request -> {
      SearchResult.ArticleResult result = search.articles(request);
      return new Page<>(result.results(), result.next(), result.query().warnings());
    };
  }

  /** {@code request} for one page of hits alone, from {@code cursor} on. */
  static SearchRequest at(SearchRequest request, Optional<String> cursor) {
    return request.page(SIZE, cursor);
  }
}
