package dicta.search.lucene;

import dicta.index.ClusterMark;
import dicta.index.Schema;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * What is held in memory of each segment: columns, made when first asked for, and counts over all its documents. Shared by all
 * views that hold the segment; let go with it. Thread-safe.
 */
final class Segments {
  private static final int MOST_FREE = 4;

  private final Map<Object, WorkedOut<Object>> held = new ConcurrentHashMap<>();

  Ordinals ordinals(LeafReader reader, String column) {
    return held(core(reader), "ord " + column, () -> Ordinals.of(reader, column));
  }

  DayColumn day(LeafReader reader, String field) {
    return field.equals(Schema.MENTIONED_FROM)
        ? held(core(reader), "days " + field, () -> DayColumn.several(reader, field))
        : held(core(reader), "day " + field, () -> DayColumn.single(reader, field));
  }

  FrequentTerms frequent(LeafReader reader, String field) {
    return held(core(reader), "frequent " + field, () -> FrequentTerms.of(reader.terms(field)));
  }

  /** @param from {@link Schema#SAID_FROM} or {@link Schema#MENTIONED_FROM} */
  SpanColumn spans(LeafReader reader, String from) {
    String to = from.equals(Schema.SAID_FROM) ? Schema.SAID_TO : Schema.MENTIONED_TO;
    return held(core(reader), "spans " + from, () -> SpanColumn.of(reader, from, to));
  }

  long[] ties(LeafReader reader) {
    return held(
        core(reader), "ties",
        () -> {
          var ties = new long[reader.maxDoc()];
          NumericDocValues values = DocValues.getNumeric(reader, Schema.TIE);
          for (int d = values.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = values.nextDoc()) {
            ties[d] = values.longValue();
          }
          return ties;
        });
  }

  /** Readers of stored articles to be used again, since what each unpacks into is large. Take one, and put it back. */
  Queue<StoredFields> free(LeafReader reader) {
    return held(core(reader), "free", () -> new ArrayBlockingQueue<>(MOST_FREE));
  }

  /** The {@link dicta.index.ClusterMark} of each document. */
  long[] clusters(LeafReader reader) {
    return held(
        core(reader), "clusters",
        () -> {
          var marks = new long[reader.maxDoc()];
          NumericDocValues values = DocValues.getNumeric(reader, Schema.CLUSTER);
          for (int d = values.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = values.nextDoc()) {
            marks[d] = values.longValue();
          }
          return marks;
        });
  }

  /** The clusters that a statement of this segment has joined. */
  LongSet joined(LeafReader reader) {
    return held(
        core(reader), "joined",
        () -> {
          var joined = new LongSet();
          NumericDocValues values = DocValues.getNumeric(reader, Schema.CLUSTER);
          for (int d = values.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = values.nextDoc()) {
            if (ClusterMark.joined(values.longValue())) {
              joined.add(ClusterMark.cluster(values.longValue()));
            }
          }
          return joined;
        });
  }

  /** The documents of a type. */
  FixedBitSet ofType(LeafReader reader, String type) {
    return held(
        core(reader), "type " + type,
        () -> {
          var bits = new FixedBitSet(reader.maxDoc());
          PostingsEnum docs = reader.postings(new Term(Schema.TYPE, type), PostingsEnum.NONE);
          if (docs != null) {
            bits.or(docs);
          }
          return bits;
        });
  }

  /** The counts of a column over all live documents of a type; not to be changed. */
  int[] countsOfAll(LeafReader reader, String type, String name, SegmentColumn column) {
    CacheHelper key = reader.getReaderCacheHelper(); // another one as soon as a document is deleted
    return held(
        key, "all " + type + " " + name,
        () -> {
          var counts = new int[column.slots()];
          FixedBitSet docs = ofType(reader, type);
          Bits live = reader.getLiveDocs();
          var buffer = new int[1024];
          int filled = 0;
          for (int d = docs.length() == 0 ? DocIdSetIterator.NO_MORE_DOCS : docs.nextSetBit(0);
              d != DocIdSetIterator.NO_MORE_DOCS;
              d = d + 1 < docs.length() ? docs.nextSetBit(d + 1) : DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(d)) {
              buffer[filled++] = d;
              if (filled == buffer.length) {
                column.count(buffer, filled, counts);
                filled = 0;
              }
            }
          }
          column.count(buffer, filled, counts);
          return counts;
        });
  }

  private static CacheHelper core(LeafReader reader) {
    return reader.getCoreCacheHelper();
  }

  @SuppressWarnings("unchecked") // each name is always made by the same maker
  private <T> T held(CacheHelper helper, String name, WorkedOut.Maker<T> maker) {
    WorkedOut<Object> ofSegment = held.get(helper.getKey());
    if (ofSegment == null) {
      var fresh = new WorkedOut<Object>();
      WorkedOut<Object> other = held.putIfAbsent(helper.getKey(), fresh);
      if (other == null) {
        helper.addClosedListener(held::remove);
      }
      ofSegment = other == null ? fresh : other;
    }
    return (T) ofSegment.get(name, maker);
  }
}
