package dicta.cli;

import dicta.annotate.Annotator;
import dicta.ingest.Ingest;
import dicta.ingest.Item;
import dicta.model.AnnotatedArticle;
import dicta.model.Candidate;
import dicta.model.Quote;
import dicta.model.Speaker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dicta explain}: every statement of a file with the reasons for its speaker and the candidates that lost. */
@Command(name = "explain", mixinStandardHelpOptions = true,
    description = "Show every statement of an article, why it has its speaker, and which candidates lost.")
final class ExplainCommand implements Callable<Integer> {
  @Mixin private DefaultsOptions defaults;

  @Option(names = "--data", paramLabel = "FOLDER", description = "take people.tsv from this folder (default: index-data)")
  private Path data = DataOption.home().resolve("index-data");

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "any format that ingest reads")
  private List<Path> files;

  private int code = Main.OK;

  @Override
  public Integer call() throws IOException {
    var given = defaults.defaults();
    Annotator annotator = Knowledge.load(Knowledge.userFile(data)).annotator();
    new Ingest(given).read(files, item -> {
      switch (item) {
        case Item.Read read -> print(annotator.annotate(read.article()));
        case Item.Failed no -> {
          System.err.println(no);
          code = Main.SOME_FAILED;
        }
        case Item.Skipped no -> System.err.println(no);
      }
    });
    return code;
  }

  private static void print(AnnotatedArticle annotated) {
    var article = annotated.article();
    System.out.println("# " + article.title() + article.published().map(p -> " (" + p + ")").orElse(" (undated)"));
    System.out.println("countries " + annotated.countries() + ", dates " + annotated.dates().stream().map(d -> d.value()).distinct().toList());
    for (Quote quote : annotated.quotes()) {
      Speaker speaker = quote.speaker();
      System.out.printf(Locale.ROOT, "%n%s %s %s  “%s”%n", quote.place() == dicta.model.Place.TITLE ? "title" : "text", quote.parts(),
          quote.kind().name().toLowerCase(Locale.ROOT), quote.text().replaceAll("\\s+", " "));
      System.out.printf(Locale.ROOT, "  → %s%s, by %s, confidence %.2f; said %s%n", speaker.name().orElse("unresolved"),
          speaker.office().map(o -> " (" + o + ")").orElse(""), speaker.how().name().toLowerCase(Locale.ROOT), speaker.confidence(),
          quote.said().value().orElse("unknown"));
      quote.trail().forEach(step -> System.out.println("    " + step));
      for (Candidate other : speaker.others()) {
        System.out.printf(Locale.ROOT, "    not %s (%.2f): %s%n", other.name(), other.score(), other.why());
      }
    }
    System.out.println();
  }
}
