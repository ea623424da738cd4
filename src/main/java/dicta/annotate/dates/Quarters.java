package dicta.annotate.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Quarters and halves of a year, as companies report on them. */
final class Quarters {
  /** Days: a quarter that ended longer ago, or begins later, is not meant where another of its number is nearer. */
  private static final int NEAR = 200;
  /** A quarter without tense is taken to lie ahead only when it is this many times nearer than behind. */
  private static final int PAST_BIAS = 2;

  private Quarters() {}

  /** "first" of "the first quarter", "first-quarter", "Q1". */
  static int nth(Expression e) {
    return e.has(WordClass.QUARTER) ? e.get(WordClass.QUARTER) : e.get(WordClass.NTH);
  }

  /**
   * "The third quarter" without a year: that of the year in which it is written, but last year's where that one is still to
   * come and the other has just been reported on, and next year's where it is over and the next is expected.
   */
  static @Nullable DateValue near(int nth, LocalDate anchor, int tense) {
    DateValue own = CalendarUnits.quarterOf(anchor.getYear(), nth);
    if (own == null) {
      return null;
    }
    if (own.first().isAfter(anchor)) {
      DateValue before = CalendarUnits.quarterOf(anchor.getYear() - 1, nth);
      long back = before == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(before.last(), anchor);
      long forth = ChronoUnit.DAYS.between(anchor, own.first());
      boolean ahead = tense == Tense.AHEAD ? forth <= NEAR : back > NEAR || tense != Tense.BEHIND && forth * PAST_BIAS < back;
      return ahead ? own : before;
    }
    if (own.last().isBefore(anchor) && tense == Tense.AHEAD) {
      DateValue after = CalendarUnits.quarterOf(anchor.getYear() + 1, nth);
      return after != null && ChronoUnit.DAYS.between(anchor, after.first()) <= NEAR ? after : own;
    }
    return own;
  }

  /** The quarter of a day. */
  static DateValue of(LocalDate day) {
    YearMonth first = YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1);
    return DateValue.months(first, first.plusMonths(2));
  }

  /** The same quarter {@code years} later. */
  static DateValue shifted(DateValue quarter, int years) {
    return of(quarter.first().plusYears(years));
  }

  /** Null unless {@code nth} is 1 or 2. */
  static @Nullable DateValue half(int year, int nth) {
    return nth > 2 ? null : DateValue.months(YearMonth.of(year, 6 * nth - 5), YearMonth.of(year, 6 * nth));
  }
}
