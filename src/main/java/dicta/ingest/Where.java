package dicta.ingest;

import java.util.Objects;

/**
 * A place in the input, for people to find it: a file, and where it holds several articles, the line or the record.
 *
 * @param file path or name as given
 * @param unit what {@code number} counts
 * @param number from 1; 0 for a whole file
 */
public record Where(String file, Unit unit, long number) {
  /** What a place counts in. */
  public enum Unit {
    FILE,
    LINE,
    RECORD
  }

  public Where {
    Objects.requireNonNull(file);
    Objects.requireNonNull(unit);
  }

  static Where file(String file) {
    return new Where(file, Unit.FILE, 0);
  }

  Where line(long number) {
    return new Where(file, Unit.LINE, number);
  }

  Where record(long number) {
    return new Where(file, Unit.RECORD, number);
  }

  /** As in {@code news/may.jsonl, line 12}. */
  @Override
  public String toString() {
    return switch (unit) {
      case FILE -> file;
      case LINE -> file + ", line " + number;
      case RECORD -> file + ", record " + number;
    };
  }
}
