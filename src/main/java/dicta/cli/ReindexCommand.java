package dicta.cli;

import dicta.index.ArchiveIndex;
import dicta.index.ArchiveReader;
import dicta.index.ArchiveReader.Kept;
import dicta.index.LeftOver;
import dicta.model.AnnotatedArticle;
import dicta.model.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code dicta reindex}: annotates every article of the archive again, from the archive itself. The new index is built beside
 * the old one and takes its place in one step at the end: a crash before that changes nothing.
 */
@Command(name = "reindex", mixinStandardHelpOptions = true,
    description = "Annotate the whole archive again (after changes to people.tsv, or for a new version of Dicta).")
final class ReindexCommand implements Callable<Integer> {
  @Mixin private DataOption data;

  private record Again(Article read, AnnotatedArticle annotated) {}

  @Override
  @SuppressWarnings("try") // the lock is only held
  public Integer call() throws IOException {
    Path folder = data.folder();
    Path now = folder.resolve("index");
    Path next = folder.resolve("index.next");
    var progress = new Progress();
    long[] done = {0, 0};
    delete(next);
    boolean sample = Files.exists(Archive.sampleMark(folder));
    var files = Archive.peopleFiles(folder, sample);
    var annotator = Knowledge.load(files).annotator();
    try (var lock = ArchiveIndex.lock(now); ArchiveReader reader = ArchiveReader.openForReindex(now)) {
      try (ArchiveIndex index = ArchiveIndex.open(next, Knowledge.version(files), Duration.ZERO);
          var pool = new InOrder<Kept, Again>(Archive.THREADS, kept -> again(annotator, kept), again -> {
            done[0]++;
            done[1] += put(index, again);
            progress.show(() -> Progress.number(done[0]) + " articles annotated again");
          })) {
        reader.articles(pool);
        leftOver(now, pool, index);
        pool.finish();
        index.commit();
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    if (sample) {
      Files.copy(Archive.sampleMark(folder), next.resolve(".sample"));
    }
    Archive.swap(folder);
    progress.say(Progress.number(done[0]) + " articles, " + Progress.number(done[1]) + " statements");
    return Main.OK;
  }

  /** What a killed server had acknowledged and not yet committed. */
  private static void leftOver(Path now, InOrder<Kept, Again> pool, ArchiveIndex index) throws IOException {
    LeftOver.read(now, (id, kept) -> {
      if (kept.isPresent()) {
        pool.accept(kept.get());
      } else {
        pool.finish(); // nothing of it may come after
        try {
          index.delete(id);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    });
  }

  /** The article as it was read: a language that was detected is detected again. */
  private static Again again(dicta.annotate.Annotator annotator, Kept kept) {
    Article a = kept.annotated().article();
    Article read = kept.langDetected()
        ? new Article(a.id(), a.givenId(), a.url(), a.title(), a.byline(), a.source(), a.published(), Optional.empty(), a.text())
        : a;
    try {
      return new Again(read, annotator.annotate(read));
    } catch (RuntimeException e) { // a fault of ours must not cost the archive
      System.err.println("article " + a.id() + ": could not be annotated again, which is a fault of Dicta; its statements stay as they are: " + e);
      return new Again(read, kept.annotated());
    }
  }

  private static int put(ArchiveIndex index, Again again) {
    try {
      return index.put(again.read(), again.annotated()).statements();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
