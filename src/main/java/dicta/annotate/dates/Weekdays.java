package dicta.annotate.dates;

import dicta.annotate.dates.Expression.As;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Which day a weekday means, seen from the day on which it is spoken. */
final class Weekdays {
  /** Days: what "would be on Monday" is over on Tuesday and Wednesday, and ahead on Thursday. */
  private static final int JUST_OVER = 2;

  private Weekdays() {}

  /** "Monday": of the days next to the anchor the one that the tense says. */
  static LocalDate near(int weekday, LocalDate anchor, int tense) {
    DayOfWeek day = DayOfWeek.of(weekday);
    LocalDate behind = anchor.with(TemporalAdjusters.previousOrSame(day));
    boolean ahead = tense == Tense.AHEAD || tense == Tense.AHEAD_THEN && behind.plusDays(JUST_OVER).isBefore(anchor);
    return anchor.with(ahead ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day));
  }

  /** "last Thursday", "this Monday", "Thursday of next week". */
  static LocalDate relative(Expression e, LocalDate anchor, int tense) {
    DayOfWeek day = DayOfWeek.of(e.get(WordClass.WEEKDAY));
    int rel = e.get(WordClass.REL);
    if (e.as() == As.WEEKDAY_WEEK || rel == 0) {
      LocalDate inWeek = anchor.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(rel).plusDays(day.getValue() - 1);
      return rel == 0 && tense == Tense.AHEAD && inWeek.isBefore(anchor) ? inWeek.plusWeeks(1) : inWeek;
    }
    if (rel > 0) {
      return anchor.with(TemporalAdjusters.next(day));
    }
    LocalDate behind = anchor.with(TemporalAdjusters.previous(day));
    // The day before would be called yesterday.
    return behind.equals(anchor.minusDays(1)) ? behind.minusWeeks(1) : behind;
  }
}
