package dicta.annotate.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** The values of expressions whose words alone, or with a year that is known, make the date: "5 to 7 May", "3/4/2016". */
final class WrittenDates {
  private static final int CENTURY = 100;
  /** Years: "'26" written in 2023 is 2026, "'31" is 1931. */
  private static final int AHEAD_AT_MOST = 5;
  /** Where no day of publication tells: "'29" is 2029, "'30" is 1930. */
  private static final int PIVOT = 30;

  private WrittenDates() {}

  static DateValue day(int year, int month, int day) {
    return DateValue.day(LocalDate.of(year, month, day));
  }

  /** @param digits 10000 * year + 100 * month + day */
  static DateValue iso(int digits) {
    return day(digits / 10_000, digits / 100 % 100, digits % 100);
  }

  static int firstDay(Expression e) {
    return e.has(WordClass.SPAN) ? e.get(WordClass.SPAN) / 100 : e.get(WordClass.DAY);
  }

  static @Nullable DateValue days(Expression e, @Nullable Integer year) {
    int to = e.has(WordClass.SPAN) ? e.get(WordClass.SPAN) % 100 : e.get(WordClass.DAY, 1);
    int month = e.get(WordClass.MONTH);
    return year == null || to <= firstDay(e) ? null
        : DateValue.days(LocalDate.of(year, month, firstDay(e)), LocalDate.of(year, month, to));
  }

  static @Nullable DateValue acrossMonths(Expression e, @Nullable Integer year) {
    if (year == null) {
      return null;
    }
    LocalDate from = LocalDate.of(year, e.get(WordClass.MONTH), e.get(WordClass.DAY));
    LocalDate to = LocalDate.of(year, e.get(WordClass.MONTH, 1), e.get(WordClass.DAY, 1));
    boolean yearBelongsToTheEnd = e.has(WordClass.YEAR) && to.isBefore(from);
    return yearBelongsToTheEnd ? DateValue.days(from.minusYears(1), to)
        : DateValue.days(from, to.isBefore(from) ? to.plusYears(1) : to);
  }

  static DateValue acrossYears(Expression e) {
    return DateValue.days(
        LocalDate.of(e.get(WordClass.YEAR, 0), e.get(WordClass.MONTH, 0), e.get(WordClass.DAY, 0)),
        LocalDate.of(e.get(WordClass.YEAR, 1), e.get(WordClass.MONTH, 1), e.get(WordClass.DAY, 1)));
  }

  static @Nullable DateValue years(Expression e) {
    int from = e.has(WordClass.YEARSPAN) ? e.get(WordClass.YEARSPAN) / 10_000 : e.get(WordClass.YEAR, 0);
    int to = e.has(WordClass.YEARSPAN) ? e.get(WordClass.YEARSPAN) % 10_000 : e.get(WordClass.YEAR, 1);
    return from < to ? DateValue.years(from, to) : null;
  }

  static DateValue decade(Expression e) {
    return CalendarUnits.decade(
        e.has(WordClass.DECADE) ? e.get(WordClass.DECADE)
            : e.has(WordClass.SHORTYEAR) ? 1900 + e.get(WordClass.SHORTYEAR) / 10 * 10
            : e.has(WordClass.YEAR) ? e.get(WordClass.YEAR) / 10 * 10 : e.get(WordClass.NAMEDDECADE));
  }

  static DateValue era(Expression e) {
    return DateValue.year(inEra(number(e, 0), e.get(WordClass.ERA)));
  }

  static DateValue eras(Expression e) {
    boolean both = e.has(WordClass.ERA) && e.size() == 4;
    int first = both ? e.get(WordClass.ERA, 0) : e.get(WordClass.ERA);
    int second = both ? e.get(WordClass.ERA, 1) : e.get(WordClass.ERA);
    return DateValue.years(inEra(number(e, 0), first), inEra(number(e, 1), second));
  }

  /** ISO 8601 has a year 0: 1 BC is 0000, 664 BC is -0663. */
  private static int inEra(int year, int era) {
    return era < 0 ? 1 - year : year;
  }

  private static int number(Expression e, int nth) {
    return e.has(WordClass.COUNT) ? e.get(WordClass.COUNT, nth) : e.get(WordClass.YEAR, nth);
  }

  /** "Tuesday, June 4": the year in which it is one, if that is next to the likely one. */
  static DateValue onWeekday(Expression e, DateValue likely) {
    if (!e.has(WordClass.WEEKDAY)) {
      return likely;
    }
    for (int shift : new int[] {0, 1, -1}) {
      LocalDate day = likely.first().plusYears(shift);
      if (day.getDayOfWeek().getValue() == e.get(WordClass.WEEKDAY)) {
        return DateValue.day(day);
      }
    }
    return likely;
  }

  /** "3/4/2016", "3/4/98": the month comes where the language puts it, unless it can be none. */
  static DateValue inFigures(Expression e, int month, int day, @Nullable LocalDate anchor) {
    int year = e.has(WordClass.YEAR) ? e.get(WordClass.YEAR) : fullYear(e.get(WordClass.SHORTYEAR), anchor);
    return month > 12 ? day(year, day, month) : day(year, month, day);
  }

  /** The year that two digits mean: the latest that is not far ahead. */
  static int fullYear(int digits, @Nullable LocalDate anchor) {
    int last = anchor == null ? 2000 + PIVOT - 1 : anchor.getYear() + AHEAD_AT_MOST;
    return last - Math.floorMod(last - digits, CENTURY);
  }

  /** The first seven days of a month are its first week. */
  static @Nullable DateValue weekOfMonth(Expression e, @Nullable Integer year) {
    int nth = e.get(WordClass.NTH);
    if (year == null || nth > 4) {
      return null;
    }
    LocalDate first = LocalDate.of(year, e.get(WordClass.MONTH), 1 + 7 * (nth - 1));
    return DateValue.days(first, first.plusDays(6));
  }

  /** The weekend that a holiday makes long: "Labor Day weekend" is the one before that Monday. */
  static DateValue weekendOf(LocalDate holiday) {
    boolean after = holiday.getDayOfWeek().getValue() >= DayOfWeek.WEDNESDAY.getValue();
    LocalDate saturday = holiday.with(after ? TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)
        : TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    return DateValue.days(
        holiday.getDayOfWeek() == DayOfWeek.SUNDAY ? holiday.minusDays(1) : saturday,
        holiday.getDayOfWeek() == DayOfWeek.SUNDAY ? holiday : saturday.plusDays(1));
  }
}
