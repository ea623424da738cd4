package dicta.index;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * What is done to an archive by the clock: while something waits in its log a commit every few seconds, and when nothing has come
 * for a while the merging of its segments. Thread-safe.
 */
final class Upkeep {
  private static final Duration COMMIT_EVERY = Duration.ofSeconds(5);
  private static final long LARGEST_LOG = 64L << 20;

  /** Nothing has been put for so long: no more of the same is likely to come soon. */
  private static final Duration IDLE = Duration.ofSeconds(60);

  private final IndexWriter writer;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile long committed = System.nanoTime();

  /** When something was last put, and whether segments have been merged since. */
  private volatile long lastPut = System.nanoTime();

  private volatile boolean tidy = true;

  Upkeep(IndexWriter writer) {
    this.writer = writer;
  }

  /** Goes on in a thread of its own until {@link #stop} is called or the writer is closed. */
  void start(ArchiveIndex archive, AppendLog log) {
    Thread.ofPlatform().daemon().name("archive-commit").start(() -> byTheClock(archive, log));
  }

  private void byTheClock(ArchiveIndex archive, AppendLog log) {
    try {
      while (!stopped.await(1, TimeUnit.SECONDS)) {
        long waiting = log.size();
        if (waiting > LARGEST_LOG || waiting > 0 && System.nanoTime() - committed > COMMIT_EVERY.toNanos()) {
          try {
            archive.commit();
          } catch (IOException e) {
            // What was acknowledged is in the log; the next commit tries again.
            System.err.println("dicta: the archive cannot be committed: " + e.getMessage());
          }
        }
        if (!tidy && waiting == 0 && System.nanoTime() - lastPut > IDLE.toNanos()) {
          tidy(false);
        }
      }
    } catch (InterruptedException | AlreadyClosedException e) {
      return; // closed
    }
  }

  void stop() {
    stopped.countDown();
  }

  /** Tells that something was put. */
  void put() {
    lastPut = System.nanoTime();
    tidy = false;
  }

  /** Tells that all is committed. */
  void committed() {
    committed = System.nanoTime();
  }

  /** Whether nothing was put since the segments were last merged. */
  boolean isTidy() {
    return tidy;
  }

  /**
   * Leaves few segments where there are many, for searches to be faster. What is committed stays so, whatever happens meanwhile.
   *
   * @param waiting whether to return only when it is done
   */
  void tidy(boolean waiting) {
    tidy = true;
    try {
      writer.forceMerge(FewSegments.FEW, waiting);
    } catch (IOException e) {
      System.err.println("dicta: the archive could not be made faster to search: " + e.getMessage());
    }
  }
}
