package dicta.annotate.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Data files of this package under {@code dicta/people/}. */
final class Resource {
  private Resource() {}

  static byte[] bytes(String name) {
    try (InputStream in = Resource.class.getResourceAsStream("/dicta/people/" + name)) {
      if (in == null) {
        throw new IllegalStateException("dicta/people/" + name + " is missing from the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /** The rows of a table without its comments and its header, each brought to {@code columns} cells. */
  static List<String[]> rows(String name, int columns) {
    var rows = new ArrayList<String[]>();
    boolean header = true;
    for (String line : text(name).split("\n")) {
      if (line.isBlank() || line.charAt(0) == '#') {
        continue;
      }
      if (header) {
        header = false;
        continue;
      }
      String[] cells = Arrays.copyOf(line.split("\t", -1), columns);
      for (int i = 0; i < columns; i++) {
        cells[i] = cells[i] == null ? "" : cells[i].strip();
      }
      rows.add(cells);
    }
    return rows;
  }
}
