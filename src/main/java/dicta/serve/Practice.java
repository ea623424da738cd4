package dicta.serve;

import dicta.search.RequestParser;
import dicta.search.Search;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks a server of its own process what readers ask, before they do: code and columns are loaded, and what is asked again and again is
 * compiled. Thread-safe.
 */
final class Practice {
  private static final int TIMEOUT_MS = 5_000;

  private static final String FACETS = "&facets=speaker,country,source,kind&interval=month";

  /** Of a word that is used much, and one that is not. */
  private static final List<String> ASKED_FIRST =
      List.of(
          "/api/v1/quotes?q=%1$s" + FACETS, "/api/v1/quotes?q=%%22%1$s+%2$s%%22" + FACETS, "/?q=%2$s", "/api/v1/suggest?q=%1$.2s",
          "/suggest?q=%1$.2s");

  /** A reader's steps on the page and a program's searches; each time of another year and words, so that none is answered from what is kept. */
  private static final List<String> STEPS =
      List.of(
          "/?from=%3$d", "/?kind=direct&from=%3$d", "/?not.kind=direct&to=%3$d", "/?q=%1$s&from=%3$d", "/?q=%1$s&how=name&to=%3$d",
          "/?sort=date&to=%3$d", "/api/v1/quotes?q=%1$s" + FACETS, "/api/v1/quotes?q=%1$s+%2$s" + FACETS,
          "/api/v1/quotes?q=%%22%1$s+%2$s%%22" + FACETS, "/api/v1/quotes?q=%1$.3s*" + FACETS, "/api/v1/quotes?q=%1$s~" + FACETS,
          "/api/v1/suggest?q=%1$s");

  private static final int ROUNDS = 20;
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final int FIRST_YEAR = 2005;
  private static final int LONG_WORD = 4;

  private final String host;
  private final int port;
  private final Search search;
  private volatile boolean stopped;

  Practice(String host, int port, Search search) {
    this.host = host;
    this.port = port;
    this.search = search;
  }

  /** What is asked first. Returns when all is answered, or after some seconds. */
  void first() {
    List<String> words = words();
    ASKED_FIRST.forEach(step -> ask(step.formatted(words.getFirst(), words.getLast())));
  }

  /** The steps of readers, each followed by as much rest as it was work: some ten seconds at the most. Returns at once. */
  void goOn() {
    Thread thread = new Thread(this::rounds, "practice");
    thread.setDaemon(true);
    thread.start();
  }

  void stop() {
    stopped = true;
  }

  private void rounds() {
    List<String> words = words();
    long end = System.nanoTime() + LONGEST.toNanos();
    for (int round = 0; round < ROUNDS && System.nanoTime() < end; round++) {
      String word = words.get(round % words.size());
      String next = words.get((round + 1) % words.size());
      for (String step : STEPS) {
        long began = System.nanoTime();
        if (stopped || !ask(step.formatted(word, next, FIRST_YEAR + round)) || !rest(System.nanoTime() - began)) {
          return;
        }
      }
    }
  }

  /** Of what was said last, words that a query may hold as they are, the most used first; never none. */
  private List<String> words() {
    Map<String, Long> used = search.quotes(RequestParser.parse(Map.of())).results().stream()
        .flatMap(hit -> Pattern.compile("\\W+").splitAsStream(hit.quote().text()))
        .filter(word -> word.length() >= LONG_WORD)
        .collect(Collectors.groupingBy(word -> word, LinkedHashMap::new, Collectors.counting()));
    Stream<String> mostFirst =
        used.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()).map(Map.Entry::getKey);
    return Stream.concat(mostFirst, Stream.of("said")).toList();
  }

  private static boolean rest(long nanos) {
    try {
      Thread.sleep(Duration.ofNanos(nanos));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Asks as the page does when it swaps a part; false where no answer came: then the first to ask waits a little longer. */
  private boolean ask(String address) {
    try {
      InetAddress listening = InetAddress.getByName(host);
      try (var socket = new Socket(listening.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : listening, port)) {
        socket.setSoTimeout(TIMEOUT_MS);
        String request = "GET " + address + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nHX-Request: true\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        return true;
      }
    } catch (IOException e) {
      return false;
    }
  }
}
