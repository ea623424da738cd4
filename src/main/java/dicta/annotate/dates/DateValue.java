package dicta.annotate.dates;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A day, month, year, or a range of these.
 *
 * @param iso as ISO 8601 writes it
 * @param first its first day
 * @param last its last day
 * @param unit how precise it is
 */
record DateValue(String iso, LocalDate first, LocalDate last, Unit unit) {
  /** Precision; a range has that of its ends. */
  enum Unit {
    DAY,
    MONTH,
    YEAR,
    RANGE
  }

  static DateValue day(LocalDate day) {
    return new DateValue(text(day), day, day, Unit.DAY);
  }

  static DateValue month(YearMonth month) {
    return new DateValue(text(month), month.atDay(1), month.atEndOfMonth(), Unit.MONTH);
  }

  static DateValue year(int year) {
    return new DateValue(text(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Unit.YEAR);
  }

  static DateValue years(int from, int to) {
    return range(year(from), year(to));
  }

  static DateValue months(YearMonth from, YearMonth to) {
    return range(month(from), month(to));
  }

  static DateValue days(LocalDate from, LocalDate to) {
    return range(day(from), day(to));
  }

  static DateValue range(DateValue from, DateValue to) {
    return new DateValue(from.iso + "/" + to.iso, from.first, to.last, Unit.RANGE);
  }

  private static String text(LocalDate day) {
    return text(YearMonth.from(day)) + "-" + two(day.getDayOfMonth());
  }

  private static String text(YearMonth month) {
    return text(month.getYear()) + "-" + two(month.getMonthValue());
  }

  private static String two(int n) {
    return n < 10 ? "0" + n : "" + n;
  }

  private static String text(int year) {
    String digits = "000" + Math.abs(year);
    return (year < 0 ? "-" : "") + digits.substring(Math.min(3, digits.length() - 4));
  }
}
