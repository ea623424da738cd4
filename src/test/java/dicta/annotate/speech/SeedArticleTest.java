package dicta.annotate.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dicta.model.Article;
import dicta.model.How;
import dicta.model.Kind;
import dicta.model.Quote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A real article as copied from a page: what a reader takes from it. */
@Tag("shared")
class SeedArticleTest {
  private static final Path SEED = Path.of("../shared/data/seed/zelensky-asks-trump.txt");

  private static List<Quote> quotes() throws IOException {
    boolean there = Files.exists(SEED);
    if ("true".equals(System.getenv("CI"))) {
      assertTrue(there, "missing under CI: " + SEED);
    }
    assumeTrue(there, "skipped: there is no " + SEED);
    Article article = new Article(
        "seed", Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.of("Voz"), Optional.of(LocalDate.of(2025, 5, 12)),
        Optional.of("en"), Files.readString(SEED));
    return WhoSaidItTest.ANNOTATOR.annotate(article).quotes().stream().filter(q -> q.kind() != Kind.INDIRECT).toList();
  }

  private static Quote startingWith(String words) throws IOException {
    return quotes().stream().filter(q -> q.text().startsWith(words)).findFirst().orElseThrow();
  }

  @Test
  void theTwoPartsOfThePostAreOneStatement() throws IOException {
    Quote post = startingWith("I supported President Trump");
    assertEquals(2, post.parts().size());
    assertTrue(post.text().endsWith("President Trump to be there with us."), post.text());
    assertEquals(Optional.of("volodymyr-zelensky"), post.speaker().id());
    assertEquals(Optional.of("wrote"), post.cue());
  }

  @Test
  void theHeadlinesWordsAreHisToo() throws IOException {
    assertEquals(Optional.of("volodymyr-zelensky"), startingWith("All of us in Ukraine would like him").speaker().id());
  }

  @Test
  void oneSpeakerByRoleAndByName() throws IOException {
    Quote byRole = quotes().stream().filter(q -> q.text().contains("useful")).findFirst().orElseThrow();
    Quote byName = quotes().stream().filter(q -> q.text().contains("helpful")).findFirst().orElseThrow();
    assertEquals(Optional.of("donald-trump"), byRole.speaker().id());
    assertEquals(How.ROLE, byRole.speaker().how());
    assertEquals(Optional.of("donald-trump"), byName.speaker().id());
    assertEquals(How.NAME, byName.speaker().how());
  }

  @Test
  void captionsAndStrayWordsAreInNoStatement() throws IOException {
    for (Quote q : quotes()) {
      for (String furniture : List.of("file image", "Voz.us", "tracking", "AFP")) {
        assertFalse(q.text().contains(furniture), q.text());
      }
    }
  }
}
