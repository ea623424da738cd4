package dicta.annotate.dates;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dicta.annotate.text.Tokenizer;
import dicta.json.Json;
import dicta.model.DateMention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** F1 of the dates whose place overlaps and whose value is the annotated one, as TempEval-3 counts it. */
@Tag("shared")
class DatesOfRealNewsTest {
  private static final Path EVAL = Path.of("../shared/eval");
  private static final double FLOOR = 0.93;

  @Test
  void theDatesOfRealNewsGetTheirValues() throws IOException {
    boolean there = Files.isDirectory(EVAL);
    assertFalse(!there && "true".equals(System.getenv("CI")), EVAL + " is missing");
    assumeTrue(there, "skipped: " + EVAL + " is missing");
    var tokenizer = new Tokenizer(Set.of("mr", "dr", "gov", "sen", "rep", "jan", "dec"));
    Dates dates = Dates.load();
    int right = 0;
    int found = 0;
    int wanted = 0;
    for (String line : Files.readAllLines(EVAL.resolve("wikinews-dev.jsonl"))) {
      JsonNode gold = Json.mapper().readTree(line);
      String text = gold.path("text").asString();
      var own = dates.tag(
          tokenizer.tokenize(text), "en", Optional.of(LocalDate.parse(gold.path("published").asString()))).dates();
      found += own.size();
      for (JsonNode date : gold.path("dates")) {
        wanted++;
        int start = text.offsetByCodePoints(0, date.path("start").asInt());
        int end = text.offsetByCodePoints(0, date.path("end").asInt());
        right += own.stream().anyMatch(mention -> matches(mention, start, end, date.path("value").asString())) ? 1 : 0;
      }
    }
    double f1 = 2.0 * right / (found + wanted);
    assertTrue(f1 >= FLOOR, "value F1 " + f1 + ", floor " + FLOOR);
  }

  private static boolean matches(DateMention mention, int start, int end, String value) {
    return mention.span().start() < end && start < mention.span().end() && mention.value().equals(value);
  }
}
