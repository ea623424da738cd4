package dicta.search.lucene;

import static dicta.index.Articles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.index.ArchiveIndex;
import dicta.index.Schema;
import dicta.search.NameDirectory;
import dicta.search.SearchRequest.Sort;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks over several segments, by one thread and shared among threads. The n-th of eight articles has n statements about a harbour. */
class PassTest {
  private static final int ARTICLES = 8;
  private static final int STATEMENTS = 36; // 1 + 2 + … + 8

  @TempDir Path folder;
  private ArchiveIndex index;
  private View view;

  @BeforeEach
  void open() throws IOException {
    index = ArchiveIndex.open(folder, "1", Duration.ZERO);
    for (int n = 1; n <= ARTICLES; n++) {
      var article = article("a" + n).published("2031-05-0" + n).source(n % 2 == 0 ? "Even" : "Odd").text("Filler. ");
      for (int s = 0; s < n; s++) {
        article.said("Ana Ruiz", "The harbour is number " + n + " and " + s + ".").text(" ");
      }
      index.put(article.build());
      index.refresh(); // a segment for each
    }
    view = new View(index.reader().acquire(), new Segments(), NameDirectory.none());
    assertTrue(view.leaves.size() > 2, "there must be several segments");
  }

  @AfterEach
  void close() throws IOException {
    index.reader().release(view.searcher);
    index.close();
  }

  /** @param shared as if there were so many matches that other threads help */
  private Pass pass(Sort sort, ScoreMode mode, TopHits top, boolean shared) throws IOException {
    Query harbour = new TermQuery(new Term(Schema.TEXT, "harbour"));
    Query query = view.searcher.rewrite(mode.needsScores() ? harbour : new ConstantScoreQuery(harbour));
    Matches found = Matches.of(view, query, mode);
    var matches = new Matches(found.suppliers(), mode, shared ? SegmentWork.MANY : found.cost());
    List<ViewColumn> columns = mode == ScoreMode.TOP_SCORES ? List.of() : List.of(view.facet(Schema.column(Schema.SOURCE)).counted());
    return new Pass(view, columns, view.days(Schema.PUBLISHED), sort, top, new Deadline(60_000), matches).run();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void eachMatchIsCountedOnceWhoeverWalksOverIt(boolean shared) throws IOException {
    for (int turn = 0; turn < 50; turn++) {
      Pass pass = pass(Sort.NEWEST, ScoreMode.COMPLETE_NO_SCORES, new TopHits(0, Optional.empty()), shared);
      assertEquals(STATEMENTS, pass.total);
      FacetColumn sources = view.facet(Schema.column(Schema.SOURCE));
      int[] counts = sources.byValue(pass.counts()[0]);
      var named = new TreeMap<String, Integer>();
      for (int v = 0; v < counts.length; v++) {
        named.put(sources.value(v), counts[v]);
      }
      assertEquals(Map.of("Even", 2 + 4 + 6 + 8, "Odd", 1 + 3 + 5 + 7), named);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theNewestComeFirstWhoeverFoundThem(boolean shared) throws IOException {
    var top = new TopHits(10, Optional.empty());
    pass(Sort.NEWEST, ScoreMode.COMPLETE_NO_SCORES, top, shared);
    List<LocalDate> days = top.best().stream().map(k -> LocalDate.ofEpochDay(k.day())).toList();
    var expected = new ArrayList<>(Collections.nCopies(8, LocalDate.of(2031, 5, 8)));
    expected.addAll(Collections.nCopies(2, LocalDate.of(2031, 5, 7)));
    assertEquals(expected, days);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void pagesOfHitsByScoreHaveEachOnce(boolean shared) throws IOException {
    for (ScoreMode mode : List.of(ScoreMode.COMPLETE, ScoreMode.TOP_SCORES)) {
      var seen = new ArrayList<Integer>();
      Optional<TopHits.Key> after = Optional.empty();
      do {
        var top = new TopHits(7, after);
        pass(Sort.RELEVANCE, mode, top, shared);
        top.best().forEach(k -> seen.add(k.doc()));
        after = top.best().isEmpty() ? Optional.empty() : Optional.of(top.best().getLast());
      } while (after.isPresent());
      assertEquals(STATEMENTS, seen.size());
      assertEquals(STATEMENTS, Set.copyOf(seen).size());
    }
  }

  @Test
  void workOnSegmentsIsSharedAndFailsAsAWhole() throws IOException {
    Set<Integer> done = ConcurrentHashMap.newKeySet();
    SegmentWork.share(view.leaves, true, () -> done::add);
    assertEquals(view.leaves.size(), done.size());
    IOException failed =
        assertThrows(
            IOException.class,
            () -> SegmentWork.share(view.leaves, true, () -> segment -> {
              throw new IOException("cannot be read");
            }));
    assertEquals("cannot be read", failed.getMessage());
  }
}
