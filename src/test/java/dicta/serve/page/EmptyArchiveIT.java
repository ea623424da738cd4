package dicta.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dicta.index.ArchiveIndex;
import dicta.search.lucene.LuceneSearch;
import dicta.serve.Server;
import java.nio.file.Path;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive without any article, not even the sample: every view says so and how to change it, and gives no advice that cannot help. */
class EmptyArchiveIT {
  @TempDir static Path folder;

  private static ArchiveIndex index;
  private static Server server;

  @BeforeAll
  static void start() throws Exception {
    index = ArchiveIndex.open(folder, "1", Duration.ZERO);
    server = DevServer.over(new LuceneSearch(index.reader()));
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
    index.close();
  }

  private static Document get(String path) throws Exception {
    return Jsoup.connect("http://127.0.0.1:" + server.port() + path).ignoreHttpErrors(true).get();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "/", "/?q=talks", "/?q=talks&speaker=somebody&from=2031", "/matrix", "/compare", "/compare?speaker=a&speaker=b", "/compare?period=2030&period=2031",
      "/archive", "/speaker/somebody", "/quote/x.1", "/article/x"})
  void everyViewSaysThatItIsEmptyAndHowToFillIt(String view) throws Exception {
    Document page = get(view);
    String banner = page.select("aside.sample").text();
    assertEquals("The archive is empty. Load your own articles: ./dicta ingest PATH Other ways", banner);
    assertEquals("/archive#add-own", page.select("aside.sample a").attr("href"));
    assertEquals(1, page.select("h1").size());
    assertFalse(page.text().contains("Try fewer"), "as if other words would be found");
    assertEquals(0, page.select(".filters, main form").size(), "nothing to choose from");
  }

  @Test
  void theArchivePageTellsHowToAddArticlesAndHasNoEmptyParts() throws Exception {
    Document page = get("/archive");
    assertEquals(1, page.select("#add-own pre").size());
    assertEquals(1, page.select("main h2").size());
  }
}
