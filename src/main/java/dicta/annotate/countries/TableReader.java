package dicta.annotate.countries;

import dicta.annotate.countries.ContextWords.Kind;
import dicta.annotate.countries.Countries.Tables;
import dicta.annotate.text.TableFile;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the bundled tables: {@code #} starts a comment, the first other line names the columns. */
final class TableReader {
  private static final String FOLDER = "/dicta/countries/";

  private TableReader() {}

  static Tables read(String lang, Towns towns) {
    var states = new States(rows("states.tsv", 4));
    var names = new GazetteerBuilder(states);
    List<String[]> own = rows(lang + ".tsv", 4);
    for (String[] row : own) {
      if (row[1].equals("-")) {
        names.name(row[0], row[1], row[2]);
      }
    }
    for (String[] row : rows("places.tsv", 5)) {
      names.place(row[0], row[1], row[2], row[3], row[4]);
    }
    for (String[] row : own) {
      names.name(row[0], row[1], row[2]);
    }
    return new Tables(names.build(), context(lang + ".context.tsv"), towns, states, new Hints(rows(lang + ".hints.tsv", 2)));
  }

  private static ContextWords context(String file) {
    Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
    for (String[] row : rows(file, 2)) {
      words.computeIfAbsent(Kind.valueOf(row[0].toUpperCase(Locale.ROOT)), k -> new HashSet<>())
          .addAll(List.of(row[1].split("\\|")));
    }
    return new ContextWords(words);
  }

  private static List<String[]> rows(String file, int columns) {
    return TableFile.rows(FOLDER + file, columns);
  }
}
