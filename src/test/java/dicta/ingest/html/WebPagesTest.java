package dicta.ingest.html;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dicta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Measures body extraction on real news pages with the metric of their benchmark: four-word shingles, precision and recall a
 * page, F1 of the means.
 */
@Tag("shared")
class WebPagesTest {
  private static final Path PAGES = Path.of("../shared/eval/web-dev");
  private static final double FLOOR = 0.96;
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  @Test
  void theBodyOfRealPagesIsFound() throws IOException {
    boolean there = Files.isDirectory(PAGES);
    assertFalse(!there && "true".equals(System.getenv("CI")), PAGES + " is missing");
    assumeTrue(there, "skipped: " + PAGES + " is missing");
    var precision = new ArrayList<Double>();
    var recall = new ArrayList<Double>();
    for (String line : Files.readAllLines(PAGES.resolve("gold.jsonl"))) {
      JsonNode gold = Json.mapper().readTree(line);
      String html = Files.readString(PAGES.resolve("html").resolve(gold.path("id").asString() + ".html"));
      Map<List<String>, Integer> wanted = shingles(gold.path("text").asString());
      Map<List<String>, Integer> found = shingles(Page.read(html).map(Page::text).orElse(""));
      var all = new HashSet<>(wanted.keySet());
      all.addAll(found.keySet());
      int both = all.stream().mapToInt(s -> Math.min(wanted.getOrDefault(s, 0), found.getOrDefault(s, 0))).sum();
      int foundAll = found.values().stream().mapToInt(Integer::intValue).sum();
      if (foundAll > 0) {
        precision.add((double) both / foundAll);
      }
      recall.add((double) both / wanted.values().stream().mapToInt(Integer::intValue).sum());
    }
    double p = precision.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double r = recall.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double f1 = 2 * p * r / (p + r);
    assertTrue(f1 >= FLOOR, "body F1 " + f1 + " (precision " + p + ", recall " + r + "), floor " + FLOOR);
  }

  private static Map<List<String>, Integer> shingles(String text) {
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    var shingles = new HashMap<List<String>, Integer>();
    for (int i = 0; i < Math.max(1, words.size() - 3) && !words.isEmpty(); i++) {
      shingles.merge(words.subList(i, Math.min(words.size(), i + 4)), 1, Integer::sum);
    }
    return shingles;
  }
}
