package dicta.cli;

import dicta.annotate.Annotator;
import dicta.annotate.countries.Countries;
import dicta.annotate.dates.Dates;
import dicta.annotate.people.PeopleRegistry;
import dicta.annotate.speech.Lexicon;
import dicta.annotate.speech.Speech;
import dicta.annotate.text.LanguageDetector;
import dicta.annotate.text.Tokenizer;
import dicta.model.Article;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Measures what annotation needs before its first article, each time in a fresh JVM; prints the median of each step in
 * milliseconds, and the least and the most. Not a test.
 *
 * <pre>java -cp target/test-classes:target/dicta.jar dicta.cli.StartUp [RUNS]</pre>
 */
final class StartUp {
  private static final String STEPS = "steps";
  private static final String TOGETHER = "together";

  private StartUp() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length > 0 && List.of(STEPS, TOGETHER).contains(args[0])) {
      Map<String, Double> measured = args[0].equals(STEPS) ? steps() : together();
      measured.forEach((step, ms) -> System.out.println(step + '\t' + ms));
      return;
    }
    int runs = args.length > 0 ? Integer.parseInt(args[0]) : 15;
    var steps = new LinkedHashMap<String, List<Double>>();
    for (int i = 0; i < runs; i++) {
      for (String what : List.of(STEPS, TOGETHER)) {
        for (String line : freshJvm(what)) {
          String[] cells = line.split("\t");
          steps.computeIfAbsent(cells[0], k -> new ArrayList<>()).add(Double.valueOf(cells[1]));
        }
      }
    }
    steps.forEach((step, ms) -> {
      double[] sorted = ms.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      System.out.printf("%-32s %7.1f ms  (%.1f to %.1f, %d runs)%n",
          step, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1], sorted.length);
    });
  }

  private static List<String> freshJvm(String what) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), StartUp.class.getName(), what));
    Process jvm = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (jvm.waitFor() != 0) {
      throw new IOException("the measured JVM ended with " + jvm.exitValue() + ": " + command);
    }
    return Arrays.asList(out.split("\n"));
  }

  private static Map<String, Double> steps() {
    var steps = new LinkedHashMap<String, Double>();
    long began = System.nanoTime();
    PeopleRegistry people = PeopleRegistry.bundled();
    long at = took(steps, "people", began);
    people.named("Ursula von der Leyen");
    people.surnamed("Merkel");
    at = took(steps, "people, first look-up", at);
    people.named("Somebody Unheard-of");
    at = took(steps, "people, first unknown name", at);
    Map<String, Lexicon> lexicons = Lexicon.loadAll();
    at = took(steps, "lexicons", at);
    var functionWords = new HashMap<String, Set<String>>();
    lexicons.forEach((lang, lexicon) -> functionWords.put(lang, lexicon.functionWords()));
    var languages = new LanguageDetector(functionWords);
    var tokenizer = new Tokenizer(Lexicon.abbreviations(lexicons.values()));
    at = took(steps, "languages, tokens", at);
    Countries countries = Countries.load();
    at = took(steps, "countries", at);
    Dates dates = Dates.load();
    at = took(steps, "dates", at);
    var annotator = new Annotator(languages, tokenizer, countries, dates, new Speech(lexicons, people));
    at = took(steps, "speech", at);
    annotator.annotate(article());
    took(steps, "first article", at);
    took(steps, "all, one after the other", began);
    return steps;
  }

  /** As the commands do it: what is independent side by side. */
  private static Map<String, Double> together() throws IOException {
    var steps = new LinkedHashMap<String, Double>();
    long began = System.nanoTime();
    Annotator annotator = Knowledge.load(List.of()).annotator();
    took(steps, "all, as the commands do it", began);
    annotator.annotate(article());
    took(steps, "the same, with a first article", began);
    return steps;
  }

  private static long took(Map<String, Double> steps, String step, long since) {
    long now = System.nanoTime();
    steps.put(step, (now - since) / 1e6);
    return now;
  }

  private static Article article() {
    String text = "The council met in Geneva on Monday. “The plan would change,” Minister Ines Marchetti said.";
    return new Article("a", Optional.empty(), Optional.empty(), "The council met", Optional.empty(), Optional.empty(),
        Optional.of(LocalDate.of(2031, 2, 19)), Optional.empty(), text);
  }
}
