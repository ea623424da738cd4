package dicta.search.lucene;

import dicta.index.Days;
import dicta.search.SearchRequest.Sort;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * One walk over the documents that match a query: counts them by columns and keeps the best. The matches are gathered in batches, so
 * that each column is counted in a tight loop. Single use, one thread.
 */
final class Pass {
  private static final int BATCH = 2048;

  /** Documents between two looks at the clock. */
  private static final int STRETCH = 1 << 16;

  /** As {@link #STRETCH} where the newest are looked for and nothing is counted: the first documents of a segment will do. */
  private static final int SHORT_STRETCH = 1 << 12;

  private final View view;
  private final List<ViewColumn> columns;
  private final DayColumn[] days;
  private final Sort sort;
  private final TopHits top;
  private final Deadline deadline;

  private final Tally[] tallies;

  long total;

  private boolean newestOnly;

  /** Every segment has the newest first: where only the newest are wanted, a segment is left as soon as the rest of it is older. */
  void newestOnly() {
    newestOnly = true;
  }

  /** @param days by which hits are ordered, after their score */
  Pass(View view, List<ViewColumn> columns, DayColumn[] days, Sort sort, TopHits top, Deadline deadline) {
    this.view = view;
    this.columns = columns;
    this.days = days;
    this.sort = sort;
    this.top = top;
    this.deadline = deadline;
    this.tallies = columns.stream().map(ViewColumn::tally).toArray(Tally[]::new);
  }

  /** Where a segment's matches come from. */
  interface Source {
    /** Nothing if the segment has no match. */
    @Nullable BulkScorer of(int segment) throws IOException;
  }

  /** @param rewritten a query that the view's searcher has rewritten */
  void run(Query rewritten, ScoreMode mode) throws IOException {
    Weight weight = view.searcher.createWeight(rewritten, mode, 1);
    run(i -> weight.bulkScorer(view.leaves.get(i)), mode);
  }

  /** @param mode that the scorers were made for */
  void run(Source source, ScoreMode mode) throws IOException {
    for (int i = 0; i < view.leaves.size(); i++) {
      LeafReaderContext leaf = view.leaves.get(i);
      BulkScorer scorer = deadline.over() ? null : source.of(i);
      if (scorer == null) {
        continue;
      }
      var collector = new Leaf(i, leaf, mode);
      Bits live = leaf.reader().getLiveDocs();
      int from = 0;
      int stretch = newestOnly ? SHORT_STRETCH : STRETCH;
      while (from < leaf.reader().maxDoc() && !deadline.over() && !collector.onlyOlderFrom(from)) {
        int next = scorer.score(collector, live, from, Math.min(leaf.reader().maxDoc(), from + stretch));
        collector.flushForNewest();
        from = Math.max(from + stretch, next == DocIdSetIterator.NO_MORE_DOCS ? Integer.MAX_VALUE - stretch : next);
      }
      collector.flush();
    }
  }

  /** What was counted in each column. To be called once, at the end. */
  Counts[] counts() {
    var counts = new Counts[tallies.length];
    for (int c = 0; c < counts.length; c++) {
      counts[c] = columns.get(c).take(tallies[c]);
    }
    return counts;
  }

  private final class Leaf implements LeafCollector {
    private final int index;
    private final LeafReaderContext leaf;
    private final long[] ties;
    private final boolean scoring;
    private final boolean skipping;
    private final DayColumn day;
    private final int[] docs = new int[BATCH];
    private final float[] scores;
    private int filled;
    private Scorable scorer = NO_SCORES;

    Leaf(int index, LeafReaderContext leaf, ScoreMode mode) {
      this.index = index;
      this.leaf = leaf;
      this.ties = view.segments.ties(leaf.reader());
      this.scoring = mode.needsScores();
      this.skipping = mode == ScoreMode.TOP_SCORES;
      this.day = days[index];
      this.scores = new float[scoring ? BATCH : 0];
    }

    @Override
    public void setScorer(Scorable scorable) throws IOException {
      scorer = scorable;
      if (skipping && top.full()) {
        scorer.setMinCompetitiveScore(top.leastScore());
      }
    }

    @Override
    public void collect(int doc) throws IOException {
      if (skipping) {
        float score = scorer.score();
        total++;
        if (consider(doc, score) && top.full()) {
          scorer.setMinCompetitiveScore(top.leastScore());
        }
        return;
      }
      if (scoring) {
        scores[filled] = scorer.score();
      }
      docs[filled++] = doc;
      if (filled == BATCH) {
        flush();
      }
    }

    @Override
    public void collect(DocIdStream stream) throws IOException {
      if (scoring) {
        LeafCollector.super.collect(stream);
        return;
      }
      flush();
      for (filled = stream.intoArray(docs); filled > 0; filled = stream.intoArray(docs)) {
        flush();
      }
    }

    void flushForNewest() {
      if (newestOnly) {
        flush();
      }
    }

    /** Whether nothing from a document on can be among the best any more. */
    boolean onlyOlderFrom(int doc) {
      return newestOnly && top.full() && ordered(day.day(doc), sort) < top.least().day();
    }

    void flush() {
      total += filled;
      for (int c = 0; c < tallies.length; c++) {
        columns.get(c).count(index, docs, filled, tallies[c]);
      }
      if (top.size() > 0) {
        considerAll();
      }
      filled = 0;
    }

    private void considerAll() {
      TopHits.Key least = top.least();
      for (int i = 0; i < filled; i++) {
        float score = scoring ? scores[i] : 0;
        if (score > least.score() || score == least.score() && ordered(day.day(docs[i]), sort) >= least.day()) {
          if (consider(docs[i], score)) {
            least = top.least();
          }
        }
      }
    }

    private boolean consider(int doc, float score) {
      int ordered = ordered(day.day(doc), sort);
      if (!top.mayEnter(score, ordered)) {
        return false;
      }
      top.offer(score, ordered, ties[doc], leaf.docBase + doc);
      return true;
    }
  }

  /** A day so that the higher comes first; undated hits come last in every order. */
  static int ordered(int day, Sort sort) {
    return sort == Sort.OLDEST && day != Days.UNDATED ? -day : day;
  }

  private static final Scorable NO_SCORES =
      new Scorable() {
        @Override
        public float score() {
          return 0;
        }
      };
}
