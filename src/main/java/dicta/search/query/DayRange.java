package dicta.search.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that a date as typed by a user covers.
 *
 * @param first inclusive
 * @param last inclusive
 */
public record DayRange(LocalDate first, LocalDate last) {
  /** 2025, 2025-5, 2025-05-12, also with / or . between, and with a time after the day, which is left aside. */
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2})(?:[T ].*)?)?)?");

  /** -7d, -2w, -6m, -1y. */
  private static final Pattern AGO = Pattern.compile("-(\\d{1,5})\\s*([dwmyDWMY])");

  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2999;

  /**
   * Reads a day, month, year, a span counted back from {@code today}, or "today" and "yesterday"; empty for anything else, also
   * for days that no calendar has and for years that no newspaper writes about.
   */
  public static Optional<DayRange> of(String typed, LocalDate today) {
    String value = typed.strip();
    if (value.equalsIgnoreCase("today")) {
      return Optional.of(new DayRange(today, today));
    }
    if (value.equalsIgnoreCase("yesterday")) {
      return Optional.of(new DayRange(today.minusDays(1), today.minusDays(1)));
    }
    Matcher ago = AGO.matcher(value);
    if (ago.matches()) {
      int n = Integer.parseInt(ago.group(1));
      LocalDate day =
          switch (Character.toLowerCase(ago.group(2).charAt(0))) {
            case 'd' -> today.minusDays(n);
            case 'w' -> today.minusWeeks(n);
            case 'm' -> today.minusMonths(n);
            default -> today.minusYears(Math.min(n, 1000));
          };
      return Optional.of(new DayRange(day, day));
    }
    Matcher iso = ISO.matcher(value);
    if (!iso.matches()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(iso.group(1));
      if (year < FIRST_YEAR || year > LAST_YEAR) {
        return Optional.empty();
      }
      if (iso.group(2) == null) {
        return Optional.of(new DayRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(iso.group(2)));
      if (iso.group(3) == null) {
        return Optional.of(new DayRange(month.atDay(1), month.atEndOfMonth()));
      }
      LocalDate day = month.atDay(Integer.parseInt(iso.group(3)));
      return Optional.of(new DayRange(day, day));
    } catch (DateTimeException e) {
      return Optional.empty(); // a thirteenth month, a 30th of February
    }
  }
}
