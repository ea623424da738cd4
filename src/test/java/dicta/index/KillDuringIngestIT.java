package dicta.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.model.AnnotatedArticle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.CheckJoinIndex;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that ingests is killed (SIGKILL) at random moments, twenty times, on one and the same archive. */
class KillDuringIngestIT {
  private static final int KILLS = 20;

  @TempDir Path folder;

  @Test
  void whatWasAcknowledgedIsThereAndNoArticleIsHalf() throws Exception {
    var random = new Random(42);
    Map<String, Integer> acknowledged = new HashMap<>(); // article → its round at least
    for (int kill = 0; kill < KILLS; kill++) {
      ingestAndKill(kill, random.nextInt(900), acknowledged);
      check(acknowledged, kill);
    }
    assertTrue(acknowledged.size() > KILLS, "too few articles got in for the test to mean anything: " + acknowledged.size());
  }

  private void ingestAndKill(int round, int millis, Map<String, Integer> acknowledged) throws Exception {
    var child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), Child.class.getName(), folder.toString(), String.valueOf(round))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var lines = new ArrayList<String>();
    try (var out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      assertEquals("open", out.readLine(), "the archive opens without repair");
      if (round % 4 != 0) { // else it is killed before or at its first words, too
        lines.add(out.readLine());
      }
      var killer =
          Thread.ofPlatform().start(() -> {
            try {
              Thread.sleep(millis);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            child.toHandle().destroyForcibly(); // unlike the process's own method, this leaves its output to be read
          });
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
      }
      killer.join();
    }
    assertTrue(child.waitFor(20, TimeUnit.SECONDS));
    for (String line : lines) {
      if (line.endsWith(".")) { // a line cut by the kill was not acknowledged
        for (String id : line.substring(0, line.length() - 1).split(" ")) {
          acknowledged.put(id, round);
        }
      }
    }
  }

  private void check(Map<String, Integer> acknowledged, int kill) throws IOException {
    try (var index = ArchiveIndex.open(folder, "1", Duration.ZERO)) {
      index.refresh();
      var searcher = index.reader().acquire();
      try {
        if (searcher.getIndexReader().maxDoc() > 0) {
          CheckJoinIndex.check(
              searcher.getIndexReader(), new QueryBitSetProducer(new TermQuery(new Term(Schema.TYPE, Schema.ARTICLE_TYPE))));
        }
      } finally {
        index.reader().release(searcher);
      }
      Map<String, Integer> found = new HashMap<>();
      index.reader().articles(kept -> found.put(kept.annotated().article().id(), whole(kept.annotated())));
      acknowledged.forEach(
          (id, round) -> assertTrue(found.getOrDefault(id, -1) >= round, "after kill " + kill + ", " + id + " of round " + round
              + " is " + found.get(id)));
    }
  }

  /** The round that an article is of; fails if any of its statements is missing or of another round. */
  private static int whole(AnnotatedArticle article) {
    String[] title = article.article().title().split(" ");
    assertEquals(Integer.parseInt(title[2]), article.quotes().size());
    article.quotes().forEach(q -> assertTrue(q.text().startsWith("Round " + title[1] + " "), q.text()));
    return Integer.parseInt(title[1]);
  }

  /** Ingests in batches, some articles again and again, and names those that are safe. */
  static final class Child {
    public static void main(String[] args) throws IOException {
      try (var index = ArchiveIndex.open(Path.of(args[0]), "1", Duration.ofMillis(50))) {
        System.out.println("open");
        int round = Integer.parseInt(args[1]);
        var random = new Random(round);
        for (int batch = 0; ; batch++) {
          var ids = new ArrayList<String>();
          for (int i = random.nextInt(8); i >= 0; i--) {
            String id = "a" + random.nextInt(300);
            index.put(articleOf(id, round, random.nextInt(12)));
            ids.add(id);
          }
          if (batch % 7 == 6) {
            index.commit();
          } else {
            index.acknowledge();
          }
          System.out.println(String.join(" ", ids) + ".");
          System.out.flush();
        }
      }
    }

    private static AnnotatedArticle articleOf(String id, int round, int statements) {
      var article = Articles.article(id).title("Round " + round + " " + statements);
      for (int s = 0; s < statements; s++) {
        article.said("Ana Ruiz", "Round " + round + " number " + s + " and some more words to fill it.");
      }
      return article.build();
    }
  }

}
