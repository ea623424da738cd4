package dicta.serve.page;

import dicta.search.BadRequest;
import dicta.search.SearchResult;
import dicta.serve.page.SearchView.Mistake;

/** Mistakes in a request, with the place that the page points at. */
final class Mistakes {
  private Mistakes() {}

  static Mistake of(BadRequest.Mistake mistake, Link link, Messages m) {
    String value = link.one(mistake.param());
    return at(mistake.param(), value, mistake.position().orElse(-1), mistake.hint(), m);
  }

  static Mistake inQuery(String q, int position, String hint, Messages m) {
    return position == SearchResult.Warning.OF_ALL ? new Mistake("", capitalised(Hints.in(hint, m), m), false, q, "", "") : at("q", q, position, hint, m);
  }

  private static String capitalised(String hint, Messages m) {
    return hint.isEmpty() ? hint : hint.substring(0, 1).toUpperCase(m.locale()) + hint.substring(1) + ".";
  }

  private static Mistake at(String param, String value, int position, String told, Messages m) {
    String hint = Hints.in(told, m);
    String field = m.has("param." + param) ? m.t("param." + param) : param;
    if (position < 0 || position > value.length()) {
      return new Mistake(field, hint, false, value, "", "");
    }
    int end = position == value.length() ? position : position + Character.charCount(value.codePointAt(position));
    return new Mistake(
        field, hint, true, value.substring(0, position), end == position ? " " : value.substring(position, end),
        value.substring(end));
  }
}
