package dicta.annotate.dates;

import dicta.annotate.dates.Expression.As;
import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.TokenizedText.Type;
import org.jspecify.annotations.Nullable;

/** Tells time expressions from words that only look so: "may", "March on", "2000 people", "Euro 2020". */
final class Plausibility {
  /** What the tables add to the value of a unit in the plural. */
  static final int PLURAL = 100;
  private static final int EARLIEST = 1300;
  private static final int LATEST = 2060;
  private static final int SHORTEST_WEEKDAY = 5;
  private static final int SURELY_YEARS_FROM = 1900;

  private final TokenizedText text;
  private final @Nullable Word[] words;
  private final boolean capitals;

  Plausibility(TokenizedText text, @Nullable Word[] words, boolean capitals) {
    this.text = text;
    this.words = words;
    this.capitals = capitals;
  }

  boolean holds(Expression e) {
    if (capitals && (e.has(WordClass.MONTH) || e.has(WordClass.WEEKDAY)) && !namesAreCapitalised(e)) {
      return false;
    }
    if (e.as() == As.M && e.last() - e.first() == 1) {
      return monthAlone(e.first());
    }
    Word before = e.first() == 0 ? null : words[e.first() - 1];
    boolean holds = switch (e.as()) {
      case WEEKDAY -> text.lower(e.first()).length() >= SHORTEST_WEEKDAY && !isA(before, WordClass.HABIT) && !isTitle(e, before)
          && !isNamedDay(e.first(), before) && !(capitals && isProgramme(e.first()));
      case QUARTER -> !isOfGame(e);
      case HOLIDAY, HOLIDAYY, HOLIDAY_REL -> !capitals || hasCapital(e);
      case UNIT_REL -> isOne(e) && !(capitals && isTitleAmongSmall(e.first()) && text.isCapitalised(e.last() - 1)) && !(e.get(WordClass.REL) < 0
          && (isA(before, WordClass.DURATIONAFTER) || isA(words[e.first()], WordClass.DURATIONAFTER)));
      case Y -> e.has(WordClass.SHORTYEAR) ? shortYear(e, before)
          : e.last() - e.first() > 1 || yearAlone(e.first(), e.get(WordClass.YEAR));
      case UNITAFTER, LATEST -> isOne(e);
      // "at the end of the day" mostly is no time
      case UNIT_NOW -> isOne(e) && !(e.get(WordClass.UNIT) == 1 && text.lower(e.last() - 2).equals("the")
          && text.lower(e.last() - 3).equals("of"));
      case UNITBEFORE -> isOne(e) && standsAlone(e);
      case HALF_REL -> e.has(WordClass.REL) || !isOfGame(e);
      case UNITS_REL -> isA(before, WordClass.WITHIN) || isA(words[e.first()], WordClass.WITHIN);
      case PAST_REF, PRESENT_REF, FUTURE_REF -> vague(e);
      case TIME -> timeOfDay(e, before);
      case SEASON -> isA(before, WordClass.YEARLED) && standsAlone(e) && !isFalling(e.last());
      case DECADE -> !isAge(e.first()) && !(e.has(WordClass.YEAR) && e.get(WordClass.YEAR) % 10 != 0);
      case ERA, ERAERA -> eraIsWritten(e);
      case YY -> e.has(WordClass.YEARSPAN) || e.get(WordClass.YEAR) >= EARLIEST;
      // "mañana" is tomorrow, "la mañana" the morning; "USA Today" is a newspaper
      case DEIXIS -> !(isA(words[e.first()], WordClass.DAYPART) && isA(before, WordClass.MORNINGAFTER))
          && !(e.last() - e.first() == 1 && (isPartOfName(e.first()) || isTitleAmongSmall(e.first()) || isIdeal(e.first())));
      default -> true;
    };
    if (!holds) {
      return false;
    }
    if (e.as() == As.EARLIER && text.lower(e.last() - 1).equals("before")
        && e.last() < text.size() && text.type(e.last()) == Type.WORD) {
      return false; // "two weeks before the vote" counts from the vote
    }
    if (e.as() == As.MD && e.last() < text.size() && text.lower(e.last()).equals(":")
        && e.last() + 1 < text.size() && text.start(e.last() + 1) == text.end(e.last())) {
      return false; // "Friday 10:30"
    }
    return true;
  }

  /** "the Sunday Times". */
  private boolean isTitle(Expression e, @Nullable Word before) {
    int next = e.last();
    return isA(before, WordClass.DURATIONAFTER) && next < text.size() && text.type(next) == Type.WORD && text.isCapitalised(next);
  }

  /** "Black Tuesday", "Bloody Sunday". */
  private boolean isNamedDay(int i, @Nullable Word before) {
    return isA(before, WordClass.NAMEDAY) && text.isCapitalised(i - 1);
  }

  /** "Saturday Night Live", "Monday Night Football". */
  private boolean isProgramme(int weekday) {
    int next = weekday + 1;
    return next + 1 < text.size() && isA(words[next], WordClass.DAYPART) && text.isCapitalised(next)
        && text.type(next + 1) == Type.WORD && text.isCapitalised(next + 1) && text.sentence(weekday) == text.sentence(next + 1);
  }

  /** "told Today", "on ABC's This Week": a capital behind a word without one. */
  private boolean isTitleAmongSmall(int i) {
    return i > 0 && text.isCapitalised(i) && Character.isLowerCase(text.text().charAt(text.start(i) + 1))
        && text.sentence(i - 1) == text.sentence(i)
        && (text.type(i - 1) == Type.POSSESSIVE || text.type(i - 1) == Type.WORD && !text.isCapitalised(i - 1));
  }

  /** "A better tomorrow", "a new, brighter tomorrow". */
  private boolean isIdeal(int i) {
    int k = i - 1;
    while (k > 0 && (isA(words[k], WordClass.IDEAL) || text.lower(k).equals(",") && isA(words[k - 1], WordClass.IDEAL))) {
      k--;
    }
    boolean article = k >= 0 && k < i - 1 && (isA(words[k], WordClass.DURATIONAFTER) || isA(words[k], WordClass.AGEAFTER)
        || isA(words[k], WordClass.COUNT) && words[k].value(WordClass.COUNT) == 1);
    return article && text.sentence(k) == text.sentence(i);
  }

  /** "In her 20s", "in their 20s, 30s and early 40s". */
  private boolean isAge(int decade) {
    int k = decade - 1;
    while (k > 0 && text.sentence(k) == text.sentence(decade)
        && (isA(words[k], WordClass.DECADE) || isA(words[k], WordClass.EDGE) || isBetweenDecades(k))) {
      k--;
    }
    return k >= 0 && isA(words[k], WordClass.AGEAFTER);
  }

  private boolean isBetweenDecades(int i) {
    Word before = words[i - 1];
    return isA(before, WordClass.DECADE) && (text.type(i) == Type.PUNCTUATION || isA(words[i], WordClass.YEARAFTER));
  }

  /** "The year before" counts from a date; "the year before the war" does not. */
  private boolean standsAlone(Expression e) {
    int next = e.last();
    return next == text.size() || text.type(next) != Type.WORD && text.type(next) != Type.NUMBER || isA(words[next], WordClass.LINK)
        || text.sentence(next) != text.sentence(next - 1);
  }

  /** A quarter of a game, not of a year. */
  private boolean isOfGame(Expression e) {
    int sentence = text.sentence(e.first());
    boolean game = false;
    for (int i = text.sentenceStart(sentence); i < text.sentenceEnd(sentence); i++) {
      if (isA(words[i], WordClass.MONEY)) {
        return false;
      }
      game |= isA(words[i], WordClass.SPORT);
    }
    return game;
  }

  private boolean hasCapital(Expression e) {
    for (int i = e.first(); i < e.last(); i++) {
      if (text.isCapitalised(i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isA(@Nullable Word word, WordClass c) {
    return word != null && word.is(c);
  }

  private static boolean isOne(Expression e) {
    return !e.has(WordClass.UNIT) || e.get(WordClass.UNIT) < PLURAL;
  }

  /** "250 AD", "250 a.d.", not "an ad". */
  private boolean eraIsWritten(Expression e) {
    for (int i = e.first(); i < e.last(); i++) {
      boolean era = isA(words[i], WordClass.ERA);
      boolean ordinary = text.word(i).equals(text.lower(i)) && text.word(i).indexOf('.') < 0;
      if (era && ordinary || isA(words[i], WordClass.COUNT) && text.type(i) != Type.NUMBER) {
        return false;
      }
    }
    return true;
  }

  /** Not "Apocalypse Now", "now that", "the past two weeks", "the coming week". */
  private boolean vague(Expression e) {
    boolean bare = text.lower(e.last() - 1).equals("past") && !standsAlone(e);
    boolean conjunction = e.last() < text.size() && text.lower(e.last()).equals("that") && e.last() - e.first() == 1
        && e.as() == As.PRESENT_REF;
    return !isCapitalisedInside(e.first()) && !(e.has(WordClass.UNIT) && isOne(e)) && !bare && !conjunction;
  }

  /** "9 a.m.", "at 10:30"; not "a 10:30 bus", "I am". */
  private boolean timeOfDay(Expression e, @Nullable Word before) {
    if (e.has(WordClass.DAYPART)) {
      return true;
    }
    if (e.has(WordClass.COUNT)) {
      return text.type(e.first()) == Type.NUMBER && e.get(WordClass.COUNT) <= 12;
    }
    return e.has(WordClass.MERIDIEM) || isA(before, WordClass.ATTIME) && !text.lower(e.first() - 1).equals(",");
  }

  /** "Since the fall of", "the spring in her step". */
  private boolean isFalling(int next) {
    return next < text.size() && (text.lower(next).equals("in") || text.lower(next).equals("from") || text.lower(next).equals("to"));
  }

  /** "Apocalypse Now". */
  private boolean isCapitalisedInside(int i) {
    return text.isCapitalised(i) && text.sentenceStart(text.sentence(i)) != i && text.type(i - 1) != Type.QUOTE;
  }

  /** A capital inside a sentence after another capital. */
  private boolean isPartOfName(int i) {
    return i > 0 && text.sentence(i - 1) == text.sentence(i) && text.isCapitalised(i)
        && text.type(i - 1) == Type.WORD && text.isCapitalised(i - 1);
  }

  private boolean namesAreCapitalised(Expression e) {
    for (int i = e.first(); i < e.last(); i++) {
      Word word = words[i];
      if (word != null && (word.is(WordClass.MONTH) || word.is(WordClass.WEEKDAY)) && !text.isCapitalised(i)
          && text.word(i).indexOf('-') < 0) {
        return false;
      }
    }
    return true;
  }

  /** "May", "March", "August" are words and names too: a preposition or the like must stand before them. */
  private boolean monthAlone(int i) {
    if (text.word(i).indexOf('-') > 0) {
      return true;
    }
    Word before = i == 0 ? null : words[i - 1];
    boolean led = isA(before, WordClass.BEFORE) && !isA(before, WordClass.HABIT);
    boolean name = capitals && i + 1 < text.size() && text.type(i + 1) == Type.WORD && text.isCapitalised(i + 1)
        && !isA(before, WordClass.YEARLED); // "and May Smith"
    if (name) {
      return false;
    }
    if (isA(words[i], WordClass.SUREMONTH) && !isPartOfName(i)) {
      return !isA(before, WordClass.HABIT);
    }
    boolean shortForm = text.lower(i).length() <= 3;
    return led && (!shortForm || text.lower(i).equals("may"));
  }

  /** "In '98", "FY98"; but "'20 people came" is what somebody says. */
  private boolean shortYear(Expression e, @Nullable Word before) {
    boolean mark = text.type(e.first()) == Type.PUNCTUATION;
    return !mark || isA(before, WordClass.YEARLED) && text.end(e.first()) == text.start(e.first() + 1);
  }

  private boolean yearAlone(int i, int year) {
    Word before = i == 0 ? null : words[i - 1];
    Word after = i + 1 == text.size() ? null : words[i + 1];
    if (before != null && before.is(WordClass.NOYEAR) || after != null && after.is(WordClass.NOYEAR)) {
      return false;
    }
    boolean led = before == null ? i == 0 || text.sentence(i - 1) != text.sentence(i) : before.is(WordClass.YEARAFTER);
    if (year > LATEST && !isA(before, WordClass.YEARLED) || year < EARLIEST && !isA(before, WordClass.YEARLED)) {
      return false;
    }
    if (led) {
      return year >= SURELY_YEARS_FROM || !text.lower(i - 1).equals("the") && !text.lower(i - 1).equals("a");
    }
    if (year < SURELY_YEARS_FROM) {
      return false;
    }
    return !(i > 0 && text.type(i - 1) == Type.WORD && text.isCapitalised(i - 1));
  }
}
