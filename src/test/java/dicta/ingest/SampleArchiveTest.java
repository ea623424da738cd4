package dicta.ingest;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.model.Article;
import dicta.sample.ExpectedStatement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sample archive as it comes with Dicta can be read, and says that it is fiction. */
class SampleArchiveTest {
  private static final Path FOLDER = Path.of("index-data", "sample", "articles");

  @Test
  void everyFileIsReadWithoutANote() {
    assertAll(read(FOLDER).stream().map(item -> () -> assertTrue(
        item instanceof Item.Read read && read.notes().isEmpty(), () -> "not read cleanly: " + item)));
  }

  @Test
  void everyArticleSaysWhatItIsAndThatItIsInvented() {
    List<Article> articles = articles(FOLDER);
    assertEquals(62, articles.size());
    assertEquals(62, articles.stream().map(Article::id).distinct().count());
    assertAll(articles.stream().map(a -> () -> assertAll(a.title(),
        () -> assertTrue(a.title().length() > 3),
        () -> assertTrue(a.byline().isPresent()),
        () -> assertTrue(a.source().orElse("").matches(".* \\((invented for|inventado para) Dicta\\)")),
        () -> assertTrue(a.published().isEmpty() || a.published().get().getYear() == 2031),
        () -> assertTrue(a.text().length() > 300))));
    assertEquals(7, articles.stream().map(Article::source).distinct().count());
    assertEquals(1, articles.stream().filter(a -> a.published().isEmpty()).count());
    assertEquals(12, articles.stream().flatMap(a -> a.published().stream()).map(d -> d.getMonth()).distinct().count());
    assertEquals(3, articles.stream().filter(a -> a.lang().equals(java.util.Optional.of("es"))).count());
  }

  @Test
  void everyExpectedStatementStandsInItsFile() {
    var byFile = ExpectedStatement.all().stream().collect(Collectors.groupingBy(ExpectedStatement::file));
    byFile.forEach((file, rows) -> {
      List<Article> articles = articles(FOLDER.resolve(file));
      for (ExpectedStatement row : rows) {
        assertTrue(
            articles.stream().anyMatch(a -> (row.place().equals("title") ? a.title() : a.text()).contains(row.words())),
            () -> file + " lacks: " + row.words());
      }
    });
  }

  @Test
  void pagesAreReadWithoutWhatSurroundsTheArticle() {
    for (Article article : articles(FOLDER)) {
      for (String noise : List.of("invented newspaper", "Most read", "Subscribe", "Everything on this page", "Imprint", "Más leídas")) {
        assertTrue(!article.text().contains(noise), () -> article.title() + " holds: " + noise);
      }
    }
  }

  private static List<Item> read(Path path) {
    var items = new ArrayList<Item>();
    new Ingest(Defaults.NONE).read(List.of(path), items::add);
    return items;
  }

  private static List<Article> articles(Path path) {
    return read(path).stream().filter(Item.Read.class::isInstance).map(item -> ((Item.Read) item).article()).toList();
  }
}
