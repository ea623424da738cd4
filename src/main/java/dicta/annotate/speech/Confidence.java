package dicta.annotate.speech;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How probable it is that a statement is one, and its speaker's: a logistic regression over what is known of it, the rule that fired,
 * how the speaker was found and resolved, what shows that the name is somebody's, which verb attributes it. The weights come from
 * articles annotated or judged by people; {@code ConfidenceTraining} among the tests fits them and writes
 * {@code dicta/speech/confidence.tsv}. Immutable, thread-safe.
 */
final class Confidence {
  /** Name of the weight by which the log-odds of the speaker's resolution count. */
  static final String SURE = "sure";
  /** Name of the constant. */
  static final String BIAS = "bias";

  private static final String FILE = "/dicta/speech/confidence.tsv";
  private static final double SUREST = 0.99;

  private final Map<String, Double> weights;

  Confidence(Map<String, Double> weights) {
    this.weights = Map.copyOf(weights);
  }

  /** What is known of a statement: what holds of it, and how sure the resolution of its speaker is, from 0 to 1. */
  record Evidence(List<String> features, double sure) {
    Evidence {
      features = List.copyOf(features);
    }

    /** Log-odds of the resolution, from -4.6 to 4.6. */
    double logOdds() {
      double p = Math.max(1 - SUREST, Math.min(SUREST, sure));
      return Math.log(p / (1 - p));
    }
  }

  /** The weights that come with Dicta. */
  static Confidence load() {
    Map<String, Double> weights = new HashMap<>();
    try (InputStream in = Confidence.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("missing in the program: " + FILE);
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] row = line.split("\t");
          weights.put(row[0], Double.valueOf(row[1]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
    return new Confidence(weights);
  }

  /** The probability, from 0 to 1, in thousandths. */
  double of(Evidence evidence) {
    double z = weight(BIAS) + weight(SURE) * evidence.logOdds();
    for (String feature : evidence.features()) {
      z += weight(feature);
    }
    return Math.round(1000 / (1 + Math.exp(-z))) / 1000.0;
  }

  private double weight(String name) {
    Double w = weights.get(name);
    return w == null ? 0 : w;
  }
}
