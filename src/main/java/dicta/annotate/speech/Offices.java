package dicta.annotate.speech;

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

/** Which kinds of office the words for one name, from {@code offices.tsv} of a language. Immutable. */
final class Offices {
  /**
   * @param role kind of office, as in {@link dicta.model.Office#role}
   * @param country where the words mean it only; empty: anywhere
   */
  record Kind(String role, String country) {}

  private final Map<String, List<Kind>> kinds = new HashMap<>();

  static Offices of(String lang) {
    Offices offices = new Offices();
    String path = "/dicta/lang/" + lang + "/offices.tsv";
    try (InputStream in = Offices.class.getResourceAsStream(path)) {
      if (in != null) {
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          if (!line.isBlank() && line.charAt(0) != '#') {
            String[] row = line.split("\t", -1);
            offices.kinds.computeIfAbsent(row[0], k -> new ArrayList<>()).add(new Kind(row[1], row.length > 2 ? row[2] : ""));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
    return offices;
  }

  /** Kinds that the end of a phrase names: the longest end that is known. */
  List<Kind> of(String[] words, int from, int to) {
    for (int i = from; i < to; i++) {
      List<Kind> found = kinds.get(String.join(" ", List.of(words).subList(i, to)));
      if (found != null) {
        return found;
      }
    }
    return List.of();
  }
}
