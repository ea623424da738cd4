package dicta.ingest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines at the start of a plain text file that say what the article is, ended by an empty line, as in a mail:
 *
 * <pre>
 * Title: Two Hartwells, one sky
 * Source: The Harbour Ledger
 * Published: 2031-02-19
 * Byline: Jasper Quillfeather
 * Lang: en
 * </pre>
 *
 * They may stand in any order; {@code Id} and {@code Url} are known too. At least two are needed, each once and each
 * with a known name; else they are body text, so that an article that opens with "Title: unknown" loses nothing.
 *
 * @param values by name in lower case
 * @param body what stands after the empty line
 */
record HeaderLines(Map<String, String> values, String body) {
  private static final int FEWEST = 2;

  /** One line: its name, its value, and the line break. */
  private static final Pattern LINE =
      Pattern.compile("\\ufeff?(Title|Source|Published|Byline|Lang|Url|Id):[ \\t]*(\\S[^\\r\\n]*)(?:\\r\\n|\\n|\\r)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern EMPTY_LINE = Pattern.compile("[ \\t]*(?:\\r\\n|\\n|\\r)\\s*");

  HeaderLines {
    values = Map.copyOf(values);
  }

  /** The lines at the start of {@code text}; empty where it does not start with such. */
  static Optional<HeaderLines> of(String text) {
    var values = new HashMap<String, String>();
    Matcher line = LINE.matcher(text);
    int at = 0;
    while (line.region(at, text.length()).lookingAt()) {
      if (values.putIfAbsent(line.group(1).toLowerCase(Locale.ROOT), line.group(2).strip()) != null) {
        return Optional.empty();
      }
      at = line.end();
    }
    Matcher empty = EMPTY_LINE.matcher(text).region(at, text.length());
    return values.size() >= FEWEST && empty.lookingAt()
        ? Optional.of(new HeaderLines(values, text.substring(empty.end())))
        : Optional.empty();
  }

  Fields fields() {
    return new Fields(
        value("id"), value("url"), value("title").orElse(""), value("byline"), value("source"), value("published"),
        value("lang"), body);
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
