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

/**
 * What stands in short beside names and in full where they are taken up again: "Sen. Laura Finch (D-Ohio)" is "the senator",
 * "the Ohio Democrat". Read once a language from {@code short-forms.tsv}; immutable, thread-safe.
 */
final class ShortForms {
  private static final int LONGEST_BRACKET = 6;
  private final Map<String, List<String>> titles = new HashMap<>();
  private final Map<String, List<String>> parties = new HashMap<>();
  private final Map<String, List<String>> places = new HashMap<>();

  private ShortForms() {}

  /** Those of a language; none where it has no file. */
  static ShortForms of(String lang) {
    var forms = new ShortForms();
    String path = "/dicta/lang/" + lang + "/short-forms.tsv";
    try (InputStream in = ShortForms.class.getResourceAsStream(path)) {
      if (in != null) {
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> forms.row(path, line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
    return forms;
  }

  private void row(String path, String line) {
    String[] columns = line.split("\t");
    if (columns.length != 3) {
      throw new IllegalStateException(path + ": a row is short form, kind, full forms: " + line);
    }
    Map<String, List<String>> kind = switch (columns[1]) {
      case "title" -> titles;
      case "party" -> parties;
      case "place" -> places;
      default -> throw new IllegalStateException(path + ": the kind is title, party or place: " + line);
    };
    kind.put(columns[0], List.of(columns[2].split("\\|")));
  }

  /** The words that a shortened title stands for: "sen" for "senator". */
  List<String> titles(String lower) {
    return titles.getOrDefault(lower, List.of());
  }

  /** Whether a word is a party and a place: "R-Ohio". */
  boolean isAffiliation(String lower) {
    int hyphen = lower.indexOf('-');
    return hyphen > 0 && parties.containsKey(lower.substring(0, hyphen));
  }

  /** Party and place that stand behind a name, in brackets or after a comma: "(R-Tex.)", ", D-Ohio,", "(R., Ohio)"; in full. */
  List<String> affiliations(Scene scene, Mention m) {
    List<String> found = new ArrayList<>();
    int size = scene.text.size();
    int at = m.last();
    if (at < size && (scene.charAt(at) == '(' || scene.isComma(at))) {
      for (int i = at + 1; i < size && i < at + LONGEST_BRACKET && scene.charAt(i) != ')'; i++) {
        String lower = scene.text.lower(i);
        int hyphen = lower.indexOf('-');
        if (isAffiliation(lower)) {
          found.addAll(parties.get(lower.substring(0, hyphen)));
          String place = lower.substring(hyphen + 1);
          found.addAll(places.getOrDefault(place, List.of(place)));
          break;
        }
        if (scene.charAt(at) == '(' && i == at + 1 && parties.containsKey(lower)) {
          found.addAll(parties.get(lower));
        } else if (!found.isEmpty() && scene.text.isCapitalised(i)) {
          found.addAll(places.getOrDefault(lower, List.of(lower)));
        } else if (scene.charAt(at) != '(') {
          break;
        }
      }
    }
    return found;
  }
}
