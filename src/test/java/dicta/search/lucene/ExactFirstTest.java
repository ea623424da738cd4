package dicta.search.lucene;

import static dicta.index.Articles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dicta.index.ArchiveIndex;
import dicta.search.RequestParser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes first among long and short statements. */
class ExactFirstTest {
  private static final String LONG = "The harbour was built by men who had come from far away and stayed here for the rest of their lives. ";

  private static String first(Path folder, String q, String wanted, String other) throws IOException {
    try (var index = ArchiveIndex.open(folder.resolve(q.replaceAll("\\W", "")), "1", Duration.ZERO)) {
      index.put(article("a").said("Ann Lang", other).said("Tom Baker", wanted).build());
      for (int i = 0; i < 20; i++) {
        index.put(article("b" + i).said("Eva Wood", "A boat is a boat, said number " + i + ".").build());
      }
      index.commit();
      index.refresh();
      return new LuceneSearch(index.reader()).quotes(RequestParser.parse(Map.of("q", List.of(q)))).results().getFirst().quote().text();
    }
  }

  @Test
  void theExactWordComesBeforeManyOfAnotherForm(@TempDir Path folder) throws IOException {
    String often = "A bridge, one more bridge, a third bridge and a bridge: bridge by bridge, bridge upon bridge.";
    String exact = LONG + LONG + "There were bridges too.";
    assertEquals(exact, first(folder, "bridges", exact, often));
    assertEquals(exact, first(folder, "bridges~", exact, often));
  }

  @Test
  void wordsSideBySideComeBeforeTheSameScatteredAndRepeated(@TempDir Path folder) throws IOException {
    String scattered = "Water is dear, the water was clean; water, clean water of old, they say, and water again: drinking is for fish, drinking, drinking.";
    String adjacent = LONG + "So drinking water was brought.";
    assertEquals(adjacent, first(folder, "drinking water", adjacent, scattered));
  }
}
