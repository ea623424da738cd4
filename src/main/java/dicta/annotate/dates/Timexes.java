package dicta.annotate.dates;

import dicta.annotate.dates.DateValue.Unit;
import dicta.annotate.text.TokenizedText;
import dicta.model.Timex;
import dicta.model.Timex.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The time expressions of one text as TIMEX3 has them. A time of day and its day ("at 9 a.m. on Friday") are one expression.
 * To be filled in the order of the text; not thread-safe.
 */
final class Timexes {
  /** Most tokens between a time of day and its day: "4:05 p.m. in Manila on Sunday". */
  private static final int WIDEST_GAP = 4;
  private static final int NOON = 12;
  private static final String[] PARTS = {"", "MO", "AF", "EV", "NI"};

  private final TokenizedText text;
  private final @Nullable Word[] words;
  private final List<Entry> entries = new ArrayList<>();

  Timexes(TokenizedText text, @Nullable Word[] words) {
    this.text = text;
    this.words = words;
  }

  /**
   * @param last one past its last token
   * @param day the day of a day or of a time of day
   * @param lone whether it is a time of day that no day stands beside so far
   */
  private record Entry(int first, int last, Type type, String value, @Nullable LocalDate day, boolean lone) {
    Timex in(TokenizedText text) {
      return type == Type.DATE ? Timex.date(text.span(first, last), value) : new Timex(text.span(first, last), type, value);
    }
  }

  void date(Expression e, DateValue value) {
    LocalDate day = value.unit() == Unit.DAY ? value.first() : null;
    Entry before = entries.isEmpty() ? null : entries.getLast();
    if (day != null && before != null && before.lone && leadsToDay(before.last, e.first())) {
      String time = before.value.substring(before.value.indexOf('T'));
      entries.set(entries.size() - 1, new Entry(before.first, e.last(), Type.TIME, value.iso() + time, day, false));
      return;
    }
    String part = part(e);
    if (day != null && !part.isEmpty()) {
      entries.add(new Entry(e.first(), e.last(), Type.TIME, value.iso() + "T" + part, day, false));
    } else if (e.as() == Expression.As.UNITS_REL) {
      entries.add(new Entry(e.first(), e.last(), Type.DURATION, duration(e), null, false));
    } else {
      entries.add(new Entry(e.first(), e.last(), Type.DATE, value.iso(), day, false));
    }
  }

  /** "Now", "recently": words that name no date. */
  void reference(Expression e, String value) {
    entries.add(new Entry(e.first(), e.last(), Type.DATE, value, null, false));
  }

  /** A time of day; without a day beside it, it is of the one named before in the paragraph, else of the anchor. */
  void time(Expression e, @Nullable LocalDate anchor) {
    String part = e.has(WordClass.DAYPART) ? part(e) : clock(e);
    Entry before = entries.isEmpty() ? null : entries.getLast();
    boolean own = before != null && before.day != null && !before.lone && leadsToTime(before.last, e.first());
    LocalDate day = own ? before.day : named(e.first(), anchor);
    if (day == null || part.isEmpty()) {
      return;
    }
    String value = DateValue.day(day).iso() + "T" + part;
    if (own) {
      entries.set(entries.size() - 1, new Entry(before.first, e.last(), Type.TIME, value, day, false));
    } else {
      entries.add(new Entry(e.first(), e.last(), Type.TIME, value, day, true));
    }
  }

  List<Timex> all() {
    return entries.stream().map(e -> e.in(text)).toList();
  }

  private @Nullable LocalDate named(int i, @Nullable LocalDate anchor) {
    for (Entry e : entries.reversed()) {
      if (text.paragraph(e.first) != text.paragraph(i)) {
        break;
      }
      if (e.day != null && (anchor == null || !e.day.isAfter(anchor.plusYears(1)))) {
        return e.day;
      }
    }
    return anchor;
  }

  private static String part(Expression e) {
    int part = e.as() == Expression.As.TONIGHT && !e.has(WordClass.DAYPART) ? 4 : e.has(WordClass.DAYPART) ? e.get(WordClass.DAYPART) : 0;
    return part < PARTS.length ? PARTS[part] : "";
  }

  private static String clock(Expression e) {
    int clock = e.has(WordClass.CLOCK) ? e.get(WordClass.CLOCK) : 100 * e.get(WordClass.COUNT);
    int hour = clock / 100;
    if (e.has(WordClass.MERIDIEM)) {
      hour = hour % NOON + e.get(WordClass.MERIDIEM);
    }
    return String.format(Locale.ROOT, "%02d:%02d", hour, clock % 100);
  }

  private static String duration(Expression e) {
    char unit = switch (e.get(WordClass.UNIT) % Plausibility.PLURAL) {
      case 1 -> 'D';
      case 2, 5 -> 'W';
      case 3 -> 'M';
      default -> 'Y';
    };
    return "P" + e.get(WordClass.COUNT) + unit;
  }

  /** Between "9 a.m." and "Friday": nothing, a zone, "on". */
  private boolean leadsToDay(int from, int to) {
    return near(from, to) && (all(from, to, WordClass.TODAY) || isA(to - 1, WordClass.ONDAY));
  }

  /** Between "Friday" and "9 a.m.": "at about". */
  private boolean leadsToTime(int from, int to) {
    return near(from, to) && all(from, to, WordClass.ATTIME);
  }

  private boolean near(int from, int to) {
    return to - from <= WIDEST_GAP && to > 0 && text.sentence(from - 1) == text.sentence(to);
  }

  private boolean all(int from, int to, WordClass c) {
    for (int i = from; i < to; i++) {
      if (!isA(i, c)) {
        return false;
      }
    }
    return true;
  }

  private boolean isA(int i, WordClass c) {
    Word word = words[i];
    return word != null && word.is(c);
  }
}
