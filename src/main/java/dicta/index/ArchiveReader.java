package dicta.index;

import dicta.json.Json;
import dicta.model.AnnotatedArticle;
import dicta.model.Place;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Consistent views of an archive, renewed in the background. Thread-safe. */
public final class ArchiveReader implements Closeable {
  /** How long a renewal is followed by none, as a multiple of the time that it took: most of a processor is left to searches. */
  private static final int REST = 4;

  /** The article's id, "t" in the headline, where it starts: see {@link dicta.model.Quote#id}. */
  private static final Pattern STATEMENT_ID = Pattern.compile("(.*)\\.(t?)(0|[1-9]\\d{0,7})", Pattern.DOTALL);

  private final SearcherManager searchers;
  private final Searchers views;
  private final Closeable owned;
  /** Counted down to stop: interrupting a thread inside Lucene would close the files under it. */
  private final CountDownLatch closed = new CountDownLatch(1);

  private final Optional<Thread> refresher;

  ArchiveReader(SearcherManager searchers, Searchers views, Duration refresh, Closeable owned) {
    this.searchers = searchers;
    this.views = views;
    this.owned = owned;
    this.refresher =
        refresh.isZero()
            ? Optional.empty()
            : Optional.of(Thread.ofPlatform().daemon().name("archive-refresh").start(() -> renew(refresh)));
  }

  /**
   * Opens the last commit of the archive in a folder; another process may be writing to it.
   *
   * @param refresh how often to look for a newer commit; zero: never
   * @throws ArchiveUnusable if the folder holds no archive, or one of another version, or a broken one
   */
  public static ArchiveReader open(Path folder, Duration refresh) throws IOException {
    return open(folder, refresh, true);
  }

  /** Opens an archive of whatever version, to read its {@link #articles} only. */
  public static ArchiveReader openForReindex(Path folder) throws IOException {
    return open(folder, Duration.ZERO, false);
  }

  private static ArchiveReader open(Path folder, Duration refresh, boolean sameVersion) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw ArchiveUnusable.missing(folder);
    }
    Directory directory = FSDirectory.open(folder);
    try {
      if (!DirectoryReader.indexExists(directory)) {
        check(folder, directory, sameVersion);
        throw ArchiveUnusable.missing(folder);
      }
      check(folder, directory, sameVersion);
      var views = new Searchers();
      return new ArchiveReader(new SearcherManager(directory, views), views, refresh, directory);
    } catch (CorruptIndexException | IndexFormatTooNewException | IndexFormatTooOldException e) {
      directory.close();
      throw ArchiveUnusable.broken(folder, e);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** @throws ArchiveUnusable if what is in the folder cannot be used; an empty folder can */
  static void check(Path folder, Directory directory, boolean sameVersion) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      for (String file : directory.listAll()) {
        if (!file.startsWith(".") && !file.equals("write.lock") && !file.startsWith("pending_segments_")
            && !file.matches("_\\w+\\.\\w+|_\\w+_\\w+\\.\\w+")) { // files of a first flush that a kill left without a commit
          throw ArchiveUnusable.foreign(folder);
        }
      }
      return;
    }
    SegmentInfos infos;
    try {
      infos = SegmentInfos.readLatestCommit(directory);
    } catch (CorruptIndexException | IndexFormatTooNewException | IndexFormatTooOldException e) {
      throw ArchiveUnusable.broken(folder, e);
    }
    String version = infos.getUserData().get(Schema.VERSION_KEY);
    if (version == null) {
      throw ArchiveUnusable.foreign(folder);
    }
    if (sameVersion && !version.equals(String.valueOf(Schema.VERSION))) {
      throw ArchiveUnusable.otherVersion(folder, version);
    }
  }

  /** What is to be done with a view before anybody gets it. */
  public interface Preparation {
    void prepare(IndexSearcher searcher) throws IOException;
  }

  /** Makes the views. */
  static final class Searchers extends SearcherFactory {
    private volatile Preparation preparation = searcher -> {};

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
      var searcher = new IndexSearcher(reader);
      searcher.setSimilarity(Schema.similarity());
      preparation.prepare(searcher);
      return searcher;
    }
  }

  private void renew(Duration every) {
    try {
      long rest = every.toMillis();
      while (!closed.await(rest, TimeUnit.MILLISECONDS)) {
        long began = System.nanoTime();
        searchers.maybeRefresh();
        rest = Math.max(every.toMillis(), REST * (System.nanoTime() - began) / 1_000_000);
      }
    } catch (InterruptedException | AlreadyClosedException e) {
      return; // closed
    } catch (IOException e) {
      // The next commit or search tells; a reader that cannot be renewed still serves what it had.
      System.err.println("dicta: the archive cannot be read anew: " + e.getMessage());
    }
  }

  /** A consistent view; give it back with {@link #release}. */
  public IndexSearcher acquire() throws IOException {
    return searchers.acquire();
  }

  public void release(IndexSearcher searcher) throws IOException {
    searchers.release(searcher);
  }

  /** Has every later view prepared on the thread that makes it; until that is done the view before is given out. */
  public void prepare(Preparation preparation) {
    views.preparation = preparation;
  }

  /** A document and its segment. */
  record Located(LeafReaderContext leaf, int doc) {}

  /** The parent document of an article: the last of those that carry its id. */
  static Optional<Located> parent(IndexSearcher searcher, String articleId) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      PostingsEnum docs = leaf.reader().postings(new Term(Schema.ARTICLE, articleId), PostingsEnum.NONE);
      int last = -1;
      if (docs != null) {
        var live = leaf.reader().getLiveDocs();
        for (int d = docs.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = docs.nextDoc()) {
          if (live == null || live.get(d)) {
            last = d;
          }
        }
      }
      if (last >= 0) {
        return Optional.of(new Located(leaf, last));
      }
    }
    return Optional.empty();
  }

  /** The document, numbered over all segments, of the statement with an id: the id says the article and the place in it. */
  public static OptionalInt statement(IndexSearcher searcher, String id) throws IOException {
    Matcher parts = STATEMENT_ID.matcher(id);
    if (!parts.matches()) {
      return OptionalInt.empty();
    }
    int place = ArticleBlock.place(parts.group(2).isEmpty() ? Place.TEXT : Place.TITLE, Integer.parseInt(parts.group(3)));
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      PostingsEnum docs = leaf.reader().postings(new Term(Schema.ARTICLE, parts.group(1)), PostingsEnum.NONE);
      if (docs != null) {
        var live = leaf.reader().getLiveDocs();
        var ties = DocValues.getNumeric(leaf.reader(), Schema.TIE);
        var articles = DocValues.getNumeric(leaf.reader(), Schema.STATEMENTS);
        for (int d = docs.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = docs.nextDoc()) {
          if ((live == null || live.get(d)) && ties.advanceExact(d) && (int) ties.longValue() == place && !articles.advanceExact(d)) {
            return OptionalInt.of(leaf.docBase + d);
          }
        }
      }
    }
    return OptionalInt.empty();
  }

  /** One article with its statements. */
  public static Optional<AnnotatedArticle> article(IndexSearcher searcher, String id) throws IOException {
    Optional<Located> parent = parent(searcher, id);
    if (parent.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(kept(parent.get().leaf.reader(), parent.get().doc).annotated());
  }

  /**
   * An article as it was read and as it was annotated. From an archive of an earlier version it comes without its statements.
   *
   * @param langDetected whether its language was found out and not given
   */
  public record Kept(AnnotatedArticle annotated, boolean langDetected) {}

  /** The document of the article that a statement belongs to; the document itself if it is an article. */
  public static int parentOf(LeafReader reader, int doc) throws IOException {
    return DocValues.getNumeric(reader, Schema.STATEMENTS).advance(doc);
  }

  /**
   * What is kept of the article in a document. Its statements are the documents before it: the one at {@code doc} is number {@code
   * size - (parent - doc)}.
   */
  public static KeptArticle kept(LeafReader reader, int parent) throws IOException {
    return kept(reader.storedFields(), parent);
  }

  /** As {@link #kept(LeafReader, int)}, for reading several: the first of those that are stored side by side costs most. */
  public static KeptArticle kept(StoredFields stored, int parent) throws IOException {
    return new KeptArticle(bytes(stored, parent));
  }

  /** A statement's document. Costs as much as reading its article. */
  public static StoredStatement statement(LeafReader reader, int doc) throws IOException {
    int parent = parentOf(reader, doc);
    KeptArticle kept = kept(reader, parent);
    return kept.statement(kept.size() - (parent - doc));
  }

  private static Kept whole(StoredFields stored, int doc) throws IOException {
    BytesRef json = stored.document(doc, Set.of(Schema.STORED)).getBinaryValue(Schema.STORED);
    if (json == null) {
      var kept = new KeptArticle(bytes(stored, doc));
      return new Kept(kept.annotated(), kept.langDetected());
    }
    StoredArticle earlier = Json.mapper().readValue(json.utf8ToString(), StoredArticle.class);
    return new Kept(
        new AnnotatedArticle(earlier.article(), List.of(), earlier.countries(), earlier.dates()), earlier.langDetected());
  }

  private static byte[] bytes(StoredFields stored, int doc) throws IOException {
    var field = new KeptField();
    stored.document(doc, field);
    if (field.bytes.length == 0) {
      throw new CorruptIndexException("document " + doc + " keeps no article", "stored fields");
    }
    return field.bytes;
  }

  /** Reads {@link Schema#KEPT} and nothing else. */
  private static final class KeptField extends StoredFieldVisitor {
    private byte[] bytes = {};

    @Override
    public Status needsField(FieldInfo field) {
      return field.name.equals(Schema.KEPT) ? Status.YES : Status.NO;
    }

    @Override
    public void binaryField(FieldInfo field, byte[] value) {
      bytes = value;
    }
  }

  /** Hands every article of the archive to {@code each}, one at a time, in the index's order. */
  public void articles(Consumer<Kept> each) throws IOException {
    IndexSearcher searcher = acquire();
    try {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        var counts = leaf.reader().getNumericDocValues(Schema.STATEMENTS);
        var live = leaf.reader().getLiveDocs();
        StoredFields stored = leaf.reader().storedFields();
        if (counts == null) {
          continue;
        }
        for (int doc = counts.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = counts.nextDoc()) {
          if (live == null || live.get(doc)) {
            each.accept(whole(stored, doc));
          }
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      release(searcher);
    }
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    if (refresher.isPresent()) {
      try {
        refresher.get().join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    if (!(owned instanceof Directory)) {
      return; // the writer owns the searchers
    }
    searchers.close();
    owned.close();
  }
}
