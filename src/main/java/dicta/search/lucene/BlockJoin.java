package dicta.search.lucene;

import dicta.index.Schema;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BitSet;

/** Between statements and the articles whose blocks they stand in; an article's document is the last of its block. */
final class BlockJoin {
  private BlockJoin() {}

  /** All statements of the articles that match. */
  static Query statementsUnder(Segments segments, Query articles) {
    return articles instanceof MatchNoDocsQuery ? articles : new ToChildBlockJoinQuery(articles, new Articles(segments));
  }

  /** The articles of the statements that match. */
  static Query articlesWith(Segments segments, Query statements) {
    return new ToParentBlockJoinQuery(statements, new Articles(segments), ScoreMode.None);
  }

  private record Articles(Segments segments) implements BitSetProducer {
    @Override
    public BitSet getBitSet(LeafReaderContext leaf) {
      return segments.ofType(leaf.reader(), Schema.ARTICLE_TYPE);
    }
  }
}
