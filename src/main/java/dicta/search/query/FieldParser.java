package dicta.search.query;

import dicta.search.query.Node.And;
import dicta.search.query.Node.Days;
import dicta.search.query.Node.Not;
import dicta.search.query.Node.Numbers;
import dicta.search.query.Node.Title;
import dicta.search.query.Node.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads fields.
 *
 * <pre>
 * field   = NAME ":" value
 * value   = list                               of names and facet values
 *         | "(" all ")" | phrase | word        of title
 *         | range                              of dates and numbers
 * list    = item { "," item }
 *         | "(" item { ( "OR" | "," ) item } ")"     words side by side are one item here
 * item    = [ "-" ] ( TEXT | phrase )
 * range   = one { "," one } | "(" one { ( "OR" | "," ) one } ")"
 * one     = "none" | "*" | END | END ".." END | END "/" END | END ".." | ".." END | ( ">=" | ">" | "<=" | "<" ) END
 *                                              of dates: without one, with any
 * END     = year, month or day | "-" NUMBER ( "d" | "w" | "m" | "y" ) | "today" | number from 0 to 1
 * </pre>
 */
final class FieldParser {
  /** Stands for the lack of a date: {@code said:none}. */
  static final String NO_DATE = "none";

  /** A name with a colon behind it: {@code speaker:}. */
  private static final Pattern NAME = Pattern.compile("([A-Za-z_][A-Za-z_-]{1,29}):(?!//)");

  /** Brackets as other search tools write them: {@code [2025-01 TO 2025-06]}. */
  private static final Pattern BRACKETS = Pattern.compile("\\[\\s*(\\S+)\\s+TO\\s+(\\S+?)\\s*\\]");

  /** An ISO 8601 interval: {@code 2025-05-01/2025-05-12}. */
  private static final Pattern INTERVAL = Pattern.compile("(\\d{4}(?:-\\d\\d?){0,2})/(\\d{4}(?:-\\d\\d?){1,2}|\\d{4})");

  private static final Map<Field, List<String>> CLOSED =
      Map.of(
          Field.KIND, List.of("direct", "mixed", "indirect"),
          Field.HOW, List.of("name", "role", "pronoun", "organisation", "unnamed", "unresolved"));

  private final Cursor in;
  private final LocalDate today;
  private final QueryParser parser;

  FieldParser(Cursor in, LocalDate today, QueryParser parser) {
    this.in = in;
    this.today = today;
    this.parser = parser;
  }

  /** Empty if no field comes next; {@link Node.All} if one comes that says nothing. */
  Optional<Node> field() {
    Matcher name = NAME.matcher(in.q).region(in.at, in.q.length());
    if (!name.lookingAt()) {
      return Optional.empty();
    }
    int start = in.at;
    Optional<Field> field = Field.of(name.group(1));
    if (field.isEmpty()) {
      Optional<Field> meant = Nearest.of(name.group(1), Field.words()).flatMap(Field::of);
      if (meant.isEmpty()) {
        in.mistake(
            start, "there is no field " + name.group(1) + ": (there are " + QueryParser.choices(Field.words())
                + "); it is searched as a word", name.end() - 1, 1, " ");
        in.at = name.end();
        return parser.mayHaveAnotherTerm() ? Optional.of(new Node.Word(name.group(1), start)) : Optional.empty();
      }
      in.mistake(
          start, "there is no field " + name.group(1) + ":; " + meant.get().word() + ": is meant", start,
          name.group(1).length(), meant.get().word());
      field = meant;
    }
    in.at = name.end();
    return Optional.of(value(field.get(), start));
  }

  private Node value(Field field, int start) {
    int behindColon = in.at;
    in.skipSpace();
    if (in.atEnd() || in.peek() == ')' || in.comesNext("OR") || in.comesNext("AND")) {
      in.mistake(
          behindColon, "behind " + field.word() + ": " + expected(field) + " is expected, such as " + field.example(), start,
          in.at - start, "");
      return new Node.All();
    }
    if (in.at > behindColon) {
      in.mistake(behindColon, "no space stands behind " + field.word() + ":", behindColon, in.at - behindColon, "");
    }
    return switch (field.type()) {
      case NAME, VALUE -> list(field, start);
      case WORDS -> title(start);
      case DATE, NUMBER -> range(field, start);
    };
  }

  private static String expected(Field field) {
    return switch (field.type()) {
      case NAME -> "a name";
      case VALUE -> "a value";
      case WORDS -> "a word or phrase";
      case DATE -> "a date";
      case NUMBER -> "a number";
    };
  }

  private Node title(int start) {
    Optional<Node> inner =
        in.peek() == '(' ? parser.parentheses() : Cursor.isQuote(in.peek()) ? parser.phrase() : parser.word();
    return inner.<Node>map(n -> new Title(n, start)).orElse(new Node.All());
  }

  private Node list(Field field, int start) {
    var wanted = new ArrayList<String>();
    var unwanted = new ArrayList<String>();
    if (in.peek() == '(') {
      int open = in.at++;
      while (true) {
        in.skipSpace();
        if (in.atEnd() || in.peek() == ')') {
          break;
        }
        int before = in.at;
        if (in.accept("OR") || in.accept("AND") || in.peek() == ',' || in.peek() == '(') {
          in.at += in.at == before ? 1 : 0;
          continue;
        }
        item(field, true, wanted, unwanted);
      }
      if (in.peek() == ')') {
        in.at++;
      } else {
        in.mistake(open, "this ( is never closed", in.q.length(), 0, ")");
      }
    } else {
      item(field, false, wanted, unwanted);
      while (in.peek() == ',') {
        in.at++;
        if (in.atEnd() || Cursor.isSpace(in.peek())) {
          break;
        }
        item(field, false, wanted, unwanted);
      }
    }
    if (wanted.isEmpty() && unwanted.isEmpty()) {
      return new Node.All();
    }
    Node not = new Not(new Values(field, unwanted, start));
    Node yes = new Values(field, wanted, start);
    return unwanted.isEmpty() ? yes : wanted.isEmpty() ? not : new And(List.of(yes, not));
  }

  /** @param inside whether words side by side are one item */
  private void item(Field field, boolean inside, List<String> wanted, List<String> unwanted) {
    boolean not = in.peek() == '-';
    if (not) {
      in.at++;
    }
    int start = in.at;
    String text;
    if (Cursor.isQuote(in.peek())) {
      text = parser.quoted();
    } else {
      while (!in.atEnd() && "(),".indexOf(in.peek()) < 0 && !Cursor.isQuote(in.peek())
          && !(Cursor.isSpace(in.peek()) && (!inside || endOfItem()))) {
        in.at++;
      }
      text = in.q.substring(start, in.at).strip();
    }
    if (text.isEmpty()) {
      if (in.at == start && !in.atEnd() && in.peek() != ')') {
        in.at++;
      }
      return;
    }
    Optional<String> value = known(field, text, start);
    if (value.isPresent() && parser.mayHaveAnotherTerm()) {
      (not ? unwanted : wanted).add(value.get());
    }
  }

  /** Whether the space here is followed by the next item of a list or its end. */
  private boolean endOfItem() {
    int here = in.at;
    in.skipSpace();
    boolean end = in.atEnd() || in.comesNext("OR") || in.comesNext("AND") || "),-(".indexOf(in.peek()) >= 0
        || Cursor.isQuote(in.peek());
    in.at = here;
    return end;
  }

  private Optional<String> known(Field field, String text, int at) {
    List<String> choices = CLOSED.getOrDefault(field, List.of());
    String value = text.toLowerCase(Locale.ROOT);
    if (choices.isEmpty() || choices.contains(value) || text.equals("*")) {
      return Optional.of(choices.isEmpty() ? text : value);
    }
    Optional<String> meant = Nearest.of(value, choices);
    in.mistake(
        at, field.word() + " is " + QueryParser.choices(choices) + meant.map(m -> "; " + m + " is meant").orElse("; it is left out"),
        at, text.length(), meant.orElse("*"));
    return meant;
  }

  /** One range, or several of which any will do. */
  private Node range(Field field, int start) {
    var any = new ArrayList<Node>();
    if (in.peek() == '(') {
      int open = in.at++;
      while (true) {
        in.skipSpace();
        if (in.atEnd() || in.peek() == ')') {
          break;
        }
        if (in.peek() == ',') {
          in.at++;
        } else if (!in.accept("OR") && !in.accept("||")) {
          any.add(one(field, in.at));
        }
      }
      if (in.peek() == ')') {
        in.at++;
      } else {
        in.mistake(open, "this ( is never closed", in.q.length(), 0, ")");
      }
    } else {
      any.add(one(field, start));
      while (in.peek() == ',' && in.at + 1 < in.q.length() && !Cursor.isSpace(in.q.charAt(in.at + 1))) {
        in.at++;
        any.add(one(field, in.at));
      }
    }
    any.removeIf(n -> n instanceof Node.All);
    return any.isEmpty() ? new Node.All() : any.size() == 1 ? any.getFirst() : new Node.Or(any);
  }

  private Node one(Field field, int start) {
    int at = in.at;
    String typed;
    Matcher brackets = BRACKETS.matcher(in.q).region(in.at, in.q.length());
    if (brackets.lookingAt()) {
      typed = (brackets.group(1).equals("*") ? "" : brackets.group(1)) + ".." + (brackets.group(2).equals("*") ? "" : brackets.group(2));
      in.at = brackets.end();
    } else if (Cursor.isQuote(in.peek())) {
      typed = parser.quoted();
    } else {
      while (!in.atEnd() && !Cursor.isSpace(in.peek()) && in.peek() != ')' && (in.peek() != ',' || in.at == at)) {
        in.at++;
      }
      typed = in.q.substring(at, in.at);
    }
    Matcher interval = INTERVAL.matcher(typed);
    if (interval.matches()) {
      typed = interval.group(1) + ".." + interval.group(2);
    }
    Optional<Node> range = parser.mayHaveAnotherTerm() ? ends(field, typed, start, at) : Optional.empty();
    if (range.isEmpty()) {
      String form =
          field.type() == Field.Type.DATE
              ? "a day, month or year such as 2025-05-12, 2025-05 or 2025, a range such as 2025-05..2025-06, -30d.., or none"
              : "a number from 0 to 1, such as >=0.8";
      in.mistake(at, "\"" + typed + "\" is no " + (field.type() == Field.Type.DATE ? "date" : "number") + "; expected is " + form,
          start, in.at - start, "");
      return new Node.All();
    }
    return range.get();
  }

  private Optional<Node> ends(Field field, String typed, int start, int at) {
    if (field.type() == Field.Type.DATE && typed.equalsIgnoreCase(NO_DATE)) {
      return Optional.of(new Node.Undated(field, start));
    }
    if (field.type() == Field.Type.DATE && typed.equals("*")) {
      return Optional.of(new Days(field, Optional.empty(), Optional.empty(), start));
    }
    Optional<Node> compared =
        typed.startsWith(">=") ? ends(field, typed.substring(2) + "..", start, at)
            : typed.startsWith("<=") ? ends(field, ".." + typed.substring(2), start, at)
            : typed.startsWith(">") ? beyond(field, typed.substring(1), true, start)
            : typed.startsWith("<") ? beyond(field, typed.substring(1), false, start)
            : Optional.empty();
    if (compared.isPresent() || typed.startsWith(">") || typed.startsWith("<")) {
      return compared;
    }
    int dots = typed.indexOf("..");
    String low = dots < 0 ? typed : typed.substring(0, dots);
    String high = dots < 0 ? typed : typed.substring(dots + 2).replaceFirst("^\\.", "");
    if (low.isEmpty() && high.isEmpty()) {
      return Optional.empty();
    }
    return field.type() == Field.Type.DATE ? days(field, low, high, start, at) : numbers(field, low, high, dots < 0, start);
  }

  private Optional<Node> beyond(Field field, String end, boolean above, int start) {
    if (field.type() == Field.Type.NUMBER) {
      return number(end).map( // in thousandths, as confidence is kept
          n -> above ? new Numbers(field, Math.floor(n * 1000 + 1) / 1000, 1, start) : new Numbers(field, 0, Math.ceil(n * 1000 - 1) / 1000, start));
    }
    return DayRange.of(end, today)
        .map(
            d -> above
                ? new Days(field, Optional.of(d.last().plusDays(1)), Optional.empty(), start)
                : new Days(field, Optional.empty(), Optional.of(d.first().minusDays(1)), start));
  }

  private Optional<Node> days(Field field, String low, String high, int start, int at) {
    Optional<DayRange> first = low.isEmpty() ? Optional.empty() : DayRange.of(low, today);
    Optional<DayRange> last = high.isEmpty() ? Optional.empty() : DayRange.of(high, today);
    if (!low.isEmpty() && first.isEmpty() || !high.isEmpty() && last.isEmpty()) {
      return Optional.empty();
    }
    if (first.isPresent() && last.isPresent() && last.get().last().isBefore(first.get().first())) {
      in.mistake(at, "the range ends before it begins; it is taken the other way round", at, in.at - at, high + ".." + low);
      return Optional.of(new Days(field, last.map(DayRange::first), first.map(DayRange::last), start));
    }
    return Optional.of(new Days(field, first.map(DayRange::first), last.map(DayRange::last), start));
  }

  private static Optional<Node> numbers(Field field, String low, String high, boolean single, int start) {
    Optional<Double> from = low.isEmpty() ? Optional.of(0.0) : number(low);
    Optional<Double> to = high.isEmpty() || single ? Optional.of(1.0) : number(high);
    return from.isEmpty() || to.isEmpty() ? Optional.empty() : Optional.of(new Numbers(field, from.get(), to.get(), start));
  }

  private static Optional<Double> number(String typed) {
    try {
      double n = Double.parseDouble(typed);
      return n >= 0 && n <= 1 ? Optional.of(n) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
