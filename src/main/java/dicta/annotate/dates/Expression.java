package dicta.annotate.dates;

import java.util.Locale;

/**
 * A form found in a text: its place and the values of the words it captured, in their order.
 *
 * @param first first token
 * @param last one past the last token
 */
record Expression(As as, int first, int last, int size, WordClass[] classes, int[] captured) {

  /** What the captured values make; the names of the tables. */
  enum As {
    ISO, YMD, MD, MD_REL, MD_THAT, MDD, MDDY, MDD_REL, MDMD, MDMDY, YMDYMD, MY, MMY, M, M_REL, M_THAT, M_AFTER,
    WEEKOFMONTH, WEEKOFMONTHY, WEEKOF, WEEKOFY, Y, YY, EDGE_Y, ERA, ERAERA, DECADE, CENTURY,
    QUARTER, QUARTERY, QUARTER_REL, QUARTER_EARLIER, HALFY, HALF_REL, YEAR_EARLIER, LATEST, SEASONY, SEASON_REL, SEASON_THAT, SEASONAFTER,
    WEEKDAY, WEEKDAY_REL, WEEKDAY_WEEK, DEIXIS, DAYPART_REL, TONIGHT, DAY_MINUS_2, DAY_PLUS_2,
    UNIT_REL, UNITS_REL, WEEKEND_REL, AGO, AGO_DEIXIS, AGO_WEEKDAY, AGO_UNIT, FROM_NOW, LATER, EARLIER, LATER_THAN, DAYAFTER, UNITAFTER, UNITBEFORE, UNIT_NOW, SAMEDAY,
    HOLIDAY, HOLIDAYY, HOLIDAY_REL, HOLIDAY_WEEKEND, DAYOF, PAST_REF, PRESENT_REF, FUTURE_REF, TIME, SEASON, MONTHDAYYEAR, DAYMONTHYEAR, WEEKEND, WEEKDAYAFTER;

    static As of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT).replace("DAY-2", "DAY_MINUS_2").replace("DAY+2", "DAY_PLUS_2").replace('-', '_'));
    }
  }

  boolean has(WordClass c) {
    return indexOf(c, 0) >= 0;
  }

  int get(WordClass c) {
    return get(c, 0);
  }

  /** The value of the {@code nth} captured word of a class, counted from 0. */
  int get(WordClass c, int nth) {
    int at = indexOf(c, nth);
    if (at < 0) {
      throw new IllegalStateException(as + " captured no " + c);
    }
    return captured[at];
  }

  private int indexOf(WordClass c, int nth) {
    int seen = 0;
    for (int i = 0; i < size; i++) {
      if (classes[i] == c && seen++ == nth) {
        return i;
      }
    }
    return -1;
  }
}
