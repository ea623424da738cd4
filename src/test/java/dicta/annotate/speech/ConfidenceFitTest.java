package dicta.annotate.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The weights that come with Dicta are those that the examples kept with the tests give. */
class ConfidenceFitTest {
  private static final Path EXAMPLES = Path.of("src/test/resources/dicta/annotate/speech/confidence");
  private static final Path WEIGHTS = Path.of("src/main/resources/dicta/speech/confidence.tsv");

  /** The file has three decimals. */
  private static final double ROUNDING = 0.00051;

  @Test
  void theWeightsAreWhatTheExamplesGive() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(EXAMPLES)) {
      files = all.sorted().toList();
    }
    Map<String, Double> kept = new TreeMap<>();
    for (String line : Files.readAllLines(WEIGHTS)) {
      if (!line.startsWith("#")) {
        kept.put(line.split("\t")[0], Double.valueOf(line.split("\t")[1]));
      }
    }
    Map<String, Double> fitted = ConfidenceTraining.fitted(files);
    assertEquals(fitted.keySet(), kept.keySet());
    fitted.forEach((name, weight) -> assertEquals(weight, kept.get(name), ROUNDING, name));
  }
}
