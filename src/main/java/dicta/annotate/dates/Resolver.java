package dicta.annotate.dates;

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
 * Works out values in the order of the text: from the words alone ({@link WrittenDates}), from the day that the words are
 * spoken on, or from the dates named before ({@link NamedDates}). For one text, not thread-safe.
 */
final class Resolver {
  /** Days; a holiday so near ahead is meant where no tense tells. */
  private static final int SOON = 30;

  private final NamedDates named = new NamedDates();

  /** To be called between paragraphs. */
  void newParagraph() {
    named.newParagraph();
  }

  /**
   * @param sentence the number of its sentence in the text
   * @param anchor the day on which the words are spoken, if known
   * @param tense as {@link Tense#around}
   * @param narrated as {@link NamedDates#remember} has it
   */
  Optional<DateValue> resolve(
      Expression e, int sentence, @Nullable LocalDate anchor, int tense, boolean narrated) {
    named.enter(e, sentence);
    try {
      DateValue value = needsAnchor(e.as()) && anchor == null ? null : value(e, anchor, tense);
      if (value != null) {
        named.remember(e, value, narrated, anchor);
      }
      return Optional.ofNullable(value);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty(); // "February 30"
    }
  }

  private static boolean needsAnchor(As as) {
    return switch (as) {
      case MD_REL, MDD_REL, M_REL, QUARTER_REL, HALF_REL, SEASON_REL, SEASON, WEEKDAY, WEEKDAY_REL, WEEKDAY_WEEK, DEIXIS, DAYPART_REL,
          TONIGHT, DAY_MINUS_2, DAY_PLUS_2, UNIT_REL, WEEKEND_REL, UNITS_REL, AGO, AGO_DEIXIS, AGO_WEEKDAY, AGO_UNIT, FROM_NOW,
          HOLIDAY_REL, WEEKEND, LATEST -> true;
      default -> false;
    };
  }

  private @Nullable DateValue value(Expression e, @Nullable LocalDate anchor, int tense) {
    return anchor != null && needsAnchor(e.as()) ? fromAnchor(e, anchor, tense) : fromText(e, anchor, tense);
  }

  /** What only the day of speaking tells. */
  private @Nullable DateValue fromAnchor(Expression e, LocalDate anchor, int tense) {
    return switch (e.as()) {
      case MD_REL -> WrittenDates.day(anchor.getYear() + e.get(WordClass.REL), month(e), e.get(WordClass.DAY));
      case MDD_REL -> WrittenDates.days(e, anchor.getYear() + e.get(WordClass.REL));
      case M_REL -> monthRelative(e, anchor);
      case QUARTER_REL -> CalendarUnits.quarterOf(anchor.getYear() + e.get(WordClass.REL), Quarters.nth(e));
      case HALF_REL -> Quarters.half(anchor.getYear() + (e.has(WordClass.REL) ? e.get(WordClass.REL) : 0), e.get(WordClass.NTH));
      case SEASON_REL -> CalendarUnits.seasonRelative(e.get(WordClass.SEASON), e.get(WordClass.REL), anchor);
      case SEASON -> season(e.get(WordClass.SEASON), anchor, tense);
      case WEEKDAY -> DateValue.day(Weekdays.near(e.get(WordClass.WEEKDAY), anchor, tense));
      case WEEKDAY_REL, WEEKDAY_WEEK -> DateValue.day(Weekdays.relative(e, anchor, tense));
      case DEIXIS -> DateValue.day(anchor.plusDays(e.get(WordClass.DEIXIS)));
      case DAYPART_REL -> DateValue.day(anchor.plusDays(e.get(WordClass.REL)));
      case TONIGHT -> DateValue.day(anchor);
      case DAY_MINUS_2 -> DateValue.day(anchor.minusDays(2));
      case DAY_PLUS_2 -> DateValue.day(anchor.plusDays(2));
      case UNIT_REL -> CalendarUnits.unit(unit(e), e.get(WordClass.REL), unit(e) == 2 ? dayOfWeekMeant(e, anchor, tense) : anchor);
      case WEEKEND_REL -> CalendarUnits.weekend(anchor, e.get(WordClass.REL));
      case UNITS_REL -> units(e, anchor);
      case AGO -> shifted(anchor, e, -1);
      case AGO_DEIXIS -> exactly(anchor.plusDays(e.get(WordClass.DEIXIS)), e, -1);
      case AGO_WEEKDAY -> exactly(Weekdays.near(e.get(WordClass.WEEKDAY), anchor, tense), e, -1);
      case AGO_UNIT -> {
        LocalDate then = CalendarUnits.plus(anchor, unit(e), -e.get(WordClass.COUNT));
        yield then == null ? null : CalendarUnits.unit(e.get(WordClass.UNIT, 1) % Plausibility.PLURAL, 0, then);
      }
      case FROM_NOW -> e.has(WordClass.WEEKDAY)
          ? exactly(Weekdays.near(e.get(WordClass.WEEKDAY), anchor, Tense.AHEAD), e, 1) : shifted(anchor, e, 1);
      case HOLIDAY_REL -> holidayRelative(e.get(WordClass.HOLIDAY), e.get(WordClass.REL), anchor);
      case WEEKEND -> CalendarUnits.weekend(anchor, weekendFor(anchor, tense));
      case LATEST -> unit(e) == 6 && named.quarter() != null ? named.quarter() : CalendarUnits.unit(unit(e), -1, anchor);
      default -> throw new IllegalStateException(e.as() + " needs no day of speaking");
    };
  }

  private @Nullable DateValue fromText(Expression e, @Nullable LocalDate anchor, int tense) {
    return switch (e.as()) {
      case ISO -> WrittenDates.iso(e.get(WordClass.ISO));
      case YMD -> WrittenDates.day(e.get(WordClass.YEAR), month(e), e.get(WordClass.DAY));
      case MD -> {
        boolean told = e.has(WordClass.REL) && e.get(WordClass.REL) != 0; // "el pasado 12 de mayo"
        Integer year = named.yearOf(month(e), e.get(WordClass.DAY), anchor, told ? e.get(WordClass.REL) : tense);
        yield year == null ? null : WrittenDates.onWeekday(e, WrittenDates.day(year, month(e), e.get(WordClass.DAY)));
      }
      case MD_THAT -> named.year() == null ? null : WrittenDates.day(named.year(), month(e), e.get(WordClass.DAY));
      case MDD -> WrittenDates.days(e, named.yearOf(month(e), WrittenDates.firstDay(e), anchor, tense));
      case MDDY -> WrittenDates.days(e, e.get(WordClass.YEAR));
      case MDMD -> WrittenDates.acrossMonths(e, named.yearOf(month(e), e.get(WordClass.DAY), anchor, tense));
      case MDMDY -> WrittenDates.acrossMonths(e, e.get(WordClass.YEAR));
      case YMDYMD -> WrittenDates.acrossYears(e);
      case MY -> DateValue.month(YearMonth.of(e.get(WordClass.YEAR), month(e)));
      case MMY -> DateValue.months(
          YearMonth.of(e.get(WordClass.YEAR), month(e)), YearMonth.of(e.get(WordClass.YEAR), e.get(WordClass.MONTH, 1)));
      case M -> {
        Integer year = named.yearOf(month(e), 0, anchor, tense);
        yield year == null ? null : DateValue.month(YearMonth.of(year, month(e)));
      }
      case M_THAT -> named.year() == null ? null : DateValue.month(YearMonth.of(named.year(), month(e)));
      case M_AFTER -> monthAfter(e);
      case WEEKOFMONTH -> WrittenDates.weekOfMonth(e, named.yearOf(month(e), 0, anchor, tense));
      case WEEKOFMONTHY -> WrittenDates.weekOfMonth(e, e.get(WordClass.YEAR));
      case WEEKOF -> {
        Integer year = named.yearOf(month(e), e.get(WordClass.DAY), anchor, tense);
        yield year == null ? null : CalendarUnits.week(LocalDate.of(year, month(e), e.get(WordClass.DAY)), 0);
      }
      case WEEKOFY -> CalendarUnits.week(LocalDate.of(e.get(WordClass.YEAR), month(e), e.get(WordClass.DAY)), 0);
      case Y, EDGE_Y -> DateValue.year(
          e.has(WordClass.YEAR) ? e.get(WordClass.YEAR) : WrittenDates.fullYear(e.get(WordClass.SHORTYEAR), anchor));
      case YY -> WrittenDates.years(e);
      case ERA -> WrittenDates.era(e);
      case ERAERA -> WrittenDates.eras(e);
      case DECADE -> WrittenDates.decade(e);
      case CENTURY -> CalendarUnits.century(e.has(WordClass.CENTURY) ? e.get(WordClass.CENTURY) : e.get(WordClass.NTH));
      case QUARTER -> quarter(Quarters.nth(e), anchor, tense);
      case QUARTERY -> CalendarUnits.quarterOf(e.get(WordClass.YEAR), Quarters.nth(e));
      case QUARTER_EARLIER -> {
        DateValue own = quarter(Quarters.nth(e), anchor, tense);
        yield own == null ? null : Quarters.shifted(own, -1);
      }
      case HALFY -> Quarters.half(e.get(WordClass.YEAR), e.get(WordClass.NTH));
      case YEAR_EARLIER -> yearEarlier(e, anchor);
      case SEASONY -> CalendarUnits.season(e.get(WordClass.YEAR), e.get(WordClass.SEASON));
      case SEASON_THAT, SEASONAFTER -> named.year() == null ? null
          : CalendarUnits.season(named.year() + (e.has(WordClass.AFTER) ? e.get(WordClass.AFTER) : 0), e.get(WordClass.SEASON));
      case LATER, LATER_THAN -> fromNamed(e, 1, anchor);
      case EARLIER -> fromNamed(e, -1, anchor);
      case DAYAFTER -> {
        LocalDate from = named.day(tense);
        yield from == null ? null : DateValue.day(from.plusDays(e.has(WordClass.AFTER) ? e.get(WordClass.AFTER) : 1));
      }
      case UNITAFTER -> unitAfter(e, e.has(WordClass.AFTER) ? e.get(WordClass.AFTER) : 0, anchor);
      case UNITBEFORE -> unitAfter(e, -1, anchor);
      case UNIT_NOW -> unitNow(e, anchor, tense);
      case SAMEDAY -> {
        LocalDate same = named.day(tense);
        yield same == null ? null : DateValue.day(same);
      }
      case HOLIDAY -> holiday(e.get(WordClass.HOLIDAY), anchor, tense);
      case HOLIDAYY -> DateValue.day(Holidays.in(e.get(WordClass.YEAR), e.get(WordClass.HOLIDAY)));
      case HOLIDAY_WEEKEND -> {
        DateValue day = holiday(e.get(WordClass.HOLIDAY), anchor, tense);
        yield day == null ? null : WrittenDates.weekendOf(day.first());
      }
      case DAYOF -> DateValue.day(Holidays.in(0, e.get(WordClass.HOLIDAY)));
      case MONTHDAYYEAR -> WrittenDates.inFigures(e, e.get(WordClass.DAY, 0), e.get(WordClass.DAY, 1), anchor);
      case DAYMONTHYEAR -> WrittenDates.inFigures(e, e.get(WordClass.DAY, 1), e.get(WordClass.DAY, 0), anchor);
      case WEEKDAYAFTER -> {
        LocalDate from = named.day(tense);
        DayOfWeek day = DayOfWeek.of(e.get(WordClass.WEEKDAY));
        yield from == null ? null : DateValue.day(
            from.with(e.get(WordClass.AFTER) > 0 ? TemporalAdjusters.next(day) : TemporalAdjusters.previous(day)));
      }
      default -> throw new IllegalStateException(e.as() + " needs a day of speaking");
    };
  }

  private @Nullable DateValue quarter(int nth, @Nullable LocalDate anchor, int tense) {
    Integer other = named.otherTimes(anchor);
    return other != null ? CalendarUnits.quarterOf(other, nth) : anchor == null ? null : Quarters.near(nth, anchor, tense);
  }

  /** "The year-earlier quarter", "the same period last year": of what the text reports on, else the whole year before. */
  private @Nullable DateValue yearEarlier(Expression e, @Nullable LocalDate anchor) {
    int unit = e.has(WordClass.UNIT) ? unit(e) : 0;
    DateValue quarter = named.quarter();
    YearMonth month = named.month();
    if (quarter != null && (unit == 0 || unit == 6)) {
      return Quarters.shifted(quarter, -1);
    }
    if (month != null && unit == 3) {
      return DateValue.month(month.minusYears(1));
    }
    return anchor == null ? null : DateValue.year(anchor.getYear() - 1);
  }

  /** "The end of the year", "later in the day": that of the text where it tells of another, else the one that is now. */
  private @Nullable DateValue unitNow(Expression e, @Nullable LocalDate anchor, int tense) {
    int unit = unit(e);
    Integer other = named.otherTimes(anchor);
    LocalDate day = named.day(tense);
    if (unit == 4 && other != null) {
      return DateValue.year(other);
    }
    if (unit == 6 && named.quarter() != null) {
      return named.quarter();
    }
    if (unit == 1 && day != null) {
      return DateValue.day(day);
    }
    return anchor == null ? null : unit == 1 ? DateValue.day(anchor) : CalendarUnits.unit(unit, 0, anchor);
  }

  private @Nullable DateValue holiday(int code, @Nullable LocalDate anchor, int tense) {
    Integer inParagraph = named.yearInParagraph();
    if (anchor == null && inParagraph == null) {
      return null;
    }
    int near = anchor == null ? inParagraph : anchor.getYear();
    LocalDate day = Holidays.in(near, code);
    boolean soon = anchor != null && tense != Tense.BEHIND && day.isAfter(anchor) && day.isBefore(anchor.plusDays(SOON));
    if (soon) {
      return DateValue.day(day); // "Election Day nears"
    }
    if (tense == Tense.BEHIND && anchor != null) { // even eleven months ago it is called so without its year
      return DateValue.day(day.isAfter(anchor) ? Holidays.in(near - 1, code) : day);
    }
    Integer year = named.yearOf(day.getMonthValue(), day.getDayOfMonth(), anchor, tense);
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

  /** "Over the weekend" is the one before on a Wednesday, and this one on a Sunday. */
  private static int weekendFor(LocalDate anchor, int tense) {
    return tense == Tense.AHEAD || anchor.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue() ? 0 : -1;
  }

  /** "In the fall": the one that the tense says, else the nearest. */
  private static DateValue season(int season, LocalDate anchor, int tense) {
    DateValue before = CalendarUnits.seasonRelative(season, -1, anchor);
    DateValue now = CalendarUnits.seasonRelative(season, 0, anchor);
    DateValue after = CalendarUnits.seasonRelative(season, 1, anchor);
    boolean isNow = !now.first().isAfter(anchor) && !now.last().isBefore(anchor);
    if (isNow || tense == Tense.BEHIND) {
      return isNow ? now : before;
    }
    long back = ChronoUnit.DAYS.between(before.last(), anchor);
    return tense == Tense.AHEAD || ChronoUnit.DAYS.between(anchor, after.first()) < back ? after : before;
  }

  /** On a Sunday "last week" is the one that ends on it, and "this week", where it lies ahead, the one that begins. */
  private static LocalDate dayOfWeekMeant(Expression e, LocalDate anchor, int tense) {
    boolean sunday = anchor.getDayOfWeek() == DayOfWeek.SUNDAY;
    int rel = e.get(WordClass.REL);
    return sunday && (rel < 0 || rel == 0 && tense == Tense.AHEAD) ? anchor.plusDays(1) : anchor;
  }

  private static int unit(Expression e) {
    return e.get(WordClass.UNIT) % Plausibility.PLURAL;
  }

  private static int month(Expression e) {
    return e.get(WordClass.MONTH);
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
    YearMonth month = named.month();
    if (month == null) {
      return null;
    }
    YearMonth same = YearMonth.of(month.getYear(), month(e));
    int rel = e.has(WordClass.AFTER) ? e.get(WordClass.AFTER) : 0;
    return DateValue.month(
        rel > 0 && !same.isAfter(month) ? same.plusYears(1) : rel < 0 && !same.isBefore(month) ? same.minusYears(1) : same);
  }

  /** "the next ten days". */
  private static @Nullable DateValue units(Expression e, LocalDate anchor) {
    LocalDate other = CalendarUnits.plus(anchor, unit(e), e.get(WordClass.COUNT));
    // "the last two years" is a duration.
    return other == null || e.get(WordClass.REL) <= 0 ? null : DateValue.days(anchor, other);
  }

  /** As precise as the unit: "two weeks ago" is a day, "two months ago" a month. */
  private static @Nullable DateValue shifted(LocalDate from, Expression e, int sign) {
    DateValue day = exactly(from, e, sign);
    return day == null ? null : switch (unit(e)) {
      case 3 -> DateValue.month(YearMonth.from(day.first()));
      case 4 -> DateValue.year(day.first().getYear());
      case 7 -> CalendarUnits.decade(Math.floorDiv(day.first().getYear(), 10) * 10);
      default -> day;
    };
  }

  /** To the day: "ten years ago today". */
  private static @Nullable DateValue exactly(LocalDate from, Expression e, int sign) {
    LocalDate day = CalendarUnits.plus(from, unit(e), (long) sign * e.get(WordClass.COUNT));
    return day == null || day.getYear() < 1 ? null : DateValue.day(day);
  }

  private @Nullable DateValue fromNamed(Expression e, int sign, @Nullable LocalDate anchor) {
    int unit = unit(e);
    int count = e.get(WordClass.COUNT);
    if (unit == 4) {
      Integer from = count == 1 && sign < 0 ? named.yearComparedWith(anchor) : named.year();
      return from == null ? null : DateValue.year(from + sign * count);
    }
    if (unit == 3) {
      YearMonth month = named.month();
      return month == null ? null : DateValue.month(month.plusMonths((long) sign * count));
    }
    LocalDate day = named.day();
    return day == null ? null : shifted(day, e, sign);
  }

  /** From the date named before; where there is none, from the anchor. */
  private @Nullable DateValue unitAfter(Expression e, int rel, @Nullable LocalDate anchor) {
    int unit = e.has(WordClass.UNIT) ? unit(e) : 0;
    LocalDate day = named.day();
    YearMonth month = named.month();
    Integer year = rel < 0 ? named.yearComparedWith(anchor) : named.year();
    DateValue quarter = named.quarter();
    DateValue from = switch (unit) {
      case 1 -> day == null ? null : DateValue.day(day.plusDays(rel));
      case 2 -> day == null ? null : CalendarUnits.week(day, rel);
      case 3 -> month == null ? null : DateValue.month(month.plusMonths(rel));
      case 4 -> year == null ? null : DateValue.year(year + rel);
      case 5 -> day == null ? null : CalendarUnits.weekend(day, rel);
      case 6 -> quarter == null ? null : Quarters.of(quarter.first().plusMonths(3L * rel));
      default -> null;
    };
    return from == null && anchor != null && rel != 0 ? CalendarUnits.unit(unit, rel, anchor) : from;
  }
}
