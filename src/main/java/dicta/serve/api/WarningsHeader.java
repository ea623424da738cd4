package dicta.serve.api;

import dicta.json.Json;
import dicta.search.SearchResult.Warning;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a query was not taken as written, in a header: exports have no other place for it that their readers would not take for a
 * row. The value is {@code query.warnings} of the JSON answer, in ASCII.
 */
final class WarningsHeader {
  static final String NAME = "Dicta-Warnings";

  /** Of the value, in bytes: servers and proxies on the way refuse headers of more than a few thousand. */
  static final int LONGEST = 4000;

  /** Of a hint or a mended query, in UTF-16 code units. */
  private static final int LONGEST_TEXT = 300;

  private WarningsHeader() {}

  /** Nothing where there are none. */
  static void set(Context ctx, List<Warning> warnings) {
    if (!warnings.isEmpty()) {
      ctx.header(NAME, value(warnings));
    }
  }

  /** Too many are counted in the last one, texts that are too long cut, mended queries that are too long left out. */
  static String value(List<Warning> warnings) {
    var told = new ArrayList<String>();
    int length = 2;
    for (Warning w : warnings) {
      String hint = w.hint().length() <= LONGEST_TEXT ? w.hint() : w.hint().substring(0, LONGEST_TEXT) + "…";
      String one = json(new Warning(w.position(), hint, w.mended().filter(m -> m.length() <= LONGEST_TEXT)));
      length += one.length() + 1;
      if (length > LONGEST - 100) {
        told.add(json(Warning.ofAll("and " + (warnings.size() - told.size()) + " more; format=json gives all")));
        break;
      }
      told.add(one);
    }
    return "[" + String.join(",", told) + "]";
  }

  private static String json(Warning warning) {
    var out = new StringBuilder();
    Json.line(warning).chars().forEach(c -> {
      if (c >= ' ' && c < 0x7f) {
        out.append((char) c);
      } else {
        out.append(String.format("\\u%04x", c));
      }
    });
    return out.toString();
  }
}
