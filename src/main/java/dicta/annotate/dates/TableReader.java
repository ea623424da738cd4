package dicta.annotate.dates;

import dicta.annotate.text.Language;
import dicta.annotate.text.TableFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the bundled tables of words and forms: {@code #} starts a comment, the first other line names the columns. */
final class TableReader {
  private static final String FOLDER = "/dicta/dates/";

  private TableReader() {}

  static Map<String, Lexicon> bundled() {
    Map<String, Lexicon> all = new HashMap<>();
    Language.codes().forEach(code -> all.put(code, lexicon(code)));
    return all;
  }

  private static Lexicon lexicon(String lang) {
    Language language = Language.of(lang);
    var builder = new Lexicon.Builder(language.is("months-capital"), String.join("|", language.words("ordinal-endings")));
    for (String[] row : rows(lang + ".words.tsv")) {
      for (String word : row[2].split("\\|")) {
        builder.row(row[0], Integer.parseInt(row[1]), word);
      }
    }
    for (String[] row : rows(lang + ".patterns.tsv")) {
      builder.form(row[0], row[1]);
    }
    return builder.build();
  }

  private static List<String[]> rows(String file) {
    return TableFile.rows(FOLDER + file, 3);
  }
}
