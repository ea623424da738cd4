package dicta.cli;

import dicta.annotate.Annotator;
import dicta.ingest.Ingest;
import dicta.ingest.Item;
import dicta.json.ExtractJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dicta extract}: articles in, annotated JSON Lines out, in the same order; no archive is touched. */
@Command(name = "extract", mixinStandardHelpOptions = true,
    description = "Annotate articles and write them as JSON Lines, in the same order. Without FILE: JSON Lines from standard input.")
final class ExtractCommand implements Callable<Integer> {
  @Mixin private DefaultsOptions defaults;

  @Option(names = "--data", paramLabel = "FOLDER", description = "take people.tsv from this folder (default: index-data)")
  private Path data = DataOption.home().resolve("index-data");

  @Option(names = "--timeml", description = "timexes as TimeML has them: with the values of TIMEX3, also times of day, durations and words that name no date; so is it anyway for records whose day stands under dct")
  private boolean timeml;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "any format that ingest reads")
  private List<Path> files = List.of();

  private long failed;

  @Override
  public Integer call() throws IOException {
    var given = defaults.defaults();
    Annotator annotator = Knowledge.load(Knowledge.userFile(data)).annotator();
    var out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16);
    var ingest = new Ingest(given);
    try (var pool = new InOrder<Item, List<Line>>(Archive.THREADS, item -> lines(annotator, item, timeml), lines -> write(out, lines))) {
      if (files.isEmpty()) {
        ingest.read("standard input", System.in, pool);
      } else {
        ingest.read(files, pool);
      }
      pool.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    out.flush();
    return failed > 0 ? Main.SOME_FAILED : Main.OK;
  }

  /** A line for one of the two outputs. */
  private record Line(String text, boolean result, boolean failure) {}

  private static List<Line> lines(Annotator annotator, Item item, boolean timeml) {
    return switch (item) {
      case Item.Read read -> {
        var lines = new ArrayList<Line>();
        read.notes().forEach(note -> lines.add(new Line(read.where() + ": " + note, false, false)));
        try {
          lines.add(new Line(ExtractJson.line(annotator.annotate(read.article()), timeml || read.timeml()), true, false));
        } catch (RuntimeException e) { // a fault of ours must not cost the articles behind it
          lines.add(new Line(new Item.Failed(read.where(), "could not be annotated, which is a fault of Dicta: " + e).toString(), false, true));
        }
        yield lines;
      }
      case Item.Failed no -> List.of(new Line(no.toString(), false, true));
      case Item.Skipped no -> List.of(new Line(no.toString(), false, false));
    };
  }

  private void write(BufferedWriter out, List<Line> lines) {
    for (Line line : lines) {
      if (line.result()) {
        try {
          out.write(line.text());
          out.write('\n');
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      } else {
        System.err.println(line.text());
        failed += line.failure() ? 1 : 0;
      }
    }
  }
}
