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
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.Bits;

/**
 * One walk over the documents that match a query: counts them by columns and keeps the best. The matches are gathered in batches, so
 * that each column is counted in a tight loop. Single use, by one thread, which has others help where there are many matches.
 */
final class Pass implements SegmentWork {
  private static final int BATCH = 2048;

  /** Documents between two looks at the clock. */
  private static final int STRETCH = 1 << 14;

  /** As {@link #STRETCH} where the newest are looked for and nothing is counted: the first documents of a segment will do. */
  private static final int SHORT_STRETCH = 1 << 12;

  private final View view;
  private final List<ViewColumn> columns;
  private final DayColumn[] days;
  private final Sort sort;
  private final TopHits top;
  private final Deadline deadline;
  private final Matches matches;

  private final Tally[] tallies;

  long total;

  private boolean newestOnly;
  private boolean taken;

  /** Every segment has the newest first: where only the newest are wanted, a segment is left as soon as the rest of it is older. */
  Pass newestOnly() {
    newestOnly = true;
    return this;
  }

  /** @param days by which hits are ordered, after their score */
  Pass(View view, List<ViewColumn> columns, DayColumn[] days, Sort sort, TopHits top, Deadline deadline, Matches matches) {
    this.view = view;
    this.columns = columns;
    this.days = days;
    this.sort = sort;
    this.top = top;
    this.deadline = deadline;
    this.matches = matches;
    this.tallies = columns.stream().map(ViewColumn::tally).toArray(Tally[]::new);
  }

  @Override
  public void on(int segment) throws IOException {
    LeafReaderContext leaf = view.leaves.get(segment);
    BulkScorer scorer = deadline.over() ? null : matches.scorer(segment);
    if (scorer == null) {
      return;
    }
    var collector = new Leaf(segment, leaf, matches.mode());
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

  /** Walks over all segments, on several threads where there are many matches. */
  Pass run() throws IOException {
    boolean many = !deadline.over() && !newestOnly && matches.cost() >= SegmentWork.MANY;
    List<Pass> passes = SegmentWork.share(view.leaves, many, this::orAnother);
    for (Pass other : passes.subList(1, passes.size())) {
      total += other.total;
      other.top.best().forEach(k -> top.offer(k.score(), k.day(), k.tie(), k.doc()));
      for (int c = 0; c < tallies.length; c++) {
        tallies[c].add(columns.get(c).take(other.tallies[c]));
      }
    }
    return this;
  }

  /** This when first called, then one for another thread. */
  private Pass orAnother() {
    if (!taken) {
      taken = true;
      return this;
    }
    return new Pass(view, columns, days, sort, top.another(), deadline, matches);
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
