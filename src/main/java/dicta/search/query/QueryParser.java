package dicta.search.query;

import dicta.search.query.Node.All;
import dicta.search.query.Node.And;
import dicta.search.query.Node.Fuzzy;
import dicta.search.query.Node.Not;
import dicta.search.query.Node.Or;
import dicta.search.query.Node.Pattern;
import dicta.search.query.Node.Phrase;
import dicta.search.query.Node.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Reads the query language. It never fails: what cannot be taken as written is taken as it was most likely meant, and told as a
 * {@link Mistake}.
 *
 * <pre>
 * query   = all
 * all     = any { [ "AND" ] any }              words side by side must all be there
 * any     = part { "OR" part }                 OR binds closer: a OR b c = (a OR b) AND c
 * part    = { "-" | "!" | "NOT" | "+" } ( "(" all ")" | phrase | field | word )
 * phrase  = MARK text MARK [ "~" NUMBER ]      any of " “ ” „ « » ‘ ’ ‚ ‹ ›; text may hold * and ?
 * field   = NAME ":" value                     see {@link FieldParser}
 * word    = TEXT [ "~" [ "1" | "2" ] ]         TEXT may hold * and ?
 * </pre>
 *
 * <p>Bounded: {@value #MOST_TERMS} words and values, {@value #DEEPEST} parentheses inside each other. Single use, one thread.
 */
public final class QueryParser {
  /** Words, phrases and values of a query. */
  public static final int MOST_TERMS = 200;

  /** Parentheses inside each other. */
  public static final int DEEPEST = 40;

  private static final int WIDEST = 100;

  /** Of * and ? in one word: the work that they make doubles with each. */
  private static final int MOST_WILDCARDS = 8;

  /** Words between single marks, ‘so’, ‚so‘ or ‹so›; not an apostrophe: a mark with a letter at its outer side, or never closed. */
  private static final java.util.regex.Pattern SINGLE_MARKS =
      java.util.regex.Pattern.compile(
          "(?<![\\p{L}\\p{N}])[‘‚‹]((?:[^‘’‚‹›\"“”„«»]++|(?<=\\p{L})’(?=\\p{L}))++)(?<!\\s)[’‘›](?![\\p{L}\\p{N}])");

  /** A weight as other search tools have it: {@code bridge^2}. */
  private static final java.util.regex.Pattern WEIGHT = java.util.regex.Pattern.compile("\\^\\d+(?:\\.\\d+)?$");

  /** Letters on either side of a comma or stroke that parts two words. */
  private static final int SHORTEST_JOINED = 3;

  private final Cursor in;
  private final FieldParser fields;
  private int depth;
  private int terms;

  private QueryParser(String q, LocalDate today) {
    this.in = new Cursor(q);
    this.fields = new FieldParser(in, today, this);
  }

  /** @param today what "-30d" counts back from */
  public static Parsed parse(String q, LocalDate today) {
    var parser = new QueryParser(SINGLE_MARKS.matcher(q).replaceAll("“$1”"), today);
    Node node = parser.all(false);
    return new Parsed(node, parser.in.mistakes());
  }

  /** Ends at the end of the query, or inside parentheses before the closing one. */
  Node all(boolean inside) {
    var parts = new ArrayList<Node>();
    while (true) {
      in.skipSpace();
      if (in.atEnd() || inside && in.peek() == ')') {
        break;
      }
      int at = in.at;
      if (in.peek() == ')') {
        in.at++;
        in.mistake(at, "this ) closes nothing", at, 1, "");
      } else if (in.accept("AND") || in.accept("&&")) {
        if (parts.isEmpty() || endsHere(inside)) {
          in.mistake(at, "AND stands between two words; words side by side are both searched anyway", at, in.at - at, "");
        }
      } else if (orComesNext()) {
        in.mistake(at, "OR needs something on both sides", at, orLength(), "");
        in.at += orLength();
      } else {
        any(inside).ifPresent(parts::add);
      }
    }
    return parts.isEmpty() ? new All() : parts.size() == 1 ? parts.getFirst() : new And(parts);
  }

  private Optional<Node> any(boolean inside) {
    var parts = new ArrayList<Node>();
    part().ifPresent(parts::add);
    while (true) {
      int before = in.at;
      in.skipSpace();
      if (!orComesNext() || parts.isEmpty()) {
        in.at = parts.isEmpty() ? before : in.at;
        break;
      }
      int at = in.at;
      int length = orLength();
      in.at += length;
      if (endsHere(inside)) {
        in.mistake(at, "OR needs something on both sides", at, length, "");
        break;
      }
      if (orComesNext() || in.comesNext("AND")) {
        in.mistake(at, "OR needs something on both sides", at, length, "");
        continue;
      }
      part().ifPresent(parts::add);
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts.size() == 1 ? parts.getFirst() : new Or(parts));
  }

  private boolean orComesNext() {
    return in.comesNext("OR") || in.comesNext("||") || in.comesNext("|");
  }

  private int orLength() {
    return in.comesNext("|") ? 1 : 2;
  }

  private boolean endsHere(boolean inside) {
    in.skipSpace();
    return in.atEnd() || inside && in.peek() == ')';
  }

  /** Empty where nothing searchable stands. */
  private Optional<Node> part() {
    boolean not = false;
    int begin = in.at;
    while (true) {
      in.skipSpace();
      char c = in.peek();
      if ((c == '-' || c == '+' || c == '−' || c == '–' || c == '!') && in.at + 1 < in.q.length() && !Cursor.isSpace(in.q.charAt(in.at + 1))) {
        not ^= c != '+';
        in.at++;
      } else if (in.comesNext("NOT")) {
        not = !not;
        in.at += 3;
      } else {
        break;
      }
    }
    if (in.atEnd() || in.peek() == ')') {
      if (in.at > begin && in.q.substring(begin, in.at).contains("NOT")) {
        in.mistake(begin, "NOT needs something behind it", begin, in.at - begin, "");
      }
      return Optional.empty();
    }
    Optional<Node> node = positive();
    return not ? node.filter(n -> !(n instanceof All)).map(Not::new) : node;
  }

  private Optional<Node> positive() {
    if (terms >= MOST_TERMS) {
      in.mistake(
          in.at, "a query may have " + MOST_TERMS + " words at most; the rest is left out", in.at, in.q.length() - in.at, "");
      in.at = in.q.length();
      return Optional.empty();
    }
    char c = in.peek();
    if (c == '(') {
      return parentheses();
    }
    if (Cursor.isQuote(c)) {
      return phrase();
    }
    return fields.field().or(this::word);
  }

  /** Values of fields count as terms, too. */
  boolean mayHaveAnotherTerm() {
    return ++terms <= MOST_TERMS;
  }

  Optional<Node> parentheses() {
    int open = in.at++;
    if (depth >= DEEPEST) {
      in.mistake(open, "parentheses may stand " + DEEPEST + " deep at most", open, 1, "");
      return Optional.empty();
    }
    depth++;
    Node inner = all(true);
    depth--;
    if (in.peek() == ')') {
      in.at++;
    } else {
      in.mistake(open, "this ( is never closed", in.q.length(), 0, ")");
    }
    return inner instanceof All ? Optional.empty() : Optional.of(inner);
  }

  Optional<Node> phrase() {
    int open = in.at;
    String text = quoted();
    int within = 0;
    spaceBeforeTilde();
    if (in.peek() == '~') {
      int tilde = in.at++;
      String digits = digits();
      within = digits.matches("[0-9]{1,3}") ? Integer.parseInt(digits) : -1;
      if (within < 0 || within > WIDEST) {
        in.mistake(tilde, "behind ~ stands how many words may lie between, 0 to " + WIDEST, tilde, in.at - tilde, "~5");
        within = 5;
      }
    }
    for (String word : text.split("\\s+")) {
      if (tooWild(word)) {
        in.mistake(open, "a word may have " + MOST_WILDCARDS + " of * and ? at most", open, 0, "");
        text = text.replace(word, word.replaceAll("[*?]", ""));
      }
    }
    if (text.isBlank()) {
      in.mistake(open, "there are no words between these quotation marks", open, in.at - open, "");
      return Optional.empty();
    }
    terms++;
    return Optional.of(new Phrase(text, within, open));
  }

  /** Steps over a space in "of two words" ~5. */
  private void spaceBeforeTilde() {
    int here = in.at;
    in.skipSpace();
    boolean number = in.peek() == '~' && in.at + 1 < in.q.length() && Character.isDigit(in.q.charAt(in.at + 1));
    if (in.at > here && number) {
      in.mistake(here, "no space stands before ~", here, in.at - here, "");
    } else {
      in.at = here;
    }
  }

  /** The text between quotation marks; steps over the closing one. */
  String quoted() {
    int open = in.at;
    int close = in.closing(open);
    if (close < 0) {
      in.mistake(open, "this quotation mark is never closed", in.q.length(), 0, "\"");
      in.at = in.q.length();
      return in.q.substring(open + 1).strip();
    }
    in.at = close + 1;
    return in.q.substring(open + 1, close).strip();
  }

  Optional<Node> word() {
    int start = in.at;
    while (!in.atEnd() && !Cursor.isSpace(in.peek()) && "()".indexOf(in.peek()) < 0 && !Cursor.isQuote(in.peek())
        && in.peek() != '~' && !endsWord(start)) {
      in.at++;
    }
    String text = in.q.substring(start, in.at);
    in.at += !in.atEnd() && endsWord(start) ? 1 : 0;
    Matcher weight = WEIGHT.matcher(text);
    if (weight.find()) {
      in.mistake(start + weight.start(), "words have no weights here", start + weight.start(), weight.group().length(), "");
      text = text.substring(0, weight.start());
    }
    Optional<Node> fuzzy = in.peek() == '~' ? fuzzy(text, start) : Optional.empty();
    if (in.at == start) {
      in.at++; // a lone ~
      return Optional.empty();
    }
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return Optional.empty(); // a dash, a dot: nothing that could be searched
    }
    terms++;
    if (fuzzy.isPresent()) {
      return fuzzy;
    }
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 ? Optional.of(pattern(text, start)) : Optional.of(new Word(text, start));
  }

  /** Whether a comma or stroke between two words stands here: "bridge,harbour" is two words, "20,000" and "and/or" are one. */
  private boolean endsWord(int start) {
    char c = in.peek();
    return (c == ',' || c == '/') && in.at - start >= SHORTEST_JOINED && lettersOnly(start, in.at)
        && lettersOnly(in.at + 1, in.at + 1 + SHORTEST_JOINED);
  }

  private boolean lettersOnly(int from, int to) {
    return to <= in.q.length() && in.q.substring(from, to).chars().allMatch(Character::isLetter);
  }

  private Optional<Node> fuzzy(String text, int start) {
    int tilde = in.at++;
    String digits = digits();
    int edits = text.length() <= 4 ? 1 : 2;
    if (digits.equals("1") || digits.equals("2")) {
      edits = Integer.parseInt(digits);
    } else if (!digits.isEmpty()) {
      in.mistake(tilde, "behind ~ stands how many letters may differ, 1 or 2", tilde, in.at - tilde, "~" + edits);
    }
    if (text.codePoints().filter(Character::isLetterOrDigit).count() < 3) {
      in.mistake(start, "a word needs three letters to be searched with ~", tilde, in.at - tilde, "");
      return Optional.empty();
    }
    return Optional.of(new Fuzzy(text, edits, start));
  }

  private Node pattern(String text, int start) {
    String letters = text.replaceAll("[*?]", "");
    if (tooWild(text)) {
      in.mistake(start, "a word may have " + MOST_WILDCARDS + " of * and ? at most", start, text.length(), letters);
      return new Word(letters, start);
    }
    if (letters.equals(text.replaceAll("\\?$", ""))) {
      return new Word(letters, start); // "why?" is a question, not a pattern
    }
    boolean leading = text.startsWith("*") || text.startsWith("?");
    int needed = leading ? 3 : 2;
    if (letters.length() < needed) {
      in.mistake(
          start, leading ? "a word that begins with * or ? needs three letters" : "a word with * or ? needs two letters",
          start, text.length(), letters);
      return new Word(letters, start);
    }
    return new Pattern(text.replaceAll("\\*+", "*"), start);
  }

  private static boolean tooWild(String word) {
    long wildcards = word.chars().filter(c -> c == '*' || c == '?').count();
    return wildcards > MOST_WILDCARDS || wildcards > 0 && word.length() > 100;
  }

  private String digits() {
    int start = in.at;
    while (!in.atEnd() && (Character.isDigit(in.peek()) || in.peek() == '.')) {
      in.at++;
    }
    return in.q.substring(start, in.at);
  }

  /** The words of a list, for messages. */
  static String choices(List<String> words) {
    return String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
  }
}
