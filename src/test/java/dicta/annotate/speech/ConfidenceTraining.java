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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fits the weights of {@link Confidence} and says how far they can be trusted.
 *
 * <p>{@code collect OUT FILE…} reads annotated articles (JSON Lines with {@code quotes}) and writes what is known of each statement that
 * Dicta finds in them, and whether it is right: a statement is, if it overlaps a gold one by half and has its speaker. No word of an
 * article is written. Articles that no rule was made by, collected before their errors are read, show best how far a rule can be trusted.
 *
 * <p>{@code fit OUT FILE…} fits the weights to files of that kind. The reliability table comes from cross-validation in ten parts, whole
 * articles at a time. {@code fit} with the files of {@code src/test/resources/dicta/annotate/speech/confidence} gives the weights that
 * come with Dicta.
 */
final class ConfidenceTraining {
  private static final int PARTS = 10;
  private static final int ROUNDS = 1500;
  private static final double RATE = 0.5;
  private static final double PENALTY = 0.7;
  private static final int FEWEST = 4;
  /**
   * What a statement counts that annotators did not mark: of sixteen such with a confidence of 0.9 or more, read again, nine are the
   * speaker's, only longer than annotated or of a kind that the guidelines leave open. The largest with which seven of ten statements of
   * the development set reach 0.9.
   */
  private static final double WEIGHT_OF_UNMARKED = 0.7;

  /** How a statement stands to the annotation. */
  private enum Verdict { RIGHT, WRONG, UNMARKED }

  /** @param article id of the article */
  private record Example(String article, Confidence.Evidence evidence, Verdict verdict) {
    boolean right() {
      return verdict == Verdict.RIGHT;
    }

    double weight() {
      return verdict == Verdict.UNMARKED ? WEIGHT_OF_UNMARKED : 1;
    }

    String row() {
      return String.join("\t", article, verdict.name(), String.format(Locale.ROOT, "%.3f", evidence.sure()), String.join(" ", evidence.features()));
    }

    static Example of(String row) {
      String[] cells = row.split("\t");
      return new Example(
          cells[0], new Confidence.Evidence(List.of(cells[3].split(" ")), Double.parseDouble(cells[2])), Verdict.valueOf(cells[1]));
    }
  }

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private ConfidenceTraining() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 3 || !List.of("collect", "fit").contains(args[0])) {
      System.err.println("usage: collect OUT FILE… | fit OUT FILE…");
      System.exit(2);
    }
    Path out = Path.of(args[1]);
    List<String> files = Arrays.asList(args).subList(2, args.length);
    List<Example> examples = new ArrayList<>();
    for (String file : files) {
      if (args[0].equals("collect")) {
        collect(Path.of(file), examples);
      } else {
        examples.addAll(examples(Path.of(file)));
      }
    }
    OUT.printf("%d statements with a speaker, %d right%n", examples.size(), examples.stream().filter(Example::right).count());
    if (args[0].equals("collect")) {
      Files.write(out, examples.stream().map(Example::row).toList());
    } else {
      reliability(examples, crossValidated(examples));
      write(out, fit(examples));
    }
  }

  /** The weights that files of examples give. */
  static Map<String, Double> fitted(List<Path> files) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (Path file : files) {
      examples.addAll(examples(file));
    }
    return fit(examples);
  }

  private static List<Example> examples(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(row -> !row.startsWith("#")).map(Example::of).toList();
  }

  private static void collect(Path file, List<Example> examples) throws IOException {
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
        Optional<Verdict> verdict = verdict(String.valueOf(record.get("text")), (List<?>) record.get("quotes"), quote);
        if (verdict.isPresent() && k < seen.size()) {
          examples.add(new Example(id, seen.get(k), verdict.get()));
        }
      }
    }
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
  private static Optional<Verdict> verdict(String text, List<?> gold, Quote quote) {
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
          boolean right = name == null ? mention : named || mention && !quote.speaker().how().name().matches("PRONOUN|ROLE");
          return Optional.of(right ? Verdict.RIGHT : Verdict.WRONG);
        }
      }
    }
    return Optional.of(Verdict.UNMARKED);
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

  private static void reliability(List<Example> examples, double[] z) {
    double[] floors = {0.95, 0.9, 0.8, 0.7, 0.5, 0};
    var counts = new int[floors.length][Verdict.values().length];
    var sums = new double[floors.length];
    for (int k = 0; k < z.length; k++) {
      double p = 1 / (1 + Math.exp(-z[k]));
      int bin = 0;
      while (p < floors[bin]) {
        bin++;
      }
      counts[bin][examples.get(k).verdict().ordinal()]++;
      sums[bin] += p;
    }
    int marked = 0;
    int sure = 0;
    int sureRight = 0;
    for (int b = 0; b < floors.length; b++) {
      int right = counts[b][Verdict.RIGHT.ordinal()];
      int wrong = counts[b][Verdict.WRONG.ordinal()];
      int unmarked = counts[b][Verdict.UNMARKED.ordinal()];
      OUT.printf("  from %.2f: %4d marked statements, speaker right %.3f; %3d unmarked; mean confidence %.3f%n",
          floors[b], right + wrong, right / (double) Math.max(1, right + wrong), unmarked, sums[b] / Math.max(1, right + wrong + unmarked));
      marked += right + wrong;
      sure += floors[b] >= 0.9 ? right + wrong : 0;
      sureRight += floors[b] >= 0.9 ? right : 0;
    }
    OUT.printf("  >= .90: %d of %d marked statements (%.3f), speaker right %.3f%n",
        sure, marked, sure / (double) Math.max(1, marked), sureRight / (double) Math.max(1, sure));
  }

  private static void write(Path file, Map<String, Double> weights) throws IOException {
    Map<String, Double> sorted = new TreeMap<>(Comparator.naturalOrder());
    sorted.putAll(weights);
    List<String> lines = new ArrayList<>(List.of(
        "# Weights of the logistic regression behind a statement's confidence: what holds of it, weight in log-odds.",
        "# Source: fitted by ConfidenceTraining (src/test) on articles annotated by hand."));
    new LinkedHashMap<>(sorted).forEach((f, v) -> lines.add(f + "\t" + String.format(Locale.ROOT, "%.3f", v)));
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }
}
