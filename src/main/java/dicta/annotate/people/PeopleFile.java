package dicta.annotate.people;

import dicta.model.Gender;
import dicta.model.NameFolding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a table of people: the one that comes with Dicta, and the user's {@code index-data/people.tsv}. Immutable.
 *
 * <p>Cells are parted by tabs. The first line that is no comment names the columns, in any order; {@code name} is needed, the
 * others may be left out:
 *
 * <pre>
 * name            as shown; rows with the same name speak of the same person
 * spellings       other spellings, parted by |; a single word is a name used alone
 * gender          f or m
 * country         ISO 3166-1 alpha-2
 * wikidata        Q and digits
 * title           of the office, as shown
 * role            kind of office, from roles.tsv: head_of_state, foreign_minister …
 * office_country  ISO 3166-1 alpha-2, or EU, NATO, UN …
 * from, to        2031-05-20, 2031-05 or 2031; to is the day on which it ended, empty while it lasts
 * note            free; where the fact is from
 * id              identity, where it is not the name in lower case with hyphens; with another name: renames that person
 * same_as         identity of the person whom this name really is: the two become one
 * not             identity of a person whom this name and these spellings do not mean …
 * where           … in these articles: country:US, source:Voz or lang:es, parted by |; empty: in all
 * </pre>
 *
 * A line that starts with {@code #} is a comment. A row with a mistake is left out and reported; the others hold.
 */
public final class PeopleFile {
  /**
   * A mistake.
   *
   * @param line counted from 1
   * @param message what is wrong and what was expected
   */
  public record Problem(int line, String message) {}

  private enum Column {
    NAME, SPELLINGS, GENDER, COUNTRY, WIKIDATA, TITLE, ROLE, OFFICE_COUNTRY, FROM, TO, NOTE, ID, SAME_AS, NOT, WHERE;

    final String written = name().toLowerCase(Locale.ROOT);

    static Optional<Column> of(String written) {
      for (Column column : values()) {
        if (column.written.equals(written)) {
          return Optional.of(column);
        }
      }
      return Optional.empty();
    }
  }

  private static final int MOST_SLIPS = 3;
  private static final Set<String> WHERE = Set.of("country", "source", "lang");

  private final List<PeopleRow> rows;
  private final List<Problem> problems;

  private PeopleFile(List<PeopleRow> rows, List<Problem> problems) {
    this.rows = List.copyOf(rows);
    this.problems = List.copyOf(problems);
  }

  /**
   * @param table the whole file
   * @param roles the kinds of office that are known; empty: any is accepted
   */
  public static PeopleFile parse(String table, Set<String> roles) {
    return parse(table.getBytes(StandardCharsets.UTF_8), roles);
  }

  /** The same for the bytes of a file in UTF-8. */
  static PeopleFile parse(byte[] table, Set<String> roles) {
    return new Parser(roles).parse(table);
  }

  /** What is wrong, by line. Empty: nothing that can be seen from the file alone. */
  public List<Problem> problems() {
    return problems;
  }

  List<PeopleRow> rows() {
    return rows;
  }

  /** How many rows hold. */
  public int size() {
    return rows.size();
  }

  private static final class Parser {
    private final Set<String> roles;
    private final List<PeopleRow> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    /** Where each column's cell stands in a row; -1: nowhere. */
    private final int[] place = new int[Column.values().length];
    private int line;
    private String[] cells = {};
    private boolean sound;

    Parser(Set<String> roles) {
      this.roles = roles;
      Arrays.fill(place, -1);
    }

    PeopleFile parse(byte[] table) {
      int at = 0;
      while (at < table.length) {
        int end = at;
        while (end < table.length && table[end] != '\n') {
          end++;
        }
        int stop = end > at && table[end - 1] == '\r' ? end - 1 : end;
        String text = new String(table, at, stop - at, StandardCharsets.UTF_8);
        at = end + 1;
        line++;
        if (line == 1 && text.startsWith("\ufeff")) {
          text = text.substring(1);
        }
        if (text.isBlank() || text.charAt(0) == '#') {
          continue;
        }
        if (columns.isEmpty()) {
          readHeader(text);
        } else {
          readRow(text);
        }
      }
      return new PeopleFile(rows, problems);
    }

    private void readHeader(String text) {
      String[] names = cut(text);
      var unknown = new ArrayList<String>();
      for (int i = 0; i < names.length; i++) {
        String name = names[i];
        Optional<Column> column = Column.of(name);
        if (column.isEmpty()) {
          unknown.add(name);
        } else if (columns.putIfAbsent(column.get(), i) != null) {
          problem("column \"" + name + "\" stands there twice");
        }
      }
      if (!columns.containsKey(Column.NAME)) {
        problem("the first line has to name the columns, parted by tabs, \"name\" among them; it is \"" + shown(text) + "\"");
        columns.put(Column.NAME, 0);
      } else if (!unknown.isEmpty()) {
        problem("unknown column " + unknown + "; known are " + Arrays.stream(Column.values()).map(c -> c.written).sorted().toList());
      }
      columns.forEach((column, at) -> place[column.ordinal()] = at);
    }

    private void readRow(String text) {
      cells = cut(text);
      sound = true;
      String name = cell(Column.NAME);
      if (name.isEmpty() || !Character.isLetterOrDigit(name.charAt(0)) && NameFolding.key(name).isEmpty()) {
        problem("no name in column \"name\"; the row is \"" + shown(text) + "\"");
      }
      if (cells.length == 1 && columns.size() > 1 && (name.contains("  ") || name.contains(";") || name.contains(","))) {
        problem("one cell only: cells are parted by tabs, not by blanks, commas or semicolons; the row is \"" + shown(text) + "\"");
      }
      if (cells.length > columns.size() && !Arrays.stream(cells, columns.size(), cells.length).allMatch(String::isBlank)) {
        problem(cells.length + " cells, but the header names " + columns.size() + " columns");
      }
      Optional<String> role = optional(Column.ROLE);
      if (role.isPresent() && !roles.isEmpty() && !roles.contains(role.get())) {
        problem("unknown role \"" + role.get() + "\"; known are " + roles.stream().sorted().toList());
      }
      Optional<String> officeCountry = code(Column.OFFICE_COUNTRY, 8);
      if (officeCountry.isEmpty() && role.isPresent()) {
        officeCountry = code(Column.COUNTRY, 6);
      }
      if (role.isPresent() && officeCountry.isEmpty()) {
        problem("an office needs its country in column \"office_country\"");
      }
      if (role.isEmpty() && (!cell(Column.FROM).isEmpty() || !cell(Column.TO).isEmpty() || !cell(Column.TITLE).isEmpty())) {
        problem("title, from and to speak of an office; its kind is missing in column \"role\"");
      }
      Optional<FactDate> from = date(Column.FROM);
      Optional<FactDate> to = date(Column.TO);
      if (from.isPresent() && to.isPresent() && to.get().asEnd().isBefore(from.get().asStart())) {
        problem("the office ends (" + cell(Column.TO) + ") before it begins (" + cell(Column.FROM) + ")");
      }
      if (optional(Column.WHERE).isPresent() && optional(Column.NOT).isEmpty()) {
        problem("\"where\" limits a row with an identity in column \"not\"; that is empty");
      }
      var row = new PeopleRow(
          line, optional(Column.ID), name, list(Column.SPELLINGS), gender(), code(Column.COUNTRY, 6), wikidata(), cell(Column.TITLE), role,
          officeCountry, from, to, optional(Column.SAME_AS), optional(Column.NOT), where(), cell(Column.NOTE));
      if (sound) {
        rows.add(row);
      }
    }

    private static String[] cut(String text) {
      int n = 1;
      for (int at = text.indexOf('\t'); at >= 0; at = text.indexOf('\t', at + 1)) {
        n++;
      }
      var cut = new String[n];
      int at = 0;
      for (int i = 0; i < n; i++) {
        int end = i == n - 1 ? text.length() : text.indexOf('\t', at);
        cut[i] = end == at ? "" : text.substring(at, end).strip();
        at = end + 1;
      }
      return cut;
    }

    private String cell(Column column) {
      int at = place[column.ordinal()];
      return at < 0 || at >= cells.length ? "" : cells[at];
    }

    private Optional<String> optional(Column column) {
      String c = cell(column);
      return c.isEmpty() ? Optional.empty() : Optional.of(c);
    }

    private List<String> list(Column column) {
      String c = cell(column);
      if (c.isEmpty()) {
        return List.of();
      }
      var out = new ArrayList<String>();
      for (int at = 0; at <= c.length(); ) {
        int end = c.indexOf('|', at);
        end = end < 0 ? c.length() : end;
        String part = c.substring(at, end).strip();
        if (!part.isEmpty()) {
          out.add(part);
        }
        at = end + 1;
      }
      return out;
    }

    private List<String> where() {
      List<String> list = list(Column.WHERE);
      for (String w : list) {
        int colon = w.indexOf(':');
        if (colon < 0 || colon == w.length() - 1 || !WHERE.contains(w.substring(0, colon))) {
          problem("\"where\" takes country:US, source:Voz or lang:es, not \"" + shown(w) + "\"");
        }
      }
      return list;
    }

    private Gender gender() {
      return switch (cell(Column.GENDER)) {
        case "" -> Gender.UNKNOWN;
        case "f", "female" -> Gender.FEMALE;
        case "m", "male" -> Gender.MALE;
        default -> {
          problem("gender is f or m, not \"" + shown(cell(Column.GENDER)) + "\"");
          yield Gender.UNKNOWN;
        }
      };
    }

    private Optional<String> code(Column column, int atMost) {
      String c = cell(column);
      if (c.isEmpty()) {
        return Optional.empty();
      }
      boolean upper = c.length() >= 2 && c.length() <= atMost && isAll(c, 0, 'A', 'Z');
      if (!upper) {
        problem("\"" + column.written + "\" takes a code such as US, EU or NATO, not \"" + shown(c) + "\"");
      }
      return Optional.of(c);
    }

    private static boolean isAll(String s, int from, char least, char most) {
      for (int i = from; i < s.length(); i++) {
        if (s.charAt(i) < least || s.charAt(i) > most) {
          return false;
        }
      }
      return true;
    }

    private Optional<String> wikidata() {
      String c = cell(Column.WIKIDATA);
      if (!c.isEmpty() && !(c.length() > 1 && c.charAt(0) == 'Q' && isAll(c, 1, '0', '9'))) {
        problem("a Wikidata id is Q and digits, not \"" + shown(c) + "\"");
      }
      return c.isEmpty() ? Optional.empty() : Optional.of(c);
    }

    private Optional<FactDate> date(Column column) {
      String c = cell(column);
      if (c.isEmpty()) {
        return Optional.empty();
      }
      Optional<FactDate> date = FactDate.parse(c);
      if (date.isEmpty()) {
        problem("\"" + column.written + "\" takes 2031-05-20, 2031-05 or 2031, not \"" + shown(c) + "\"");
      }
      return date;
    }

    private void problem(String message) {
      sound = false;
      problems.add(new Problem(line, message));
    }

    private static String shown(String text) {
      return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
  }

  /** The identities that the rows name but nobody bears, with the likeliest one that was meant. */
  List<Problem> dangling(Set<String> ids) {
    var known = new HashSet<>(ids);
    rows.forEach(r -> known.add(r.id().orElseGet(() -> NameFolding.slug(r.name()))));
    var found = new ArrayList<Problem>();
    for (PeopleRow row : rows) {
      for (String id : new String[] {row.sameAs().orElse(""), row.not().orElse("")}) {
        if (!id.isEmpty() && !known.contains(id)) {
          found.add(new Problem(row.line(), "nobody has the identity \"" + id + "\"" + meant(id, known)));
        }
      }
    }
    return found;
  }

  private static String meant(String id, Set<String> known) {
    String slug = NameFolding.slug(id);
    return known.stream().map(k -> Map.entry(LooseNames.distance(k, slug, MOST_SLIPS), k)).filter(e -> e.getKey() <= MOST_SLIPS)
        .min(Map.Entry.<Integer, String>comparingByKey().thenComparing(Map.Entry.comparingByValue()))
        .map(e -> "; did you mean \"" + e.getValue() + "\"?").orElse("; an identity is the name in lower case with hyphens");
  }
}
