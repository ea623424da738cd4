package dicta.cli.bench;

import dicta.json.Json;
import dicta.model.AnnotatedArticle;
import dicta.model.Quote;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Dicta and one OpenSearch node beside each other: the same statements, the same requests, in turns, over HTTP with connections
 * that are kept open. A program, not a test; the README says how to run it. Arguments: the folder with the archive that {@code
 * bench search} built, how many statements it was built for, the folder with OpenSearch's libraries, and {@code OpenSearchNode.java}.
 */
final class AgainstOpenSearch {
  private static final int WARM_UP = 100;
  private static final int REQUESTS = 200;
  private static final long THROUGHPUT_NANOS = 10_000_000_000L;
  private static final int BULK = 4_000_000;

  private final SyntheticArchive archive = new SyntheticArchive();

  private AgainstOpenSearch() {}

  /** @param body empty for a GET */
  private record Request(String address, String body) {
    void ask(Connection connection) throws IOException {
      if (body.isEmpty()) {
        connection.get(address);
      } else {
        connection.post(address, "application/json", body.getBytes(StandardCharsets.UTF_8));
      }
    }

    double millis(Connection connection) throws IOException {
      long began = System.nanoTime();
      ask(connection);
      return (System.nanoTime() - began) / 1e6;
    }
  }

  public static void main(String[] args) throws Exception {
    int statements = Integer.parseInt(args[1]);
    Path folder = Path.of(args[0]).toAbsolutePath().resolve(args[1]);
    Path data = folder.resolve("opensearch");
    Links.delete(data);
    Process node =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xms2g", "-Xmx2g", "-cp", args[2] + "/*", args[3],
                data.toString())
            .redirectErrorStream(true)
            .start();
    try (ServerProcess dicta = ServerProcess.start(folder)) {
      int port = port(node.inputReader());
      var comparison = new AgainstOpenSearch();
      comparison.load(port, statements / SyntheticArchive.STATEMENTS_AN_ARTICLE);
      comparison.compare(dicta.port, port);
    } finally {
      node.getOutputStream().close(); // that ends it
      node.waitFor();
      Links.delete(data);
    }
  }

  private static int port(BufferedReader out) throws IOException {
    var said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("port ")) {
        Thread.ofVirtual().start(() -> out.lines().forEach(l -> {})); // a full pipe would stop it
        return Integer.parseInt(line.substring("port ".length()));
      }
      said.append(line).append('\n');
    }
    throw new IOException("OpenSearch did not start:\n" + said);
  }

  private void load(int port, int articles) throws IOException {
    try (var connection = new Connection("127.0.0.1", port)) {
      Map<String, Object> keyword = Map.of("type", "keyword");
      Map<String, Object> text = Map.of("type", "text");
      Map<String, Object> fields =
          Map.of(
              "text", text, "title", text, "speaker", keyword, "country", keyword, "source", keyword, "kind", keyword, "published",
              Map.of("type", "date"), "name", Map.of("type", "keyword", "index", false));
      Map<String, Object> settings = Map.of("number_of_shards", 1, "number_of_replicas", 0, "refresh_interval", "-1");
      String index = Json.line(Map.of("settings", settings, "mappings", Map.of("properties", fields)));
      connection.send("PUT", "/statements", "application/json", index.getBytes(StandardCharsets.UTF_8));
      long began = System.nanoTime();
      long n = 0;
      var bulk = new StringBuilder();
      for (int a = 0; a < articles; a++) {
        AnnotatedArticle article = archive.article(a);
        for (Quote quote : article.quotes()) {
          bulk.append("{\"index\":{}}\n").append(Json.line(document(article, quote))).append('\n');
          n++;
        }
        if (bulk.length() > BULK || a == articles - 1) {
          connection.post("/statements/_bulk", "application/x-ndjson", bulk.toString().getBytes(StandardCharsets.UTF_8));
          bulk.setLength(0);
        }
      }
      connection.post("/statements/_forcemerge?max_num_segments=5", "application/json", new byte[0]);
      connection.post("/statements/_refresh", "application/json", new byte[0]);
      System.out.printf(Locale.ROOT, "OpenSearch has %,d statements after %d s%n%n", n, (System.nanoTime() - began) / 1_000_000_000);
    }
  }

  private static Map<String, Object> document(AnnotatedArticle article, Quote quote) {
    var json = new LinkedHashMap<String, Object>();
    json.put("text", quote.text());
    json.put("title", article.article().title());
    json.put("speaker", quote.speaker().id().orElseThrow());
    json.put("name", quote.speaker().name().orElseThrow());
    json.put("country", quote.countries().isEmpty() ? article.countries() : quote.countries());
    json.put("source", article.article().source().orElseThrow());
    json.put("kind", quote.kind());
    json.put("published", article.article().published().orElseThrow().toString());
    return json;
  }

  private void compare(int dicta, int openSearch) throws IOException, InterruptedException {
    List<Request> ofDicta = new ArrayList<>();
    List<Request> ofOpenSearch = new ArrayList<>();
    System.out.printf(Locale.ROOT, "%-32s %17s %17s %9s%n", "p50 / p95 in ms", "Dicta", "OpenSearch", "ratio");
    double mine = 0;
    double its = 0;
    try (var ours = new Connection("127.0.0.1", dicta);
        var theirs = new Connection("127.0.0.1", openSearch)) {
      for (RequestClass c : RequestClass.values()) {
        List<Request> a = new ArrayList<>();
        List<Request> b = new ArrayList<>();
        var random = new Random(2);
        for (int i = 0; i < WARM_UP + REQUESTS; i++) {
          String address = c.address(archive, random);
          boolean deep = c == RequestClass.DEEP_PAGE;
          a.add(new Request(deep ? Requests.atOffset980(ours, address) : address, ""));
          b.add(new Request("/statements/_search?request_cache=false", OpenSearchRequest.body(address, deep ? 980 : 0)));
        }
        var first = new double[REQUESTS];
        var second = new double[REQUESTS];
        for (int i = 0; i < a.size(); i++) { // in turns, so that both meet the same state of the machine
          double ofOurs = a.get(i).millis(ours);
          double ofTheirs = b.get(i).millis(theirs);
          if (i >= WARM_UP) {
            first[i - WARM_UP] = ofOurs;
            second[i - WARM_UP] = ofTheirs;
          }
        }
        mine += mean(first);
        its += mean(second);
        print(c.label, first, second);
        ofDicta.addAll(a);
        ofOpenSearch.addAll(b);
      }
    }
    int n = RequestClass.values().length;
    System.out.printf(Locale.ROOT, "%-32s %17.2f %17.2f %8.1fx%n", "mean of all", mine / n, its / n, its / mine);
    Collections.shuffle(ofDicta, new Random(5));
    Collections.shuffle(ofOpenSearch, new Random(5));
    for (int clients = 1; clients <= 2; clients++) {
      double a = throughput(dicta, ofDicta, clients);
      double b = throughput(openSearch, ofOpenSearch, clients);
      System.out.printf(Locale.ROOT, "%-32s %17.0f %17.0f %8.1fx%n", "queries a second, clients: " + clients, a, b, a / b);
    }
  }

  private static void print(String label, double[] first, double[] second) {
    double ratio = mean(second) / mean(first);
    Arrays.sort(first);
    Arrays.sort(second);
    System.out.printf(
        Locale.ROOT, "%-32s %8.2f %8.2f %8.2f %8.2f %8.1fx%n", label, SearchBench.at(first, 0.5), SearchBench.at(first, 0.95),
        SearchBench.at(second, 0.5), SearchBench.at(second, 0.95), ratio);
  }

  private static double mean(double[] times) {
    return Arrays.stream(times).average().orElse(0);
  }

  private static double throughput(int port, List<Request> requests, int clients) throws InterruptedException {
    var done = new AtomicInteger();
    var next = new AtomicInteger();
    long end = System.nanoTime() + THROUGHPUT_NANOS;
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < clients; t++) {
      threads.add(
          Thread.ofPlatform().start(() -> {
            try (var connection = new Connection("127.0.0.1", port)) {
              while (System.nanoTime() < end) {
                requests.get(next.getAndIncrement() % requests.size()).ask(connection);
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
    return done.get() * 1e9 / THROUGHPUT_NANOS;
  }
}
