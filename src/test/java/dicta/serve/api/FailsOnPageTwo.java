package dicta.serve.api;

import dicta.model.AnnotatedArticle;
import dicta.search.Search;
import dicta.search.SearchRequest;
import dicta.search.SearchResult;
import java.util.List;
import java.util.Optional;

/** A search whose disk breaks after the first page. */
record FailsOnPageTwo(Search real) implements Search {
  @Override
  public SearchResult quotes(SearchRequest request) {
    if (request.cursor().isPresent()) {
      throw new IllegalStateException("the disk broke, as the test wants");
    }
    return real.quotes(request);
  }

  @Override
  public SearchResult.ArticleResult articles(SearchRequest request) {
    return real.articles(request);
  }

  @Override
  public Optional<SearchResult.Hit> quote(String id) {
    return real.quote(id);
  }

  @Override
  public Optional<AnnotatedArticle> article(String id) {
    return real.article(id);
  }

  @Override
  public List<SearchResult.SpeakerHit> speakers(String prefix, int size) {
    return real.speakers(prefix, size);
  }

  @Override
  public Optional<SearchResult.SpeakerHit> speaker(String id) {
    return real.speaker(id);
  }

  @Override
  public SearchResult.IndexState state() {
    return real.state();
  }
}
