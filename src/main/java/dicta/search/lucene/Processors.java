package dicta.search.lucene;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * How many threads search, so that a search takes a second processor only where one has nothing to do: among many searches each is
 * served soonest by one thread. Thread-safe.
 */
final class Processors {
  private static final int ALL = Runtime.getRuntime().availableProcessors();
  private static final AtomicInteger BUSY = new AtomicInteger();

  private Processors() {}

  /** A thread begins to search; it says {@link #leave} at the end. */
  static void enter() {
    BUSY.incrementAndGet();
  }

  static void leave() {
    BUSY.decrementAndGet();
  }

  /** How many have nothing to do. */
  static int free() {
    return Math.max(0, ALL - BUSY.get());
  }

  /** Does a piece of work on another thread where a processor is free, else before it returns. */
  static <T extends @Nullable Object> FutureTask<T> begin(Callable<T> work) {
    if (free() == 0) {
      var done = new FutureTask<>(work);
      done.run();
      return done;
    }
    enter();
    var task = new FutureTask<T>(() -> {
      try {
        return work.call();
      } finally {
        leave();
      }
    });
    Thread.ofVirtual().name("search").start(task);
    return task;
  }
}
