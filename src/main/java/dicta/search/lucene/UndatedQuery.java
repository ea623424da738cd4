package dicta.search.lucene;

import dicta.index.Days;
import dicta.index.Schema;
import java.util.Objects;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/** Documents that lack a date: what a histogram counts as missing. Those without a day of publication stand last in the index. */
final class UndatedQuery extends Query {
  private final Segments segments;
  private final String field;

  /** @param field {@link Schema#SAID_FROM}, {@link Schema#PUBLISHED} or {@link Schema#MENTIONED_FROM} */
  UndatedQuery(Segments segments, String field) {
    this.segments = segments;
    this.field = field;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        LeafReader reader = leaf.reader();
        DayColumn days = segments.day(reader, field);
        DocIdSetIterator docs = field.equals(Schema.PUBLISHED) ? last(days, reader.maxDoc()) : TwoPhaseIterator.asDocIdSetIterator(check(days, reader));
        return ConstantScoreScorerSupplier.fromIterator(docs, score(), mode, reader.maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  /** Days fall from the first document to the last. */
  private static DocIdSetIterator last(DayColumn days, int maxDoc) {
    int first = days.firstNotAbove(Days.UNDATED, maxDoc);
    return first < maxDoc ? DocIdSetIterator.range(first, maxDoc) : DocIdSetIterator.empty();
  }

  private static TwoPhaseIterator check(DayColumn days, LeafReader reader) {
    DocIdSetIterator all = DocIdSetIterator.all(reader.maxDoc());
    return new TwoPhaseIterator(all) {
      @Override
      public boolean matches() {
        return days.day(all.docID()) == Days.UNDATED;
      }

      @Override
      public float matchCost() {
        return 2;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String f) {
    return field + ":none";
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof UndatedQuery q && q.field.equals(field) && q.segments == segments;
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), field);
  }
}
