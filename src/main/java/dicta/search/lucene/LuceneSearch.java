package dicta.search.lucene;

import dicta.index.ArchiveReader;
import dicta.index.RightOfWay;
import dicta.model.AnnotatedArticle;
import dicta.search.BadRequest;
import dicta.search.NameDirectory;
import dicta.search.Search;
import dicta.search.SearchRequest;
import dicta.search.SearchResult;
import dicta.search.SearchResult.ArticleResult;
import dicta.search.SearchResult.Hit;
import dicta.search.SearchResult.IndexState;
import dicta.search.SearchResult.SpeakerHit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.store.AlreadyClosedException;

/** Answers requests from the embedded index. Thread-safe. */
public final class LuceneSearch implements Search {
  /** Milliseconds after which a search ends with what it has. */
  private static final long TIME_BUDGET = 2000;

  /** States of the archive that are kept for the next page of hits by relevance. */
  private static final int MOST_KEPT = 8;

  private static final int KEPT_SECONDS = 600;

  private final ArchiveReader reader;
  private final NameDirectory directory;
  private final RightOfWay way;
  private final Segments segments = new Segments();
  private final SearcherLifetimeManager earlier = new SearcherLifetimeManager();
  private final Map<Object, View> views = new ConcurrentHashMap<>();

  /** Names are resolved by those of the archive alone. */
  public LuceneSearch(ArchiveReader reader) {
    this(reader, NameDirectory.none());
  }

  /** @param reader stays the caller's to close */
  public LuceneSearch(ArchiveReader reader, NameDirectory directory) {
    this(reader, directory, new RightOfWay());
  }

  /**
   * @param reader stays the caller's to close
   * @param way is told of every search
   */
  public LuceneSearch(ArchiveReader reader, NameDirectory directory, RightOfWay way) {
    this.reader = reader;
    this.directory = directory;
    this.way = way;
    reader.prepare(this::prepare);
  }

  /**
   * Works out for a new state of the archive what has been asked of the one before, so that searches need not wait for it. Where
   * nobody has searched nothing is done.
   */
  private void prepare(IndexSearcher searcher) {
    try {
      Optional<View> before = views.values().stream().max(Comparator.comparingLong(v -> v.readerVersion));
      if (before.isPresent()) {
        view(searcher).prepare(before.get());
      }
    } catch (AlreadyClosedException e) {
      return; // the archive is being closed
    } catch (IOException | RuntimeException e) { // what is new must be found all the same: searches work out what they need
      System.err.println("dicta: what is new in the archive could not be made ready for searches, the next one will take longer: " + e);
    }
  }

  private interface Asked<T> {
    T of(View view) throws IOException;
  }

  @SuppressWarnings("try") // a search is begun and ended, nothing more
  private <T> T ask(Asked<T> asked) {
    Processors.enter();
    try (var search = way.search()) {
      IndexSearcher searcher = reader.acquire();
      try {
        return asked.of(view(searcher));
      } finally {
        reader.release(searcher);
      }
    } catch (IndexSearcher.TooManyClauses e) {
      String hint = "has more words in one phrase or name than are searched; " + IndexSearcher.getMaxClauseCount() + " is the limit";
      throw new BadRequest(List.of(new BadRequest.Mistake("q", Optional.empty(), hint)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Processors.leave();
    }
  }

  /** Asks the state of the archive that a cursor was made from, if the order needs it, else the present one. */
  private <T> T ask(SearchRequest request, Target target, Asked<T> asked) {
    Optional<PageCursor> cursor = request.cursor().map(c -> PageCursor.of(c, PageCursor.request(request, target)));
    if (cursor.isEmpty() || !cursor.get().needsItsState()) {
      return ask(asked);
    }
    try {
      IndexSearcher kept = earlier.acquire(cursor.get().state());
      if (kept == null) {
        return ask(
            view -> {
              if (view.readerVersion != cursor.get().state()) {
                throw PageCursor.gone();
              }
              return asked.of(view);
            });
      }
      try {
        return asked.of(view(kept));
      } finally {
        earlier.release(kept);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps a state of the archive for the next pages of its hits by relevance. */
  private void keep(View view, List<TopHits.Key> best) throws IOException {
    if (!best.isEmpty() && best.getLast().score() > 0) {
      earlier.record(view.searcher);
      var seen = new int[1];
      earlier.prune((age, searcher) -> age > KEPT_SECONDS || seen[0]++ >= MOST_KEPT); // called for the newest first
    }
  }

  private View view(IndexSearcher searcher) throws IOException {
    var helper = searcher.getIndexReader().getReaderCacheHelper();
    View known = views.get(helper.getKey());
    if (known != null) {
      return known;
    }
    var made = new View(searcher, segments, directory);
    View other = views.putIfAbsent(helper.getKey(), made);
    if (other == null) {
      helper.addClosedListener(views::remove);
    }
    return other == null ? made : other;
  }

  @Override
  public SearchResult quotes(SearchRequest request) {
    return ask(
        request, Target.STATEMENTS,
        view -> {
          var answer = new Answering(view, request, Target.STATEMENTS, new Deadline(TIME_BUDGET)).run();
          if (answer.next().isPresent()) {
            keep(view, answer.best());
          }
          var hits = new java.util.ArrayList<Hit>();
          var maker = answer.hits();
          Highlighter highlighter = answer.highlighter();
          for (TopHits.Key key : answer.best()) {
            hits.add(maker.statement(key.doc(), highlighter, answer::explain));
          }
          return new SearchResult(
              answer.echo(), answer.total(), answer.tookMs(), answer.next(), hits, answer.facets(), answer.histogram(),
              answer.didYouMean(), view.state);
        });
  }

  @Override
  public ArticleResult articles(SearchRequest request) {
    return ask(
        request, Target.ARTICLES,
        view -> {
          var answer = new Answering(view, request, Target.ARTICLES, new Deadline(TIME_BUDGET)).run();
          if (answer.next().isPresent()) {
            keep(view, answer.best());
          }
          var hits = new java.util.ArrayList<SearchResult.ArticleHit>();
          var maker = answer.hits();
          Highlighter highlighter = answer.highlighter();
          for (TopHits.Key key : answer.best()) {
            hits.add(maker.article(key.doc(), highlighter));
          }
          return new ArticleResult(
              answer.echo(), answer.total(), answer.tookMs(), answer.next(), hits, answer.facets(), answer.histogram(),
              answer.didYouMean(), view.state);
        });
  }

  @Override
  public Optional<Hit> quote(String id) {
    return ask(
        view -> {
          OptionalInt doc = ArchiveReader.statement(view.searcher, id);
          return doc.isEmpty() ? Optional.empty() : Optional.of(new Hits(view).statement(doc.getAsInt(), Highlighter.none(), Hits.UNEXPLAINED));
        });
  }

  @Override
  public Optional<SearchResult.Variants> variants(String id) {
    return ask(view -> new Variants(view).of(id));
  }

  @Override
  public Optional<AnnotatedArticle> article(String id) {
    return ask(view -> ArchiveReader.article(view.searcher, id));
  }

  @Override
  public List<SpeakerHit> speakers(String prefix, int size) {
    if (size < 0 || size > 1000) {
      throw new BadRequest(List.of(new BadRequest.Mistake("size", Optional.empty(), "must be from 0 to 1000, not " + size)));
    }
    return ask(view -> new Speakers(view).startingWith(prefix, size));
  }

  @Override
  public Optional<SpeakerHit> speaker(String id) {
    return ask(view -> new Speakers(view).byId(id));
  }

  @Override
  public SearchResult.Portrait portrait(String id) {
    return ask(view -> new Portraits(view).of(id));
  }

  @Override
  public List<SearchResult.Offer> suggest(String typed, int size) {
    if (size < 0 || size > 50) {
      throw new BadRequest(List.of(new BadRequest.Mistake("size", Optional.empty(), "must be from 0 to 50, not " + size)));
    }
    return ask(view -> new Offers(view, size).after(typed));
  }

  @Override
  public void warmUp() {
    try {
      ask(
          view -> {
            view.warm();
            return view.state;
          });
    } catch (AlreadyClosedException e) {
      return; // the archive was closed before it was warm
    }
  }

  @Override
  public IndexState state() {
    return ask(view -> view.state);
  }
}
