package dicta.annotate.countries;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.Tokenizer;
import dicta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Micro-F1 over the pairs of article and country, on annotated news. */
@Tag("shared")
class CountriesOfRealNewsTest {
  private static final Path EVAL = Path.of("../shared/eval");

  @ParameterizedTest
  @CsvSource({"countries-dev.jsonl, false, 0.95", "wikinews-dev.jsonl, true, 0.92"})
  void theCountriesOfRealNewsAreFound(String file, boolean headlineCounts, double floor) throws IOException {
    boolean there = Files.isDirectory(EVAL);
    assertFalse(!there && "true".equals(System.getenv("CI")), EVAL + " is missing");
    assumeTrue(there, "skipped: " + EVAL + " is missing");
    var tokenizer = new Tokenizer(Set.of("mr", "dr", "gov", "sen", "rep"));
    Countries countries = Countries.load();
    int both = 0;
    int found = 0;
    int wanted = 0;
    for (String line : Files.readAllLines(EVAL.resolve(file))) {
      JsonNode gold = Json.mapper().readTree(line);
      TokenizedText title = tokenizer.tokenize(headlineCounts ? gold.path("title").asString() : "");
      TokenizedText text = tokenizer.tokenize(gold.path("text").asString());
      var own = new HashSet<>(countries.about(title, countries.tag(title, "en"), text, countries.tag(text, "en")));
      var right = new HashSet<String>();
      gold.path("countries").forEach(code -> right.add(code.asString()));
      found += own.size();
      wanted += right.size();
      own.retainAll(right);
      both += own.size();
    }
    double f1 = 2.0 * both / (found + wanted);
    assertTrue(f1 >= floor, "micro-F1 " + f1 + " on " + file + ", floor " + floor);
  }
}
