package dicta.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dicta.json.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the README shows, run as it stands there against a server with the sample archive. */
class ReadmeExamplesIT {
  private static final String SERVER = "http://localhost:7070";

  @TempDir static Path dir;
  private static RunningServer server;
  private static String readme;

  @BeforeAll
  static void start() throws IOException {
    readme = Files.readString(Path.of("README.md"));
    server = RunningServer.start(dir.resolve("data"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Runs a command on the example's text; the example's server is the one of the test. */
  private static String run(String example, String... command) throws IOException, InterruptedException {
    boolean there = onPath(command[0]);
    assertTrue(there || !"true".equals(System.getenv("CI")), command[0] + " is not installed, and CI runs every example");
    assumeTrue(there, command[0] + " is not installed: this example of the README is not run");
    Path out = Files.createTempFile(dir, "out", ".txt");
    var process =
        new ProcessBuilder(command).directory(dir.toFile()).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    try (var in = process.getOutputStream()) {
      in.write(example.replace(SERVER, server.base.toString().replaceAll("/$", "")).getBytes(StandardCharsets.UTF_8));
    }
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the example does not end");
    String said = Files.readString(out);
    assertEquals(0, process.exitValue(), said);
    return said;
  }

  private static boolean onPath(String command) {
    for (String folder : System.getenv("PATH").split(":")) {
      if (Files.isExecutable(Path.of(folder, command))) {
        return true;
      }
    }
    return false;
  }

  private static String fenced(String language) {
    Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(readme);
    assertTrue(block.find(), "the README has an example in " + language);
    return block.group(1);
  }

  @Test
  void curl() throws Exception {
    Matcher json = Pattern.compile("^    (\\{\"id\": \"…\".*})$", Pattern.MULTILINE).matcher(readme);
    assertTrue(json.find(), "the README shows an article");
    List<String> lines = readme.lines().map(String::strip).filter(l -> l.startsWith("curl ")).toList();
    assertEquals(3, lines.size());
    JsonNode found = Json.mapper().readTree(run(lines.get(0) + " -s", "sh"));
    assertTrue(found.path("total").asInt() > 0, "the sample speaks of water");
    run(lines.get(1).split("#")[0].replace("curl ", "curl -s "), "sh");
    List<String> csv = Files.readAllLines(dir.resolve("water.csv"));
    assertTrue(csv.getFirst().contains("source,published,title,url,link"), csv.getFirst());
    assertTrue(csv.size() > found.path("total").asInt(), "a head and all statements");
    Files.writeString(dir.resolve("article.json"), json.group(1).replace("…", "The bridge is open. “It was time,” Ada Writer said."));
    JsonNode posted = Json.mapper().readTree(run(lines.get(2).split("#")[0].replace("curl ", "curl -s --fail-with-body "), "sh"));
    assertEquals(1, posted.path("new").asInt(), posted.toString());
  }

  @Test
  void python() throws Exception {
    String printed = run(fenced("python"), "python3", "-");
    assertFalse(printed.isBlank());
    assertTrue(printed.lines().allMatch(l -> l.contains(" | ")), printed);
  }

  @Test
  void javascript() throws Exception {
    String printed = run(fenced("javascript"), "node", "--input-type=module");
    assertTrue(printed.matches("(?s)\\d+ \\[.*"), printed);
  }

  @Test
  void everyQueryOfTheTableIsUnderstood() throws Exception {
    int section = readme.indexOf("| you type | you get |");
    String table = readme.substring(section, readme.indexOf("\n\n", section));
    var queries = new ArrayList<String>();
    for (String row : table.lines().skip(2).toList()) {
      Matcher code = Pattern.compile("`([^`]+)`").matcher(row);
      while (code.find()) {
        queries.add(code.group(1));
      }
    }
    assertTrue(queries.size() > 25, queries.toString());
    for (String q : queries) {
      var answer = server.get("/api/v1/quotes?size=1&facets=none&strict=true&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
      assertEquals(200, answer.statusCode(), q + ": " + answer.body());
    }
  }
}
