package dicta.cli;

import dicta.ingest.ArticleSink.Added;
import dicta.ingest.Ingest;
import dicta.ingest.IngestReport;
import dicta.ingest.Item;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dicta ingest}: articles into the archive. */
@Command(name = "ingest", mixinStandardHelpOptions = true,
    description = "Read articles (text, HTML, JSON, JSON Lines; also gzipped) from files and folders into the archive.")
final class IngestCommand implements Callable<Integer> {
  private static final long COMMIT_EVERY_NANOS = 10_000_000_000L;

  @Mixin private DataOption data;
  @Mixin private DefaultsOptions defaults;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "files and folders")
  private List<Path> paths;

  private final Progress progress = new Progress();
  private final Tally tally = new Tally();
  private final List<String> failures = new ArrayList<>();
  private long lastCommit = System.nanoTime();

  @Override
  public Integer call() throws IOException {
    var given = defaults.defaults();
    try (Archive archive = Archive.write(data.folder(), Duration.ZERO)) {
      if (archive.dropSample()) {
        progress.say("the sample archive has made way for your own articles");
      }
      var sink = new AnnotatingSink(archive);
      try (var pool = new InOrder<Item, Done>(Archive.THREADS, item -> prepare(sink, item), done -> take(sink, done))) {
        new Ingest(given).read(paths, pool);
        pool.finish();
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      sink.commit();
    }
    IngestReport.now(tally.summary(), tally.failed, failures).write(data.folder());
    progress.say(tally.summary());
    return tally.failed > 0 ? Main.SOME_FAILED : Main.OK;
  }

  /** One item of the input, annotated where it is an article. */
  private sealed interface Done {
    record Ready(Item.Read item, AnnotatingSink.Prepared prepared) implements Done {}

    record Not(Item item) implements Done {}
  }

  private static Done prepare(AnnotatingSink sink, Item item) {
    if (!(item instanceof Item.Read read)) {
      return new Done.Not(item);
    }
    try {
      return new Done.Ready(read, sink.annotate(read.article()));
    } catch (UncheckedIOException e) {
      throw e; // the archive, not the article
    } catch (RuntimeException e) { // a fault of ours must not cost the articles behind it
      return new Done.Not(new Item.Failed(read.where(), "could not be annotated, which is a fault of Dicta: " + e));
    }
  }

  private void take(AnnotatingSink sink, Done done) {
    switch (done) {
      case Done.Ready ready -> {
        ready.item().notes().forEach(note -> progress.say(ready.item().where() + ": " + note));
        tally.add(sink.put(ready.prepared()));
      }
      case Done.Not not -> {
        progress.say(not.item().toString());
        if (not.item() instanceof Item.Failed) {
          tally.failed++;
          if (failures.size() < IngestReport.MOST) {
            failures.add(not.item().toString());
          }
        } else {
          tally.skipped++;
        }
      }
    }
    if (System.nanoTime() - lastCommit > COMMIT_EVERY_NANOS) {
      try {
        sink.commit();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      lastCommit = System.nanoTime();
    }
    progress.show(tally::summary);
  }

  /** What has been done so far. */
  private static final class Tally {
    private final long start = System.nanoTime();
    private long read;
    private long fresh;
    private long replaced;
    private long skipped;
    private long failed;
    private long statements;

    void add(Added added) {
      read++;
      statements += added.statements();
      switch (added.outcome()) {
        case NEW -> fresh++;
        case REPLACED -> replaced++;
        case UNCHANGED -> skipped++;
      }
    }

    String summary() {
      double seconds = (System.nanoTime() - start) / 1e9;
      return String.format(Locale.ROOT, "%,d read, %,d new, %,d replaced, %,d skipped, %,d failed, %,d statements, %.1f s",
          read, fresh, replaced, skipped, failed, statements, seconds);
    }
  }
}
