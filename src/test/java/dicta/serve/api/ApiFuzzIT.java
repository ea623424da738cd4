package dicta.serve.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Seeded mutations of valid requests, as raw bytes on the wire: none may end in a 5xx, hang (the limit leaves room for a busy
 * machine), or show the inside of the server. {@code -Ddicta.fuzz=100000} for a long run.
 */
class ApiFuzzIT {
  private static final int TIMES = Integer.getInteger("dicta.fuzz", 600);
  private static final long BUDGET_MS = 15_000;
  private static final long SEED = 20250512;

  private static final List<String> VALID =
      List.of(
          "/api/v1/quotes?q=%22needs+cable%22+-pier+OR+(bridge+speaker:writer)&size=5&sort=-date",
          "/api/v1/quotes?q=cabel~+publ*+%22needs+5%22~3+published:2031-05..2031-06&facets=speaker,country&interval=month",
          "/api/v1/quotes?speaker=ada-writer&not.source=The+Daily&from=-7d&to=2031&date=published&confidence_min=0.5",
          "/api/v1/quotes?q=said:%3E=2031&format=csv", "/api/v1/articles?q=title:bridge&facet_size.source=3&format=atom",
          "/api/v1/speakers?prefix=wri&size=10", "/api/v1/speakers/ada-writer", "/api/v1/quotes/abc.12", "/api/v1/articles/abc",
          "/?q=cable&speaker=ada-writer&from=2031-01", "/healthz", "/openapi.json");

  private static final List<String> PIECES =
      List.of(
          "%", "%zz", "%00", "%C3%28", "%E2%80%9C", "\"", "(", ")", "((((((((", "*", "?", "~", "~99", ":", "..", "/", "&&&", "=", "+",
          "OR", "-", "NOT+", "speaker:", "published:9999..", "%22%22", "%F0%9F%98%80", "9".repeat(40), "a*".repeat(50), "&q=x",
          "&size=-1", "&cursor=AAAA", "&format=jsonl", "../../etc/passwd", ";", "#", "\\", "{", "[a+TO+b]", "%0d%0aX-Evil:+1",
          "x".repeat(3000), "(a+OR+".repeat(200));

  @TempDir Path folder;

  @Test
  void noRequestBreaksTheServer() throws Exception {
    try (var archive = new Archive(folder)) {
      for (int i = 0; i < 50; i++) {
        archive.post("application/json",
            "{\"id\":\"n%d\",\"source\":\"The Daily\",\"title\":\"Bridge\",\"published\":\"2031-05-12\",\"text\":\"“The bridge needs cable %d,” Ada Writer said.\"}".formatted(i, i));
      }
      archive.refresh();
      var random = new Random(SEED);
      var bad = new ArrayList<String>();
      for (int i = 0; i < TIMES; i++) {
        String target = mutated(VALID.get(random.nextInt(VALID.size())), random);
        long start = System.nanoTime();
        String answer = raw(archive.port(), target);
        long ms = (System.nanoTime() - start) / 1_000_000;
        boolean fine = answer.matches("(?s)HTTP/1\\.1 [234]\\d\\d .*") && ms < BUDGET_MS && !answer.contains("\tat ");
        if (!fine) {
          bad.add(ms + " ms: " + target + "\n    " + answer.lines().findFirst().orElse("no answer"));
        }
      }
      assertEquals(List.of(), bad.stream().limit(10).toList(), bad.size() + " of " + TIMES);
      assertTrue(raw(archive.port(), "/healthz").startsWith("HTTP/1.1 200"));
    }
  }

  private static String mutated(String valid, Random random) {
    var target = new StringBuilder(valid);
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      int at = 1 + random.nextInt(Math.max(1, target.length() - 1));
      switch (random.nextInt(4)) {
        case 0 -> target.insert(Math.min(at, target.length()), PIECES.get(random.nextInt(PIECES.size())));
        case 1 -> target.delete(at, Math.min(target.length(), at + 1 + random.nextInt(10)));
        case 2 -> target.insert(Math.min(at, target.length()), (char) (0x21 + random.nextInt(0x5e)));
        default -> target.append(target.indexOf("?") < 0 ? "?" : "&").append(PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return target.toString().replace(" ", "+");
  }

  private static String raw(int port, String target) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream()
          .write(("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
