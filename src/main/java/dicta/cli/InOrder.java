package dicta.cli;

import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Maps items on several threads and hands the results on in the order of the items, with a bounded number of items in flight,
 * so that memory stays flat however long the input. To be fed from one thread; {@link #finish} at the end.
 */
final class InOrder<A, B> implements AutoCloseable, Consumer<A> {
  private static final int IN_FLIGHT_PER_THREAD = 8;

  private final ExecutorService pool;
  private final ArrayDeque<Future<B>> flying = new ArrayDeque<>();
  private final int bound;
  private final Function<A, B> map;
  private final Consumer<B> sink;

  /**
   * @param map called on {@code threads} threads
   * @param sink called on the feeding thread, in the order of the items
   */
  InOrder(int threads, Function<A, B> map, Consumer<B> sink) {
    this.pool = Executors.newFixedThreadPool(threads);
    this.bound = threads * IN_FLIGHT_PER_THREAD;
    this.map = map;
    this.sink = sink;
  }

  /** Takes one item; waits while too many are in flight. What {@code map} threw for an earlier item comes through here. */
  @Override
  public void accept(A item) {
    flying.add(pool.submit(() -> map.apply(item)));
    if (flying.size() >= bound) {
      sink.accept(land(flying.remove()));
    }
  }

  /** Hands on everything that is still in flight. */
  void finish() {
    while (!flying.isEmpty()) {
      sink.accept(land(flying.remove()));
    }
  }

  private static <T> T land(Future<T> result) {
    try {
      return result.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException(e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(Main.SOME_FAILED, "interrupted");
    }
  }

  /** Drops what is in flight. */
  @Override
  public void close() {
    pool.shutdownNow();
  }
}
