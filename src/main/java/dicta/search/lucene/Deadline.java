package dicta.search.lucene;

/**
 * When a request's time is up. It runs from the first look at it: what is loaded once, at the first request, does not count. After
 * that first look several threads may share it.
 */
final class Deadline {
  private final long budget;
  private long began;
  private boolean running;
  private volatile boolean passed;

  Deadline(long millis) {
    this.budget = millis * 1_000_000;
  }

  /** Whether the time is up; stays so. */
  boolean over() {
    if (!running) {
      running = true;
      began = System.nanoTime();
    }
    passed = passed || System.nanoTime() - began >= budget;
    return passed;
  }

  /** Whether anything was cut. */
  boolean passed() {
    return passed;
  }
}
