package dicta.search.lucene;

import static dicta.index.Articles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.index.ArchiveIndex;
import dicta.model.Kind;
import dicta.model.PersonRef;
import dicta.search.NameDirectory;
import dicta.search.RequestParser;
import dicta.search.SearchResult;
import dicta.search.SearchResult.Suggestion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody who knows other search tools would type, and what is said where it cannot be taken as typed. */
class ExpertQueriesTest {
  @TempDir static Path folder;

  private static ArchiveIndex index;
  private static LuceneSearch search;

  /** A president of Northland now, another one before; Turkey by the name that people type. */
  private static final NameDirectory OFFICES =
      new NameDirectory() {
        @Override
        public List<PersonRef> meant(String name) {
          return name.equals("the president of Northland") ? List.of(new PersonRef("eva-stone", "Eva Stone"))
              : name.equals("the chancellor of Southland") ? List.of(new PersonRef("not-in-the-archive", "Nobody Here")) : List.of();
        }

        @Override
        public List<PersonRef> heldBefore(String name) {
          return name.equals("the chancellor of Southland") ? List.of(new PersonRef("bo-lind", "Bo Lind")) : List.of();
        }

        @Override
        public List<String> spellings(String id) {
          return List.of();
        }

        @Override
        public List<String> countries(String name) {
          return List.of("turkey", "turkish", "Ankara").contains(name) ? List.of("TR") : List.of();
        }

        @Override
        public Map<String, List<String>> countryNames() {
          return Map.of("TR", List.of("ankara", "turkey", "turkish"));
        }
      };

  @BeforeAll
  static void anArchive() throws IOException {
    index = ArchiveIndex.open(folder, "1", Duration.ZERO);
    index.put(
        article("a").title("Water plan on election day").source("Northern Post").published("2031-01-10").countries("NO")
            .said("Eva Stone", "The harbour will have clean water.")
            .said("Adam Stone", "Water is for fish.", Kind.INDIRECT, null, List.of("Eva Stone"), List.of("TR"))
            .build());
    index.put(
        article("b").title("Budget").source("Southern Star").published("2031-03-20").countries("ES")
            .said("Bo Lind", "The budget is for schools and for reform.")
            .said("Eva Stone", "Schools need teachers.").build());
    index.put(
        article("c").title("Ferries between the islands").source("Southern Star").published("2031-05-02").countries("ES")
            .text("The ferries run to the islands in summer. ").said("Bo Lind", "We pay for that.").text("Winter ferries are rare. ")
            .said("Eva Stone", "It is a lot of money.").build());
    index.refresh();
    search = new LuceneSearch(index.reader(), OFFICES);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static SearchResult ask(String... params) {
    Map<String, List<String>> map = new HashMap<>();
    for (int i = 0; i < params.length; i += 2) {
      map.put(params[i], List.of(params[i + 1]));
    }
    return search.quotes(RequestParser.parse(map, LocalDate.of(2031, 6, 1)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      ‘clean water’                              | 1
      ‹clean water›                              | 1
      ‚clean water‘                              | 1
      ‘water clean’ nobody                       | 0
      said:(2031-01 OR 2031-05)                  | 4
      published:2031-01,2031-03                  | 4
      said:2031-01..2031-02,2031-05              | 4
      said:2031-03-01/2031-03-31                 | 2
      said:[2031-03 TO *]                        | 4
      said:>=2031-05                             | 2
      -said:2031-01                              | 4
      confidence:>0.9                            | 0
      confidence:>=0.9                           | 6
      confidence:0.5..0.8,0.85..                 | 6
      country:turkey                             | 1
      country:Ankara                             | 1
      speaker:ston*                              | 4
      stone*                                     | 4
      st?ne                                      | 4
      stnoe~                                     | 4
      title:"election day"                       | 2
      """)
  void isFound(String q, int total) {
    assertEquals(total, ask("q", q).total(), q);
  }

  @Test
  void anOfficeIsWhoHoldsItNowElseWhoHeldIt() {
    SearchResult now = ask("q", "speaker:\"the president of Northland\"");
    assertEquals(3, now.total());
    assertEquals("\"the president of Northland\" is taken to mean Eva Stone", now.query().warnings().getFirst().hint());
    assertEquals(Optional.of("speaker:eva-stone"), now.query().warnings().getFirst().mended());
    assertEquals(2, ask("q", "speaker:\"the chancellor of Southland\"").total(), "who holds it now does not speak here");
    assertEquals(List.of(), ask("q", "speaker:lind").query().warnings());
  }

  @Test
  void aStatementIsCountedOnceInEachBucketThatItsMentionsTouch(@TempDir Path other) throws IOException {
    try (var dated = ArchiveIndex.open(other, "1", Duration.ZERO)) {
      dated.put(article("m").said("Ana Ruiz", "Between 2028 and 2029, in May 2029 and on 3 May 2029 it rained.")
          .mentioning("2028 and 2029", "2028/2029").mentioning("May 2029", "2029-05").mentioning("3 May 2029", "2029-05-03")
          .said("Bo Lind", "It was dry in 2029.").mentioning("2029", "2029").said("Bo Lind", "No date here.").build());
      dated.refresh();
      var searching = new LuceneSearch(dated.reader());
      for (String interval : List.of("year", "month", "day")) {
        var found = searching.quotes(RequestParser.parse(Map.of("date", List.of("mentioned"), "interval", List.of(interval))));
        assertEquals(1, found.date().orElseThrow().missing());
        for (var bucket : found.date().orElseThrow().buckets()) {
          long inIt = searching.quotes(RequestParser.parse(
              Map.of("date", List.of("mentioned"), "from", List.of(bucket.from()), "to", List.of(bucket.to())))).total();
          assertEquals(inIt, bucket.count(), interval + " " + bucket.from());
        }
      }
    }
  }

  @Test
  void ranksAreExplainedInWords() {
    assertEquals(List.of("no words to rank by: the newest stand first"), ask("q", "speaker:lind", "explain", "true").results().getFirst().explanation());
    List<String> loose = ask("q", "bugdet schools refrom", "explain", "true").results().getFirst().explanation();
    assertTrue(loose.getFirst().startsWith("bugdet: a word spelt like it stands in the statement"), loose.toString());
    assertTrue(loose.get(1).startsWith("schools: this very word stands in the statement"), loose.toString());
    assertTrue(loose.getLast().startsWith("together "), loose.toString());
  }

  @Test
  void phrasesThatOccurAreSuggested(@TempDir Path other) throws IOException {
    try (var phrases = ArchiveIndex.open(other, "1", Duration.ZERO)) {
      for (int i = 0; i < 3; i++) {
        phrases.put(article("p" + i).said("Ana Ruiz", "Clean water, and the rule of law. Number " + i + ".")
            .said("Bo Lind", i < 2 ? "The rule of thumb: law and order." : "Waters rule.").build());
      }
      phrases.refresh();
      var searching = new LuceneSearch(phrases.reader());
      assertEquals(
          List.of("and \"rule of law\" 3", "and \"rule of thumb\" 2"),
          searching.suggest("and rule of", 5).stream().filter(o -> o.kind().equals("phrase")).map(o -> o.value() + " " + o.statements().orElseThrow()).toList());
      assertEquals("\"clean water\"", searching.suggest("Clean wa", 5).getFirst().label());
      assertEquals(List.of(), searching.suggest("thumb la", 5).stream().filter(o -> o.kind().equals("phrase")).toList(), "a colon parts them");
    }
  }

  @Test
  void anAmbiguousNameGivesTheChoice() {
    SearchResult found = ask("q", "water speaker:stone");
    assertEquals(2, found.total());
    assertEquals(14, found.query().warnings().getFirst().position());
    assertEquals(Optional.empty(), found.query().warnings().getFirst().mended(), "it was not read as one of them");
    assertEquals(
        List.of("water speaker:eva-stone 1", "water speaker:adam-stone 1"),
        found.didYouMean().stream().map(s -> s.q() + " " + s.hits()).toList(), "who speaks most comes first");
    assertTrue(ask("speaker", "stone").query().warnings().getFirst().hint().contains("Eva Stone, Adam Stone"));
    assertTrue(ask("not.speaker", "stone").query().warnings().getFirst().hint().endsWith("all are left out"));
  }

  @Test
  void whatAQueryWasReadAsIsWhatWasSearched() {
    SearchResult found = ask("q", "shcools)");
    assertEquals(2, found.total());
    assertEquals(
        List.of("this ) closes nothing, Optional.empty", "nothing in the archive has \"shcools\"; these are found with \"schools\", Optional[schools]"),
        found.query().warnings().stream().map(w -> w.hint() + ", " + w.mended()).toList());
  }

  @Test
  void aMisspeltNameIsOffered() {
    SearchResult found = ask("q", "schools speaker:stonne,xyzzy");
    assertTrue(found.didYouMean().stream().anyMatch(s -> s.q().equals("schools speaker:stone,xyzzy")) || found.total() == 1,
        found.didYouMean().toString());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      country:turky                        | country:turkey                    | 1
      country:Trukish fish                 | country:turkish fish              | 1
      country:Norwya                       | country:norway                    | 1
      country:alemania                     |                                   |
      country:nowrega                      | country:noruega                   | 1
      country:XQ                           |                                   |
      lang:englsh                          | lang:english                      | 6
      lang:German                          |                                   |
      source:"Northen Post"                | source:"northern post"            | 2
      source:northren schools              |                                   |
      source:northren                      | source:northern                   | 2
      source:(Sothern Star)                | source:("southern star")          | 4
      source:"Daily Bugle"                 |                                   |
      country:spian source:"Suothern Star" | country:spain source:"southern star" | 4
      speaker:stnoe source:northrn         | speaker:stone source:northern     | 2
      """)
  void aMisspeltCountryLanguageOrSourceIsOffered(String q, String meant, Integer hits) {
    SearchResult found = ask("q", q);
    assertEquals(0, found.total());
    assertEquals(
        meant == null ? List.of() : List.of(meant + " " + hits),
        found.didYouMean().stream().filter(s -> s.kind() == Suggestion.Kind.SPELLING).map(s -> s.q() + " " + s.hits()).toList());
    boolean told = found.query().warnings().getFirst().hint().contains("; did you mean ");
    assertEquals(meant != null || q.equals("source:northren schools"), told, "what finds nothing is told of and not offered");
  }

  @Test
  void amongParametersAMisspeltCountryIsToldOf() {
    assertEquals("country: nothing in the archive has country:turky; did you mean turkey?", ask("country", "turky").query().warnings().getFirst().hint());
  }

  @Test
  void everythingThatStandsInTheWayIsNamed() {
    SearchResult fields = ask("q", "water kind:mixed speaker:lind");
    assertEquals(0, fields.total());
    assertEquals(
        List.of("only speaker:lind", "only water"),
        fields.didYouMean().stream().map(Suggestion::why).filter(w -> w.startsWith("only")).toList(), "nothing is of that kind");
    assertEquals(
        List.of("without kind:mixed"),
        ask("q", "schools kind:mixed").didYouMean().stream().map(Suggestion::why).filter(w -> w.startsWith("without")).toList());
    SearchResult excluded = ask("q", "fish", "not.kind", "indirect");
    assertEquals(Optional.of("not.kind"), excluded.didYouMean().getFirst().drop());
    SearchResult unsure = ask("q", "fish", "confidence_min", "0.99");
    assertEquals(Optional.of("confidence_min"), unsure.didYouMean().getFirst().drop());
    SearchResult phrase = ask("q", "\"water clean\"");
    assertTrue(phrase.didYouMean().stream().anyMatch(s -> s.why().equals("the words, not as a phrase") && s.hits() == 1),
        phrase.didYouMean().toString());
  }

  @Test
  void ofManyWordsOneMayBeMissingOrMisspeltAndThatIsSaid() {
    SearchResult found = ask("q", "bugdet schools refrom");
    assertEquals("The budget is for schools and for reform.", found.results().getFirst().quote().text());
    assertTrue(found.query().warnings().getFirst().hint().startsWith("no statement has all these words"));
    assertTrue(found.didYouMean().stream().anyMatch(s -> s.why().equals("only schools")), "what each word finds is told all the same");
    assertEquals(0, ask("q", "bugdet schools refrom", "strict", "true").total());
    assertEquals(0, ask("q", "bugdet schools refrom speaker:adam-stone").total(), "fields hold");
    assertEquals(0, ask("q", "zebra giraffe schools").total(), "one of three is too little");
  }

  @Test
  void whatIsFoundAroundOrBySpellingIsFoundToTheLastPage() {
    for (String q : List.of("ferries islands pay", "ferries islands", "shcools", "ferries", "bugdet schools refrom",
        "schools teachers winter")) {
      var seen = new HashSet<String>();
      SearchResult page = ask("q", q, "size", "1");
      long total = page.total();
      assertTrue(total >= 1, q);
      while (true) {
        page.results().forEach(h -> assertTrue(seen.add(h.id()), q));
        if (page.next().isEmpty()) {
          break;
        }
        page = ask("q", q, "size", "1", "cursor", page.next().get());
        assertEquals(total, page.total(), q);
        assertEquals(1, page.query().warnings().size(), q);
      }
      assertEquals(total, seen.size(), q);
    }
  }
}
