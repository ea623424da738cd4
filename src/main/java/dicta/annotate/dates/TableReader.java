package dicta.annotate.dates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the bundled tables of words and forms: {@code #} starts a comment, the first other line names the columns. */
final class TableReader {
  private static final String FOLDER = "/dicta/dates/";

  private TableReader() {}

  static Map<String, Lexicon> bundled() {
    Map<String, Lexicon> all = new HashMap<>();
    all.put("en", lexicon("en", true, "st|nd|rd|th"));
    all.put("es", lexicon("es", false, "º|o"));
    return all;
  }

  private static Lexicon lexicon(String lang, boolean capitals, String ordinalEndings) {
    var builder = new Lexicon.Builder(capitals, ordinalEndings);
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
    List<String[]> rows = new ArrayList<>();
    try (InputStream in = TableReader.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + FOLDER + file);
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      boolean header = true;
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] row = line.split("\t", -1);
        if (row.length != 3) {
          throw new IllegalStateException(file + ":" + number + ": " + row.length + " columns instead of 3");
        }
        if (!header) {
          rows.add(row);
        }
        header = false;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    return rows;
  }
}
