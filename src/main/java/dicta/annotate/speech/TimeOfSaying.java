package dicta.annotate.speech;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/** When something was said, as the sentence gives it: a day, a month or a year, by its first and last day. */
record TimeOfSaying(LocalDate first, LocalDate last) {
  /** Absent for ranges and whatever else is no ISO 8601 day, month or year. */
  static Optional<TimeOfSaying> of(String value) {
    try {
      return switch (value.length()) {
        case 4 -> Optional.of(new TimeOfSaying(Year.parse(value).atDay(1), Year.parse(value).atMonth(12).atEndOfMonth()));
        case 7 -> Optional.of(new TimeOfSaying(YearMonth.parse(value).atDay(1), YearMonth.parse(value).atEndOfMonth()));
        case 10 -> Optional.of(new TimeOfSaying(LocalDate.parse(value), LocalDate.parse(value)));
        default -> Optional.empty();
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
