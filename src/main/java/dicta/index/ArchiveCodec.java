package dicta.index;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.PointsFormat;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/**
 * How segments are written: Lucene's own way, but for articles, which are compressed in small pieces: a page of hits reads twenty of
 * them from as many places; and for {@link KeyPoints}. Found by its name through the service loader; a change of the format needs another name.
 */
public final class ArchiveCodec extends FilterCodec {
  /** Bytes that are compressed together; an article is mostly half of that. */
  private static final int PIECE = 8 * 1024;

  private static final int MOST_ARTICLES = 128;
  private static final int PIECES_AN_INDEX_BLOCK = 10;

  private final StoredFieldsFormat stored =
      new Lucene90CompressingStoredFieldsFormat("DictaArticles1", new Pieces(), PIECE, MOST_ARTICLES, PIECES_AN_INDEX_BLOCK);

  private final PointsFormat points = new KeyPoints();

  public ArchiveCodec() {
    super("Dicta1", new Lucene104Codec());
  }

  @Override
  public StoredFieldsFormat storedFieldsFormat() {
    return stored;
  }

  @Override
  public PointsFormat pointsFormat() {
    return points;
  }
}
