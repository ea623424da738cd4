package dicta.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dicta.model.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An article as copied from a web page, the page's header and captions left in. */
@Tag("shared")
class SeedArticleTest {
  private static final Path SEED = Path.of("../shared/data/seed/zelensky-asks-trump.txt");

  @Test
  void theHeadlineIsFoundBehindThePageHeaderAndTheTextIsTheWholeFile() throws IOException {
    boolean there = Files.exists(SEED);
    assertFalse(!there && "true".equals(System.getenv("CI")), SEED + " is missing");
    assumeTrue(there, "skipped: " + SEED + " is missing");
    var items = new ArrayList<Item>();
    new Ingest(Defaults.of(Optional.of("2025-05-12"), Optional.of("Voz"), Optional.empty())).read(List.of(SEED), items::add);
    Article article = ((Item.Read) items.getFirst()).article();
    assertEquals(
        "Zelensky asks Trump to join talks with Putin: \"All of us in Ukraine would like him to be there with us\"",
        article.title());
    assertEquals(Files.readString(SEED), article.text());
    assertEquals("2025-05-12", article.published().orElseThrow().toString());
  }
}
