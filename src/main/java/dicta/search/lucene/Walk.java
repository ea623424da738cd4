package dicta.search.lucene;

import dicta.index.Schema;
import dicta.search.SearchRequest.DateField;
import dicta.search.SearchRequest.Sort;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;

/**
 * Chooses how to walk over the matches: at once for selective queries; for broad ones the best hits by block-max WAND, which skips
 * most matches, and the counts in a second pass without scores; and not at all where everything matches.
 */
final class Walk {
  /** Up to this part of the archive one pass that scores and counts is faster than two. */
  private static final double SELECTIVE = 0.01;

  private static final int FEW = 10_000;

  /** As {@link #FEW} where scoring reads the places of words. */
  private static final int RANKED_BY_PLACES = 1000;

  /** Matches from which on counts are kept for the next request. */
  private static final int BROAD = 5000;

  private static final int FIRST_PAGE = 101;

  /**
   * @param counts by column
   * @param groups by facet the values of hits that stand for several statements
   */
  record Counted(long total, Counts[] counts, List<List<int[]>> groups) {
    Counted(long total, Counts[] counts) {
      this(total, counts, List.of());
    }

    /** The values of hits of one facet that stand for several statements. */
    List<int[]> groups(int facet) {
      return groups.isEmpty() ? List.of() : groups.get(facet);
    }
  }

  /** Counts utterances in place of statements and keeps the best in {@code top}. */
  Counted grouped(Query query, List<ViewColumn> columns, List<FacetColumn> facets, String dayField, Sort sort, TopHits top)
      throws IOException {
    var pass = new GroupedPass(view, columns, facets, view.days(dayField), sort, deadline);
    pass.run(view.searcher.rewrite(sort == Sort.RELEVANCE ? query : new ConstantScoreQuery(query)), top);
    var groups = new java.util.ArrayList<List<int[]>>();
    for (int f = 0; f < facets.size(); f++) {
      groups.add(pass.values(f));
    }
    return new Counted(pass.total, pass.counts(), groups);
  }

  private final View view;
  private final Target target;
  private final Deadline deadline;

  Walk(View view, Target target, Deadline deadline) {
    this.view = view;
    this.target = target;
    this.deadline = deadline;
  }

  /**
   * Counts the matches and keeps the best in {@code top}.
   *
   * @param places whether the query asks where words stand
   */
  Counted both(Query query, List<ViewColumn> columns, String dayField, Sort sort, Places places, TopHits top) throws IOException {
    DayColumn[] days = view.days(dayField);
    if (sort != Sort.RELEVANCE) {
      Query plain = view.searcher.rewrite(new ConstantScoreQuery(query));
      if (isEverything(plain)) {
        newestOfAll(plain, dayField, days, sort, top);
        return everything(columns);
      }
      Optional<CountsKept.Found> known = view.kept.of(plain, columns);
      var matches = Matches.of(view, plain, ScoreMode.COMPLETE_NO_SCORES);
      var pass = new Pass(view, known.isPresent() ? List.of() : columns, days, sort, top, deadline, matches);
      if (known.isPresent() && top.size() > 0 && newestFirst(dayField, sort)) {
        pass.newestOnly();
      }
      pass.run();
      return known.isPresent() ? new Counted(known.get().total(), known.get().counts()) : keep(plain, columns, pass);
    }
    Optional<Tiers> tiers = Tiers.of(query, view, deadline);
    if (tiers.isPresent()) {
      Counted counted = tiers.get().counts(columns);
      if (top.size() > 0) {
        tiers.get().best(days, dayField.equals(Schema.PUBLISHED), top);
      }
      return counted;
    }
    Query scored = view.searcher.rewrite(query);
    var matches = Matches.of(view, scored, ScoreMode.COMPLETE);
    long few = places == Places.RANK ? RANKED_BY_PLACES : (long) Math.max(FEW, SELECTIVE * view.documents(target));
    if (places == Places.DECIDE || matches.cost() <= few) {
      var pass = new Pass(view, columns, days, sort, top, deadline, matches).run();
      return new Counted(pass.total, pass.counts());
    }
    if (top.size() == 0) {
      return counts(scored, columns);
    }
    deadline.over(); // from now on two threads look at it
    FutureTask<Pass> best = Processors.begin(() -> {
      var pass = new Pass(view, List.of(), days, sort, top, deadline, Matches.of(view, scored, ScoreMode.TOP_SCORES));
      return pass.run();
    });
    try {
      return counts(scored, columns);
    } finally {
      SegmentWork.await(best);
    }
  }

  /** What the places of words decide in a query. */
  enum Places {
    NOTHING,
    /** Which hits come first. */
    RANK,
    /** What is a hit: finding the matches costs more than scoring them, so they are walked over once. */
    DECIDE
  }

  private Counted keep(Query plain, List<ViewColumn> columns, Pass pass) {
    Counts[] counts = pass.counts();
    if (pass.total >= BROAD && !deadline.passed()) {
      view.kept.keep(plain, columns, pass.total, counts);
    }
    return new Counted(pass.total, counts);
  }

  /** The first page of everything is what the start page shows; it is worked out once. */
  private void newestOfAll(Query all, String dayField, DayColumn[] days, Sort sort, TopHits top) throws IOException {
    if (top.continues() || top.size() > FIRST_PAGE) {
      var pass = new Pass(view, List.of(), days, sort, top, deadline, Matches.of(view, all, ScoreMode.COMPLETE_NO_SCORES));
      if (top.size() > 0 && newestFirst(dayField, sort)) {
        pass.newestOnly();
      }
      pass.run();
      return;
    }
    var first =
        view.firstPage(
            target.type + " " + dayField + " " + sort,
            () -> {
              var best = new TopHits(FIRST_PAGE, Optional.empty());
              var unhurried = new Deadline(Long.MAX_VALUE / 2_000_000);
              var matches = Matches.of(view, all, ScoreMode.COMPLETE_NO_SCORES);
              var pass = new Pass(view, List.of(), days, sort, best, unhurried, matches);
              if (newestFirst(dayField, sort)) {
                pass.newestOnly();
              }
              pass.run();
              return best.best();
            });
    first.forEach(k -> top.offer(k.score(), k.day(), k.tie(), k.doc()));
  }

  /** Counts the matches. */
  Counted counts(Query query, List<ViewColumn> columns) throws IOException {
    Query plain = view.searcher.rewrite(new ConstantScoreQuery(query));
    if (isEverything(plain)) {
      return everything(columns);
    }
    Optional<CountsKept.Found> known = view.kept.of(plain, columns);
    if (known.isPresent()) {
      return new Counted(known.get().total(), known.get().counts());
    }
    DayColumn[] days = view.days(target.day(DateField.PUBLISHED));
    var matches = Matches.of(view, plain, ScoreMode.COMPLETE_NO_SCORES);
    return keep(plain, columns, new Pass(view, columns, days, Sort.NEWEST, new TopHits(0, Optional.empty()), deadline, matches).run());
  }

  /** Whether hits come in the order that the index is sorted by. */
  private static boolean newestFirst(String dayField, Sort sort) {
    return sort == Sort.NEWEST && dayField.equals(Schema.PUBLISHED);
  }

  private static boolean isEverything(Query rewritten) {
    return rewritten instanceof OfTypeQuery || rewritten instanceof ConstantScoreQuery c && isEverything(c.getQuery());
  }

  private Counted everything(List<ViewColumn> columns) {
    return new Counted(view.documents(target), columns.stream().map(c -> view.countsOfAll(target, c)).toArray(Counts[]::new));
  }
}
