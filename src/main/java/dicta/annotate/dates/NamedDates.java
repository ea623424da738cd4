package dicta.annotate.dates;

import dicta.annotate.dates.DateValue.Unit;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The dates that a text has named so far, as later ones lean on them: "in June of that year", "the following day", "a year
 * earlier". For one text, not thread-safe.
 */
final class NamedDates {
  /** So many dates with years long gone make a text one about history. */
  private static final int HISTORY_FROM = 3;
  /** A year named in the same paragraph is taken over by "in June" when it lies at least so far from the article's. */
  private static final int OTHER_TIMES = 2;
  /** "In January" after so many months more is that of the next year. */
  private static final int TURN_OF_YEAR = 8;
  /** A month without tense is taken to lie ahead only when it is this many times nearer than behind. */
  private static final double PAST_BIAS = 3;
  /** Days; a day further behind would be given with its year. */
  private static final int LONGEST_WITHOUT_YEAR = 300;
  /** Days behind, for a day that nobody takes for next year's whatever the tense. */
  private static final int JUST_OVER = 45;
  /** Sentences in which a year stays what "a year earlier" counts from. */
  private static final int YEAR_HOLDS = 1;

  private @Nullable LocalDate day;
  /** The last day named that is not ahead of the anchor. */
  private @Nullable LocalDate dayBehind;
  private @Nullable YearMonth month;
  private @Nullable Integer year;
  private boolean yearIsWritten;
  private int yearSentence;
  private @Nullable DateValue quarter;
  private @Nullable Integer yearInParagraph;
  private int yearInSentence;
  private int sentence;
  /** The years that days were written with: later the same day goes without. */
  private final Map<MonthDay, Integer> written = new HashMap<>();
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

  /** To be called before an expression is resolved, with the number of its sentence in the text. */
  void enter(Expression e, int sentence) {
    this.sentence = sentence;
    if (yearInParagraph != null && sentence - yearInSentence > 1 && !history()) {
      yearInParagraph = null;
    }
    boolean ownYear = e.as() == Expression.As.MD && (yearInParagraph == null || e.has(WordClass.WEEKDAY));
    newsDates += ownYear ? 1 : 0;
  }

  /** @param narrated whether a year here sets the time of what follows ("in 1944"), not only names a thing ("the 1965 act") */
  void remember(Expression e, DateValue value, boolean narrated, @Nullable LocalDate anchor) {
    if (value.unit() == Unit.DAY) {
      day = value.first();
      if (e.has(WordClass.YEAR)) {
        written.put(MonthDay.from(day), day.getYear());
      }
      dayBehind = anchor == null || !value.first().isAfter(anchor) ? value.first() : dayBehind;
    }
    month = value.unit() == Unit.DAY || value.unit() == Unit.MONTH ? YearMonth.from(value.first()) : month;
    switch (e.as()) {
      case YMD, MY, MDDY, Y ->
          oldDates += anchor == null || anchor.getYear() - value.first().getYear() >= OTHER_TIMES ? 1 : 0;
      case WEEKDAY, WEEKDAY_REL, DEIXIS, DAYPART_REL, AGO -> newsDates++;
      case QUARTER, QUARTERY -> quarter = value;
      default -> { }
    }
    if (value.unit() != Unit.RANGE) {
      year = value.first().getYear();
      yearIsWritten = e.has(WordClass.YEAR);
      yearSentence = sentence;
      if (yearIsWritten && (e.as() != Expression.As.Y || narrated)) {
        yearInParagraph = year;
        yearInSentence = sentence;
      }
    }
  }

  /** The last day named. What is told in the past is not counted from a day to come. */
  @Nullable LocalDate day(int tense) {
    return tense == Tense.BEHIND && dayBehind != null ? dayBehind : day;
  }

  @Nullable LocalDate day() {
    return day;
  }

  @Nullable YearMonth month() {
    return month;
  }

  @Nullable Integer year() {
    return year;
  }

  /** The quarter that the text reports on. */
  @Nullable DateValue quarter() {
    return quarter;
  }

  /**
   * The year that "a year earlier" and "the previous year" count from: the one written just before, else the article's own, as
   * reports compare with it.
   */
  @Nullable Integer yearComparedWith(@Nullable LocalDate anchor) {
    boolean holds = yearIsWritten && sentence - yearSentence <= YEAR_HOLDS || history();
    return anchor == null || holds && year != null ? year : Integer.valueOf(anchor.getYear());
  }

  /** The year that the paragraph tells of, where it is not the article's own. */
  @Nullable Integer otherTimes(@Nullable LocalDate anchor) {
    return yearInParagraph != null && (anchor == null || Math.abs(anchor.getYear() - yearInParagraph) >= OTHER_TIMES)
        ? yearInParagraph : null;
  }

  /** The year named in this paragraph. */
  @Nullable Integer yearInParagraph() {
    return yearInParagraph;
  }

  /** The year of a day or month without one; {@code dayOfMonth} 0 for a whole month; null where nothing tells. */
  @Nullable Integer yearOf(int monthOfYear, int dayOfMonth, @Nullable LocalDate anchor, int tense) {
    Integer other = otherTimes(anchor);
    if (other != null) {
      boolean turned = month != null && month.getYear() == other && month.getMonthValue() - monthOfYear >= TURN_OF_YEAR;
      yearInParagraph = turned ? Integer.valueOf(other + 1) : other;
      return yearInParagraph;
    }
    Integer before = dayOfMonth == 0 ? null : written.get(MonthDay.of(monthOfYear, dayOfMonth));
    if (before != null && tense != Tense.AHEAD) {
      return before;
    }
    if (anchor == null) {
      return null;
    }
    LocalDate thisYear = LocalDate.of(anchor.getYear(), monthOfYear, Math.max(dayOfMonth, 1));
    LocalDate now = dayOfMonth == 0 ? anchor.withDayOfMonth(1) : anchor;
    LocalDate behind = thisYear.isAfter(dayOfMonth == 0 ? now : now.plusDays(1)) ? thisYear.minusYears(1) : thisYear;
    LocalDate ahead = thisYear.isBefore(now) ? thisYear.plusYears(1) : thisYear;
    long back = ChronoUnit.DAYS.between(behind, now);
    long forth = ChronoUnit.DAYS.between(now, ahead);
    boolean justOver = dayOfMonth > 0 && forth > LONGEST_WITHOUT_YEAR && back <= JUST_OVER;
    boolean future = tense == Tense.AHEAD && !justOver || tense == Tense.AHEAD_THEN && forth < back
        || tense == 0 && forth * PAST_BIAS < back || dayOfMonth > 0 && back > LONGEST_WITHOUT_YEAR;
    return (future ? ahead : behind).getYear();
  }
}
