package dicta.search.lucene;

import dicta.index.ClusterMark;
import dicta.search.SearchRequest.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/**
 * One walk over the statements that match a query which counts utterances: of those that carry the same one the best stands for
 * all, and each value of a facet that any of them has is counted once. Single use, one thread.
 */
final class GroupedPass {
  /** Documents between two looks at the clock. */
  private static final int STRETCH = 1 << 12;

  private final View view;
  private final List<ViewColumn> columns;
  private final List<FacetColumn> facets;
  private final DayColumn[] days;
  private final Sort sort;
  private final Deadline deadline;
  private final Map<Long, Group> groups = new HashMap<>();

  /** By column; of statements that nobody else carries. */
  private final Tally[] tallies;

  long total;

  private static final class Group {
    TopHits.Key best;
    final List<Integer> docs = new ArrayList<>(2);

    Group(TopHits.Key first) {
      best = first;
    }
  }

  /**
   * @param columns of the facets, then the one of the histogram if there is one
   * @param facets as many of the columns as are facets
   */
  GroupedPass(
      View view, List<ViewColumn> columns, List<FacetColumn> facets, DayColumn[] days, Sort sort, Deadline deadline) {
    this.view = view;
    this.columns = columns;
    this.facets = facets;
    this.days = days;
    this.sort = sort;
    this.deadline = deadline;
    this.tallies = columns.stream().map(ViewColumn::tally).toArray(Tally[]::new);
  }

  /** @param query a query that the view's searcher has rewritten */
  void run(Query query, TopHits top) throws IOException {
    FixedBitSet[] several = view.carriedBySeveral();
    ScoreMode mode = sort == Sort.RELEVANCE ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    Weight weight = view.searcher.createWeight(query, mode, 1);
    for (int i = 0; i < view.leaves.size(); i++) {
      Scorer scorer = deadline.over() ? null : weight.scorer(view.leaves.get(i));
      if (scorer != null) {
        leaf(i, scorer, several[i], top);
      }
    }
    for (Group group : groups.values()) {
      total++;
      top.offer(group.best.score(), group.best.day(), group.best.tie(), group.best.doc());
      for (int c = facets.size(); c < columns.size(); c++) { // the histogram: the day of the one that stands for all
        count(c, group.best.doc());
      }
    }
  }

  private void leaf(int i, Scorer scorer, FixedBitSet several, TopHits top) throws IOException {
    LeafReaderContext leaf = view.leaves.get(i);
    var live = leaf.reader().getLiveDocs();
    long[] ties = view.segments.ties(leaf.reader());
    long[] marks = view.segments.clusters(leaf.reader());
    var one = new int[1];
    int seen = 0;
    DocIdSetIterator docs = scorer.iterator();
    for (int d = docs.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = docs.nextDoc()) {
      if (live != null && !live.get(d)) {
        continue;
      }
      if (++seen % STRETCH == 0 && deadline.over()) {
        return;
      }
      float score = sort == Sort.RELEVANCE ? scorer.score() : 0;
      int day = Pass.ordered(days[i].day(d), sort);
      if (several.get(d)) {
        var key = new TopHits.Key(score, day, ties[d], leaf.docBase + d);
        Group group = groups.computeIfAbsent(ClusterMark.cluster(marks[d]), n -> new Group(key));
        group.docs.add(leaf.docBase + d);
        group.best = key.compareTo(group.best) < 0 ? key : group.best;
      } else {
        total++;
        one[0] = d;
        for (int c = 0; c < tallies.length; c++) {
          columns.get(c).count(i, one, 1, tallies[c]);
        }
        top.offer(score, day, ties[d], leaf.docBase + d);
      }
    }
  }

  private void count(int column, int doc) {
    int i = org.apache.lucene.index.ReaderUtil.subIndex(doc, view.leaves);
    columns.get(column).count(i, new int[] {doc - view.leaves.get(i).docBase}, 1, tallies[column]);
  }

  /** What was counted in each column. To be called once, at the end. */
  Counts[] counts() {
    var counts = new Counts[tallies.length];
    for (int c = 0; c < counts.length; c++) {
      counts[c] = columns.get(c).take(tallies[c]);
    }
    return counts;
  }

  /** For each utterance that several statements carry the values that any of them has in a facet. */
  List<int[]> values(int facet) {
    FacetColumn column = facets.get(facet);
    var all = new ArrayList<int[]>(groups.size());
    for (Group group : groups.values()) {
      Set<Integer> values = new TreeSet<>();
      for (int doc : group.docs) {
        int i = org.apache.lucene.index.ReaderUtil.subIndex(doc, view.leaves);
        for (int value : column.valuesOf(i, doc - view.leaves.get(i).docBase)) {
          values.add(value);
        }
      }
      all.add(values.stream().mapToInt(Integer::intValue).toArray());
    }
    return all;
  }
}
