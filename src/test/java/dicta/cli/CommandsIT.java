package dicta.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a user runs them: real processes, real files. */
class CommandsIT {
  private static final String ARTICLE =
      "{\"title\":\"Harbour opens\",\"published\":\"2031-03-04\",\"source\":\"Test\",\"text\":"
          + "\"Mayor Ann Example opened the harbour. \\\"The harbour is open to everybody now,\\\" Example said.\"}\n";

  @TempDir Path dir;

  private Path data() {
    return dir.resolve("data");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(dir.resolve(name), text);
  }

  private Dicta.Result ingest(Object... paths) throws Exception {
    var args = new java.util.ArrayList<String>(java.util.List.of("ingest", "--data", data().toString()));
    Arrays.stream(paths).map(Object::toString).forEach(args::add);
    return Dicta.run(args.toArray(String[]::new));
  }

  private Dicta.Result search(String... query) throws Exception {
    var args = new java.util.ArrayList<String>(java.util.List.of("search", "--data", data().toString()));
    args.addAll(java.util.List.of(query));
    return Dicta.run(args.toArray(String[]::new));
  }

  @Test
  void whatWasIngestedIsFoundAndReadingItAgainChangesNothing() throws Exception {
    Path file = write("a.jsonl", ARTICLE);
    Dicta.Result first = ingest(file);
    assertEquals(0, first.code(), first.err());
    assertTrue(first.err().contains("1 read, 1 new, 0 replaced, 0 skipped, 0 failed, 1 statements"), first.err());

    Dicta.Result again = ingest(file);
    assertEquals(0, again.code(), again.err());
    assertTrue(again.err().contains("1 read, 0 new, 0 replaced, 1 skipped, 0 failed"), again.err());

    Dicta.Result found = search("harbour open");
    assertEquals(0, found.code(), found.err());
    assertTrue(found.out().contains("Ann Example"), found.out());
    assertTrue(found.out().contains("1 statement,"), found.out());
    assertFalse(found.out().contains("\u001b["), "no colours where standard output is no terminal");
  }

  @Test
  void aCorrectedArticleReplacesTheEarlierOne() throws Exception {
    String url = "{\"url\":\"https://example.org/harbour\"," + ARTICLE.substring(1);
    assertEquals(0, ingest(write("a.json", url)).code());
    Dicta.Result corrected = ingest(write("b.json", url.replace("to everybody", "to nobody")));
    assertTrue(corrected.err().contains("1 read, 0 new, 1 replaced"), corrected.err());
    assertTrue(search("\"open to everybody\"").out().contains("0 statements"));
    assertTrue(search("\"open to nobody\"").out().contains("1 statement,"));
  }

  @Test
  void aBrokenFileCostsOneLineAndTheRestGoesOn() throws Exception {
    Files.createDirectories(dir.resolve("in"));
    Files.writeString(dir.resolve("in/a-good.json"), ARTICLE);
    Files.write(dir.resolve("in/b-binary.txt"), new byte[] {0, 1, 2, 3, (byte) 0xff, 0, 0, 7, 0, 0, 0, 0});
    Files.writeString(dir.resolve("in/c-shape.json"), "{\"colour\":\"green\"}");
    Files.write(dir.resolve("in/d-cut.jsonl.gz"), cutGzip(ARTICLE.repeat(2000)));
    Files.writeString(dir.resolve("in/e-good.txt"), "\"It is a fine day for everybody,\" said Ben Sample on Monday.\n");
    Dicta.Result result = ingest(dir.resolve("in"));
    assertEquals(1, result.code(), result.err());
    for (String broken : new String[] {"b-binary.txt", "c-shape.json", "d-cut.jsonl.gz"}) {
      assertEquals(1, result.err().lines().filter(l -> l.contains(broken)).count(), broken + " in:\n" + result.err());
    }
    assertFalse(result.err().contains("Exception"), result.err());
    assertTrue(search("fine day").out().contains("Ben Sample"));
  }

  private static byte[] cutGzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      var random = new java.util.Random(7);
      byte[] noise = text.getBytes(StandardCharsets.UTF_8);
      gzip.write(noise);
      for (int i = 0; i < 50_000; i++) {
        gzip.write(' ' + random.nextInt(90));
      }
    }
    return Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
  }

  @Test
  void aMissingPathAndWrongUsageHaveTheirOwnExitCodes() throws Exception {
    Dicta.Result missing = ingest(dir.resolve("nowhere"));
    assertEquals(1, missing.code());
    assertTrue(missing.err().contains("nowhere"), missing.err());
    assertEquals(2, Dicta.run("ingest").code());
    assertEquals(2, Dicta.run("no-such-command").code());
    assertEquals(2, Dicta.run("serve", "--port", "99999").code());
    Dicta.Result date = ingest("--published", "yesterday", dir);
    assertEquals(2, date.code());
    assertTrue(date.err().contains("yesterday") && date.err().contains("2025-05-12"), date.err());
  }

  @Test
  void aQueryThatCannotBeUsedSaysWhere() throws Exception {
    assertEquals(0, ingest(write("a.json", ARTICLE)).code());
    Dicta.Result wrong = search("--date", "tomorrow", "harbour");
    assertEquals(2, wrong.code(), wrong.out());
    assertTrue(wrong.err().contains("date"), wrong.err());
    Dicta.Result lenient = search("\"unclosed (and");
    assertEquals(0, lenient.code(), lenient.err());
    assertTrue(lenient.err().contains("note:"), lenient.err());
  }

  @Test
  void searchingAnArchiveThatIsNotThereSaysWhatToDo() throws Exception {
    Dicta.Result none = search("anything");
    assertEquals(1, none.code());
    assertTrue(none.err().contains("ingest"), none.err());
  }

  /** A record of a TimeML corpus gets what TimeML annotates; any other only the dates, unless it is asked for. */
  @Test
  void recordsOfTimemlCorporaGetTimemlsExpressions() throws Exception {
    String text = "\"text\":\"The bridge opens at noon on Friday. It is closed now. It was built last week.\"";
    for (String[] run : new String[][] {
        {"{\"dct\":\"2031-03-05\"," + text + "}", "2031-03-07T12:00 PRESENT_REF 2031-W09"}, {"{\"published\":\"2031-03-05\"," + text + "}", "2031-03-07 2031-02-24/2031-03-02"}}) {
      Dicta.Result result = Dicta.run(run[0].getBytes(StandardCharsets.UTF_8), "extract");
      assertEquals(0, result.code(), result.err());
      var values = new ArrayList<String>();
      Json.mapper().readTree(result.out()).get("timexes").forEach(t -> values.add(t.get("value").asString()));
      assertEquals(run[1], String.join(" ", values));
    }
  }

  @Test
  void extractKeepsTheOrderAndTheIdsOfItsInput() throws Exception {
    var lines = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      lines.append("{\"id\":\"n").append(i).append("\",").append(ARTICLE.substring(1));
    }
    Dicta.Result result = Dicta.run(lines.toString().getBytes(StandardCharsets.UTF_8), "extract");
    assertEquals(0, result.code(), result.err());
    var ids = result.out().lines().map(l -> l.substring(7, l.indexOf('"', 7))).toList();
    assertEquals(200, ids.size());
    assertEquals("n0", ids.getFirst());
    assertEquals("n137", ids.get(137));
    assertTrue(result.out().contains("\"name\":\"Ann Example\""), result.out().lines().findFirst().orElse(""));
  }

  @Test
  void reindexAnnotatesAgainFromTheArchiveItself() throws Exception {
    Path file = write("a.json", ARTICLE);
    assertEquals(0, ingest(file).code());
    Files.delete(file);
    Files.writeString(data().resolve("people.tsv"),
        "name\tspellings\tgender\tcountry\twikidata\ttitle\trole\toffice_country\tfrom\tto\tnote\n"
            + "Annabel Example\tAnn Example\tfemale\tGB\t\tMayor\tminister\tGB\t2030-01-01\t\ttest\n");
    Dicta.Result again = Dicta.run("reindex", "--data", data().toString());
    assertEquals(0, again.code(), again.err());
    assertTrue(search("harbour").out().contains("Annabel Example"), search("harbour").out());
  }
}
