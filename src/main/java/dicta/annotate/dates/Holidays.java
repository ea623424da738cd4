package dicta.annotate.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * Days of the calendar that have names, as the tables write them:
 *
 * <pre>
 * 1225      a fixed day, 100 * month + day
 * n11-4-4   the fourth Thursday of November; 5th is the last
 * n11-1-1+1 the day after the first Monday of November
 * e-2       two days before Easter Sunday (western)
 * 20010911  one day of history
 * </pre>
 */
final class Holidays {
  private static final int NTH = 100_000;
  private static final int EASTER = 200_000;
  private static final int BEFORE_EASTER = 200;
  private static final int HISTORY = 10_000_000;
  private static final int LAST = 5;

  private Holidays() {}

  /** @throws IllegalArgumentException if it is none of the forms above */
  static int code(String written) {
    if (written.startsWith("e")) {
      return EASTER + BEFORE_EASTER + Integer.parseInt(written.substring(1));
    }
    if (!written.startsWith("n")) {
      return Integer.parseInt(written);
    }
    String[] parts = written.substring(1).split("[-+]");
    int later = parts.length > 3 ? Integer.parseInt(parts[3]) : 0;
    return NTH + 1000 * Integer.parseInt(parts[0]) + 100 * Integer.parseInt(parts[1]) + 10 * Integer.parseInt(parts[2]) + later;
  }

  /** @throws java.time.DateTimeException if the year has no such day */
  static LocalDate in(int year, int code) {
    if (code >= HISTORY) {
      return LocalDate.of(code / 10_000, code / 100 % 100, code % 100);
    }
    if (code >= EASTER) {
      return easter(year).plusDays(code - EASTER - BEFORE_EASTER);
    }
    if (code < NTH) {
      return LocalDate.of(year, code / 100, code % 100);
    }
    int month = (code - NTH) / 1000;
    int nth = code / 100 % 10;
    DayOfWeek day = DayOfWeek.of(code / 10 % 10);
    LocalDate first = LocalDate.of(year, month, 1);
    return first.with(nth == LAST ? TemporalAdjusters.lastInMonth(day) : TemporalAdjusters.dayOfWeekInMonth(nth, day)).plusDays(code % 10);
  }

  /** The algorithm of Meeus, Jones and Butcher for the Gregorian calendar. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int g = (8 * b + 13) / 25;
    int h = (19 * a + b - b / 4 - g + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 19 * l) / 433;
    int month = (h + l - 7 * m + 90) / 25;
    return LocalDate.of(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
  }
}
