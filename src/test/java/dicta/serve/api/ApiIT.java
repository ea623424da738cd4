package dicta.serve.api;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.json.Json;
import dicta.search.RequestParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The API over HTTP, on a real server and a real archive. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiIT {
  private static final int MANY = 250;

  @TempDir static Path folder;
  private Archive archive;

  @BeforeAll
  void start() throws Exception {
    archive = new Archive(folder);
    var lines = new StringBuilder();
    for (int i = 0; i < MANY; i++) {
      lines.append("{\"id\":\"n%d\",\"source\":\"The Daily\",\"title\":\"Bridge report %d\",\"published\":\"2031-%02d-%02d\",\"text\":\"“The bridge needs cable %d,” Ada Writer said.\"}\n"
          .formatted(i, i, 1 + i % 12, 1 + i % 28, i));
    }
    lines.append("{\"id\":\"f\",\"source\":\"=The Formula\",\"title\":\"Sums\",\"published\":\"2031-05-12\",\"url\":\"https://formula.example/a\",\"text\":\"“=1+1 is a <sum>, \\\"really\\\",” Bo Counter said.\"}\n");
    assertEquals(201, archive.post("application/x-ndjson", lines.toString()).statusCode());
    archive.refresh();
  }

  @AfterAll
  void stop() throws IOException {
    archive.close();
  }

  @Test
  void aPostedArticleIsDurableAndFound() throws Exception {
    var posted = archive.post("application/json; charset=utf-8",
        "{\"url\":\"https://daily.example/ferry?utm_source=x\",\"title\":\"Ferry\",\"text\":\"“The ferry is late,” Cy Sailor said.\"}");
    JsonNode result = json(posted).path("results").path(0);
    assertEquals(201, posted.statusCode());
    assertEquals("new", result.path("outcome").asString());
    assertEquals(1, result.path("statements").asInt());
    archive.refresh();
    JsonNode found = json(archive.get("/api/v1/quotes?q=ferry"));
    assertEquals(1, found.path("total").asInt());
    JsonNode hit = found.path("results").path(0);
    assertAll(
        () -> assertEquals("The ferry is late", hit.path("text").asString()),
        () -> assertEquals("direct", hit.path("kind").asString()),
        () -> assertEquals("Cy Sailor", hit.path("speaker").path("name").asString()),
        () -> assertEquals("name", hit.path("speaker").path("how").asString()),
        () -> assertEquals("https://daily.example/ferry", hit.path("article").path("url").asString()),
        () -> assertEquals(1, hit.path("place").path("start").asInt()),
        () -> assertEquals("[[4,9]]", hit.path("highlights").toString()));
    assertEquals(hit.path("text"), json(archive.get("/api/v1/quotes/" + hit.path("id").asString())).path("text"));
    assertEquals("Ferry", json(archive.get(posted.headers().firstValue("Location").orElseThrow())).path("title").asString());
    assertEquals("unchanged", json(archive.post("application/json",
        "{\"url\":\"https://daily.example/ferry?fbclid=y\",\"title\":\"Ferry\",\"text\":\"“The ferry is late,” Cy Sailor said.\"}"))
        .path("results").path(0).path("outcome").asString());
  }

  @Test
  void aBadRecordCostsOnlyItselfAndIsToldWithItsLine() throws Exception {
    var answer = archive.post("application/x-ndjson", "{\"text\":\"One.\"}\n{oops\n{\"title\":\"x\"}\n{\"text\":\"Two.\",\"date\":\"9654-01-01\"}\n");
    JsonNode taken = json(answer);
    assertEquals(201, answer.statusCode());
    assertEquals(2, taken.path("new").asInt());
    assertEquals(2, taken.path("failed").asInt());
    assertEquals("body, line 2", taken.path("results").path(1).path("where").asString());
    assertTrue(taken.path("results").path(1).path("detail").asString().startsWith("broken JSON"), taken.toString());
    assertTrue(taken.path("results").path(3).path("notes").path(0).asString().contains("9654"), taken.toString());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      application/json     | {"title":"x"}       | 422
      application/json     | not json            | 422
      application/json     | <html>text</html>   | 422
      application/x-ndjson | {bad                | 422
      application/json     | ''                  | 422
      text/plain           | A text              | 415
      text/html            | <p>A text</p>       | 415
      """)
  void aBodyWithoutAnArticleIsAProblem(String type, String body, int status) throws Exception {
    problem(archive.post(type, body), status);
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() throws Exception {
    byte[] line = ("{\"title\":\"" + "x".repeat(1 << 20) + "\"}\n").getBytes(StandardCharsets.UTF_8);
    var endless = HttpRequest.BodyPublishers.ofInputStream(() -> new InputStream() {
      private int at;
      private long left = ArticlePosts.LARGEST_BODY + line.length;

      @Override
      public int read() {
        return left-- > 0 ? line[at++ % line.length] : -1;
      }
    });
    problem(archive.post(ApiRoutes.ARTICLES, "application/x-ndjson", endless), 413);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      /api/v1/quotes?nope=1                | 422 | nope
      /api/v1/quotes?size=1000             | 422 | size
      /api/v1/quotes?from=yesterdayish     | 422 | from
      /api/v1/quotes?format=pdf            | 422 | format
      /api/v1/quotes?format=csv&size=5     | 422 | size
      /api/v1/quotes?cursor=garbage        | 422 | cursor
      /api/v1/quotes?q=speaker:&strict=1   | 422 | q
      /api/v1/articles?sort=sideways       | 422 | sort
      /api/v1/speakers?size=x              | 422 | size
      /api/v1/speakers/ada-writer?x=1      | 422 | x
      /healthz?x=1                         | 422 | x
      """)
  void whatCannotBeUsedIsNamed(String path, int status, String param) throws Exception {
    JsonNode errors = problem(archive.get(path), status).path("errors");
    assertEquals(param, errors.path(0).path("param").asString());
    assertFalse(errors.path(0).path("hint").asString().isBlank());
  }

  @Test
  void aMistakeThatIsAnErrorIsMendedAsAWarningIs() throws Exception {
    String path = "/api/v1/quotes?q=%28sum";
    String mended = json(archive.get(path)).path("query").path("warnings").path(0).path("mended").asString();
    JsonNode problem = problem(archive.get(path + "&strict=true"), 422);
    assertEquals("(sum)", mended);
    assertEquals(mended, problem.path("errors").path(0).path("mended").asString());
    assertEquals(List.of(), new JsonSchema(description()).mistakes(problem, description().at("/components/schemas/Problem")));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/quotes/nope, 404", "GET, /api/v1/articles/nope, 404", "GET, /api/v1/speakers/nope, 404", "GET, /api/v2/x, 404",
    "DELETE, /api/v1/quotes, 405", "PUT, /api/v1/articles, 405", "POST, /healthz, 405"
  })
  void otherFailuresAreProblemsToo(String method, String path, int status) throws Exception {
    var answer = archive.send(method, path);
    problem(answer, status);
    assertEquals(status == 405, answer.headers().firstValue("Allow").isPresent());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', textBlock = """
      %22unclosed+%28and
      speaker%3A
      %29%29%29
      published%3A9999..
      """)
  void aQueryWithAMistakeIsAnsweredWithAWarning(String q) throws Exception {
    var answer = archive.get("/api/v1/quotes?q=" + q);
    assertEquals(200, answer.statusCode(), answer.body());
    assertFalse(json(answer).path("query").path("warnings").isEmpty(), answer.body());
  }

  @Test
  void pagesLeadToEveryHitOnce() throws Exception {
    Set<String> ids = new HashSet<>();
    String path = "/api/v1/quotes?q=cable&size=100";
    int pages = 0;
    for (; !path.isEmpty(); pages++) {
      JsonNode page = json(archive.get(path));
      assertEquals(MANY, page.path("total").asInt());
      page.path("results").forEach(hit -> assertTrue(ids.add(hit.path("id").asString())));
      path = page.path("next").asString("");
    }
    assertEquals(MANY, ids.size());
    assertEquals(3, pages);
  }

  @Test
  void exportsAreWholeAndSafeForSpreadsheets() throws Exception {
    var csv = archive.get("/api/v1/quotes?format=csv&sort=date");
    assertTrue(csv.headers().firstValue("Content-Type").orElseThrow().startsWith("text/csv"));
    assertTrue(csv.headers().firstValue("Content-Disposition").orElseThrow().contains(".csv"));
    List<String> rows = csv.body().lines().toList();
    assertTrue(rows.size() > MANY + 1, "rows " + rows.size());
    String formula = rows.stream().filter(row -> row.contains("Bo Counter")).findFirst().orElseThrow();
    assertTrue(formula.contains("\"'=1+1 is a <sum>, \"\"really\"\"\""), formula);
    assertTrue(formula.contains(",'=The Formula,"), formula);
    assertTrue(formula.contains("https://formula.example/a#:~:text="), formula);
    assertTrue(rows.stream().skip(1).noneMatch(row -> row.matches(".*(^|,)\"?[=+@].*")), "a formula is left");
    List<String> lines = archive.get("/api/v1/quotes?format=jsonl&q=cable").body().lines().toList();
    assertEquals(MANY, lines.size());
    assertEquals("Ada Writer", Json.mapper().readTree(lines.getFirst()).path("speaker").path("name").asString());
    var atom = archive.get("/api/v1/quotes?format=atom&q=sum");
    var feed = DocumentBuilderFactory.newNSInstance().newDocumentBuilder()
        .parse(new ByteArrayInputStream(atom.body().getBytes(StandardCharsets.UTF_8)));
    assertEquals(1, feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry").getLength());
    assertTrue(feed.getDocumentElement().getTextContent().contains("Bo Counter: =1+1 is a <sum>"), atom.body());
    assertEquals(MANY + 1, archive.get("/api/v1/articles?format=csv&q=source:\"The+Daily\"".replace("\"", "%22")).body().lines().count());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      quotes   | brigde        | brigde
      quotes   | said:foo+sum  | is no date
      articles | said:foo+sums | is no date
      """)
  void exportsTellWhatWasDoneToTheQuery(String what, String q, String hint) throws Exception {
    String path = "/api/v1/" + what + "?q=" + q;
    JsonNode warnings = json(archive.get(path + "&sort=-date")).path("query").path("warnings");
    assertTrue(warnings.toString().contains(hint), warnings.toString());
    for (String format : List.of("csv", "jsonl", "atom")) {
      for (String method : List.of("GET", "HEAD")) {
        var answer = archive.send(method, path + "&format=" + format);
        assertEquals(warnings, Json.mapper().readTree(answer.headers().firstValue("Dicta-Warnings").orElse("")), method + " " + format);
        assertTrue(method.equals("HEAD") || !format.equals("atom") || answer.body().contains("<subtitle>"), answer.body());
      }
    }
    assertTrue(archive.get("/api/v1/" + what + "?q=sum&format=csv").headers().firstValue("Dicta-Warnings").isEmpty());
  }

  @Test
  void halfAnExportDoesNotLookLikeAWholeOne(@TempDir Path other) throws Exception {
    try (var failing = new Archive(other, FailsOnPageTwo::new)) {
      failing.post("application/x-ndjson", IntStream.range(0, 150)
          .mapToObj(i -> "{\"id\":\"n%d\",\"text\":\"“It is number %d,” Ada Writer said.\"}\n".formatted(i, i))
          .collect(Collectors.joining()));
      failing.refresh();
      assertThrows(IOException.class, () -> failing.get("/api/v1/quotes?format=csv"));
      assertEquals(200, failing.get("/healthz").statusCode());
    }
  }

  @Test
  void anAnswerThatTheClientHasIsNotSentAgain() throws Exception {
    var first = archive.get("/api/v1/quotes?q=cable&size=5");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertEquals(304, archive.get("/api/v1/quotes?size=5&q=cable", "If-None-Match", tag).statusCode());
    assertEquals(200, archive.get("/api/v1/quotes?size=6&q=cable", "If-None-Match", tag).statusCode());
    archive.post("application/json", "{\"text\":\"“The pier is new,” Di Fitter said.\",\"id\":\"etag-%d\"}".formatted(System.nanoTime()));
    archive.refresh();
    var again = archive.get("/api/v1/quotes?q=cable&size=5", "If-None-Match", tag);
    assertEquals(200, again.statusCode());
    assertNotEquals(tag, again.headers().firstValue("ETag").orElseThrow());
  }

  @Test
  void speakersAreFoundByTheStartOfAName() throws Exception {
    JsonNode speaker = json(archive.get("/api/v1/speakers?prefix=writ")).path("results").path(0);
    assertEquals("ada-writer", speaker.path("id").asString());
    assertEquals("Ada Writer", json(archive.get("/api/v1/speakers/ada-writer")).path("name").asString());
    assertEquals("ok", json(archive.get("/healthz")).path("status").asString());
  }

  @Test
  void headAnswersAsGetDoesWithoutTheBody() throws Exception {
    for (String path : List.of("/api/v1/quotes?q=cable&size=5", "/api/v1/articles?q=cable", "/healthz", "/openapi.json", "/api/v1/quotes?q=cable&format=csv",
        "/api/v1/quotes?nosuch=1", "/api/v1/speakers/nobody", "/api/v1/suggest?q=ca")) {
      var get = archive.get(path);
      var head = archive.send("HEAD", path);
      assertEquals(get.statusCode(), head.statusCode(), path);
      assertEquals(get.headers().firstValue("Content-Type"), head.headers().firstValue("Content-Type"), path);
      assertEquals(get.headers().firstValue("ETag"), head.headers().firstValue("ETag"), path);
      assertEquals("", head.body());
    }
    assertEquals("GET, HEAD", archive.send("PUT", "/api/v1/quotes").headers().firstValue("Allow").orElse(""));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      w%d , 10001 | 422 | 10000 characters
      w%d , 400   | 200 | 200 words
      (   , 100   | 200 | 40 deep
      a*  , 30    | 200 | 8 of * and ?
      a?  , 9     | 200 | 8 of * and ?
      *abc, 1     | 200 |
      """)
  void whateverIsTooMuchIsToldWithItsLimit(String pieces, int status, String limit) throws Exception {
    String[] piece = pieces.split(",");
    String q = IntStream.range(0, Integer.parseInt(piece[1].strip())).mapToObj(i -> piece[0].replace("%d ", i + " "))
        .map(p -> p.contains("w") ? p : p.strip()).collect(Collectors.joining());
    for (String asked : List.of(q, "\"" + q + " x\"")) {
      if (asked.startsWith("\"") && (q.contains("w") || q.startsWith("("))) {
        continue;
      }
      var answer = archive.get("/api/v1/quotes?" + Params.encoded(Map.of("q", List.of(asked), "facets", List.of("none"))));
      assertEquals(status, answer.statusCode(), answer.body());
      assertTrue(limit == null || answer.body().contains(limit), answer.body());
    }
  }

  @Test
  void anAddressThatIsTooLongOrUnreadableIsAProblemToo() throws Exception {
    problem(archive.get("/api/v1/quotes?q=" + "x".repeat(300_000)), 414);
    problem(archive.get("/api/v1/quotes/%00"), 400);
    for (String query : List.of("q=%zz", "q=caf%E9", "size=%")) { // a client of the JDK would not send it
      String answer = archive.raw("GET /api/v1/quotes?" + query + " HTTP/1.1");
      assertTrue(answer.startsWith("HTTP/1.1 400 ") && answer.contains("the address cannot be read at"), answer);
    }
    assertTrue(archive.raw("GET /?q=%zz HTTP/1.1").startsWith("HTTP/1.1 400 "));
  }

  @Test
  void facetsAreSearchedInside() throws Exception {
    JsonNode source = json(archive.get("/api/v1/quotes?size=0&facets=source,speaker&facet_q.source=The+Da&facet_q.speaker=wri")).path("facets");
    assertEquals(List.of("The Daily"), source.path("source").path("values").findValuesAsString("label"));
    assertEquals(List.of("Ada Writer"), source.path("speaker").path("values").findValuesAsString("label"));
    assertTrue(source.path("speaker").path("other").asInt() > 0, "those of others are not lost");
    assertEquals("kind", problem(archive.get("/api/v1/quotes?kind=spoken"), 422).path("errors").path(0).path("param").asString());
  }

  List<String> everyOperation() throws IOException {
    var calls = new ArrayList<String>();
    JsonNode paths = description().path("paths");
    for (String path : paths.propertyNames()) {
      JsonNode get = paths.path(path).path("get");
      String there = path.replace("quotes/{id}", "quotes/QUOTE").replace("articles/{id}", "articles/ARTICLE").replace("speakers/{id}", "speakers/ada-writer");
      calls.add(there);
      for (JsonNode param : get.path("parameters")) {
        JsonNode example = param.path("example");
        if (param.path("in").asString().equals("query") && !example.isMissingNode()) {
          String value = example.isArray() ? example.path(0).asString() : example.asString();
          calls.add(there + "?" + Params.encoded(Map.of(param.path("name").asString(), List.of(value))));
        }
      }
    }
    return calls;
  }

  @ParameterizedTest
  @MethodSource("everyOperation")
  void everyDescribedOperationAnswersWithWhatItsDescriptionSays(String path) throws Exception {
    JsonNode hit = json(archive.get("/api/v1/quotes?q=sum")).path("results").path(0);
    String real = path.replace("QUOTE", hit.path("id").asString()).replace("ARTICLE", hit.path("article").path("id").asString());
    var answer = archive.get(real);
    assertEquals(200, answer.statusCode(), answer.body());
    String described = real.contains("?") ? path.substring(0, path.indexOf('?')) : path;
    String key = described.replace("QUOTE", "{id}").replace("ARTICLE", "{id}").replace("ada-writer", "{id}");
    JsonNode schema = description().path("paths").path(key).path("get").path("responses").path("200").path("content").path("application/json").path("schema");
    if (key.equals("/metrics")) {
      assertTrue(answer.body().contains("\ndicta_statements "), answer.body());
      return;
    }
    assertEquals(List.of(), new JsonSchema(description()).mistakes(json(answer), schema));
  }

  @Test
  void everyRouteIsDescribed() throws IOException {
    JsonNode paths = description().path("paths");
    assertEquals(
        Set.of("/api/v1/quotes", "/api/v1/quotes/{id}", "/api/v1/quotes/{id}/variants", "/api/v1/articles", "/api/v1/articles/{id}", "/api/v1/speakers",
            "/api/v1/speakers/{id}", "/api/v1/suggest", "/healthz", "/metrics", "/openapi.json"),
        new HashSet<>(paths.propertyNames()));
    for (JsonNode path : paths) {
      for (JsonNode operation : path) {
        operation.path("parameters").forEach(p -> assertTrue(
            p.path("in").asString().equals("path") || !p.path("example").isMissingNode() || p.path("name").asString().equals("cursor"),
            p.path("name").asString() + " has an example that is run"));
      }
    }
    var named = new HashSet<String>();
    paths.path("/api/v1/quotes").path("get").path("parameters").forEach(p -> named.add(p.path("name").asString()));
    var known = new HashSet<>(RequestParser.names());
    known.add("format");
    assertEquals(known, named);
  }

  private static JsonNode description() throws IOException {
    try (InputStream in = ApiIT.class.getResourceAsStream(OpenApi.FILE)) {
      return Json.mapper().readTree(in);
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return Json.mapper().readTree(answer.body());
  }

  private static JsonNode problem(HttpResponse<String> answer, int status) {
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
    JsonNode problem = json(answer);
    assertEquals(status, problem.path("status").asInt());
    assertFalse(problem.path("detail").asString().isBlank());
    assertFalse(answer.body().contains("\tat ") || answer.body().contains("Exception"), answer.body());
    return problem;
  }
}
