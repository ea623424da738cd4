package dicta.search.lucene;

import java.io.IOException;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Where the matches of a query are, by segment. Each segment can be walked over once, by any thread.
 *
 * @param cost how many matches there are, about
 */
record Matches(@Nullable ScorerSupplier[] suppliers, ScoreMode mode, long cost) {
  /** @param rewritten a query that the view's searcher has rewritten */
  static Matches of(View view, Query rewritten, ScoreMode mode) throws IOException {
    Weight weight = view.searcher.createWeight(rewritten, mode, 1);
    var suppliers = new ScorerSupplier[view.leaves.size()];
    long cost = 0;
    for (int i = 0; i < suppliers.length; i++) {
      ScorerSupplier supplier = weight.scorerSupplier(view.leaves.get(i));
      if (supplier != null) {
        supplier.setTopLevelScoringClause();
        cost += supplier.cost();
      }
      suppliers[i] = supplier;
    }
    return new Matches(suppliers, mode, cost);
  }

  /** Nothing if the segment has no match. */
  @Nullable BulkScorer scorer(int segment) throws IOException {
    ScorerSupplier supplier = suppliers[segment];
    return supplier == null ? null : supplier.bulkScorer();
  }
}
