package dicta.search.lucene;

import static dicta.index.Articles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.index.ArchiveIndex;
import dicta.index.Articles;
import dicta.model.Speaker;
import dicta.search.RequestParser;
import dicta.search.SearchResult;
import dicta.search.SearchResult.Cluster;
import dicta.search.SearchResult.Variants;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same utterance as different articles carry it. */
class ClustersTest {
  private static final String WORDS = "The talks on the new harbour were useful and they will go on next week.";

  @TempDir Path folder;
  private ArchiveIndex index;
  private LuceneSearch search;

  @BeforeEach
  void open() throws IOException {
    index = ArchiveIndex.open(folder, "1", Duration.ZERO);
    search = new LuceneSearch(index.reader());
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private void put(Articles article, boolean refresh) throws IOException {
    index.put(article.build());
    if (refresh) {
      index.refresh();
    }
  }

  private Articles carrying(String id, String source, String day, String words) {
    return article(id).source(source).published(day).text("Filler. ").said("Ana Ruiz", words);
  }

  private SearchResult ask(String... params) throws IOException {
    index.refresh();
    var map = new java.util.HashMap<String, List<String>>();
    for (int i = 0; i < params.length; i += 2) {
      map.merge(params[i], List.of(params[i + 1]), (a, b) -> {
        var both = new ArrayList<>(a);
        both.addAll(b);
        return both;
      });
    }
    return search.quotes(RequestParser.parse(map));
  }

  private Optional<Cluster> clusterOf(String articleId) throws IOException {
    index.refresh();
    String id = search.article(articleId).orElseThrow().quotes().getFirst().id(articleId);
    return search.quote(id).orElseThrow().cluster();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void copiesAndWordingsAreCountedWhetherOrNotTheOtherIsInTheIndexYet(boolean refresh) throws IOException {
    put(carrying("a", "Northern Post", "2031-05-12", WORDS), refresh);
    put(carrying("b", "Southern Star", "2031-05-13", WORDS.replace("useful", "helpful")), refresh);
    put(carrying("c", "El Faro", "2031-05-12", WORDS), refresh);
    put(carrying("d", "El Faro", "2031-05-12", "Fish will be sold at the new harbour from Monday on."), refresh);
    for (String id : List.of("a", "b", "c")) {
      Cluster cluster = clusterOf(id).orElseThrow();
      assertEquals(3, cluster.articles());
      assertEquals(2, cluster.wordings());
    }
    assertEquals(Optional.empty(), clusterOf("d"));
    String id = search.article("b").orElseThrow().quotes().getFirst().id("b");
    Variants variants = search.variants(id).orElseThrow();
    assertEquals(List.of(WORDS, WORDS.replace("useful", "helpful")), variants.wordings().stream().map(w -> w.text()).toList());
    assertEquals(List.of(2, 1), variants.wordings().stream().map(w -> w.articles()).toList());
    assertEquals(Optional.empty(), search.variants("nosuch.1"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      true  | The talks were useful.                              | The talks were helpful.
      true  | We need a new bridge for the northern villages now. | we need a new bridge for the northern villages
      true  | We need a new bridge for the northern villages now. | a new bridge for the northern villages
      true  | We need a new bridge … for the northern villages.   | We need a new bridge, for the northern villages.
      true  | Nobody will pay more for water this winter.         | Nobody will have to pay more for water this winter.
      false | Nobody will pay more for water this winter.         | Everybody will pay less for bread this summer.
      false | We will win.                                        | We will lose.
      false | We will not sell.                                   | We will not build.
      false | A bridge.                                           | We need a bridge.
      """)
  void whatIsTheSameUtterance(boolean same, String one, String other) throws IOException {
    put(carrying("a", "Northern Post", "2031-05-12", one), true);
    put(carrying("b", "Southern Star", "2031-05-12", other), true);
    assertEquals(same, clusterOf("b").isPresent());
  }

  @Test
  void anotherSpeakerOrAnotherMonthIsAnotherUtterance() throws IOException {
    put(carrying("a", "Northern Post", "2031-05-12", WORDS), true);
    put(article("b").published("2031-05-12").said("Bo Lind", WORDS), true);
    put(carrying("c", "El Faro", "2031-09-12", WORDS), true);
    assertEquals(Optional.empty(), clusterOf("a"));
    put(article("d").published("2031-05-13").said(Speaker.unresolved(Optional.of("she"), Optional.empty(), List.of()), WORDS,
        dicta.model.Kind.DIRECT, null, List.of(), List.of()), true);
    assertEquals(2, clusterOf("d").orElseThrow().articles(), "whose speaker an article leaves open, another names");
  }

  @Test
  void deletingAndReplacingLeaveTheOthersTogether() throws IOException {
    put(carrying("a", "Northern Post", "2031-05-12", WORDS), true);
    put(carrying("b", "Southern Star", "2031-05-12", WORDS), true);
    put(carrying("c", "El Faro", "2031-05-12", WORDS), true);
    index.delete("a"); // the one that began it
    assertEquals(2, clusterOf("b").orElseThrow().articles());
    put(carrying("b", "Southern Star", "2031-05-12", "Something quite different about the price of bread."), true);
    assertEquals(Optional.empty(), clusterOf("b"));
    assertEquals(Optional.empty(), clusterOf("c"), "nobody else carries it any more");
    put(carrying("e", "Morning", "2031-05-13", WORDS), true);
    assertEquals(2, clusterOf("c").orElseThrow().articles());
    put(article("c").source("El Faro").published("2031-05-12").text("More before it. ").said("Ana Ruiz", WORDS), true);
    assertEquals(2, clusterOf("e").orElseThrow().articles());
  }

  @Test
  void reopeningKeepsThemTogether() throws IOException {
    put(carrying("a", "Northern Post", "2031-05-12", WORDS), true);
    index.close();
    open();
    put(carrying("b", "Southern Star", "2031-05-12", WORDS), true);
    assertEquals(2, clusterOf("a").orElseThrow().articles());
  }

  @Test
  void groupedHitsAreUtterancesAndSoAreTheirCounts() throws IOException {
    for (int i = 0; i < 12; i++) {
      String words = "Utterance about harbour number n" + i + " word" + i + " other" + i + " thing" + i + " was given.";
      put(carrying("x" + i, "Northern Post", "2031-05-12", words), i % 4 == 0);
      for (int copy = 0; copy < i % 3; copy++) {
        put(carrying("x" + i + "-" + copy, copy == 0 ? "Southern Star" : "Northern Post", "2031-05-13", words), i % 5 == 0);
      }
    }
    put(article("none").source(null).published("2031-05-12").said("Bo Lind", "A harbour of mine."), true);
    assertEquals(25, ask("q", "harbour").total());
    for (String sort : List.of("relevance", "-date", "date")) {
      SearchResult all = ask("q", "harbour", "group", "cluster", "sort", sort, "facets", "source,speaker");
      assertEquals(13, all.total());
      assertEquals(13, all.results().size());
      assertEquals(List.of(), all.query().warnings());
      var counts = new java.util.TreeMap<String, Long>();
      all.facets().get("source").values().forEach(v -> counts.put(v.value(), v.count()));
      assertEquals(Map.of("Northern Post", 12L, "Southern Star", 8L), counts);
      assertEquals(1, all.facets().get("source").missing());
      assertEquals(0, all.facets().get("source").other());
      assertEquals(13, all.date().orElseThrow().buckets().stream().mapToLong(b -> b.count()).sum());
      assertEquals(8, ask("q", "harbour", "group", "cluster", "source", "Southern Star").total());

      var seen = new HashSet<String>();
      Optional<String> next = Optional.of("");
      while (next.isPresent()) {
        SearchResult page = next.get().isEmpty()
            ? ask("q", "harbour", "group", "cluster", "sort", sort, "size", "5")
            : ask("q", "harbour", "group", "cluster", "sort", sort, "size", "5", "cursor", next.get());
        page.results().forEach(h -> assertTrue(seen.add(h.cluster().map(Cluster::id).orElse(h.id())), "each once"));
        next = page.next();
      }
      assertEquals(13, seen.size());
    }
    SearchResult one = ask("q", "harbour", "group", "cluster", "facet_size.source", "1", "facets", "source");
    assertEquals(0, one.facets().get("source").other(), "those of the second outlet all are in the first too");
  }
}
