package dicta.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LiveFieldValues;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;

/**
 * Which articles the archive holds and in which state, with what was put or deleted since the index was last opened anew.
 * Thread-safe.
 */
final class HeldArticles implements Closeable {
  private static final Held NOTHING = new Held(new byte[0], 0);

  private final LiveFieldValues<IndexSearcher, Held> live;

  HeldArticles(SearcherManager searchers) {
    this.live =
        new LiveFieldValues<>(searchers, NOTHING) {
          @Override
          protected @Nullable Held lookupFromSearcher(IndexSearcher searcher, String id) throws IOException {
            return lookup(searcher, id).orElse(null);
          }
        };
  }

  /**
   * What the archive holds of an article.
   *
   * @param fingerprint of the article as read and of what annotated it
   * @param statements how many it has
   */
  record Held(byte[] fingerprint, int statements) {
    boolean is(byte[] other) {
      return Arrays.equals(fingerprint, other);
    }
  }

  /** Costs one look-up in the index where the article was not put or deleted lately. */
  Optional<Held> get(String id) throws IOException {
    return Optional.ofNullable(live.get(id));
  }

  /** Called after the article went to the index writer. */
  void put(String id, Held held) {
    live.add(id, held);
  }

  /** Called after the index writer was told to delete the article. */
  void delete(String id) {
    live.delete(id);
  }

  private static Optional<Held> lookup(IndexSearcher searcher, String id) throws IOException {
    return ArchiveReader.parent(searcher, id).map(d -> {
      try {
        var prints = d.leaf().reader().getBinaryDocValues(Schema.FINGERPRINT);
        var counts = d.leaf().reader().getNumericDocValues(Schema.STATEMENTS);
        if (prints == null || counts == null || !prints.advanceExact(d.doc()) || !counts.advanceExact(d.doc())) {
          throw new CorruptIndexException("article without fingerprint", id);
        }
        var print = prints.binaryValue();
        return new Held(Arrays.copyOfRange(print.bytes, print.offset, print.offset + print.length), (int) counts.longValue());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  @Override
  public void close() throws IOException {
    live.close();
  }
}
