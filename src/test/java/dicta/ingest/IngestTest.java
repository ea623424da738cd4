package dicta.ingest;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.model.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads real bytes in every format, good and bad. */
class IngestTest {
  @TempDir Path folder;

  @Test
  void plainTextIsKeptWholeAndItsHeadlineIsRepeatedAsTheTitle() throws IOException {
    String file = "The Daily example.com\n\nCouncil agrees to mend the old bridge\n\nThe bridge will be mended, the mayor said.\n";
    Article article = one(write("a.txt", file));
    assertEquals(file, article.text());
    assertEquals("Council agrees to mend the old bridge", article.title());
    assertEquals(Optional.empty(), article.published());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"text":"Rain is likely."}                                             | Rain is likely.
      {"body":"Rain is likely.","id":7}                                      | Rain is likely.
      {"articleBody":["Rain is","likely."]}                                  | Rain is~~likely.
      {"content":"<p>Rain is</p><p>likely &amp; soon.</p>"}                  | Rain is~~likely & soon.
      {"content":{"rendered":"<p>Rain is likely.</p>"}}                      | Rain is likely.
      {"description":"no","fields":{"bodyText":"Rain is likely."}}           | Rain is likely.
      [{"text":"Rain is likely."}]                                           | Rain is likely.
      {"status":"ok","articles":[{"content":"Rain is likely."}]}             | Rain is likely.
      {"title":"My feed","items":[{"content_text":"Rain is likely."}]}       | Rain is likely.
      {"response":{"status":"ok","results":[{"text":"Rain is likely."}]}}    | Rain is likely.
      {"unheard_of":[{"x":1,"text":"Rain is likely."}]}                      | Rain is likely.
      {"images":[{"url":"a.png","caption":"b"}],"text":"Rain is likely."}    | Rain is likely.
      {"body_xhtml":"<p>Rain is likely.</p>","type":"text"}                  | Rain is likely.
      {"bodies":[{"role":"x","value":"<p>Rain is likely.</p>"},{"role":"t","value":"Rain is likely."}]} | Rain is likely.
      {"comments":[{"text":"I disagree"}],"text":"Rain is likely."}          | Rain is likely.
      """)
  void jsonInEveryUsualShape(String json, String text) throws IOException {
    assertEquals(text.replace('~', '\n'), one(write("a.json", json)).text());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"text":"x","headline":"T","outlet":"O","pubDate":"Mon, 12 May 2025 10:00:00 GMT","link":"https://o.example/1","author":"A","language":"en-GB"}
      {"text":"x","title":"T","source":{"id":null,"name":"O"},"publishedAt":"2025-05-12T08:00:00Z","url":"https://o.example/1","author":{"@type":"Person","name":"A"},"lang":"en"}
      {"text":"x","name":"T","publisher":{"name":"O"},"datePublished":"2025-05-12","url":"https://o.example/1#top","authors":["A"],"inLanguage":"eng"}
      {"text":"x","title":"T","source":"O","dct":"20250512","url":"https://o.example/1","author":"A","lang":"en"}
      {"text":"x","title":"T","source":"O","date":1747044000,"url":"https://o.example/1?utm_source=x","byline":"A","lang":"English"}
      """)
  void theUsualSpellingsOfKeysMeanTheSame(String json) throws IOException {
    Article article = one(write("a.json", json));
    assertAll(
        () -> assertEquals("T", article.title()),
        () -> assertEquals(Optional.of("O"), article.source()),
        () -> assertEquals(Optional.of(LocalDate.of(2025, 5, 12)), article.published()),
        () -> assertEquals(Optional.of("https://o.example/1"), article.url()),
        () -> assertEquals(Optional.of("A"), article.byline()),
        () -> assertEquals(Optional.of("en"), article.lang()));
  }

  @Test
  void theOnlyArticleOfAFileStandsAtTheFile() throws IOException {
    assertEquals(Where.Unit.FILE, read1(write("a.json", "{\"text\":\"Rain.\"}\n")).where().unit());
    assertEquals(Where.Unit.LINE, read1(write("a.jsonl", "{\"text\":\"Rain.\"}\n")).where().unit());
  }

  @Test
  void entriesOfAFeedAreArticlesAndOneWithoutTextCostsOnlyItself() throws IOException {
    List<Item> items = read(write("a.rss", gzip("<rss><channel><title>The Daily</title>"
        + "<item><title>One</title></item><item><pubDate>Mon, 12 May 2031 10:00:00 GMT</pubDate>"
        + "<description>Two.</description></item></channel></rss>")));
    assertTrue(failures(items).getFirst().endsWith("a.rss, record 1: an entry without text"), failures(items).getFirst());
    Article article = articles(items).getFirst();
    assertEquals("Two. The Daily 2031-05-12", article.text() + " " + article.source().get() + " " + article.published().get());
  }

  @Test
  void aBadLineCostsOnlyItself() throws IOException {
    List<Item> items = read(write("a.jsonl", "{\"text\":\"one\"}\n{broken\n\n{\"title\":\"no text\"}\n{\"text\":\"two\"}\n"));
    assertEquals(List.of("one", "two"), articles(items).stream().map(Article::text).toList());
    List<String> failures = failures(items);
    assertEquals(2, failures.size());
    assertTrue(failures.get(0).contains("a.jsonl, line 2: broken JSON"), failures.get(0));
    assertTrue(failures.get(1).contains("a.jsonl, line 4: no text: expected one of the keys text, "), failures.get(1));
  }

  @Test
  void recordsBeforeABreakInAJsonArrayAreKept() throws IOException {
    List<Item> items = read(write("a.json", "[{\"text\":\"one\"},\n{\"text\":\"two\"},\n{\"text\": oops}]"));
    assertEquals(2, articles(items).size());
    assertTrue(failures(items).getFirst().contains("line 3"), failures(items).getFirst());
    assertTrue(failures(items).getFirst().endsWith("the 2 records before it are kept"), failures(items).getFirst());
  }

  @Test
  void gzipIsToldByItsContent() throws IOException {
    for (String name : List.of("a.jsonl.gz", "b.jsonl", "c")) {
      assertEquals("one", one(write(name, gzip("{\"text\":\"one\"}\n"))).text());
    }
    assertEquals("Just text", one(write("d.gz", gzip("Just text"))).text());
  }

  @Test
  void whatWasCompleteInATruncatedGzipIsKept() throws IOException {
    var lines = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      lines.append("{\"id\":\"n").append(i * 7919 % 104729).append("\",\"text\":\"Sentence number ").append(i).append(".\"}\n");
    }
    byte[] whole = gzip(lines.toString());
    List<Item> items = read(write("a.jsonl.gz", Arrays.copyOf(whole, whole.length / 2)));
    List<Article> kept = articles(items);
    assertTrue(kept.size() > 5_000 && kept.size() < 15_000, "kept " + kept.size());
    assertEquals("Sentence number " + (kept.size() - 1) + ".", kept.getLast().text());
    assertEquals(1, failures(items).size());
    assertTrue(failures(items).getFirst().contains("the gzip file is cut off"), failures(items).getFirst());
    // Half an article must not pass for a whole one.
    byte[] text = gzip("A headline about the weather\n\n" + lines);
    assertEquals(List.of(), articles(read(write("b.txt.gz", Arrays.copyOf(text, text.length / 2)))));
  }

  @Test
  void encodingsAreToldApartAndDamageIsNeverSilent() throws IOException {
    String text = "Président Müller said “yes” in Łódź.";
    assertEquals(text, one(write("a.txt", text)).text());
    assertEquals(text, one(write("b.txt", "\uFEFF" + text)).text());
    assertEquals(text, one(write("c.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))).text());
    assertEquals(text, one(write("d.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))).text());
    Item.Read old = read1(write("e.txt", "Président Müller said “yes”.".getBytes(Charset.forName("windows-1252"))));
    assertEquals("Président Müller said “yes”.", old.article().text());
    assertTrue(old.notes().getFirst().contains("Windows-1252"), old.notes().toString());
    byte[] damaged = text.getBytes(StandardCharsets.UTF_8);
    damaged[2] = (byte) 0xFF;
    Item.Read mended = read1(write("f.txt", damaged));
    assertTrue(mended.article().text().endsWith("said “yes” in Łódź."), mended.article().text());
    assertTrue(mended.article().text().contains("\uFFFD"), mended.article().text());
    assertTrue(mended.notes().getFirst().contains("damaged UTF-8, first at byte 3"), mended.notes().toString());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"text":"x","date":"9654-01-01"}   | "9654-01-01" is outside the years 1400 to 2100
      {"text":"x","date":"0025-05-12"}   | "0025-05-12" is outside the years 1400 to 2100
      {"text":"x","date":"2025-02-30"}   | "2025-02-30" is a day that the calendar does not have
      {"text":"x","date":"03/04/2025"}   | "03/04/2025" can be read as two different days
      {"text":"x","date":"yesterday"}    | "yesterday" is not a day
      """)
  void anArticleWithAnImpossibleDateIsKeptUndatedAndNoted(String json, String note) throws IOException {
    Item.Read read = read1(write("a.json", json));
    assertEquals(Optional.empty(), read.article().published());
    assertTrue(read.notes().getFirst().startsWith("published: " + note), read.notes().toString());
  }

  @Test
  void whatAFileDoesNotSayComesFromTheDefaults() throws IOException {
    var defaults = Defaults.of(Optional.of("2025-05-12"), Optional.of("Voz"), Optional.of("en"));
    var items = new ArrayList<Item>();
    Path file = write("a.jsonl", "{\"text\":\"x\"}\n{\"text\":\"y\",\"date\":\"2024-01-02\",\"source\":\"S\",\"lang\":\"es\"}\n");
    new Ingest(defaults).read(List.of(file), items::add);
    Article plain = articles(items).get(0);
    Article full = articles(items).get(1);
    assertEquals("2025-05-12 Voz en", plain.published().orElseThrow() + " " + plain.source().orElseThrow() + " " + plain.lang().orElseThrow());
    assertEquals("2024-01-02 S es", full.published().orElseThrow() + " " + full.source().orElseThrow() + " " + full.lang().orElseThrow());
  }

  @Test
  void inputWithoutAnArticleCostsOneClearLine() throws IOException {
    assertEquals("no such file or folder", failure(folder.resolve("missing")));
    assertEquals("no file in this folder", failure(Files.createDirectory(folder.resolve("empty"))));
    assertEquals("a PNG image, not text", failure(write("a.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2})));
    assertEquals("a binary file, not text", failure(write("b", new byte[] {1, 2, 0, 4})));
    assertEquals("larger than 8 MiB, the most that one article may have", failure(write("c.txt", "word ".repeat(2 << 20))));
    assertEquals("a web page with no article in it", failure(write("d.html", "<html><body><a href=/>Home</a></body></html>")));
    assertTrue(failure(write("e.json", "\"a string\"")).contains("not an object or an array of objects"));
    assertTrue(failure(write("f.json", "{\"a\":1,\"b\":[]}")).contains("expected one of the keys text, "));
    assertTrue(failure(write("f.json", "{\"a\":1,\"b\":[]}")).contains("found a, b"));
    assertTrue(failure(write("k.json", "[{\"a\":1},{\"a\":2}]")).startsWith("none of its 2 records is an article: no text: expected"));
    assertTrue(failure(write("k.json", "{\"rows\":[{\"a\":1},{\"a\":2}]}")).startsWith("no text: expected"));
    assertEquals("a feed without entries", failure(write("g.xml", "<!--\nA feed\n-->\n<rss><p>x</p></rss>")));
    assertEquals("an XML document that is no RSS or Atom feed", failure(write("g.xml", "<?xml version=\"1.0\"?><opml/>")));
    assertTrue(failure(write("h.json", "")).contains("an empty file"));
    assertTrue(failure(write("i.json", "[]")).contains("an empty JSON array"));
  }

  @Test
  void aLongLineIsRefusedWithoutHarmToItsNeighbours() throws IOException {
    String tooLong = "{\"text\":\"" + "word ".repeat(2 << 20) + "\"}";
    List<Item> items = read(write("a.jsonl", "{\"text\":\"one\"}\n" + tooLong + "\n{\"text\":\"two\"}"));
    assertEquals(List.of("one", "two"), articles(items).stream().map(Article::text).toList());
    assertTrue(failures(items).getFirst().endsWith("a.jsonl, line 2: longer than 8 MiB"), failures(items).getFirst());
  }

  @Test
  void foldersAreReadInOrderWithoutHiddenFilesOrEndlessLinks() throws IOException {
    Files.createDirectories(folder.resolve("in/b/.hidden"));
    write("in/b/2.txt", "two");
    write("in/a.txt", "one");
    write("in/b/.hidden/x.txt", "hidden");
    write("in/.DS_Store", "hidden");
    write("in/c.png", "not opened");
    Files.createSymbolicLink(folder.resolve("in/b/up"), folder.resolve("in"));
    Files.createSymbolicLink(folder.resolve("in/dead"), folder.resolve("nowhere"));
    List<Item> items = read(folder.resolve("in"));
    assertEquals(List.of("one", "two"), articles(items).stream().map(Article::text).toList());
    assertEquals(5, items.size(), items.toString());
    assertTrue(items.get(2) instanceof Item.Skipped s && s.reason().contains("a link back"), items.toString());
  }

  @Test
  void garbageThatIsCalledJsonLinesIsGivenUp() throws IOException {
    List<Item> items = read(write("a.jsonl", "not json at all\n".repeat(5000)));
    assertEquals(101, items.size());
    assertTrue(failures(items).getLast().contains("none of the first 100 lines is an article"), failures(items).getLast());
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] gzip(String text) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private static List<Item> read(Path path) {
    var items = new ArrayList<Item>();
    new Ingest(Defaults.NONE).read(List.of(path), items::add);
    return items;
  }

  private static Item.Read read1(Path path) {
    List<Item> items = read(path);
    assertEquals(1, items.size(), items.toString());
    assertTrue(items.getFirst() instanceof Item.Read, items.toString());
    return (Item.Read) items.getFirst();
  }

  private static Article one(Path path) {
    Item.Read read = read1(path);
    assertEquals(List.of(), read.notes());
    return read.article();
  }

  private static List<Article> articles(List<Item> items) {
    return items.stream().filter(Item.Read.class::isInstance).map(i -> ((Item.Read) i).article()).toList();
  }

  private static List<String> failures(List<Item> items) {
    return items.stream().filter(Item.Failed.class::isInstance).map(Item::toString).toList();
  }

  private static String failure(Path path) {
    List<Item> items = read(path);
    assertEquals(1, items.size(), items.toString());
    return switch (items.getFirst()) {
      case Item.Failed failed -> failed.reason();
      case Item.Skipped skipped -> skipped.reason();
      case Item.Read read -> throw new AssertionError("read " + read.article());
    };
  }
}
