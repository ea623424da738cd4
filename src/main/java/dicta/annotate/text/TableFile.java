package dicta.annotate.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the bundled tables of annotation: tab-separated, {@code #} starts a comment, the first other line names the columns. */
public final class TableFile {
  private TableFile() {}

  /**
   * The rows without comments and header.
   *
   * @param path in the jar, from {@code /dicta/} on
   * @param columns how many each row must have
   * @throws IllegalStateException naming file and line if the table is missing or a row has other columns
   */
  public static List<String[]> rows(String path, int columns) {
    List<String[]> rows = new ArrayList<>();
    try (InputStream in = TableFile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + path);
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
        if (row.length != columns) {
          throw new IllegalStateException(path + ":" + number + ": " + row.length + " columns instead of " + columns);
        }
        if (!header) {
          rows.add(row);
        }
        header = false;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
    return rows;
  }
}
