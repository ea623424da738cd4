package dicta.search.lucene;

/** When a request's time is up. */
final class Deadline {
  private final long end;
  private boolean passed;

  Deadline(long millis) {
    this.end = System.nanoTime() + millis * 1_000_000;
  }

  /** Whether the time is up; stays so. */
  boolean over() {
    passed = passed || System.nanoTime() - end >= 0;
    return passed;
  }

  /** Whether anything was cut. */
  boolean passed() {
    return passed;
  }
}
