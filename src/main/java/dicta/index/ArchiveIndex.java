package dicta.index;

import dicta.model.AnnotatedArticle;
import dicta.model.Article;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * The archive on disk, for the one process that writes to it. Articles are put and deleted whole. What was put is durable when
 * {@link #commit} or {@link #acknowledge} has returned, and is seen by {@link #reader} within the refresh interval. Thread-safe.
 *
 * <p>An archive that is opened with a refresh interval, as a server does, keeps an {@link AppendLog}, so that acknowledging costs
 * a fraction of a millisecond, and commits by itself every few seconds. What a killed process has left in the log is put again
 * when the archive is next opened for writing; {@link LeftOver} tells of it before.
 */
public final class ArchiveIndex implements Closeable {
  /** What putting an article did. */
  public enum Outcome {
    NEW,
    REPLACED,
    /** The archive holds exactly this article, annotated by the same version. */
    UNCHANGED
  }

  /** @param statements how many the archive now has of the article */
  public record Put(Outcome outcome, int statements) {}

  /** Statements put since the index was last opened anew; they are held in memory, some 300 bytes each, so there must be an end to them. */
  private static final int MOST_WAITING = 200_000;

  private final Path folder;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final HeldArticles held;
  private final Clusters clusters;
  private final PhrasesMet phrases;
  private final ArchiveReader reader;
  private final Upkeep upkeep;
  private final String annotationVersion;
  private final ReentrantLock committing = new ReentrantLock();

  /** Held for reading while something goes into log and index; for writing while the log begins a new file. */
  private final ReentrantReadWriteLock logging = new ReentrantReadWriteLock();

  private Optional<AppendLog> log = Optional.empty();
  private long nextLog = 1; // guarded by committing

  private ArchiveIndex(
      Path folder, Directory directory, IndexWriter writer, ArchiveReader.Searchers views, String annotationVersion, Duration refresh)
      throws IOException {
    this.folder = folder;
    this.directory = directory;
    this.writer = writer;
    this.upkeep = new Upkeep(writer);
    this.searchers = new SearcherManager(writer, views);
    this.annotationVersion = annotationVersion;
    this.held = new HeldArticles(searchers);
    this.clusters = new Clusters(searchers);
    this.phrases = PhrasesMet.open(folder);
    this.reader = new ArchiveReader(searchers, views, refresh, () -> {});
  }

  /**
   * Opens the archive in a folder for writing, making it where there is none.
   *
   * @param annotationVersion names what annotates; articles annotated by another version count as changed
   * @param refresh how often {@link #reader} looks for news; zero: only at {@link #commit}, for commands that do not search
   * @throws ArchiveLocked if another process has it open for writing
   * @throws ArchiveUnusable if the folder holds something else, or an archive of another version, or a broken one
   */
  public static ArchiveIndex open(Path folder, String annotationVersion, Duration refresh) throws IOException {
    Files.createDirectories(folder);
    Directory directory = FSDirectory.open(folder);
    IndexWriter writer = null;
    try {
      ArchiveReader.check(folder, directory, true);
      writer = new IndexWriter(directory, config());
      long firstLog = LeftOver.firstLog(writer.getLiveCommitData());
      if (!DirectoryReader.indexExists(directory)) {
        writer.setLiveCommitData(LeftOver.commitData(firstLog).entrySet());
        writer.commit();
      }
      var index = new ArchiveIndex(folder, directory, writer, new ArchiveReader.Searchers(), annotationVersion, refresh);
      index.recover(firstLog, !refresh.isZero());
      return index;
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new ArchiveLocked(folder, e);
    } catch (CorruptIndexException | IndexFormatTooNewException | IndexFormatTooOldException e) {
      directory.close();
      throw ArchiveUnusable.broken(folder, e);
    } catch (IOException | RuntimeException e) {
      if (writer != null) {
        writer.rollback();
      }
      directory.close();
      throw e;
    }
  }

  /**
   * Keeps other processes from writing to the archive in a folder while it is held, without opening the archive.
   *
   * @throws ArchiveLocked if another process writes to it
   */
  public static Closeable lock(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw ArchiveUnusable.missing(folder);
    }
    Directory directory = FSDirectory.open(folder);
    try {
      var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
      return () -> {
        lock.close();
        directory.close();
      };
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new ArchiveLocked(folder, e);
    }
  }

  private void recover(long firstLog, boolean keepLog) throws IOException {
    long[] found = {0};
    try {
      AppendLog.read(folder, firstLog, entry -> {
        found[0]++;
        again(entry);
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    long next = AppendLog.last(folder, firstLog) + 1;
    if (found[0] > 0) {
      writer.setLiveCommitData(LeftOver.commitData(next).entrySet());
      writer.commit();
      searchers.maybeRefresh();
    }
    if (keepLog) {
      log = Optional.of(new AppendLog(folder, next));
      upkeep.start(this, log.get());
    }
    AppendLog.deleteBefore(folder, next);
    nextLog = next;
  }

  private void again(AppendLog.Entry entry) {
    try {
      if (entry.read().isPresent() && entry.annotated().isPresent()) {
        put(entry.read().get(), entry.annotated().get(), entry.annotatedBy());
      } else {
        delete(entry.id());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig()
        .setIndexSort(Schema.order())
        .setParentField(Schema.PARENT)
        .setSimilarity(Schema.similarity())
        .setCodec(new ArchiveCodec())
        .setMergePolicy(new FewSegments())
        .setRAMBufferSizeMB(64) // more makes the flush at a commit take seconds
        .setCommitOnClose(true);
  }

  /**
   * Whether the archive holds exactly this article, annotated by this version: then annotating and putting it again would
   * change nothing. Costs one look-up.
   *
   * @param read the article as read, before annotation
   * @return the number of its statements if so
   */
  public OptionalInt unchanged(Article read) throws IOException {
    Optional<HeldArticles.Held> known = held.get(read.id());
    return known.isPresent() && known.get().is(Fingerprint.of(read, annotationVersion))
        ? OptionalInt.of(known.get().statements())
        : OptionalInt.empty();
  }

  /**
   * Puts an article with its statements in the place of the one with the same id.
   *
   * @param read the article as read, before annotation
   * @param annotated the same with what annotation found
   */
  public Put put(Article read, AnnotatedArticle annotated) throws IOException {
    return put(read, annotated, annotationVersion);
  }

  private Put put(Article read, AnnotatedArticle annotated, String annotatedBy) throws IOException {
    String id = annotated.article().id();
    if (!id.equals(read.id())) {
      throw new IllegalArgumentException("annotation changed the article's id from " + read.id() + " to " + id);
    }
    byte[] fingerprint = Fingerprint.of(read, annotatedBy);
    Optional<HeldArticles.Held> known = held.get(id);
    if (known.isPresent() && known.get().is(fingerprint)) {
      return new Put(Outcome.UNCHANGED, known.get().statements());
    }
    var article = new ArticleBlock(annotated);
    List<ArticleBlock.Statement> found = article.statements();
    Clusters.Marked marks = clusters.mark(found.stream().map(ArticleBlock.Statement::sought).toList());
    var block = article.documents(found, marks, phrases, read.lang().isEmpty(), fingerprint);
    int statements = block.size() - 1;
    logging.readLock().lock();
    try {
      if (log.isPresent()) {
        log.get().append(AppendLog.Entry.put(read, annotated, annotatedBy));
      }
      writer.updateDocuments(new Term(Schema.ARTICLE, id), block); // also when new: two threads may bring the same article
      held.put(id, new HeldArticles.Held(fingerprint, statements));
      upkeep.put();
    } finally {
      logging.readLock().unlock();
      marks.put();
    }
    if (clusters.waiting() > MOST_WAITING) {
      searchers.maybeRefresh();
    }
    return new Put(known.isEmpty() ? Outcome.NEW : Outcome.REPLACED, statements);
  }

  /** As {@link #put(Article, AnnotatedArticle)} for an article whose language was given when it was read. */
  public Put put(AnnotatedArticle annotated) throws IOException {
    return put(annotated.article(), annotated);
  }

  /**
   * Takes an article and its statements out.
   *
   * @return whether it was there
   */
  public boolean delete(String articleId) throws IOException {
    boolean there = held.get(articleId).isPresent();
    logging.readLock().lock();
    try {
      if (there && log.isPresent()) {
        log.get().append(AppendLog.Entry.deleted(articleId));
      }
      writer.deleteDocuments(new Term(Schema.ARTICLE, articleId));
      held.delete(articleId);
    } finally {
      logging.readLock().unlock();
    }
    return there;
  }

  /**
   * Returns once everything put or deleted before is safe from a crash or power cut. Calls that wait for a running commit are
   * served together by the next one. Costs 8 to 45 ms, more after much was put.
   */
  public void commit() throws IOException {
    committing.lock();
    try {
      if (writer.hasUncommittedChanges()) {
        logging.writeLock().lock(); // what the log has by now is in the index too, and so in the commit
        try {
          nextLog = log.isPresent() ? log.get().next() : nextLog;
        } finally {
          logging.writeLock().unlock();
        }
        writer.setLiveCommitData(LeftOver.commitData(nextLog).entrySet());
        writer.commit();
        AppendLog.deleteBefore(folder, nextLog);
      }
      upkeep.committed();
      searchers.maybeRefresh();
    } finally {
      committing.unlock();
    }
  }

  /** Writes what is buffered into segments, on all processors; a commit does so on one. */
  private void writeOut() {
    int processors = Runtime.getRuntime().availableProcessors();
    try (var threads = Executors.newFixedThreadPool(processors)) {
      for (int i = 0; i < processors; i++) {
        threads.submit(writer::flushNextBuffer); // the commit tells what went wrong
      }
    }
  }

  /**
   * Returns once everything put or deleted before is safe from a crash or power cut, as after {@link #commit}; forces the log where
   * there is one. Calls at the same time are served together. Costs 0.1 to a few ms with a log.
   */
  public void acknowledge() throws IOException {
    if (log.isPresent()) {
      log.get().force();
    } else {
      commit();
    }
  }

  /** Searches what was put, without waiting for a commit. Closed together with this. */
  public ArchiveReader reader() {
    return reader;
  }

  /** Makes everything put before visible to {@link #reader} now. */
  public void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  public Path folder() {
    return folder;
  }

  /** Commits, then frees the folder for other processes. Where there is no log, as after an ingest, many segments are merged into few. */
  @Override
  public void close() throws IOException {
    upkeep.stop();
    try (directory;
        writer;
        searchers) {
      if (writer.isOpen()) {
        if (log.isEmpty()) {
          writeOut();
        }
        commit(); // tells what of the log is in it, too
        phrases.save();
        if (log.isEmpty() && !upkeep.isTidy()) {
          upkeep.tidy(true);
          commit();
        }
      }
      if (log.isPresent()) {
        log.get().close();
      }
      held.close();
      reader.close();
      if (log.isPresent()) {
        writer.rollback(); // all is committed, and whoever stops a server does not wait for merges
      }
    }
  }
}
