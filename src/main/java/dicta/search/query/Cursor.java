package dicta.search.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A place in a query that is being read, and the mistakes found so far with the changes that mend them. */
final class Cursor {
  private static final int MOST_MISTAKES = 20;
  private static final String OPENING = "\"“”„‟«»＂";

  private record Change(int at, int length, String with) {}

  private record Found(int position, String hint) {}

  private final List<Change> changes = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();
  final String q;
  int at;

  Cursor(String q) {
    this.q = q;
  }

  boolean atEnd() {
    return at >= q.length();
  }

  /** The next character, or NUL at the end. */
  char peek() {
    return atEnd() ? 0 : q.charAt(at);
  }

  void skipSpace() {
    while (!atEnd() && isSpace(peek())) {
      at++;
    }
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  static boolean isQuote(char c) {
    return OPENING.indexOf(c) >= 0;
  }

  /** Steps over {@code word} if it comes next and is a word of its own. */
  boolean accept(String word) {
    if (!comesNext(word)) {
      return false;
    }
    at += word.length();
    return true;
  }

  boolean comesNext(String word) {
    int end = at + word.length();
    return q.startsWith(word, at) && (end == q.length() || isSpace(q.charAt(end)) || "()".indexOf(q.charAt(end)) >= 0);
  }

  /** Where a quotation that was opened at {@code open} ends: the mark that belongs to it, else any; -1 if none does. */
  int closing(int open) {
    String wanted =
        switch (q.charAt(open)) {
          case '“', '‟' -> "”";
          case '”' -> "”“";
          case '„' -> "“”";
          case '«' -> "»";
          case '»' -> "«";
          case '＂' -> "＂";
          default -> "\"";
        };
    int any = -1;
    for (int i = open + 1; i < q.length(); i++) {
      char c = q.charAt(i);
      if (wanted.indexOf(c) >= 0) {
        return i;
      }
      if (any < 0 && isQuote(c)) {
        any = i;
      }
    }
    return any;
  }

  /** Notes a mistake and the change to the query that mends it. */
  void mistake(int position, String hint, int changeAt, int length, String with) {
    if (found.size() < MOST_MISTAKES) {
      found.add(new Found(position, hint));
    }
    changes.add(new Change(changeAt, length, with));
  }

  List<Mistake> mistakes() {
    Optional<String> mended = changes.isEmpty() ? Optional.empty() : Optional.of(mended());
    return found.stream()
        .sorted(Comparator.comparingInt(Found::position))
        .map(f -> new Mistake(f.position, f.hint, mended))
        .toList();
  }

  private String mended() {
    var ordered = new ArrayList<>(changes);
    ordered.sort(Comparator.comparingInt(Change::at));
    var out = new StringBuilder();
    int from = 0;
    for (Change change : ordered) {
      if (change.at >= from) {
        out.append(q, from, change.at).append(change.with);
        from = change.at + change.length;
      }
    }
    return out.append(q.substring(Math.min(from, q.length()))).toString().strip().replaceAll("\\s+", " ");
  }
}
