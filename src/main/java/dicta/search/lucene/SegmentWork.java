package dicta.search.lucene;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/**
 * Work on the segments of a view, shared among threads: each takes the largest segment that nobody has taken yet. Worth while for
 * what takes longer than waking another processor, a tenth of a millisecond.
 */
interface SegmentWork {
  /** Matches from which on sharing is worth while. */
  int MANY = 10_000;

  /** Called for one segment after the other, always on the same thread. */
  void on(int segment) throws IOException;

  /**
   * Works on all segments and returns when that is done.
   *
   * @param worker makes the work of one thread; called on the calling thread
   * @param many whether there is enough work to be shared
   * @return the work of each thread, to be put together
   */
  static <W extends SegmentWork> List<W> share(List<LeafReaderContext> segments, boolean many, Supplier<W> worker) throws IOException {
    int threads = many ? Math.min(1 + Processors.free(), segments.size()) : 1;
    var workers = new ArrayList<W>();
    workers.add(worker.get());
    if (threads < 2) {
      for (int i = 0; i < segments.size(); i++) {
        workers.getFirst().on(i);
      }
      return workers;
    }
    int[] largestFirst =
        IntStream.range(0, segments.size())
            .boxed()
            .sorted(Comparator.comparingInt((Integer i) -> -segments.get(i).reader().maxDoc()))
            .mapToInt(i -> i)
            .toArray();
    var next = new AtomicInteger();
    var others = new ArrayList<FutureTask<@Nullable Void>>();
    for (int t = 1; t < threads; t++) {
      W other = worker.get();
      workers.add(other);
      others.add(Processors.begin(() -> take(other, largestFirst, next)));
    }
    try {
      take(workers.getFirst(), largestFirst, next);
    } finally {
      next.set(largestFirst.length); // where this thread has failed, the others need not go on
      for (FutureTask<@Nullable Void> other : others) {
        await(other);
      }
    }
    return workers;
  }

  /** What a task on another thread gives, once it is done. */
  static <T extends @Nullable Object> T await(FutureTask<T> task) throws IOException {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while searching");
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException io -> throw io;
        case RuntimeException unchecked -> throw unchecked;
        case Error error -> throw error;
        case Throwable other -> throw new IllegalStateException(other);
      }
    }
  }

  private static @Nullable Void take(SegmentWork worker, int[] largestFirst, AtomicInteger next) throws IOException {
    for (int i = next.getAndIncrement(); i < largestFirst.length; i = next.getAndIncrement()) {
      worker.on(largestFirst[i]);
    }
    return null;
  }
}
