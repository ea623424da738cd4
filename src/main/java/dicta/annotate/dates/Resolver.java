package dicta.annotate.dates;

import dicta.annotate.dates.DateValue.Unit;
import dicta.annotate.dates.Expression.As;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Works out values in the order of the text: from the words alone, from the day that the words are spoken on, or from the
 * dates named before. For one text, not thread-safe.
 */
final class Resolver {
  /** So many dates with years long gone make a text one about history. */
  private static final int HISTORY_FROM = 3;
  /** A year named in the same paragraph is taken over by "in June" when it lies at least so far from the article's. */
  private static final int OTHER_TIMES = 2;
  /** "In January" after so many months more is that of the next year. */
  private static final int TURN_OF_YEAR = 8;
  /** A month without tense is taken to lie ahead only when it is this many times nearer than behind. */
  private static final double PAST_BIAS = 3;

  /** Days; a holiday so near ahead is meant where no tense tells. */
  private static final int SOON = 30;

  /** Days; a day further behind would be given with its year. */
  private static final int LONGEST_WITHOUT_YEAR = 300;

  private @Nullable LocalDate named;
  /** The last day named that is not ahead of the anchor. */
  private @Nullable LocalDate namedBehind;
  private @Nullable YearMonth namedMonth;
  private @Nullable Integer namedYear;
  private @Nullable Integer yearInParagraph;
  private int yearInSentence;
  private int sentence;
  private int oldDates;
  private int newsDates;

  /** To be called between paragraphs. A text that tells of other times without any "yesterday" keeps its year. */
  void newParagraph() {
    if (!history()) {
      yearInParagraph = null;
    }
  }

  private boolean history() {
    return oldDates >= HISTORY_FROM && newsDates == 0;
  }

  /**
   * @param sentence the number of its sentence in the text
   * @param anchor the day on which the words are spoken, if known
   * @param tense as {@link Tense#around}
   * @param narrated whether a year here sets the time of what follows ("in 1944"), not only names a thing ("the 1965 act")
   */
  Optional<DateValue> resolve(
      Expression e, int sentence, @Nullable LocalDate anchor, int tense, boolean narrated) {
    this.sentence = sentence;
    if (yearInParagraph != null && sentence - yearInSentence > 1 && !history()) {
      yearInParagraph = null;
    }
    boolean ownYear = e.as() == As.MD && (yearInParagraph == null || e.has(WordClass.WEEKDAY));
    newsDates += ownYear ? 1 : 0;
    try {
      DateValue value = value(e, anchor, tense);
      if (value != null) {
        remember(e, value, narrated, anchor);
      }
      return Optional.ofNullable(value);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty(); // "February 30"
    }
  }

  private void remember(Expression e, DateValue value, boolean narrated, @Nullable LocalDate anchor) {
    named = value.unit() == Unit.DAY ? value.first() : named;
    if (value.unit() == Unit.DAY && (anchor == null || !value.first().isAfter(anchor))) {
      namedBehind = value.first();
    }
    namedMonth = value.unit() == Unit.DAY || value.unit() == Unit.MONTH ? YearMonth.from(value.first()) : namedMonth;
    switch (e.as()) {
      case YMD, MY, MDDY, Y ->
          oldDates += anchor == null || anchor.getYear() - value.first().getYear() >= OTHER_TIMES ? 1 : 0;
      case WEEKDAY, WEEKDAY_REL, DEIXIS, DAYPART_REL, AGO -> newsDates++;
      default -> { }
    }
    if (value.unit() != Unit.RANGE) {
      namedYear = value.first().getYear();
      if (e.has(WordClass.YEAR) && (e.as() != As.Y || narrated)) {
        yearInParagraph = namedYear;
        yearInSentence = sentence;
      }
    }
  }

  private @Nullable DateValue value(Expression e, @Nullable LocalDate anchor, int tense) {
    return switch (e.as()) {
      case ISO -> iso(e.get(WordClass.ISO));
      case YMD -> day(e.get(WordClass.YEAR), month(e), e.get(WordClass.DAY));
      case MD -> {
        boolean told = e.has(WordClass.REL) && e.get(WordClass.REL) != 0; // "el pasado 12 de mayo"
        Integer year = yearOf(month(e), e.get(WordClass.DAY), anchor, told ? e.get(WordClass.REL) : tense);
        yield year == null ? null : onWeekday(e, day(year, month(e), e.get(WordClass.DAY)));
      }
      case MD_REL -> anchor == null ? null : day(anchor.getYear() + e.get(WordClass.REL), month(e), e.get(WordClass.DAY));
      case MD_THAT -> namedYear == null ? null : day(namedYear, month(e), e.get(WordClass.DAY));
      case MDD -> days(e, yearOf(month(e), firstDay(e), anchor, tense));
      case MDDY -> days(e, e.get(WordClass.YEAR));
      case MDD_REL -> anchor == null ? null : days(e, anchor.getYear() + e.get(WordClass.REL));
      case MDMD -> acrossMonths(e, yearOf(month(e), e.get(WordClass.DAY), anchor, tense));
      case MDMDY -> acrossMonths(e, e.get(WordClass.YEAR));
      case YMDYMD -> DateValue.days(
          LocalDate.of(e.get(WordClass.YEAR, 0), e.get(WordClass.MONTH, 0), e.get(WordClass.DAY, 0)),
          LocalDate.of(e.get(WordClass.YEAR, 1), e.get(WordClass.MONTH, 1), e.get(WordClass.DAY, 1)));
      case MY -> DateValue.month(YearMonth.of(e.get(WordClass.YEAR), month(e)));
      case MMY -> DateValue.months(
          YearMonth.of(e.get(WordClass.YEAR), month(e)), YearMonth.of(e.get(WordClass.YEAR), e.get(WordClass.MONTH, 1)));
      case M -> {
        Integer year = yearOf(month(e), 0, anchor, tense);
        yield year == null ? null : DateValue.month(YearMonth.of(year, month(e)));
      }
      case M_REL -> anchor == null ? null : monthRelative(e, anchor);
      case M_THAT -> namedYear == null ? null : DateValue.month(YearMonth.of(namedYear, month(e)));
      case M_AFTER -> monthAfter(e);
      case WEEKOFMONTH -> weekOfMonth(e, yearOf(month(e), 0, anchor, tense));
      case WEEKOFMONTHY -> weekOfMonth(e, e.get(WordClass.YEAR));
      case WEEKOF -> {
        Integer year = yearOf(month(e), e.get(WordClass.DAY), anchor, tense);
        yield year == null ? null : CalendarUnits.week(LocalDate.of(year, month(e), e.get(WordClass.DAY)), 0);
      }
      case WEEKOFY -> CalendarUnits.week(LocalDate.of(e.get(WordClass.YEAR), month(e), e.get(WordClass.DAY)), 0);
      case Y, EDGE_Y -> DateValue.year(e.get(WordClass.YEAR));
      case YY -> e.has(WordClass.YEARSPAN)
          ? years(e.get(WordClass.YEARSPAN) / 10_000, e.get(WordClass.YEARSPAN) % 10_000)
          : years(e.get(WordClass.YEAR, 0), e.get(WordClass.YEAR, 1));
      case ERA -> DateValue.year(inEra(number(e, 0), e.get(WordClass.ERA)));
      case ERAERA -> eras(e);
      case DECADE -> CalendarUnits.decade(
          e.has(WordClass.DECADE) ? e.get(WordClass.DECADE)
              : e.has(WordClass.YEAR) ? e.get(WordClass.YEAR) / 10 * 10 : e.get(WordClass.NAMEDDECADE));
      case CENTURY -> CalendarUnits.century(e.has(WordClass.CENTURY) ? e.get(WordClass.CENTURY) : e.get(WordClass.NTH));
      case QUARTER -> quarter(e, anchor, tense);
      case QUARTERY -> CalendarUnits.quarterOf(e.get(WordClass.YEAR), nthQuarter(e));
      case QUARTER_REL -> anchor == null ? null : CalendarUnits.quarterOf(anchor.getYear() + e.get(WordClass.REL), nthQuarter(e));
      case SEASONY -> CalendarUnits.season(e.get(WordClass.YEAR), e.get(WordClass.SEASON));
      case SEASON_REL -> anchor == null ? null : CalendarUnits.seasonRelative(e.get(WordClass.SEASON), e.get(WordClass.REL), anchor);
      case SEASON_THAT, SEASONAFTER -> namedYear == null ? null
          : CalendarUnits.season(namedYear + (e.has(WordClass.AFTER) ? e.get(WordClass.AFTER) : 0), e.get(WordClass.SEASON));
      case WEEKDAY -> anchor == null ? null : DateValue.day(Weekdays.near(e.get(WordClass.WEEKDAY), anchor, tense));
      case WEEKDAY_REL, WEEKDAY_WEEK -> anchor == null ? null : DateValue.day(Weekdays.relative(e, anchor, tense));
      case DEIXIS -> anchor == null ? null : DateValue.day(anchor.plusDays(e.get(WordClass.DEIXIS)));
      case DAYPART_REL -> anchor == null ? null : dayPart(e.get(WordClass.REL), anchor);
      case TONIGHT -> anchor == null ? null : DateValue.day(anchor);
      case DAY_MINUS_2 -> anchor == null ? null : DateValue.day(anchor.minusDays(2));
      case DAY_PLUS_2 -> anchor == null ? null : DateValue.day(anchor.plusDays(2));
      case UNIT_REL -> anchor == null ? null : CalendarUnits.unit(unit(e), e.get(WordClass.REL), anchor);
      case WEEKEND_REL -> anchor == null ? null : CalendarUnits.weekend(anchor, e.get(WordClass.REL));
      case UNITS_REL -> anchor == null ? null : units(e, anchor);
      case AGO -> anchor == null ? null : shifted(anchor, e, -1);
      case LATER, LATER_THAN -> fromNamed(e, 1);
      case EARLIER -> fromNamed(e, -1);
      case DAYAFTER -> {
        LocalDate from = namedFor(tense);
        yield from == null ? null : DateValue.day(from.plusDays(e.has(WordClass.AFTER) ? e.get(WordClass.AFTER) : 1));
      }
      case UNITAFTER -> unitAfter(e, anchor);
      case SAMEDAY -> {
        LocalDate same = namedFor(tense);
        yield same == null ? null : DateValue.day(same);
      }
      case HOLIDAY -> holiday(e.get(WordClass.HOLIDAY), anchor, tense);
      case HOLIDAYY -> DateValue.day(Holidays.in(e.get(WordClass.YEAR), e.get(WordClass.HOLIDAY)));
      case HOLIDAY_REL -> anchor == null ? null : holidayRelative(e.get(WordClass.HOLIDAY), e.get(WordClass.REL), anchor);
      case DAYOF -> DateValue.day(Holidays.in(0, e.get(WordClass.HOLIDAY)));
      case MONTHDAYYEAR -> inFigures(e, e.get(WordClass.DAY, 0), e.get(WordClass.DAY, 1));
      case DAYMONTHYEAR -> inFigures(e, e.get(WordClass.DAY, 1), e.get(WordClass.DAY, 0));
      case WEEKEND -> anchor == null ? null : CalendarUnits.weekend(anchor, weekendFor(anchor, tense));
      case WEEKDAYAFTER -> {
        LocalDate from = namedFor(tense);
        DayOfWeek day = DayOfWeek.of(e.get(WordClass.WEEKDAY));
        yield from == null ? null : DateValue.day(
            from.with(e.get(WordClass.AFTER) > 0 ? TemporalAdjusters.next(day) : TemporalAdjusters.previous(day)));
      }
    };
  }

  private @Nullable DateValue holiday(int code, @Nullable LocalDate anchor, int tense) {
    if (anchor == null && yearInParagraph == null) {
      return null;
    }
    int near = anchor == null ? yearInParagraph : anchor.getYear();
    LocalDate day = Holidays.in(near, code);
    boolean soon = anchor != null && tense != Tense.BEHIND && day.isAfter(anchor) && day.isBefore(anchor.plusDays(SOON));
    if (soon) {
      return DateValue.day(day); // "Election Day nears"
    }
    if (tense == Tense.BEHIND && anchor != null) { // even eleven months ago it is called so without its year
      return DateValue.day(day.isAfter(anchor) ? Holidays.in(near - 1, code) : day);
    }
    Integer year = yearOf(day.getMonthValue(), day.getDayOfMonth(), anchor, tense);
    return year == null ? null : DateValue.day(Holidays.in(year, code));
  }

  private static DateValue holidayRelative(int code, int rel, LocalDate anchor) {
    int year = anchor.getYear();
    LocalDate day = Holidays.in(year, code);
    return DateValue.day(switch (rel) {
      case -1 -> day.isBefore(anchor) ? day : Holidays.in(year - 1, code);
      case 1 -> day.isAfter(anchor) ? day : Holidays.in(year + 1, code);
      default -> day;
    });
  }

  /** "3/4/2016": the month comes where the language puts it, unless it can be none. */
  private static DateValue inFigures(Expression e, int month, int day) {
    return month > 12 ? day(e.get(WordClass.YEAR), day, month) : day(e.get(WordClass.YEAR), month, day);
  }

  /** "Over the weekend" is the one before on a Wednesday, and this one on a Sunday. */
  private static int weekendFor(LocalDate anchor, int tense) {
    return tense == Tense.AHEAD || anchor.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue() ? 0 : -1;
  }

  /** What is told in the past is not counted from a day to come. */
  private @Nullable LocalDate namedFor(int tense) {
    return tense == Tense.BEHIND && namedBehind != null ? namedBehind : named;
  }

  private static int unit(Expression e) {
    return e.get(WordClass.UNIT) % Plausibility.PLURAL;
  }

  private static int month(Expression e) {
    return e.get(WordClass.MONTH);
  }

  private static DateValue day(int year, int month, int day) {
    return DateValue.day(LocalDate.of(year, month, day));
  }

  /** "Tuesday, June 4": the year in which it is one, if that is next to the likely one. */
  private static DateValue onWeekday(Expression e, DateValue likely) {
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

  private static DateValue iso(int digits) {
    return day(digits / 10_000, digits / 100 % 100, digits % 100);
  }

  private static int firstDay(Expression e) {
    return e.has(WordClass.SPAN) ? e.get(WordClass.SPAN) / 100 : e.get(WordClass.DAY);
  }

  private static @Nullable DateValue days(Expression e, @Nullable Integer year) {
    int to = e.has(WordClass.SPAN) ? e.get(WordClass.SPAN) % 100 : e.get(WordClass.DAY, 1);
    return year == null || to <= firstDay(e) ? null
        : DateValue.days(LocalDate.of(year, month(e), firstDay(e)), LocalDate.of(year, month(e), to));
  }

  private static @Nullable DateValue acrossMonths(Expression e, @Nullable Integer year) {
    if (year == null) {
      return null;
    }
    LocalDate from = LocalDate.of(year, month(e), e.get(WordClass.DAY));
    LocalDate to = LocalDate.of(year, e.get(WordClass.MONTH, 1), e.get(WordClass.DAY, 1));
    boolean yearBelongsToTheEnd = e.has(WordClass.YEAR) && to.isBefore(from);
    return yearBelongsToTheEnd ? DateValue.days(from.minusYears(1), to)
        : DateValue.days(from, to.isBefore(from) ? to.plusYears(1) : to);
  }

  private static @Nullable DateValue years(int from, int to) {
    return from < to ? DateValue.years(from, to) : null;
  }

  private static DateValue eras(Expression e) {
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

  /** The year of a day or month without one; {@code day} 0 for a whole month; null where nothing tells. */
  private @Nullable Integer yearOf(int month, int day, @Nullable LocalDate anchor, int tense) {
    if (yearInParagraph != null && (anchor == null || Math.abs(anchor.getYear() - yearInParagraph) >= OTHER_TIMES)) {
      boolean turned = namedMonth != null && namedMonth.getYear() == yearInParagraph
          && namedMonth.getMonthValue() - month >= TURN_OF_YEAR;
      if (turned) {
        yearInParagraph = yearInParagraph + 1;
      }
      return yearInParagraph;
    }
    if (anchor == null) {
      return null;
    }
    LocalDate thisYear = LocalDate.of(anchor.getYear(), month, Math.max(day, 1));
    LocalDate now = day == 0 ? anchor.withDayOfMonth(1) : anchor;
    LocalDate behind = thisYear.isAfter(day == 0 ? now : now.plusDays(1)) ? thisYear.minusYears(1) : thisYear;
    LocalDate ahead = thisYear.isBefore(now) ? thisYear.plusYears(1) : thisYear;
    long back = ChronoUnit.DAYS.between(behind, now);
    long forth = ChronoUnit.DAYS.between(now, ahead);
    boolean future = tense == Tense.AHEAD || tense == Tense.AHEAD_THEN && forth < back
        || tense == 0 && forth * PAST_BIAS < back || day > 0 && back > LONGEST_WITHOUT_YEAR;
    return (future ? ahead : behind).getYear();
  }

  /** "last May", "May last year". */
  private static DateValue monthRelative(Expression e, LocalDate anchor) {
    int rel = e.get(WordClass.REL);
    boolean yearNamed = e.classes()[e.size() - 1] == WordClass.REL;
    if (yearNamed) {
      return DateValue.month(YearMonth.of(anchor.getYear() + rel, month(e)));
    }
    YearMonth now = YearMonth.from(anchor);
    YearMonth same = YearMonth.of(anchor.getYear(), month(e));
    return DateValue.month(
        switch (rel) {
          case -1 -> same.isBefore(now) ? same : same.minusYears(1);
          case 1 -> same.isAfter(now) ? same : same.plusYears(1);
          default -> same;
        });
  }

  private @Nullable DateValue monthAfter(Expression e) {
    if (namedMonth == null) {
      return null;
    }
    YearMonth same = YearMonth.of(namedMonth.getYear(), month(e));
    int rel = e.has(WordClass.AFTER) ? e.get(WordClass.AFTER) : 0;
    return DateValue.month(
        rel > 0 && !same.isAfter(namedMonth) ? same.plusYears(1)
            : rel < 0 && !same.isBefore(namedMonth) ? same.minusYears(1) : same);
  }

  private static @Nullable DateValue weekOfMonth(Expression e, @Nullable Integer year) {
    int nth = e.get(WordClass.NTH);
    if (year == null || nth > 4) {
      return null;
    }
    LocalDate first = LocalDate.of(year, month(e), 1 + 7 * (nth - 1));
    return DateValue.days(first, first.plusDays(6));
  }

  private static int nthQuarter(Expression e) {
    return e.has(WordClass.QUARTER) ? e.get(WordClass.QUARTER) : e.get(WordClass.NTH);
  }

  private @Nullable DateValue quarter(Expression e, @Nullable LocalDate anchor, int tense) {
    int nth = nthQuarter(e);
    if (nth > 4) {
      return null;
    }
    Integer year = yearOf(3 * nth - 2, 0, anchor, tense);
    return year == null ? null : CalendarUnits.quarterOf(year, nth);
  }

  private static DateValue dayPart(int rel, LocalDate anchor) {
    return DateValue.day(anchor.plusDays(rel));
  }

  /** "the next ten days". */
  private static @Nullable DateValue units(Expression e, LocalDate anchor) {
    int rel = e.get(WordClass.REL);
    LocalDate other = CalendarUnits.plus(anchor, unit(e), e.get(WordClass.COUNT));
    // "the last two years" is a duration.
    return other == null || rel <= 0 ? null : DateValue.days(anchor, other);
  }

  /** As precise as the unit: "two weeks ago" is a day, "two months ago" a month. */
  private static @Nullable DateValue shifted(LocalDate from, Expression e, int sign) {
    LocalDate day = CalendarUnits.plus(from, unit(e), (long) sign * e.get(WordClass.COUNT));
    if (day == null || day.getYear() < 1) {
      return null;
    }
    return switch (unit(e)) {
      case 3 -> DateValue.month(YearMonth.from(day));
      case 4 -> DateValue.year(day.getYear());
      default -> DateValue.day(day);
    };
  }

  private @Nullable DateValue fromNamed(Expression e, int sign) {
    int unit = unit(e);
    if (unit == 4) {
      return namedYear == null ? null : DateValue.year(namedYear + sign * e.get(WordClass.COUNT));
    }
    if (unit == 3) {
      return namedMonth == null ? null : DateValue.month(namedMonth.plusMonths((long) sign * e.get(WordClass.COUNT)));
    }
    return named == null ? null : shifted(named, e, sign);
  }

  /** From the date named before; where there is none, from the anchor. */
  private @Nullable DateValue unitAfter(Expression e, @Nullable LocalDate anchor) {
    int rel = e.has(WordClass.AFTER) ? e.get(WordClass.AFTER) : 0;
    int unit = e.has(WordClass.UNIT) ? unit(e) : 0;
    DateValue from = switch (unit) {
      case 1 -> named == null ? null : DateValue.day(named.plusDays(rel));
      case 2 -> named == null ? null : CalendarUnits.week(named, rel);
      case 3 -> namedMonth == null ? null : DateValue.month(namedMonth.plusMonths(rel));
      case 4 -> namedYear == null ? null : DateValue.year(namedYear + rel);
      case 5 -> named == null ? null : CalendarUnits.weekend(named, rel);
      default -> null;
    };
    return from == null && anchor != null && rel != 0 ? CalendarUnits.unit(unit, rel, anchor) : from;
  }
}
