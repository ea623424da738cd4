package dicta.serve.api;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rows of comma-separated values (RFC 4180) that are safe to open in a spreadsheet: a cell that it would take for a
 * formula gets an apostrophe in front.
 */
final class Csv {
  /** Makes spreadsheets read the file as UTF-8. */
  static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * What a spreadsheet runs instead of showing, behind spaces too; and control characters that it drops before
   * looking.
   */
  private static final Pattern FORMULA = Pattern.compile("^[\\s\\p{Cntrl}]*[=+\\-@＝＋－＠].*|^[\\t\\r\\n].*", Pattern.DOTALL);

  private Csv() {}

  /** One row with its line break. */
  static String row(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String value) {
    String safe = FORMULA.matcher(value).matches() ? "'" + value : value;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';' || c == '\t');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
