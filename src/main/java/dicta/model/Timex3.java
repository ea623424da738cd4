package dicta.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;

/**
 * Values of dates as TimeML writes them: where Dicta's own value is a range of days, months or years that is a week, weekend,
 * quarter, half, season, decade or century, TIMEX3 has a short form for it. Source: TimeML annotation guidelines 1.2.1 and ISO
 * 24617-1, attribute {@code value} of TIMEX3. Thread-safe.
 */
final class Timex3 {
  /** Characters of 2019-09-16, 2019-09, 2019. */
  private static final int DAY = 10;
  private static final int MONTH = 7;
  private static final int YEAR = 4;
  /** Days from a Monday to its Sunday. */
  private static final int WEEK = 6;
  private static final int SATURDAY = 6;

  private Timex3() {}

  /**
   * @param iso a day, month, year or range as {@link DateMention#value} has it
   * @return {@code 2019-W38}, {@code 2019-W38-WE}, {@code 2019-Q3}, {@code 2019-H1}, {@code 2019-SU}, {@code 197}, {@code 20};
   *     any other value as it is
   */
  static String value(String iso) {
    int slash = iso.indexOf('/');
    if (slash < 0) {
      return iso;
    }
    String from = iso.substring(0, slash);
    String to = iso.substring(slash + 1);
    if (from.length() != to.length()) {
      return iso;
    }
    try {
      return switch (from.length()) {
        case DAY -> days(iso, LocalDate.parse(from), LocalDate.parse(to));
        case MONTH -> months(iso, LocalDate.parse(from + "-01"), LocalDate.parse(to + "-01"));
        case YEAR -> years(iso, Integer.parseInt(from), Integer.parseInt(to));
        default -> iso;
      };
    } catch (DateTimeParseException | NumberFormatException e) {
      return iso; // before the common era, or no calendar value
    }
  }

  private static String days(String iso, LocalDate from, LocalDate to) {
    long length = ChronoUnit.DAYS.between(from, to);
    boolean week = from.getDayOfWeek().getValue() == 1 && length == WEEK;
    boolean weekend = from.getDayOfWeek().getValue() == SATURDAY && length == 1;
    if (!week && !weekend) {
      return iso;
    }
    return String.format(Locale.ROOT, "%04d-W%02d%s", from.get(IsoFields.WEEK_BASED_YEAR), from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
        weekend ? "-WE" : "");
  }

  private static String months(String iso, LocalDate from, LocalDate to) {
    long length = ChronoUnit.MONTHS.between(from, to);
    int month = from.getMonthValue();
    String part = "";
    if (length == 2) {
      part = switch (month) {
        case 1, 4, 7, 10 -> "Q" + (month + 2) / 3;
        case 3 -> "SP";
        case 6 -> "SU";
        case 9 -> "FA";
        case 12 -> "WI";
        default -> "";
      };
    } else if (length == 5 && (month == 1 || month == 7)) {
      part = month == 1 ? "H1" : "H2";
    }
    return part.isEmpty() ? iso : String.format(Locale.ROOT, "%04d-%s", from.getYear(), part);
  }

  private static String years(String iso, int from, int to) {
    if (from % 10 == 0 && to == from + 9) {
      return String.format(Locale.ROOT, "%03d", from / 10);
    }
    return from % 100 <= 1 && to == from + 99 ? String.format(Locale.ROOT, "%02d", from / 100) : iso;
  }
}
