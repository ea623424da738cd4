package dicta.cli.bench;

import dicta.index.ArchiveIndex;
import dicta.index.ArchiveReader;
import dicta.ingest.ArticleSink;
import dicta.model.AnnotatedArticle;
import dicta.model.Article;
import dicta.search.lucene.LuceneSearch;
import dicta.serve.Server;
import dicta.serve.ServerConfig;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code ./dicta bench search}: builds a synthetic archive in its own folder (kept for the next run), starts the real server on a
 * free port and measures it over HTTP with connections that are kept open. Use from one thread.
 */
public final class SearchBench {
  private static final int WARM_UP = 150;
  private static final int REQUESTS = 300;
  private static final Duration THROUGHPUT = Duration.ofSeconds(8);

  private final Path folder;
  private final int statements;
  private final PrintStream out;
  private final SyntheticArchive archive = new SyntheticArchive();
  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

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
    long began = System.nanoTime();
    try (var reader = ArchiveReader.open(folder.resolve("index"), Duration.ZERO)) {
      var search = new LuceneSearch(reader);
      var state = search.state();
      out.printf(
          Locale.ROOT, "%,d statements in %,d articles, %s on disk, opened in %d ms%n", state.statements(), state.articles(),
          onDisk(), millis(began));
      try (Server server = Server.start(new ServerConfig("127.0.0.1", 0, () -> false), search, readOnly())) {
        measure("http://127.0.0.1:" + server.port() + "/api/v1/quotes?");
      }
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

  private void measure(String base) throws IOException, InterruptedException {
    long began = System.nanoTime();
    get(base + RequestClass.COMMON_TERM.request(archive, new Random(0)));
    out.printf(Locale.ROOT, "first query %d ms%n%n%-32s %8s %8s %8s%n", millis(began), "milliseconds", "p50", "p95", "p99");
    for (RequestClass c : RequestClass.values()) {
      requests(base, c, WARM_UP, new Random(1));
    }
    double sum = 0;
    for (RequestClass c : RequestClass.values()) {
      double[] times = requests(base, c, REQUESTS, new Random(2));
      Arrays.sort(times);
      sum += Arrays.stream(times).average().orElse(0);
      out.printf(Locale.ROOT, "%-32s %8.2f %8.2f %8.2f%n", c.label, at(times, 0.5), at(times, 0.95), at(times, 0.99));
    }
    out.printf(Locale.ROOT, "%-32s %8.2f%n%n", "mean of all", sum / RequestClass.values().length);
    out.printf(Locale.ROOT, "queries a second: 1 client %.0f, 2 clients %.0f%n", throughput(base, 1), throughput(base, 2));
    System.gc();
    Runtime jvm = Runtime.getRuntime();
    out.printf(Locale.ROOT, "heap in use %,d MB, resident %s%n", (jvm.totalMemory() - jvm.freeMemory()) >> 20, resident());
  }

  private static double at(double[] sorted, double part) {
    return sorted[(int) Math.min(sorted.length - 1, Math.round(part * (sorted.length - 1)))];
  }

  /** Milliseconds of each request. */
  private double[] requests(String base, RequestClass c, int n, Random random) throws IOException, InterruptedException {
    var times = new double[n];
    for (int i = 0; i < n; i++) {
      String url = base + c.request(archive, random);
      if (c == RequestClass.DEEP_PAGE) {
        url = atOffset980(url);
      }
      long began = System.nanoTime();
      get(url);
      times[i] = (System.nanoTime() - began) / 1e6;
    }
    return times;
  }

  /** Leads to the page at 980 as somebody would who pages on; not measured. */
  private String atOffset980(String url) throws IOException, InterruptedException {
    String next = url.replace("size=20", "size=98");
    for (int i = 0; i < 10; i++) {
      String body = get(next);
      int at = body.indexOf("cursor=", body.indexOf("\"next\":"));
      if (at < 0 || body.indexOf("\"next\":") < 0) {
        return url;
      }
      int end = at;
      while (end < body.length() && body.charAt(end) != '"' && body.charAt(end) != '&') {
        end++;
      }
      next = url.replace("size=20", "size=98") + "&" + body.substring(at, end);
    }
    return next.replace("size=98", "size=20");
  }

  private double throughput(String base, int clients) throws InterruptedException {
    var urls = new ArrayList<String>();
    var random = new Random(3);
    for (int i = 0; i < 1200; i++) {
      RequestClass c = RequestClass.values()[i % RequestClass.values().length];
      if (c != RequestClass.DEEP_PAGE) {
        urls.add(base + c.request(archive, random));
      }
    }
    var done = new AtomicInteger();
    var next = new AtomicInteger();
    long end = System.nanoTime() + THROUGHPUT.toNanos();
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < clients; t++) {
      threads.add(
          Thread.ofPlatform().start(() -> {
            try {
              while (System.nanoTime() < end) {
                get(urls.get(next.getAndIncrement() % urls.size()));
                done.incrementAndGet();
              }
            } catch (IOException | InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return done.get() / (double) THROUGHPUT.toSeconds();
  }

  private String get(String url) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.statusCode() + " for " + url + ": " + answer.body());
    }
    return answer.body();
  }

  private String onDisk() throws IOException {
    try (var files = Files.list(folder.resolve("index"))) {
      long bytes = files.mapToLong(f -> f.toFile().length()).sum();
      return String.format(Locale.ROOT, "%,d MB (%d bytes a statement, the stored articles included)", bytes >> 20, bytes / statements);
    }
  }

  private static String resident() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(l -> l.startsWith("VmRSS"))
          .map(l -> l.substring(6).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown"; // not on Linux
    }
  }

  private static ArticleSink readOnly() {
    return new ArticleSink() {
      @Override
      public List<Added> add(List<Article> articles) throws IOException {
        throw new IOException("the archive of the benchmark takes no articles");
      }

      @Override
      public void commit() {}
    };
  }

  private static long millis(long since) {
    return (System.nanoTime() - since) / 1_000_000;
  }
}
