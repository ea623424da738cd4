package dicta.annotate.dates;

/** What a word can be in a time expression; the tables of a language say which words are what. */
enum WordClass {
  MONTH,
  WEEKDAY,
  UNIT,
  DAYPART,
  DEIXIS,
  REL,
  AFTER,
  SEASON,
  NAMEDDECADE,
  EDGE,
  QUARTER,
  CENTURY,
  ERA,
  HOLIDAY,
  TENSE,
  BEFORE,
  NOYEAR,
  YEARAFTER,
  YEARLED,
  MORNINGAFTER,
  HABIT,
  INFINITIVE,
  DURATIONAFTER,
  WITHIN,
  AGEAFTER,
  SPORT,
  NAMEDAY,
  SUREMONTH,
  LINK,
  MONEY,
  NOTYET,
  CLOCK,
  MERIDIEM,
  ATTIME,
  TODAY,
  ONDAY,
  CLAIM,
  IDEAL,
  /** Computed from here on: a day of the month. */
  DAY,
  YEAR,
  DECADE,
  COUNT,
  /** Two digits that can be a year. */
  SHORTYEAR,
  NTH,
  /** "5-7" as one token: 100 * from + to. */
  SPAN,
  /** "2019-20" as one token: 10000 * from + to. */
  YEARSPAN,
  /** A full date in figures: 10000 * year + 100 * month + day. */
  ISO;

  long bit() {
    return 1L << ordinal();
  }
}
