package dicta.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dicta serve} as a real process. */
class ServeIT {
  private static final String ARTICLE =
      "{\"title\":\"Bridge\",\"published\":\"2025-03-04\",\"source\":\"Test\",\"text\":"
          + "\"Mayor Ann Example came on Monday. \\\"The bridge was built for zebras,\\\" Example said.\"}";

  @TempDir Path dir;

  @Test
  void anEmptyArchiveGetsTheSampleAndASecondStartLoadsNothing() throws Exception {
    try (RunningServer server = RunningServer.start(dir)) {
      assertTrue(server.said.stream().anyMatch(l -> l.contains("sample archive")), server.said.toString());
      assertEquals(200, server.get("/").statusCode());
      assertEquals(200, server.get("/healthz").statusCode());
      assertTrue(server.get("/api/v1/quotes?size=1").body().contains("\"total\""));
    }
    try (RunningServer server = RunningServer.start(dir)) {
      assertTrue(server.said.stream().noneMatch(l -> l.contains("loading")), server.said.toString());
    }
  }

  /** The sample has statements of Turkey and of one outlet that is called a register. */
  @Test
  void aMisspeltCountryOrSourceIsOfferedWithWhatItFinds() throws Exception {
    try (RunningServer server = RunningServer.start(dir)) {
      String api = server.get("/api/v1/quotes?q=country:turky").body();
      String turkey = "\"q\":\"country:turkey\",\"hits\":" + total(server, "country:turkey") + ",\"kind\":\"spelling\"";
      assertTrue(api.contains(turkey), turkey + " in " + api);
      String english = text(server, "?q=source:regsiter", "en");
      assertTrue(english.contains("Did you mean source:register? " + total(server, "source:register") + " statements"), english);
      String spanish = text(server, "?q=country:turqiua", "es");
      assertTrue(spanish.contains("¿Quiso decir country:turquia? " + total(server, "country:turquia") + " declaraciones"), spanish);
      assertTrue(spanish.contains("nada en el archivo tiene country:turqiua; ¿quiso decir turquia?"), spanish);
      String capital = text(server, "?q=country:Ankaar", "en");
      assertTrue(capital.contains("Did you mean country:ankara? " + total(server, "country:turkey") + " statements"), capital);
    }
  }

  private static int total(RunningServer server, String q) throws Exception {
    String body = server.get("/api/v1/quotes?size=0&q=" + q).body();
    int total = Integer.parseInt(body.replaceFirst("(?s).*?\"total\":(\\d+).*", "$1"));
    assertTrue(total > 1, body);
    return total;
  }

  private static String text(RunningServer server, String search, String language) throws Exception {
    return Jsoup.connect(server.base.resolve("/" + search).toString()).header("Accept-Language", language).get().text();
  }

  @Test
  void aPostedArticleIsFoundAtOnceAndReplacesTheSample() throws Exception {
    try (RunningServer server = RunningServer.start(dir)) {
      var posted = server.post("/api/v1/articles", "application/json", ARTICLE);
      assertEquals(201, posted.statusCode(), posted.body());
      Instant limit = Instant.now().plusSeconds(10);
      String found = "";
      while (Instant.now().isBefore(limit) && !found.contains("\"total\":1")) {
        found = server.get("/api/v1/quotes?q=zebras").body();
        Thread.sleep(20);
      }
      assertTrue(found.contains("\"total\":1") && found.contains("Ann Example"), found);
      assertTrue(server.get("/api/v1/quotes?size=0").body().contains("\"total\":1,"), "the sample has made way");
    }
  }

  @Test
  void whileTheServerRunsAnotherProcessReadsButCannotWrite() throws Exception {
    try (RunningServer server = RunningServer.start(dir)) {
      Dicta.Result second = Dicta.run("ingest", "--data", dir.toString(), "README.md");
      assertEquals(1, second.code());
      assertEquals(1, second.err().strip().lines().count(), second.err());
      assertTrue(second.err().contains(dir.toString()), second.err());
      Dicta.Result search = Dicta.run("search", "--data", dir.toString(), "--size", "3");
      assertEquals(0, search.code(), search.err());
      assertTrue(search.out().contains("statements,"), search.out());
    }
  }

  @Test
  void aTakenPortIsAClearError() throws Exception {
    try (RunningServer server = RunningServer.start(dir.resolve("one"))) {
      Dicta.Result second =
          Dicta.run("serve", "--port", String.valueOf(server.base.getPort()), "--data", dir.resolve("two").toString());
      assertEquals(1, second.code(), second.err());
      assertTrue(second.err().contains(String.valueOf(server.base.getPort())) && second.err().contains("--port"), second.err());
    }
  }

  @Test
  void whatWasAcknowledgedSurvivesAKill() throws Exception {
    try (RunningServer server = RunningServer.start(dir)) {
      assertEquals(201, server.post("/api/v1/articles", "application/json", ARTICLE).statusCode());
      server.process.destroyForcibly().waitFor();
    }
    Dicta.Result search = Dicta.run("search", "--data", dir.toString(), "zebras");
    assertTrue(search.out().contains("built for zebras"), "found in a terminal too, before a server takes it up: " + search.out());
    try (RunningServer server = RunningServer.start(dir)) {
      assertTrue(server.get("/api/v1/quotes?q=zebras").body().contains("\"total\":1"));
    }
  }

  @Test
  void nothingIsLostWhenAServerIsKilledUnderManyPosts() throws Exception {
    var acknowledged = java.util.Collections.synchronizedList(new java.util.ArrayList<String>());
    for (int round = 0; round < 2; round++) {
      try (RunningServer server = RunningServer.start(dir)) {
        var posting = new java.util.ArrayList<Thread>();
        for (int t = 0; t < 4; t++) {
          String series = round + "-" + t + "-";
          posting.add(Thread.ofVirtual().start(() -> post(server, series, acknowledged)));
        }
        Instant limit = Instant.now().plusSeconds(60);
        while (acknowledged.size() < 30 * (round + 1) && Instant.now().isBefore(limit)) {
          Thread.sleep(10);
        }
        server.process.destroyForcibly().waitFor();
        for (Thread thread : posting) {
          thread.join();
        }
      }
    }
    assertTrue(acknowledged.size() > 20, "too few articles got in for the test to mean anything: " + acknowledged.size());
    try (RunningServer server = RunningServer.start(dir)) {
      for (String address : acknowledged) {
        var article = server.get(address);
        assertEquals(200, article.statusCode(), address);
        assertEquals(3, article.body().split("was built for zebras number").length, "text and statement, whole: " + article.body());
      }
    }
  }

  private static void post(RunningServer server, String series, java.util.List<String> acknowledged) {
    try {
      for (int i = 0; ; i++) {
        String article = ARTICLE.replace("for zebras", "for zebras number " + series + i).replace("{\"title\"", "{\"id\":\"" + series + i + "\",\"title\"");
        var posted = server.post("/api/v1/articles", "application/json", article);
        assertEquals(201, posted.statusCode(), posted.body());
        acknowledged.add(posted.headers().firstValue("Location").orElseThrow());
      }
    } catch (java.io.IOException e) {
      return; // the server was killed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
