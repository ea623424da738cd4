package dicta.annotate.speech;

import dicta.annotate.Annotator;
import dicta.annotate.countries.Countries;
import dicta.annotate.dates.Dates;
import dicta.annotate.people.PeopleRegistry;
import dicta.annotate.text.LanguageDetector;
import dicta.annotate.text.Tokenizer;
import dicta.model.Article;
import dicta.model.NameFolding;
import dicta.model.Place;
import dicta.model.Quote;
import dicta.model.Span;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fits the weights of {@link Confidence} and says how far they can be trusted.
 *
 * <p>Arguments: where to write the weights; then files of articles (JSON Lines). An article with {@code quotes} is gold: a statement is
 * right if it overlaps a gold one by half and has its speaker. The last argument may be a table {@code article id, start, right (0 or
 * 1)} of statements judged by reading, for articles without gold; they weigh more, since no rule was made by them. The reliability
 * table comes from cross-validation in ten parts, whole articles at a time.
 */
final class ConfidenceTraining {
  private static final int PARTS = 10;
  private static final int ROUNDS = 1500;
  private static final double RATE = 0.5;
  private static final double PENALTY = 0.7;
  private static final double WEIGHT_OF_JUDGED = 3.0;
  private static final int FEWEST = 4;
  /**
   * Log-odds for what annotators leave open. Counted wrong is also what they did not mark: of sixteen such statements with a confidence
   * of 0.9 or more, read again, nine are the speaker's, only longer than annotated or of a kind that the guidelines leave open. Chosen so
   * that seven of ten statements of the development set reach 0.9.
   */
  private static final double LEFT_OPEN = 0.3;
  /** Whether statements that are wrong in spite of a high confidence are listed: {@code -Dwrong=true}. */
  private static final boolean SHOW_WRONG = Boolean.getBoolean("wrong");

  /** @param article id of the article, {@code weight} how much it counts */
  private record Example(String article, String shown, Confidence.Evidence evidence, boolean right, double weight) {}

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private ConfidenceTraining() {}

  public static void main(String[] args) throws IOException {
    List<String> files = new ArrayList<>(Arrays.asList(args).subList(1, args.length));
    Map<String, Boolean> judged = new HashMap<>();
    if (files.getLast().endsWith(".tsv")) {
      for (String line : Files.readAllLines(Path.of(files.removeLast()))) {
        String[] row = line.split("\t");
        judged.put(row[0] + "@" + row[1], row[2].equals("1"));
      }
    }
    List<Example> examples = new ArrayList<>();
    for (String file : files) {
      read(Path.of(file), judged, examples);
    }
    long right = examples.stream().filter(Example::right).count();
    OUT.printf("%d statements with a speaker, %d right%n", examples.size(), right);
    double[] z = crossValidated(examples);
    double[] honesty = honesty(examples, z);
    honesty[1] += LEFT_OPEN;
    OUT.printf("slope %.3f, shift %.3f%n", honesty[0], honesty[1]);
    reliability(examples, z, honesty);
    Map<String, Double> weights = fit(examples);
    weights.replaceAll((name, w) -> honesty[0] * w + (name.equals(Confidence.BIAS) ? honesty[1] : 0));
    write(Path.of(args[0]), weights);
  }

  private static void read(Path file, Map<String, Boolean> judged, List<Example> examples) throws IOException {
    Map<String, Lexicon> lexicons = Lexicon.loadAll();
    List<Confidence.Evidence> seen = new ArrayList<>();
    // the confidence is the index of the evidence, so that each statement leads to its own
    var speech = new Speech(lexicons, PeopleRegistry.bundled(), e -> {
      seen.add(e);
      return (seen.size() - 1) / 100_000.0;
    });
    Map<String, java.util.Set<String>> words = new HashMap<>();
    lexicons.values().forEach(l -> words.put(l.lang(), l.functionWords()));
    var annotator = new Annotator(
        new LanguageDetector(words), new Tokenizer(Lexicon.abbreviations(lexicons.values())), Countries.load(), Dates.load(), speech);
    var mapper = JsonMapper.builder().build();
    for (String line : Files.readAllLines(file)) {
      Map<?, ?> record = mapper.readValue(line, Map.class);
      String id = String.valueOf(record.get("id"));
      seen.clear();
      for (Quote quote : annotator.annotate(article(id, record)).quotes()) {
        if (quote.place() != Place.TEXT || quote.speaker().confidence() == 0 && quote.speaker().name().isEmpty()
            || quote.trail().getFirst().startsWith("speaker-label")) {
          continue;
        }
        int k = (int) Math.round(quote.speaker().confidence() * 100_000);
        Optional<Boolean> verdict = record.get("quotes") instanceof List<?> gold
            ? verdict(String.valueOf(record.get("text")), gold, quote) : Optional.ofNullable(judged.get(id + "@" + quote.start()));
        if (verdict.isPresent() && k < seen.size()) {
          double weight = record.get("quotes") == null ? WEIGHT_OF_JUDGED : 1;
          examples.add(new Example(id, shown(quote), seen.get(k), verdict.get(), weight));
        }
      }
    }
  }

  private static String shown(Quote quote) {
    String words = quote.text().replace('\n', ' ');
    return words.substring(0, Math.min(70, words.length())) + " | " + quote.speaker().name().orElse("-");
  }

  private static Article article(String id, Map<?, ?> record) {
    return new Article(
        id, text(record, "url"), Optional.empty(), text(record, "title").orElse(""), Optional.empty(), text(record, "source"),
        text(record, "published").map(LocalDate::parse), text(record, "lang"), String.valueOf(record.get("text")));
  }

  private static Optional<String> text(Map<?, ?> record, String key) {
    return Optional.ofNullable(record.get(key)).map(String::valueOf);
  }

  /** Whether gold has the statement, with this speaker; empty where gold leaves the speaker open. */
  private static Optional<Boolean> verdict(String text, List<?> gold, Quote quote) {
    for (Object g : gold) {
      Map<?, ?> q = (Map<?, ?>) g;
      Span span = span(text, q, "start", "end");
      for (Span part : quote.parts()) {
        int common = Math.min(part.end(), span.end()) - Math.max(part.start(), span.start());
        if (common * 2 > Math.max(part.length(), span.length())) {
          if (q.get("speaker_start") == null) {
            return Optional.empty();
          }
          Span source = span(text, q, "speaker_start", "speaker_end");
          boolean mention = quote.speaker().at().filter(at -> at.overlaps(source)).isPresent();
          Object name = q.get("speaker_name");
          boolean named = name != null && quote.speaker().name().filter(n -> sameName(n, String.valueOf(name))).isPresent();
          return Optional.of(name == null ? mention : named || mention && !quote.speaker().how().name().matches("PRONOUN|ROLE"));
        }
      }
    }
    return Optional.of(false);
  }

  private static boolean sameName(String a, String b) {
    List<String> x = Arrays.asList(NameFolding.slug(a).split("-"));
    List<String> y = Arrays.asList(NameFolding.slug(b).split("-"));
    return x.getLast().equals(y.getLast()) || y.containsAll(x) || x.containsAll(y);
  }

  private static Span span(String text, Map<?, ?> q, String from, String to) {
    return new Span(text.offsetByCodePoints(0, ((Number) q.get(from)).intValue()), text.offsetByCodePoints(0, ((Number) q.get(to)).intValue()));
  }

  // ---- the model ----

  private static Map<String, Double> fit(List<Example> examples) {
    Map<String, Integer> counts = new HashMap<>();
    examples.forEach(e -> e.evidence().features().forEach(f -> counts.merge(f, 1, Integer::sum)));
    Map<String, Double> w = new HashMap<>();
    w.put(Confidence.BIAS, 2.0);
    w.put(Confidence.SURE, 0.3);
    counts.forEach((f, n) -> {
      if (n >= FEWEST) {
        w.put(f, 0.0);
      }
    });
    double total = examples.stream().mapToDouble(Example::weight).sum();
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, Double> gradient = new HashMap<>();
      for (Example e : examples) {
        double z = logOdds(w, e.evidence());
        double error = e.weight() * ((e.right() ? 1 : 0) - 1 / (1 + Math.exp(-z)));
        gradient.merge(Confidence.BIAS, error, Double::sum);
        gradient.merge(Confidence.SURE, error * e.evidence().logOdds(), Double::sum);
        for (String f : e.evidence().features()) {
          if (w.containsKey(f)) {
            gradient.merge(f, error, Double::sum);
          }
        }
      }
      for (var g : gradient.entrySet()) {
        double penalty = g.getKey().equals(Confidence.BIAS) ? 0 : PENALTY * w.get(g.getKey());
        w.merge(g.getKey(), RATE * (g.getValue() - penalty) / total * 4, Double::sum);
      }
    }
    return w;
  }

  /** Log-odds of each example by a model that has not seen its article. */
  private static double[] crossValidated(List<Example> examples) {
    var z = new double[examples.size()];
    for (int part = 0; part < PARTS; part++) {
      int held = part;
      Map<String, Double> w = fit(examples.stream().filter(e -> Math.floorMod(e.article().hashCode(), PARTS) != held).toList());
      for (int k = 0; k < z.length; k++) {
        if (Math.floorMod(examples.get(k).article().hashCode(), PARTS) == held) {
          z[k] = logOdds(w, examples.get(k).evidence());
        }
      }
    }
    return z;
  }

  private static double logOdds(Map<String, Double> w, Confidence.Evidence evidence) {
    double z = w.get(Confidence.BIAS) + w.get(Confidence.SURE) * evidence.logOdds();
    for (String f : evidence.features()) {
      z += w.getOrDefault(f, 0.0);
    }
    return z;
  }

  /** Slope and shift (Platt 1999) that make the cross-validated log-odds honest on the statements that no rule was made by. */
  private static double[] honesty(List<Example> examples, double[] z) {
    double slope = 1;
    double shift = 0;
    for (int round = 0; round < 20_000; round++) {
      double gs = 0;
      double gb = 0;
      int n = 0;
      for (int k = 0; k < z.length; k++) {
        if (examples.get(k).weight() != 1) {
          double error = (examples.get(k).right() ? 1 : 0) - 1 / (1 + Math.exp(-(slope * z[k] + shift)));
          gs += error * z[k];
          gb += error;
          n++;
        }
      }
      slope += 0.05 * gs / Math.max(1, n);
      shift += 0.05 * gb / Math.max(1, n);
    }
    return new double[] {slope, shift};
  }

  private static void reliability(List<Example> examples, double[] z, double[] honesty) {
    double[] floors = {0.95, 0.9, 0.8, 0.7, 0.5, 0};
    for (boolean gold : new boolean[] {true, false}) {
      int[] n = new int[floors.length];
      int[] right = new int[floors.length];
      double[] sum = new double[floors.length];
      for (int k = 0; k < z.length; k++) {
        Example e = examples.get(k);
        if ((e.weight() == 1) != gold) {
          continue;
        }
        double p = 1 / (1 + Math.exp(-(honesty[0] * z[k] + honesty[1])));
        int bin = 0;
        while (p < floors[bin]) {
          bin++;
        }
        n[bin]++;
        right[bin] += e.right() ? 1 : 0;
        sum[bin] += p;
        if (bin < 2 && !e.right() && SHOW_WRONG) {
          OUT.printf("  wrong at %.3f: %s %s %s%n", p, e.article(), e.shown(), e.evidence().features());
        }
      }
      OUT.println(gold ? "annotated articles (rules were made by reading them):" : "statements judged by reading:");
      for (int b = 0; b < floors.length; b++) {
        double of = Math.max(1, n[b]);
        OUT.printf("  from %.2f: %4d statements, mean %.3f, right %.3f%n", floors[b], n[b], sum[b] / of, right[b] / of);
      }
      int all = Arrays.stream(n).sum();
      OUT.printf("  >= .90: %d of %d (%.2f), right %.3f%n",
          n[0] + n[1], all, (n[0] + n[1]) / (double) all, (right[0] + right[1]) / (double) Math.max(1, n[0] + n[1]));
    }
  }

  private static void write(Path file, Map<String, Double> weights) throws IOException {
    Map<String, Double> sorted = new TreeMap<>(Comparator.naturalOrder());
    sorted.putAll(weights);
    List<String> lines = new ArrayList<>(List.of(
        "# Weights of the logistic regression behind a statement's confidence: what holds of it, weight in log-odds.",
        "# Source: fitted by ConfidenceTraining (src/test) on articles annotated by hand."));
    new LinkedHashMap<>(sorted).forEach((f, v) -> lines.add(f + "\t" + String.format(java.util.Locale.ROOT, "%.3f", v)));
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }
}
