package dicta.index;

import java.io.IOException;
import org.apache.lucene.codecs.PointsFormat;
import org.apache.lucene.codecs.PointsReader;
import org.apache.lucene.codecs.PointsWriter;
import org.apache.lucene.codecs.lucene90.Lucene90PointsFormat;
import org.apache.lucene.codecs.lucene90.Lucene90PointsWriter;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Points in smaller leaves than Lucene's own of 512: they hold {@link Schema#KEYS}, each of which is looked for by itself, so that a leaf
 * is read for a single value.
 */
final class KeyPoints extends PointsFormat {
  private static final int LEAF = 64;

  /** Megabytes sorted in memory when segments of several dimensions are merged; keys have one and are merged as they come. */
  private static final double SORTED = 16;

  private final PointsFormat lucene = new Lucene90PointsFormat();

  @Override
  public PointsWriter fieldsWriter(SegmentWriteState state) throws IOException {
    return new Lucene90PointsWriter(state, LEAF, SORTED);
  }

  @Override
  public PointsReader fieldsReader(SegmentReadState state) throws IOException {
    return lucene.fieldsReader(state);
  }
}
