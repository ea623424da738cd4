package dicta.search.lucene;

import dicta.search.SearchRequest.Sort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/**
 * Chooses how to walk over the matches: at once for selective queries; for broad ones the best hits by block-max WAND, which skips
 * most matches, and the counts in a second pass without scores; and not at all where everything matches.
 */
final class Walk {
  /** Up to this part of the archive one pass that scores and counts is faster than two. */
  private static final double SELECTIVE = 0.01;

  private static final int FEW = 10_000;

  private static final int FIRST_PAGE = 101;

  /**
   * @param counts by column, segment and slot
   * @param groups by facet the values of hits that stand for several statements
   */
  record Counted(long total, int[][][] counts, List<List<int[]>> groups) {
    Counted(long total, int[][][] counts) {
      this(total, counts, List.of());
    }

    /** The values of hits of one facet that stand for several statements. */
    List<int[]> groups(int facet) {
      return groups.isEmpty() ? List.of() : groups.get(facet);
    }
  }

  /** Counts utterances in place of statements and keeps the best in {@code top}. */
  Counted grouped(Query query, List<SegmentColumn[]> columns, List<FacetColumn> facets, String dayField, Sort sort, TopHits top)
      throws IOException {
    var pass = new GroupedPass(view, columns, facets, view.days(dayField), sort, deadline);
    pass.run(view.searcher.rewrite(sort == Sort.RELEVANCE ? query : new ConstantScoreQuery(query)), top);
    var groups = new java.util.ArrayList<List<int[]>>();
    for (int f = 0; f < facets.size(); f++) {
      groups.add(pass.values(f));
    }
    return new Counted(pass.total, pass.counts, groups);
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
   * @param atOnce whether finding the matches costs more than scoring them, as with phrases: then they are walked over once
   */
  Counted both(
      Query query, List<String> names, List<SegmentColumn[]> columns, String dayField, Sort sort, boolean atOnce, TopHits top)
      throws IOException {
    DayColumn[] days = view.days(dayField);
    if (sort != Sort.RELEVANCE) {
      Query plain = view.searcher.rewrite(new ConstantScoreQuery(query));
      if (isEverything(plain)) {
        newestOfAll(plain, dayField, days, sort, top);
        return everything(names, columns);
      }
      var pass = new Pass(view, columns, days, sort, top, deadline);
      pass.run(plain, ScoreMode.COMPLETE_NO_SCORES);
      return new Counted(pass.total, pass.counts);
    }
    Query scored = view.searcher.rewrite(query);
    if (atOnce || cost(scored) <= Math.max(FEW, SELECTIVE * view.documents(target))) {
      var pass = new Pass(view, columns, days, sort, top, deadline);
      pass.run(scored, ScoreMode.COMPLETE);
      return new Counted(pass.total, pass.counts);
    }
    if (top.size() > 0) {
      new Pass(view, List.of(), days, sort, top, deadline).run(scored, ScoreMode.TOP_SCORES);
    }
    return counts(query, names, columns);
  }

  /** The first page of everything is what the start page shows; it is worked out once. */
  private void newestOfAll(Query all, String dayField, DayColumn[] days, Sort sort, TopHits top) throws IOException {
    if (top.continues() || top.size() > FIRST_PAGE) {
      new Pass(view, List.of(), days, sort, top, deadline).run(all, ScoreMode.COMPLETE_NO_SCORES);
      return;
    }
    var first =
        view.firstPage(
            target.type + " " + dayField + " " + sort,
            () -> {
              var best = new TopHits(FIRST_PAGE, Optional.empty());
              try {
                new Pass(view, List.of(), days, sort, best, new Deadline(Long.MAX_VALUE / 2_000_000)).run(all, ScoreMode.COMPLETE_NO_SCORES);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return best.best();
            });
    first.forEach(k -> top.offer(k.score(), k.day(), k.tie(), k.doc()));
  }

  /** Counts the matches. */
  Counted counts(Query query, List<String> names, List<SegmentColumn[]> columns) throws IOException {
    Query plain = view.searcher.rewrite(new ConstantScoreQuery(query));
    if (isEverything(plain)) {
      return everything(names, columns);
    }
    var pass = new Pass(view, columns, view.days(target.day(dicta.search.SearchRequest.DateField.PUBLISHED)), Sort.NEWEST,
        new TopHits(0, Optional.empty()), deadline);
    pass.run(plain, ScoreMode.COMPLETE_NO_SCORES);
    return new Counted(pass.total, pass.counts);
  }

  private static boolean isEverything(Query rewritten) {
    return rewritten instanceof OfTypeQuery || rewritten instanceof ConstantScoreQuery c && isEverything(c.getQuery());
  }

  private Counted everything(List<String> names, List<SegmentColumn[]> columns) {
    var counts = new int[columns.size()][][];
    for (int c = 0; c < counts.length; c++) {
      counts[c] = view.countsOfAll(target, names.get(c), columns.get(c));
    }
    return new Counted(view.documents(target), counts);
  }

  private long cost(Query rewritten) throws IOException {
    Weight weight = view.searcher.createWeight(rewritten, ScoreMode.COMPLETE, 1);
    long cost = 0;
    for (LeafReaderContext leaf : view.leaves) {
      ScorerSupplier supplier = weight.scorerSupplier(leaf);
      cost += supplier == null ? 0 : supplier.cost();
    }
    return cost;
  }
}
