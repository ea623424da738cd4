package dicta.cli.bench;

import dicta.index.ArchiveIndex;
import dicta.index.ArchiveReader;
import dicta.json.Json;
import dicta.model.AnnotatedArticle;
import dicta.model.Article;
import dicta.search.lucene.LuceneSearch;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code ./dicta bench search}: builds a synthetic archive in its own folder (kept for the next run), starts the real server in
 * a process of its own and measures it over HTTP with connections that are kept open. Use from one thread.
 */
public final class SearchBench {
  private static final int WARM_UP = 150;
  private static final int REQUESTS = 300;
  private static final int BESIDE = 60;
  private static final int POSTED_AT_ONCE = 50;

  /** Requests of each class made ready for measuring throughput: more than can be answered in the time. */
  private static final int FRESH = 2500;

  /** How the names of Lucene's files with stored fields end. */
  private static final String STORED_ARTICLES = ".fdt";

  private static final Duration THROUGHPUT = Duration.ofSeconds(8);

  private final Path folder;
  private final int statements;
  private final PrintStream out;
  private final SyntheticArchive archive = new SyntheticArchive();

  /**
   * @param folder where synthetic archives are kept, one folder for each size
   * @param statements how many the archive is to hold, about
   */
  public SearchBench(Path folder, int statements, PrintStream out) {
    this.folder = folder.resolve(String.valueOf(statements));
    this.statements = statements;
    this.out = out;
  }

  /** Builds what is missing, measures, and prints a table. */
  public void run() throws IOException, InterruptedException {
    if (!Files.exists(folder.resolve("complete"))) {
      build();
    }
    opening();
    try (var server = ServerProcess.start(folder)) {
      out.printf(Locale.ROOT, "server ready %d ms after its start%n", server.startup.toMillis());
      measure(server);
      memory(server);
    }
    besideIngest();
  }

  private void opening() throws IOException {
    long began = System.nanoTime();
    try (var reader = ArchiveReader.open(folder.resolve("index"), Duration.ZERO)) {
      var state = new LuceneSearch(reader).state();
      out.printf(
          Locale.ROOT, "%,d statements in %,d articles, %s, opened in %d ms%n", state.statements(), state.articles(),
          onDisk(state.statements()), millis(began));
    }
  }

  private void build() throws IOException, InterruptedException {
    int articles = Math.max(1, statements / SyntheticArchive.STATEMENTS_AN_ARTICLE);
    long began = System.nanoTime();
    var next = new AtomicInteger();
    var put = new AtomicLong();
    try (var index = ArchiveIndex.open(folder.resolve("index"), "bench", Duration.ZERO)) {
      var threads = new ArrayList<Thread>();
      for (int t = 0; t < Runtime.getRuntime().availableProcessors(); t++) {
        threads.add(
            Thread.ofPlatform().start(() -> {
              try {
                for (int i = next.getAndIncrement(); i < articles; i = next.getAndIncrement()) {
                  AnnotatedArticle article = archive.article(i);
                  put.addAndGet(index.put(article).statements());
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      index.commit();
    }
    Files.writeString(folder.resolve("complete"), "");
    double seconds = millis(began) / 1000.0;
    out.printf(Locale.ROOT, "built %,d statements in %.1f s: %,.0f a second%n", put.get(), seconds, put.get() / seconds);
  }

  private void measure(ServerProcess server) throws IOException, InterruptedException {
    try (Connection connection = server.connect()) {
      long began = System.nanoTime();
      connection.get(RequestClass.COMMON_TERM.address(archive, new Random(0)));
      out.printf(
          Locale.ROOT, "first query %d ms%n%n%-32s %8s %8s %8s %10s%n", millis(began), "milliseconds", "p50", "p95", "p99", "processor");
      var requests = new Requests(archive, connection);
      for (RequestClass c : RequestClass.values()) {
        times(connection, requests.unasked(c, WARM_UP, new Random(1)));
      }
      double sum = 0;
      double used = 0;
      for (RequestClass c : RequestClass.values()) { // the pages at 980 last: they make common terms' counts known
        List<String> addresses = requests.unasked(c, REQUESTS, new Random(2));
        Duration start = server.processorTime();
        double[] times = times(connection, addresses);
        double each = server.processorTime().minus(start).toNanos() / 1e6 / times.length;
        Arrays.sort(times);
        sum += at(times, 0.5);
        used += each;
        out.printf(
            Locale.ROOT, "%-32s %8.2f %8.2f %8.2f %10.2f%n", c.label, at(times, 0.5), at(times, 0.95), at(times, 0.99), each);
      }
      int classes = RequestClass.values().length;
      out.printf(Locale.ROOT, "%-32s %8.2f %28.2f%n", "mean of all", sum / classes, used / classes);
      suggestions(connection);
      List<String> mixed = requests.mixed(FRESH, new Random(3));
      var next = new AtomicInteger();
      out.printf(
          Locale.ROOT, "queries a second: 1 client %.0f, 2 clients %.0f%n", throughput(server, mixed, next, 1),
          throughput(server, mixed, next, 2));
    }
  }

  /** What is asked while somebody types: the beginnings of names, words and pairs of words, letter by letter. */
  private void suggestions(Connection connection) throws IOException {
    var requests = new Requests(archive, connection);
    times(connection, requests.typing(WARM_UP, new Random(5)));
    double[] times = times(connection, requests.typing(4 * REQUESTS, new Random(6)));
    Arrays.sort(times);
    out.printf(Locale.ROOT, "%-32s %8.2f %8.2f %8.2f%n%n", "suggestions", at(times, 0.5), at(times, 0.95), at(times, 0.99));
  }

  static double at(double[] sorted, double part) {
    return sorted[(int) Math.min(sorted.length - 1, Math.round(part * (sorted.length - 1)))];
  }

  /** Milliseconds of each request. */
  private static double[] times(Connection connection, List<String> addresses) throws IOException {
    var times = new double[addresses.size()];
    for (int i = 0; i < times.length; i++) {
      long began = System.nanoTime();
      connection.get(addresses.get(i));
      times[i] = (System.nanoTime() - began) / 1e6;
    }
    return times;
  }

  /** Requests a second over some seconds; no request is asked twice. */
  private static double throughput(ServerProcess server, List<String> addresses, AtomicInteger next, int clients)
      throws InterruptedException {
    var done = new AtomicInteger();
    long began = System.nanoTime();
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < clients; t++) {
      threads.add(
          Thread.ofPlatform().start(() -> {
            try (Connection connection = server.connect()) {
              for (int i = next.getAndIncrement();
                  i < addresses.size() && System.nanoTime() - began < THROUGHPUT.toNanos();
                  i = next.getAndIncrement()) {
                connection.get(addresses.get(i));
                done.incrementAndGet();
              }
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return done.get() / ((System.nanoTime() - began) / 1e9);
  }

  private void memory(ServerProcess server) throws IOException {
    if (server.megabytes("VmRSS").isPresent()) {
      out.printf(
          Locale.ROOT, "resident %,d MB, of it %,d MB mapped from files%n", server.megabytes("VmRSS").get(),
          server.megabytes("RssFile").orElse(0L));
    }
  }

  /** How much longer searches take while articles are read, annotated and indexed as fast as can be, in a copy of the archive. */
  private void besideIngest() throws IOException, InterruptedException {
    Path copy = folder.resolve("beside");
    Links.copy(folder.resolve("index"), copy.resolve("index"));
    try (var server = ServerProcess.start(copy);
        Connection connection = server.connect()) {
      var addresses = new ArrayList<String>();
      var random = new Random(4);
      for (int i = 0; i < BESIDE; i++) {
        for (RequestClass c : RequestClass.values()) {
          addresses.add(c.address(archive, random));
        }
      }
      times(connection, addresses.subList(0, addresses.size() / 2));
      double[] alone = times(connection, addresses);
      var stop = new AtomicBoolean();
      var read = new AtomicInteger();
      Thread ingest = Thread.ofPlatform().start(() -> post(server, stop, read));
      while (read.get() == 0 && ingest.isAlive()) {
        Thread.sleep(10);
      }
      long began = System.nanoTime();
      int before = read.get();
      double[] beside = times(connection, addresses);
      double rate = (read.get() - before) / (millis(began) / 1000.0);
      stop.set(true);
      ingest.join();
      Arrays.sort(alone);
      Arrays.sort(beside);
      out.printf(
          Locale.ROOT, "while %.0f articles a second are ingested: p50 %.2f instead of %.2f, p95 %.2f instead of %.2f (%.1f times)%n",
          rate, at(beside, 0.5), at(alone, 0.5), at(beside, 0.95), at(alone, 0.95), at(beside, 0.95) / at(alone, 0.95));
    } finally {
      Links.delete(copy);
    }
  }

  private void post(ServerProcess server, AtomicBoolean stop, AtomicInteger read) {
    try (Connection connection = server.connect()) {
      for (int i = 0; !stop.get(); i++) {
        var lines = new StringBuilder();
        for (int j = 0; j < POSTED_AT_ONCE; j++) {
          Article article = archive.article(100_000_000 + i * POSTED_AT_ONCE + j).article();
          lines.append(
              Json.line(
                  Map.of("id", article.id(), "title", article.title(), "text", article.text(), "lang", "en", "published",
                      article.published().orElseThrow().toString(), "source", article.source().orElse(""))));
          lines.append('\n');
        }
        connection.post("/api/v1/articles", "application/x-ndjson", lines.toString().getBytes(StandardCharsets.UTF_8));
        read.addAndGet(POSTED_AT_ONCE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The room of the index, and of it what is not stored articles; those of small segments, which are in one file with the rest, count as rest. */
  private String onDisk(long statements) throws IOException {
    long bytes = 0;
    long articles = 0;
    try (var files = Files.list(folder.resolve("index"))) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
        articles += file.toString().endsWith(STORED_ARTICLES) ? Files.size(file) : 0;
      }
    }
    return String.format(
        Locale.ROOT, "%,d MB on disk (%d bytes a statement, %d of them beside the stored articles)", bytes >> 20, bytes / statements,
        (bytes - articles) / statements);
  }

  private static long millis(long since) {
    return (System.nanoTime() - since) / 1_000_000;
  }
}
