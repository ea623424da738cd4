package dicta.annotate.dates;

import dicta.annotate.dates.Expression.As;
import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.TokenizedText.Type;
import org.jspecify.annotations.Nullable;

/** Tells time expressions from words that only look so: "may", "March on", "2000 people", "Euro 2020". */
final class Plausibility {
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
    if (e.as() == As.WEEKDAY
        && (text.lower(e.first()).length() < SHORTEST_WEEKDAY || before != null && before.is(WordClass.HABIT))) {
      return false;
    }
    if (e.as() == As.UNIT_REL && e.get(WordClass.REL) < 0) {
      Word opener = words[e.first()];
      boolean duration = before != null && before.is(WordClass.DURATIONAFTER)
          || opener != null && opener.is(WordClass.DURATIONAFTER);
      return !duration;
    }
    if (e.as() == As.DEIXIS && words[e.first()] != null && words[e.first()].is(WordClass.DAYPART)
        && before != null && before.is(WordClass.MORNINGAFTER)) {
      return false; // "mañana" is tomorrow, "la mañana" the morning
    }
    if (e.as() == As.Y && e.last() - e.first() == 1) {
      return yearAlone(e.first(), e.get(WordClass.YEAR));
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
    boolean led = before != null && before.is(WordClass.BEFORE);
    boolean shortForm = text.lower(i).length() <= 3;
    return led && (!shortForm || text.lower(i).equals("may"));
  }

  private boolean yearAlone(int i, int year) {
    Word before = i == 0 ? null : words[i - 1];
    Word after = i + 1 == text.size() ? null : words[i + 1];
    if (before != null && before.is(WordClass.NOYEAR) || after != null && after.is(WordClass.NOYEAR)) {
      return false;
    }
    boolean led = before == null ? i == 0 || text.sentence(i - 1) != text.sentence(i) : before.is(WordClass.YEARAFTER);
    if (led) {
      return year >= SURELY_YEARS_FROM || !text.lower(i - 1).equals("the") && !text.lower(i - 1).equals("a");
    }
    if (year < SURELY_YEARS_FROM) {
      return false;
    }
    boolean partOfName = i > 0 && text.type(i - 1) == Type.WORD && text.isCapitalised(i - 1);
    return !partOfName;
  }
}
