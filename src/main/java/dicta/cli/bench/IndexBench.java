package dicta.cli.bench;

import dicta.index.ArchiveIndex;
import dicta.model.AnnotatedArticle;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * {@code ./dicta bench index}: how fast annotated articles are put into the archive, and how fast {@link PlainLucene} indexes the
 * same ones, in turns in one process, on as many threads as there are processors. Use from one thread.
 */
public final class IndexBench {
  private static final int TURNS = 3;

  private final Path folder;
  private final int statements;
  private final PrintStream out;

  /**
   * @param folder where indexes are made and deleted again
   * @param statements to be indexed in each turn, about
   */
  public IndexBench(Path folder, int statements, PrintStream out) {
    this.folder = folder.resolve("indexing");
    this.statements = statements;
    this.out = out;
  }

  /** What is put, and the end of it. */
  private interface Into extends AutoCloseable {
    void put(AnnotatedArticle article) throws IOException;

    @Override
    void close() throws IOException;
  }

  /** Measures in turns, and prints a table. */
  public void run() throws IOException, InterruptedException {
    var archive = new SyntheticArchive();
    var articles = new ArrayList<AnnotatedArticle>();
    long n = 0;
    for (int i = 0; n < statements; i++) {
      articles.add(archive.article(i));
      n += articles.getLast().quotes().size();
    }
    out.printf(Locale.ROOT, "%,d ready statements in %,d articles%n%n", n, articles.size());
    out.printf(Locale.ROOT, "%-20s %20s %20s%n", "statements a second", "elapsed", "of processor time");
    double[] ours = new double[2];
    double[] plain = new double[2];
    double[] bodies = new double[2];
    for (int turn = 0; turn <= TURNS; turn++) { // the first turn warms up
      add(ours, measured("Dicta", articles, n, turn == 0, this::dicta));
      add(plain, measured("plain Lucene", articles, n, turn == 0, into -> plain(into, false)));
      add(bodies, measured("the same, bodies too", articles, n, turn == 0, into -> plain(into, true)));
      if (turn == 0) {
        ours = new double[2];
        plain = new double[2];
        bodies = new double[2];
      }
    }
    out.printf(
        Locale.ROOT, "%nDicta's rate is %.2f of plain Lucene's by elapsed time, %.2f by processor time; where that indexes the words of whole "
            + "articles too, %.2f and %.2f%n", plain[0] / ours[0], plain[1] / ours[1], bodies[0] / ours[0], bodies[1] / ours[1]);
  }

  private static void add(double[] sums, double[] more) {
    sums[0] += more[0];
    sums[1] += more[1];
  }

  private interface Opening {
    Into open(Path folder) throws IOException;
  }

  private Into dicta(Path into) throws IOException {
    ArchiveIndex index = ArchiveIndex.open(into, "bench", Duration.ZERO);
    return new Into() {
      @Override
      public void put(AnnotatedArticle article) throws IOException {
        index.put(article);
      }

      @Override
      public void close() throws IOException {
        index.close();
      }
    };
  }

  private Into plain(Path into, boolean bodies) throws IOException {
    var index = new PlainLucene(into, bodies);
    return new Into() {
      @Override
      public void put(AnnotatedArticle article) throws IOException {
        index.put(article);
      }

      @Override
      public void close() throws IOException {
        index.close();
      }
    };
  }

  /** Seconds elapsed and seconds of processor time, to the end of the commit. */
  private double[] measured(String name, List<AnnotatedArticle> articles, long n, boolean warmUp, Opening opening)
      throws IOException, InterruptedException {
    Links.delete(folder);
    Files.createDirectories(folder);
    System.gc();
    long processor = processorTime();
    long began = System.nanoTime();
    try (Into into = opening.open(folder)) {
      var next = new AtomicInteger();
      var threads = new ArrayList<Thread>();
      for (int t = 0; t < Runtime.getRuntime().availableProcessors(); t++) {
        threads.add(
            Thread.ofPlatform().start(() -> {
              try {
                for (int i = next.getAndIncrement(); i < articles.size(); i = next.getAndIncrement()) {
                  into.put(articles.get(i));
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }));
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
    double elapsed = (System.nanoTime() - began) / 1e9;
    double used = (processorTime() - processor) / 1e9;
    if (!warmUp) {
      out.printf(Locale.ROOT, "%-20s %,20.0f %,20.0f%n", name, n / elapsed, n / used);
    }
    Links.delete(folder);
    return new double[] {elapsed, used};
  }

  /** Nanoseconds of all threads. */
  private static long processorTime() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : System.nanoTime();
  }
}
