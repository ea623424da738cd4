package dicta.search.lucene;

import dicta.index.Days;
import dicta.index.Schema;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
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

/**
 * Documents of which a date lies in a range, or overlaps it where the date is a month, year or interval. Undated documents do not
 * match. The day of publication is what the index is sorted by: there a range is one stretch of documents.
 */
final class DayRangeQuery extends Query {
  private final Segments segments;
  private final String field;
  private final int from;
  private final int to;

  /**
   * @param field {@link Schema#SAID_FROM}, {@link Schema#PUBLISHED} or {@link Schema#MENTIONED_FROM}
   * @param from first epoch day, inclusive
   * @param to last epoch day, inclusive
   */
  DayRangeQuery(Segments segments, String field, int from, int to) {
    this.segments = segments;
    this.field = field;
    this.from = Math.max(from, Days.UNDATED + 1);
    this.to = to;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        LeafReader reader = leaf.reader();
        if (field.equals(Schema.PUBLISHED)) {
          DocIdSetIterator docs = stretch(segments.day(reader, field), reader.maxDoc());
          return ConstantScoreScorerSupplier.fromIterator(docs, score(), mode, reader.maxDoc());
        }
        TwoPhaseIterator check = field.equals(Schema.MENTIONED_FROM) ? mentioned(reader) : said(segments, reader);
        return new ConstantScoreScorerSupplier(score(), mode, reader.maxDoc()) {
          @Override
          public DocIdSetIterator iterator(long leadCost) {
            return TwoPhaseIterator.asDocIdSetIterator(check);
          }

          @Override
          public long cost() {
            return reader.maxDoc();
          }
        };
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  /** Days fall from the first document to the last. */
  private DocIdSetIterator stretch(DayColumn days, int maxDoc) {
    int first = days.firstNotAbove(to, maxDoc);
    int end = days.firstNotAbove(from - 1, maxDoc);
    return first < end ? DocIdSetIterator.range(first, end) : DocIdSetIterator.empty();
  }

  private TwoPhaseIterator said(Segments held, LeafReader reader) {
    DayColumn begins = held.day(reader, Schema.SAID_FROM);
    DayColumn ends = held.day(reader, Schema.SAID_TO);
    DocIdSetIterator all = DocIdSetIterator.all(reader.maxDoc());
    return new TwoPhaseIterator(all) {
      @Override
      public boolean matches() {
        int day = begins.day(all.docID());
        return day <= to && day != Days.UNDATED && (day >= from || ends.day(all.docID()) >= from);
      }

      @Override
      public float matchCost() {
        return 3;
      }
    };
  }

  /** The begins and the ends of a document's dates are sorted apart from each other; what they cover together stays the same. */
  private TwoPhaseIterator mentioned(LeafReader reader) throws IOException {
    SortedNumericDocValues begins = DocValues.getSortedNumeric(reader, Schema.MENTIONED_FROM);
    SortedNumericDocValues ends = DocValues.getSortedNumeric(reader, Schema.MENTIONED_TO);
    return new TwoPhaseIterator(begins) {
      @Override
      public boolean matches() throws IOException {
        if (!ends.advanceExact(begins.docID())) {
          return false;
        }
        boolean covered = false;
        for (int i = 0; i < begins.docValueCount() && !covered; i++) {
          covered = begins.nextValue() <= to & ends.nextValue() >= from;
        }
        return covered;
      }

      @Override
      public float matchCost() {
        return 20;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String f) {
    return field + ":" + from + ".." + to;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof DayRangeQuery q && q.field.equals(field) && q.from == from && q.to == to && q.segments == segments;
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), field, from, to);
  }
}
