package dicta.index;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * First and last day of an ISO 8601 day, month, year or interval, as epoch days.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 */
public record Days(int from, int to) {
  /** Stands for "no date" in a column; before all days. */
  public static final int UNDATED = Integer.MIN_VALUE;

  /** @throws IllegalArgumentException if {@code to} lies before {@code from} */
  public Days {
    if (to < from) {
      throw new IllegalArgumentException("ends before it begins: " + from + ".." + to);
    }
  }

  /** The same up to a day that lies among them. */
  Days until(long day) {
    return from <= day && day < to ? new Days(from, (int) day) : this;
  }

  /** {@code 2020-01-14}, {@code 2020-01}, {@code 2020} or {@code a/b} of these; empty for anything else. */
  public static Optional<Days> of(String iso) {
    int slash = iso.indexOf('/');
    if (slash >= 0) {
      Optional<Days> a = of(iso.substring(0, slash));
      Optional<Days> b = of(iso.substring(slash + 1));
      return a.isPresent() && b.isPresent() && a.get().from <= b.get().to
          ? Optional.of(new Days(a.get().from, b.get().to))
          : Optional.empty();
    }
    try {
      LocalDate first;
      LocalDate last;
      switch (iso.length()) {
        case 4 -> {
          first = Year.parse(iso).atDay(1);
          last = first.plusYears(1).minusDays(1);
        }
        case 7 -> {
          first = YearMonth.parse(iso).atDay(1);
          last = first.plusMonths(1).minusDays(1);
        }
        case 10 -> {
          first = day(iso);
          last = first;
        }
        default -> {
          return Optional.empty();
        }
      }
      return Optional.of(new Days((int) first.toEpochDay(), (int) last.toEpochDay()));
    } catch (DateTimeException e) {
      return Optional.empty(); // not a date: 2020-13
    }
  }

  /** {@code 2020-01-14}; the JDK's parser, which knows any form, takes longer than some fields take to index. */
  private static LocalDate day(String iso) {
    int number = 0;
    for (int i = 0; i < iso.length(); i++) {
      char c = iso.charAt(i);
      boolean dash = i == 4 || i == 7;
      if (dash ? c != '-' : c < '0' || c > '9') {
        throw new DateTimeException(iso);
      }
      number = dash ? number : 10 * number + c - '0';
    }
    return LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
  }
}
