package dicta.ingest.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the tab-separated data files of ingestion: one fact a row, {@code #} starts a comment line. */
public final class Tables {
  private Tables() {}

  /**
   * @param name file under {@code dicta/ingest/}
   * @param columns how many each row must have
   */
  public static List<String[]> rows(String name, int columns) {
    try (InputStream in = Tables.class.getResourceAsStream("/dicta/ingest/" + name)) {
      if (in == null) {
        throw new IllegalStateException("data file dicta/ingest/" + name + " is missing from the program");
      }
      var rows = new ArrayList<String[]>();
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] row = line.split("\t", -1);
        if (row.length != columns) {
          throw new IllegalStateException(name + ": expected " + columns + " columns in \"" + line + "\"");
        }
        rows.add(row);
      }
      return List.copyOf(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
