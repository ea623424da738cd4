package dicta.search.lucene;

import static dicta.index.Articles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.index.ArchiveIndex;
import dicta.search.BadRequest;
import dicta.search.RequestParser;
import dicta.search.SearchResult.Hit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order of hits, and pages of them. */
class OrderAndCursorsTest extends OnASmallArchive {
  @Test
  void newestFirstUndatedLast() {
    List<String> newest = ids("sort", "-date");
    assertTrue(newest.getFirst().startsWith("c."));
    assertTrue(newest.getLast().startsWith("d."));
    List<String> oldest = ids("sort", "date");
    assertEquals("We talked about fish and nothing else.", texts("sort", "date").getFirst());
    assertTrue(oldest.getLast().startsWith("d."));
  }

  @Test
  void cursorsGiveEachHitOnceInEveryOrder() {
    for (String sort : List.of("relevance", "-date", "date")) {
      for (String q : List.of("", "talks OR harbour OR money")) {
        List<String> all = ids("q", q, "sort", sort);
        var paged = new ArrayList<String>();
        var page = find("q", q, "sort", sort, "size", "2");
        paged.addAll(page.results().stream().map(Hit::id).toList());
        while (page.next().isPresent()) {
          page = find("q", q, "sort", sort, "size", "2", "cursor", page.next().get());
          paged.addAll(page.results().stream().map(Hit::id).toList());
          assertEquals(all.size(), page.total());
        }
        assertEquals(all, paged, sort + " " + q);
        assertEquals(all.size(), new HashSet<>(paged).size());
      }
    }
  }

  @Test
  void aCursorThatCannotBeUsedIsABadRequest() {
    String cursor = find("q", "talks", "size", "1").next().orElseThrow();
    for (String bad : List.of("x", "", "AAAA", cursor + "A", cursor.substring(2))) {
      if (!bad.isEmpty()) {
        assertThrows(BadRequest.class, () -> find("q", "talks", "cursor", bad), bad);
      }
    }
    var other = assertThrows(BadRequest.class, () -> find("q", "harbour", "cursor", cursor));
    assertEquals("cursor", other.mistakes().getFirst().param());
  }

  @Test
  void cursorsOfAnArchiveThatHasMovedOnGiveEachHitOnce(@TempDir Path other) throws IOException {
    for (String sort : List.of("relevance", "-date", "date")) {
      try (var moving = ArchiveIndex.open(other.resolve(sort), "1", Duration.ZERO)) {
        for (int i = 0; i < 9; i++) {
          moving.put(article("m" + i).published("2031-03-0" + (i + 1)).said("Ana Ruiz", "Fish " + "and chips ".repeat(i)).build());
        }
        moving.refresh();
        var searching = new LuceneSearch(moving.reader());
        var seen = new ArrayList<String>();
        Optional<String> cursor = Optional.empty();
        do {
          var params = new ArrayList<>(List.of("q", "fish", "sort", sort, "size", "2"));
          cursor.ifPresent(c -> params.addAll(List.of("cursor", c)));
          var page = searching.quotes(RequestParser.parse(map(params.toArray(String[]::new)), LocalDate.of(2031, 3, 1)));
          page.results().forEach(h -> seen.add(h.article().id()));
          cursor = page.next();
          moving.put(article("new" + seen.size()).published("2031-03-20").said("Ana Ruiz", "More fish, fish, fish.").build());
          moving.delete("m8");
          moving.commit();
          moving.refresh();
        } while (cursor.isPresent());
        assertEquals(seen.size(), new HashSet<>(seen).size(), sort + " " + seen);
        for (int i = 0; i < 8; i++) {
          assertTrue(seen.contains("m" + i), sort + " " + seen);
        }
      }
    }
  }
}
