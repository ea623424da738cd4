package dicta.search.lucene;

import dicta.search.SearchRequest.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * A query whose matches have one of a few scores only: words that begin so, then speakers' names that do. Its matches are gathered
 * once, as sets of bits, and serve for the best hits and for the counts; within a score the order is that of days, so that the
 * best are the first of each segment. Used by one thread, which has others help.
 */
final class Tiers {
  private static final int BATCH = 2048;

  /** @param score of all that match */
  private record Tier(Query query, float score) {}

  private final View view;
  private final List<Tier> tiers;
  private final Deadline deadline;

  /** By tier, then by segment. */
  private final List<FixedBitSet[]> matches = new ArrayList<>();

  private final List<Weight> weights = new ArrayList<>();

  private Tiers(View view, List<Tier> tiers, Deadline deadline) {
    this.view = view;
    this.tiers = tiers;
    this.deadline = deadline;
  }

  /** Empty for a query of another kind. */
  static Optional<Tiers> of(Query query, View view, Deadline deadline) {
    boolean best = query instanceof DisjunctionMaxQuery d && d.getTieBreakerMultiplier() == 0;
    Collection<Query> parts = best ? ((DisjunctionMaxQuery) query).getDisjuncts() : List.of(query);
    var tiers = new ArrayList<Tier>();
    for (Query part : parts) {
      boolean boosted = part instanceof BoostQuery;
      Query inner = boosted ? ((BoostQuery) part).getQuery() : part;
      if (!(inner instanceof AutomatonQuery)) {
        return Optional.empty();
      }
      tiers.add(new Tier(inner, boosted ? ((BoostQuery) part).getBoost() : 1));
    }
    tiers.sort(Comparator.comparing(t -> -t.score));
    return Optional.of(new Tiers(view, tiers, deadline));
  }

  private final class Gathering implements SegmentWork {
    private final List<ViewColumn> columns;
    private final Tally[] tallies;
    private final int[] docs = new int[BATCH];
    private long total;

    Gathering(List<ViewColumn> columns) {
      this.columns = columns;
      this.tallies = columns.stream().map(ViewColumn::tally).toArray(Tally[]::new);
    }

    @Override
    public void on(int segment) throws IOException {
      LeafReaderContext leaf = view.leaves.get(segment);
      var all = new FixedBitSet(leaf.reader().maxDoc());
      for (int t = 0; t < tiers.size(); t++) {
        var bits = new FixedBitSet(leaf.reader().maxDoc());
        Scorer scorer = deadline.over() ? null : weights.get(t).scorer(leaf);
        if (scorer != null) {
          bits.or(scorer.iterator());
        }
        matches.get(t)[segment] = bits;
        all.or(bits);
      }
      Bits live = leaf.reader().getLiveDocs();
      int filled = 0;
      for (int d = next(all, 0); d != DocIdSetIterator.NO_MORE_DOCS; d = next(all, d + 1)) {
        if (live == null || live.get(d)) {
          docs[filled++] = d;
        }
        if (filled == BATCH) {
          count(segment, filled);
          filled = 0;
        }
      }
      count(segment, filled);
    }

    private void count(int segment, int n) {
      total += n;
      for (int c = 0; c < tallies.length; c++) {
        columns.get(c).count(segment, docs, n, tallies[c]);
      }
    }
  }

  /** Gathers all matches and counts them by columns. To be called first. */
  Walk.Counted counts(List<ViewColumn> columns) throws IOException {
    for (Tier tier : tiers) {
      Query plain = view.searcher.rewrite(new ConstantScoreQuery(tier.query));
      weights.add(view.searcher.createWeight(plain, ScoreMode.COMPLETE_NO_SCORES, 1));
      matches.add(new FixedBitSet[view.leaves.size()]);
    }
    deadline.over(); // from now on several threads look at it
    List<Gathering> all = SegmentWork.share(view.leaves, true, () -> new Gathering(columns));
    Tally[] sums = all.getFirst().tallies;
    for (Gathering other : all.subList(1, all.size())) {
      for (int c = 0; c < sums.length; c++) {
        sums[c].add(columns.get(c).take(other.tallies[c]));
      }
    }
    var counts = new Counts[sums.length];
    for (int c = 0; c < counts.length; c++) {
      counts[c] = columns.get(c).take(sums[c]);
    }
    return new Walk.Counted(all.stream().mapToLong(g -> g.total).sum(), counts);
  }

  /**
   * Keeps the best in {@code top}.
   *
   * @param newestFirst whether the days are those that the index is sorted by
   */
  void best(DayColumn[] days, boolean newestFirst, TopHits top) {
    for (int t = 0; t < tiers.size() && !(t > 0 && top.full()); t++) {
      FixedBitSet[] bits = matches.get(t);
      for (int i = 0; i < bits.length; i++) {
        FixedBitSet own = bits[i];
        if (t > 0) {
          own = own.clone();
          for (int higher = 0; higher < t; higher++) {
            own.andNot(matches.get(higher)[i]);
          }
        }
        best(i, own, tiers.get(t).score, days[i], newestFirst, top);
      }
    }
  }

  private void best(int segment, FixedBitSet docs, float score, DayColumn days, boolean newestFirst, TopHits top) {
    LeafReaderContext leaf = view.leaves.get(segment);
    long[] ties = view.segments.ties(leaf.reader());
    Bits live = leaf.reader().getLiveDocs();
    for (int d = next(docs, 0); d != DocIdSetIterator.NO_MORE_DOCS; d = next(docs, d + 1)) {
      int day = Pass.ordered(days.day(d), Sort.RELEVANCE);
      if (top.mayEnter(score, day)) {
        if (live == null || live.get(d)) {
          top.offer(score, day, ties[d], leaf.docBase + d);
        }
      } else if (newestFirst && top.full() && score <= top.least().score() && day < top.least().day()) {
        return;
      }
    }
  }

  private static int next(FixedBitSet docs, int from) {
    return from < docs.length() ? docs.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
  }
}
