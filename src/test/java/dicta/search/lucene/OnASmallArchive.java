package dicta.search.lucene;

import static dicta.index.Articles.article;

import dicta.index.ArchiveIndex;
import dicta.model.Kind;
import dicta.model.Speaker;
import dicta.search.RequestParser;
import dicta.search.SearchResult;
import dicta.search.SearchResult.Hit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Requests against a real index on disk, of four articles with eight statements. */
abstract class OnASmallArchive {
  @TempDir static Path folder;

  private static ArchiveIndex index;
  static LuceneSearch search;

  @BeforeAll
  static void anArchive() throws IOException {
    index = ArchiveIndex.open(folder, "1", Duration.ZERO);
    index.put(
        article("a").title("Harbour talks resume").source("Northern Post").published("2031-01-10").countries("NO")
            .said("Ana Ruiz", "The talks on the harbour will go on.")
            .said("Bo Lind", "We talked about fish and nothing else.", Kind.DIRECT, "2031-01-09", List.of("Ana Ruiz"), List.of("SE"))
            .build());
    index.commit();
    index.put(
        article("b").title("Budget").source("Southern Star").published("2031-02-20").countries("ES")
            .said("Ana Ruiz", "A harbour needs money.", Kind.INDIRECT, null, List.of(), List.of("ES", "PT"))
            .said("Carla Zelenski", "My talk with the minister was long and friendly and about money.")
            .said(Speaker.unresolved(Optional.of("the harbour master"), Optional.empty(), List.of()), "Nobody asked me.", Kind.DIRECT,
                null, List.of(), List.of())
            .build());
    index.commit();
    index.put(
        article("c").title("Presupuesto").source("El Faro").published("2031-02-21").lang("es")
            .said("Ana Ruiz", "El puerto se construirá este año.")
            .said("Ana Ruiz", "We recall the spring of 2030.", Kind.MIXED, null, List.of(), List.of())
            .mentioning("spring of 2030", "2030-03/2030-05")
            .build());
    index.put(article("d").title("No date").source(null).published(null).said("Bo Lind", "An undated word on talks.").build());
    index.commit();
    index.refresh();
    search = new LuceneSearch(index.reader());
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  static SearchResult find(String... params) {
    return search.quotes(RequestParser.parse(map(params), LocalDate.of(2031, 3, 1)));
  }

  static SearchResult.ArticleResult articles(String... params) {
    return search.articles(RequestParser.parse(map(params), LocalDate.of(2031, 3, 1)));
  }

  static Map<String, List<String>> map(String... params) {
    var map = new LinkedHashMap<String, List<String>>();
    for (int i = 0; i < params.length; i += 2) {
      map.computeIfAbsent(params[i], k -> new ArrayList<>()).add(params[i + 1]);
    }
    return map;
  }

  static long total(String... params) {
    return find(params).total();
  }

  static List<String> texts(String... params) {
    return find(params).results().stream().map(h -> h.quote().text()).toList();
  }

  static List<String> ids(String... params) {
    return find(params).results().stream().map(Hit::id).toList();
  }
}
