package dicta.search;

import dicta.model.AnnotatedArticle;
import java.util.List;
import java.util.Optional;

/**
 * Answers requests about the archive. The embedded Lucene index is one implementation; a cluster can be another. Thread-safe;
 * every call sees one consistent state of the archive.
 */
public interface Search {
  /**
   * Statements.
   *
   * @throws BadRequest if the cursor cannot be used, or the query is wrong and the request strict
   */
  SearchResult quotes(SearchRequest request);

  /**
   * Articles, from the same query language.
   *
   * @throws BadRequest as {@link #quotes}
   */
  SearchResult.ArticleResult articles(SearchRequest request);

  /** One statement with its place and context. */
  Optional<SearchResult.Hit> quote(String id);

  /** All wordings and copies of a statement; empty if there is no such statement. */
  default Optional<SearchResult.Variants> variants(String id) {
    return Optional.empty();
  }

  /** One article with all its statements. */
  Optional<AnnotatedArticle> article(String id);

  /** Speakers of the archive whose name or spelling starts so, most quoted first; case and diacritics aside. */
  List<SearchResult.SpeakerHit> speakers(String prefix, int size);

  Optional<SearchResult.SpeakerHit> speaker(String id);

  /** Offices of a speaker and the words that set them apart. Reads some hundred statements: tens of milliseconds. */
  default SearchResult.Portrait portrait(String id) {
    return new SearchResult.Portrait(List.of(), List.of());
  }

  /**
   * What somebody may be about to type: people by any spelling, countries, sources, phrases and words of the archive that go on from what
   * was typed. Costs a few milliseconds whatever the archive's size.
   *
   * @param size how many of each kind, 0 to 50
   */
  default List<SearchResult.Offer> suggest(String typed, int size) {
    return List.of();
  }

  /** Loads what the first request would otherwise wait for; may be called from a thread of its own. */
  default void warmUp() {}

  /** What the archive is now. */
  SearchResult.IndexState state();
}
