package dicta.index;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets searches go first. While one runs, or has just ended, work that can wait (annotating, indexing) leaves a processor free: only
 * so many threads do it at a time, at least one, so that it always goes on. While nobody searches nothing waits. Thread-safe.
 */
public final class RightOfWay {
  /** Somebody who searches does so again: within this time after a search work still keeps back. */
  private static final long STILL_NANOS = 300_000_000;

  /** Work waits no longer than this without looking whether searches have ended. */
  private static final long LOOK_MILLIS = 50;

  private final int beside;
  private final AtomicInteger searches = new AtomicInteger();
  private volatile long lastSearch = System.nanoTime() - STILL_NANOS;
  private final ReentrantLock lock = new ReentrantLock(true);
  private final Condition free = lock.newCondition();
  private int working; // guarded by lock

  /** One processor less than there are is left to work beside a search. */
  public RightOfWay() {
    this(Runtime.getRuntime().availableProcessors() - 1);
  }

  /** @param beside threads that may work beside a search; at least one may */
  RightOfWay(int beside) {
    this.beside = Math.max(1, beside);
  }

  /** To be closed when what was begun has ended. */
  public interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /** Begins a search. Never waits. */
  public Turn search() {
    searches.incrementAndGet();
    return () -> {
      lastSearch = System.nanoTime();
      searches.decrementAndGet();
    };
  }

  /**
   * Begins a piece of work, a few milliseconds long, as soon as searches leave room for it. A thread must end it before it begins
   * another, and before it waits for anybody else's.
   */
  public Turn work() {
    lock.lock();
    try {
      while (working >= beside && searched()) {
        try {
          free.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt(); // whoever was interrupted finds out; its work is done as if nobody searched
          break;
        }
      }
      working++;
    } finally {
      lock.unlock();
    }
    return this::ended;
  }

  private boolean searched() {
    return searches.get() > 0 || System.nanoTime() - lastSearch < STILL_NANOS;
  }

  private void ended() {
    lock.lock();
    try {
      working--;
      free.signal();
    } finally {
      lock.unlock();
    }
  }
}
