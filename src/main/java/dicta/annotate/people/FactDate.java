package dicta.annotate.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A day as tables of facts give it: {@code 2019-05-20}, or only {@code 2019-05} or {@code 2019}; with a question mark behind it
 * ({@code 2023-01-10?}) the last day on which something is known to have been so, its end being unknown.
 *
 * @param first first day that is meant
 * @param months how many months are meant; 0: one day
 * @param lastSeen whether the end is unknown
 */
record FactDate(LocalDate first, int months, boolean lastSeen) {
  /** Absent if {@code written} is no such date. */
  static Optional<FactDate> parse(String written) {
    boolean lastSeen = written.endsWith("?");
    String digits = lastSeen ? written.substring(0, written.length() - 1) : written;
    try {
      return switch (digits.length()) {
        case 4 -> Optional.of(new FactDate(LocalDate.of(Integer.parseInt(digits), 1, 1), 12, lastSeen));
        case 7 -> Optional.of(new FactDate(day(digits.concat("-01")), 1, lastSeen));
        case 10 -> Optional.of(new FactDate(day(digits), 0, lastSeen));
        default -> Optional.empty();
      };
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static LocalDate day(String iso) {
    if (iso.charAt(4) != '-' || iso.charAt(7) != '-') {
      throw new DateTimeException(iso);
    }
    return LocalDate.of(
        Integer.parseInt(iso, 0, 4, 10), Integer.parseInt(iso, 5, 7, 10), Integer.parseInt(iso, 8, 10, 10));
  }

  /** As the first day of a term. */
  LocalDate asStart() {
    return first;
  }

  /** As the day on which a term ended: the day itself where it is known, else the first day on which it surely was over. */
  LocalDate asEnd() {
    if (months > 0) {
      return first.plusMonths(months);
    }
    return lastSeen ? first.plusDays(1) : first;
  }
}
