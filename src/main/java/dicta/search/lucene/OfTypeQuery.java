package dicta.search.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** All statements, or all articles, from a bit set that is held in memory. */
final class OfTypeQuery extends Query {
  private final Segments segments;
  private final String type;

  OfTypeQuery(Segments segments, String type) {
    this.segments = segments;
    this.type = type;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        FixedBitSet bits = segments.ofType(leaf.reader(), type);
        var docs = new BitSetIterator(bits, bits.cardinality());
        return ConstantScoreScorerSupplier.fromIterator(docs, score(), mode, leaf.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "type:" + type;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof OfTypeQuery q && q.type.equals(type) && q.segments == segments;
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), type);
  }
}
