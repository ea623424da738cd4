package dicta.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PointValues.IntersectVisitor;
import org.apache.lucene.index.PointValues.Relation;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/** The documents of one segment by the {@link Schema#KEYS} of their statements. Not thread-safe. */
final class KeyedDocs {
  private final @Nullable PointValues points;

  KeyedDocs(LeafReader leaf) throws IOException {
    points = leaf.getPointValues(Schema.KEYS);
  }

  /** A key as the index holds it. */
  static BytesRef key(int key) {
    var bytes = new byte[Integer.BYTES];
    NumericUtils.intToSortableBytes(key, bytes, 0);
    return new BytesRef(bytes);
  }

  /** How many keys there are, each counted as often as there are documents that have it. */
  long size() {
    return points == null ? 0 : points.size();
  }

  /** Gives all keys in order, each as often as there are documents that have it. */
  void eachKey(IntConsumer each) throws IOException {
    if (points != null) {
      points.intersect(
          new IntersectVisitor() {
            @Override
            public void visit(int doc) {
              throw new IllegalStateException("keys were not asked for");
            }

            @Override
            public void visit(int doc, byte[] key) {
              each.accept(NumericUtils.sortableBytesToInt(key, 0));
            }

            @Override
            public Relation compare(byte[] least, byte[] greatest) {
              return Relation.CELL_CROSSES_QUERY;
            }
          });
    }
  }

  /** Gives the documents that have a key, in order; deleted ones among them. */
  void with(int key, IntConsumer each) throws IOException {
    if (points != null) {
      byte[] wanted = key(key).bytes;
      points.intersect(
          new IntersectVisitor() {
            @Override
            public void visit(int doc) {
              each.accept(doc);
            }

            @Override
            public void visit(int doc, byte[] other) {
              if (Arrays.equals(wanted, other)) {
                each.accept(doc);
              }
            }

            @Override
            public Relation compare(byte[] least, byte[] greatest) {
              int fromLeast = Arrays.compareUnsigned(wanted, least);
              int toGreatest = Arrays.compareUnsigned(wanted, greatest);
              if (fromLeast < 0 || toGreatest > 0) {
                return Relation.CELL_OUTSIDE_QUERY;
              }
              return fromLeast == 0 && toGreatest == 0 ? Relation.CELL_INSIDE_QUERY : Relation.CELL_CROSSES_QUERY;
            }
          });
    }
  }
}
