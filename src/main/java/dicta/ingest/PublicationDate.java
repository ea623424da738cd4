package dicta.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day that a file gives as its day of publication. Where a time and a zone stand beside it, the day is the one
 * written there, not that of another zone: an outlet's own calendar is what its "Monday" means.
 */
final class PublicationDate {
  private static final int FIRST_YEAR = 1400;
  private static final int LAST_YEAR = 2100;

  /** 2025-05-12, 2025/05/12, 2025.5.12, 20250512, each with anything after it that is not a digit. */
  private static final Pattern YEAR_FIRST =
      Pattern.compile("^([+-]?\\d{4,})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|(?<=^\\d{4})(\\d{2})(\\d{2}))(?!\\d)(?:[T ,].*)?$");

  /** 12/05/2025, 12.5.2025, 05-12-2025. */
  private static final Pattern YEAR_LAST = Pattern.compile("^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?!\\d)(?:[T ,].*)?$");

  /** Seconds or milliseconds since 1970 (from the year 2001 on, so that a year or a day is never taken for one). */
  private static final Pattern EPOCH = Pattern.compile("^(\\d{10}|\\d{13})$");

  /** "12 May 2025", "Mon, 12 May 2025 10:00:00 GMT", "12. Mai 2025", "12 de mayo de 2025". */
  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.|º)?[ -](?:de )?(\\p{L}{3,})\\.?,?[ -](?:de )?(\\d{4})(?!\\d)");

  /** "May 12, 2025", "Sept. 3rd 2024". */
  private static final Pattern MONTH_DAY_YEAR =
      Pattern.compile("(\\p{L}{3,})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)");

  private static final int LONGEST = 100;

  private PublicationDate() {}

  /** Whether a newspaper can have appeared then. */
  static boolean isPlausible(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }

  /**
   * The day in {@code written}.
   *
   * @param lang ISO 639-1 code of the month names, beside English
   * @throws DateTimeException saying what is wrong with the value, for people to read
   */
  static LocalDate parse(String written, Optional<String> lang) {
    String text = written.strip();
    if (text.length() > LONGEST) {
      throw unreadable(text.substring(0, 40) + "…");
    }
    LocalDate day = day(text, lang);
    if (!isPlausible(day)) {
      throw new DateTimeException("\"" + text + "\" is outside the years " + FIRST_YEAR + " to " + LAST_YEAR);
    }
    return day;
  }

  /** Of several values the first that is a day; if none is, the first. */
  static Optional<String> best(List<String> written) {
    for (String value : written) {
      try {
        parse(value, Optional.empty());
        return Optional.of(value);
      } catch (DateTimeException e) {
        // The next one may be better.
      }
    }
    return written.stream().findFirst();
  }

  private static LocalDate day(String text, Optional<String> lang) {
    Matcher epoch = EPOCH.matcher(text);
    if (epoch.matches()) {
      long number = Long.parseLong(text);
      return LocalDate.ofInstant(Instant.ofEpochMilli(text.length() == 10 ? number * 1000 : number), ZoneOffset.UTC);
    }
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      boolean compact = yearFirst.group(2) == null;
      return of(text, yearFirst.group(1), yearFirst.group(compact ? 5 : 3), yearFirst.group(compact ? 6 : 4));
    }
    Matcher yearLast = YEAR_LAST.matcher(text);
    if (yearLast.matches()) {
      return yearLast(text, yearLast);
    }
    Matcher dayFirst = DAY_MONTH_YEAR.matcher(text);
    if (dayFirst.find()) {
      Optional<Integer> month = month(dayFirst.group(2), lang);
      if (month.isPresent()) {
        return of(text, dayFirst.group(3), month.get().toString(), dayFirst.group(1));
      }
    }
    Matcher monthFirst = MONTH_DAY_YEAR.matcher(text);
    if (monthFirst.find()) {
      Optional<Integer> month = month(monthFirst.group(1), lang);
      if (month.isPresent()) {
        return of(text, monthFirst.group(3), month.get().toString(), monthFirst.group(2));
      }
    }
    throw unreadable(text);
  }

  private static LocalDate yearLast(String text, Matcher written) {
    int first = Integer.parseInt(written.group(1));
    int second = Integer.parseInt(written.group(3));
    boolean dayFirst = written.group(2).equals(".") || first > 12 || first == second;
    if (!dayFirst && second <= 12) {
      throw new DateTimeException("\"" + text + "\" can be read as two different days; expected one such as 2025-05-12");
    }
    return dayFirst
        ? of(text, written.group(4), written.group(3), written.group(1))
        : of(text, written.group(4), written.group(1), written.group(3));
  }

  private static LocalDate of(String text, String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (NumberFormatException e) {
      throw unreadable(text);
    } catch (DateTimeException e) {
      throw new DateTimeException("\"" + text + "\" is a day that the calendar does not have", e);
    }
  }

  private static DateTimeException unreadable(String text) {
    return new DateTimeException("\"" + text + "\" is not a day; expected one such as 2025-05-12");
  }

  private static Optional<Integer> month(String name, Optional<String> lang) {
    var languages = new ArrayList<Locale>(List.of(Locale.ENGLISH));
    lang.ifPresent(code -> languages.add(Locale.of(code)));
    String word = name.equalsIgnoreCase("sept") ? "Sep" : name;
    for (Locale language : languages) {
      for (String pattern : List.of("MMMM", "LLLL", "MMM", "LLL")) {
        DateTimeFormatter names =
            new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(language);
        for (String form : List.of(word, word + ".")) {
          try {
            return Optional.of(names.parse(form).get(ChronoField.MONTH_OF_YEAR));
          } catch (DateTimeException e) {
            // Not the name of a month in this form: the next one is tried.
          }
        }
      }
    }
    return Optional.empty();
  }
}
