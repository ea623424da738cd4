package dicta.serve.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the search tells about a request, in the reader's language: by the templates of {@code dicta/serve/hints_*.tsv}, there being
 * none for English, in which the search speaks. A hint that no template fits stays as it is. Thread-safe.
 */
final class Hints {
  private static final Map<String, List<Template>> TABLES = new ConcurrentHashMap<>();

  /** {@code source: …}, {@code not.speaker: …}: a hint about a filter. */
  private static final Pattern OF_FILTER = Pattern.compile("(?:not\\.)?([a-z_]+): (.+)", Pattern.DOTALL);

  private Hints() {}

  private record Template(Pattern english, String told, int length) {}

  static String in(String hint, Messages m) {
    Matcher filter = OF_FILTER.matcher(hint);
    if (filter.matches() && m.has("facet." + filter.group(1))) {
      return m.t("facet." + filter.group(1)) + ": " + in(filter.group(2), m);
    }
    for (Template template : TABLES.computeIfAbsent(m.language(), Hints::read)) {
      Matcher found = template.english.matcher(hint);
      if (found.matches()) {
        String told = template.told;
        for (int i = 0; i < found.groupCount(); i++) {
          told = told.replace("{" + i + "}", found.group(i + 1));
        }
        return told;
      }
    }
    return hint;
  }

  /** The longest first: it says the most about what it fits. */
  private static List<Template> read(String language) {
    List<Template> templates = new ArrayList<>();
    try (InputStream table = Hints.class.getResourceAsStream("/dicta/serve/hints_" + language + ".tsv")) {
      if (table == null) {
        return List.of();
      }
      for (String line : new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8)).lines().toList()) {
        String[] cells = line.split("\t");
        if (!line.startsWith("#") && cells.length == 2) {
          String pattern = Pattern.quote(cells[0]).replaceAll("\\{\\d}", "\\\\E(.+)\\\\Q");
          templates.add(new Template(Pattern.compile(pattern, Pattern.DOTALL), cells[1], cells[0].replaceAll("\\{\\d}", "").length()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    templates.sort(Comparator.comparingInt(Template::length).reversed());
    return List.copyOf(templates);
  }
}
