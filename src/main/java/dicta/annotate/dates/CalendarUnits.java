package dicta.annotate.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Weeks, weekends, quarters, seasons, decades and centuries as ranges of the calendar. */
final class CalendarUnits {
  private CalendarUnits() {}

  static DateValue decade(int first) {
    return DateValue.years(first, first + 9);
  }

  /** The nth century: years 1 to 100 are the first. */
  static DateValue century(int nth) {
    return DateValue.years((nth - 1) * 100 + 1, nth * 100);
  }

  /** The week of a day, Monday to Sunday, moved by {@code shift} weeks. */
  static DateValue week(LocalDate day, int shift) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(shift);
    return DateValue.days(monday, monday.plusDays(6));
  }

  /** Null unless {@code nth} is 1 to 4. */
  static @Nullable DateValue quarterOf(int year, int nth) {
    return nth > 4 ? null : DateValue.months(YearMonth.of(year, 3 * nth - 2), YearMonth.of(year, 3 * nth));
  }

  /** Of the northern hemisphere; the winter of a year begins in its December. */
  static DateValue season(int year, int season) {
    YearMonth first = YearMonth.of(year, 3 * season);
    return DateValue.months(first, first.plusMonths(2));
  }

  static DateValue seasonRelative(int season, int rel, LocalDate anchor) {
    int year = anchor.getYear();
    if (season == 4 && anchor.getMonthValue() <= 2) {
      year--; // the winter that is now began last December
    }
    DateValue now = season(year, season);
    return switch (rel) {
      case -1 -> now.last().isBefore(anchor) ? now : season(year - 1, season);
      case 1 -> now.first().isAfter(anchor) ? now : season(year + 1, season);
      default -> now;
    };
  }

  /**
   * The week, month, year, weekend, quarter, decade or century of a day or {@code rel} of them on; null for other units.
   *
   * @param unit as in the tables
   */
  static @Nullable DateValue unit(int unit, int rel, LocalDate anchor) {
    return switch (unit) {
      case 2 -> week(anchor, rel);
      case 3 -> DateValue.month(YearMonth.from(anchor).plusMonths(rel));
      case 4 -> DateValue.year(anchor.getYear() + rel);
      case 5 -> weekend(anchor, rel);
      case 6 -> {
        LocalDate in = anchor.plusMonths(3L * rel);
        yield quarterOf(in.getYear(), (in.getMonthValue() + 2) / 3);
      }
      case 7 -> decade(Math.floorDiv(anchor.getYear(), 10) * 10 + 10 * rel);
      case 8 -> century((anchor.getYear() + 99) / 100 + rel);
      default -> null;
    };
  }

  static DateValue weekend(LocalDate anchor, int rel) {
    LocalDate saturday = anchor.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5).plusWeeks(rel);
    return DateValue.days(saturday, saturday.plusDays(1));
  }

  static @Nullable LocalDate plus(LocalDate day, int unit, long n) {
    return switch (unit) {
      case 1 -> day.plusDays(n);
      case 2, 5 -> day.plusWeeks(n);
      case 3 -> day.plusMonths(n);
      case 4 -> day.plusYears(n);
      case 6 -> day.plusMonths(3 * n);
      case 7 -> day.plusYears(10 * n);
      case 9 -> day.plusWeeks(2 * n);
      default -> null;
    };
  }
}
