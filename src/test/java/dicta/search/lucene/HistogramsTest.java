package dicta.search.lucene;

import static dicta.index.Articles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dicta.index.ArchiveIndex;
import dicta.model.Kind;
import dicta.search.RequestParser;
import dicta.search.SearchResult.Bucket;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements over time, of dates that are days, weeks, months and years. */
class HistogramsTest {
  @TempDir static Path folder;

  private static ArchiveIndex index;
  private static LuceneSearch search;

  @BeforeAll
  static void anArchive() throws IOException {
    index = ArchiveIndex.open(folder, "1", Duration.ZERO);
    for (String said : List.of("2031-03-05", "2031-03", "2031-03-10/2031-03-16", "2031", "2031-04-02", "2030-12-30")) {
      index.put(
          article("a" + said.replace('/', '-')).title("Talks").published("2031-04-03")
              .said("Ana Ruiz", "We talked in " + said, Kind.DIRECT, said, List.of(), List.of())
              .mentioning("in " + said, said)
              .build());
      index.commit(); // each in a segment of its own
    }
    index.put(article("none").title("No date").published(null).said("Bo Lind", "Undated talk.").build());
    index.commit();
    index.refresh();
    search = new LuceneSearch(index.reader());
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static List<Bucket> buckets(String... params) {
    return search.quotes(request(params)).date().orElseThrow().buckets();
  }

  private static dicta.search.SearchRequest request(String... params) {
    Map<String, List<String>> all = new HashMap<>();
    for (int i = 0; i < params.length; i += 2) {
      all.put(params[i], List.of(params[i + 1]));
    }
    all.put("facets", List.of("speaker"));
    return RequestParser.parse(all);
  }

  @Test
  void whatWasSaidBeforePublicationWasNotSaidAfterIt(@TempDir Path folder) throws IOException {
    try (var index = ArchiveIndex.open(folder, "1", Duration.ZERO)) {
      index.put(article("m").published("2031-05-17")
          .said("Ana Ruiz", "This month.", Kind.DIRECT, "2031-05", List.of(), List.of())
          .said("Ana Ruiz", "This week.", Kind.DIRECT, "2031-05-12/2031-05-18", List.of(), List.of())
          .said("Ana Ruiz", "This year.", Kind.DIRECT, "2031", List.of(), List.of())
          .said("Ana Ruiz", "Last month.", Kind.DIRECT, "2031-04", List.of(), List.of()).build());
      index.put(article("u").published(null).said("Bo Lind", "In May, undated.", Kind.DIRECT, "2031-05", List.of(), List.of()).build());
      index.put(article("l").published("2031-05-01").said("Bo Lind", "Dated wrongly.", Kind.DIRECT, "2031-06", List.of(), List.of()).build());
      index.refresh();
      var searching = new LuceneSearch(index.reader());
      Map<String, List<String>> found = new LinkedHashMap<>();
      for (String day : List.of("2031-04-30", "2031-05-12", "2031-05-17", "2031-05-18", "2031-06-30")) {
        var answer = searching.quotes(RequestParser.parse(Map.of("date", List.of("said"), "from", List.of(day), "to", List.of(day))));
        found.put(day, answer.results().stream().map(h -> h.quote().text()).sorted().toList());
      }
      assertEquals(
          Map.of(
              "2031-04-30", List.of("Last month.", "This year."),
              "2031-05-12", List.of("In May, undated.", "This month.", "This week.", "This year."),
              "2031-05-17", List.of("In May, undated.", "This month.", "This week.", "This year."),
              "2031-05-18", List.of("In May, undated."),
              "2031-06-30", List.of("Dated wrongly.")),
          found);
      var bars = searching.quotes(RequestParser.parse(Map.of("q", List.of("month"), "date", List.of("said"), "interval", List.of("day"))))
          .date().orElseThrow().buckets();
      assertEquals("2031-05-17", bars.stream().filter(b -> b.count() > 0).toList().getLast().from(), "nor is it drawn there");
    }
  }

  @Test
  void aStatementOfAMonthIsDrawnOnEachOfItsDays() {
    List<Bucket> days = buckets("from", "2031-03-04", "to", "2031-03-11", "interval", "day");
    assertEquals(
        List.of("2031-03-04 2", "2031-03-05 3", "2031-03-06 2", "2031-03-07 2", "2031-03-08 2", "2031-03-09 2", "2031-03-10 3", "2031-03-11 3"),
        days.stream().map(b -> b.from() + " " + b.count()).toList(), "the month and the year each day, the fifth and the week on theirs");
  }

  @Test
  void itComesWithoutOtherFacetsToo() {
    var found = search.quotes(RequestParser.parse(Map.of("facets", List.of("date"))));
    assertEquals(Map.of(), found.facets());
    assertEquals(search.quotes(request()).date(), found.date());
  }

  @Test
  void theFirstAndTheLastBucketEndWithTheDaysAskedFor() {
    assertEquals(
        List.of("2031-03-15..2031-03-31", "2031-04-01..2031-04-20"),
        buckets("from", "2031-03-15", "to", "2031-04-20", "interval", "month").stream().map(b -> b.from() + ".." + b.to()).toList());
  }

  /** 3 March 2031 is a Monday, 30 December 2030 too; what was said in 2031 or in March is drawn in all of that time. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "week    | 2031-03-05 | 2031-03-18 | 2031-03-05..2031-03-09 3, 2031-03-10..2031-03-16 3, 2031-03-17..2031-03-18 2",
    "week    | 2030-12-29 | 2031-01-07 | 2030-12-30..2031-01-05 2, 2031-01-06..2031-01-07 1",
    "quarter | 2030-11-15 | 2031-04-30 | 2030-11-15..2030-12-31 1, 2031-01-01..2031-03-31 4, 2031-04-01..2031-04-30 2"
  })
  void weeksBeginOnMondayAndQuartersAreOfTheCalendar(String interval, String from, String to, String expected) {
    assertEquals(
        expected,
        String.join(
            ", ",
            buckets("from", from, "to", to, "interval", interval).stream().map(b -> b.from() + ".." + b.to() + " " + b.count()).toList()));
  }

  @Test
  void whereThereWouldBeTooManyBucketsTheyAreWiderAndThatIsSaid(@TempDir Path folder) throws IOException {
    try (var index = ArchiveIndex.open(folder, "1", Duration.ZERO)) {
      index.put(article("o").published("1990-01-01").said("Ana Ruiz", "Old talk.").build());
      index.put(article("n").published("2031-01-01").said("Ana Ruiz", "New talk.").build());
      index.refresh();
      var searching = new LuceneSearch(index.reader());
      for (String interval : List.of("day", "week")) {
        var found = searching.quotes(RequestParser.parse(Map.of("interval", List.of(interval))));
        assertEquals("month", found.date().orElseThrow().interval());
        assertEquals(
            "interval=" + interval + " would make more than 1000 buckets; these are of interval=month",
            found.query().warnings().getFirst().hint());
      }
      assertEquals(List.of(), searching.quotes(RequestParser.parse(Map.of("interval", List.of("quarter")))).query().warnings());
      assertEquals(List.of(), searching.quotes(RequestParser.parse(Map.of())).query().warnings());
    }
  }

  @ParameterizedTest
  @CsvSource({"year, 2030, 2031", "quarter, 2030-12-31, 2031-05-02", "week, 2030-12-31, 2031-03-12", "week, 2031-03-12, 2031-03-12", "month, 2030-12, 2031-05", "month, 2031-03-15, 2031-04-20", "day, 2031-03-05, 2031-03-05", "day, 2031-02-27, 2031-04-09"})
  void aSearchForTheDaysOfABucketFindsAsManyAsItCounts(String interval, String from, String to) {
    for (String date : List.of("said", "published", "mentioned")) {
      for (String group : List.of("none", "cluster")) {
        for (Bucket b : buckets("date", date, "interval", interval, "from", from, "to", to, "group", group)) {
          long found = search.quotes(request("date", date, "from", b.from(), "to", b.to(), "group", group)).total();
          assertEquals(b.count(), found, date + " " + group + " " + b);
        }
      }
    }
  }

  @Test
  void theyAreAllFoundByTheBucketsOfAllTime() {
    for (String date : List.of("said", "published", "mentioned")) {
      for (Bucket b : buckets("date", date)) {
        assertEquals(b.count(), search.quotes(request("date", date, "from", b.from(), "to", b.to())).total(), date + " " + b);
      }
    }
    assertEquals(1, search.quotes(request("date", "said")).date().orElseThrow().missing());
  }
}
