package dicta.search.lucene;

import static dicta.index.Articles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.search.BadRequest;
import dicta.search.RequestParser;
import dicta.search.SearchResult;
import dicta.search.SearchResult.Hit;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found, how it is shown, and what is offered. */
class LuceneSearchTest extends OnASmallArchive {
  @Test
  void wordsAreAndedAndFoundInAllTheirForms() {
    assertEquals(List.of("The talks on the harbour will go on."), texts("q", "talks harbour"));
    assertEquals(4, total("q", "talks"));
    assertEquals(0, total("q", "talks budget nosuchword"));
  }

  @Test
  void theExactFormRanksAboveOthers() {
    List<String> texts = texts("q", "talk");
    assertEquals("My talk with the minister was long and friendly and about money.", texts.getFirst());
    assertEquals(4, texts.size());
  }

  @Test
  void phrasesInAllKindsOfMarks() {
    for (String q : List.of("\"on the harbour\"", "“on the harbour”", "„on the harbour“", "«on the harbour»", "\"on * harbour\"",
        "\"on the harb*\"", "\"harbour talks\"~3")) {
      assertEquals(List.of("The talks on the harbour will go on."), texts("q", q), q);
    }
    assertEquals(0, total("q", "\"harbour talks\""));
  }

  @Test
  void orNotParenthesesPrefixAndFuzzy() {
    assertEquals(2, total("q", "fish OR friendly"));
    assertEquals(2, total("q", "harbour -money"), "one by its speaker, the harbour master");
    assertEquals(1, total("q", "(fish OR harbour) money"));
    assertEquals(3, total("q", "harb*"));
    assertEquals(3, total("q", "*rbour"));
    assertEquals(3, total("q", "habrour~"));
    assertEquals(3, total("q", "harbo*"), "one by its speaker, the harbour master");
    assertEquals(3, total("q", "h?rbour"));
    assertEquals(7, total("q", "-fish"));
  }

  @Test
  void diacriticsAside() {
    assertEquals(1, total("q", "construira ano"));
    assertEquals(1, total("q", "CONSTRUIRÁ"));
  }

  @Test
  void speakersByEverySpelling() {
    for (String name : List.of("zelenski", "zelensky", "zelenskyy", "Selenskyj", "carla-zelenski", "\"Carla Zelenski\"", "zel*")) {
      assertEquals(1, total("q", "speaker:" + name), name);
    }
    assertEquals(4, total("q", "speaker:ruiz"));
    assertEquals(5, total("q", "speaker:ruiz,zelensky"));
    assertEquals(1, total("q", "speaker:ruiz money"));
    assertEquals(4, total("q", "-speaker:(ruiz OR nobody)"));
    assertEquals(1, total("q", "about:ruiz"));
    assertEquals(1, total("q", "speaker:\"harbour master\""), "an unresolved speaker by its mention");
    assertEquals(1, total("q", "ruiz money"), "a speaker's name as a plain word");
  }

  /** The undated statement is of article d; dates are mentioned in the sentence of article c that speaks of a spring alone. */
  @Test
  void whatHasNoDateIsFoundAndAsMuchAsIsCounted() {
    assertEquals(List.of("An undated word on talks."), texts("q", "published:none"));
    assertEquals(List.of("An undated word on talks."), texts("q", "said:none"));
    assertEquals(7, total("q", "said:*"));
    assertEquals(2, total("q", "said:(2031-01-09 OR none)"));
    assertEquals(0, total("q", "said:none harbour"));
    assertEquals(7, total("q", "-said:none"));
    for (String date : List.of("said", "published", "mentioned")) {
      for (String words : List.of("", "talks", "speaker:ruiz")) {
        long undated = find("q", words, "date", date).date().orElseThrow().missing();
        assertEquals(undated, total("q", words, "date", date, "undated", "true"), date + " " + words);
        assertEquals(undated, find("q", words, "date", date, "from", "2031", "to", "2031").date().orElseThrow().missing(), "whatever the range");
        assertEquals(
            undated + total("q", words, "date", date, "from", "2031", "to", "2031"),
            total("q", words, "date", date, "from", "2031", "to", "2031", "undated", "true"), "either");
        assertEquals(undated, find("q", words, "date", date, "group", "cluster").date().orElseThrow().missing(), "of utterances");
      }
    }
    assertEquals(1, articles("undated", "true").total());
  }

  @Test
  void valuesAsPeopleTypeThem() {
    assertEquals(3, total("q", "country:spain"), "by name; two have it from their article");
    assertEquals(1, total("q", "country:PT"));
    assertEquals(2, total("q", "source:northern"));
    assertEquals(2, total("source", "Northern Post"));
    assertEquals(1, total("q", "kind:indirect"));
    assertEquals(2, total("q", "lang:spanish"));
    assertEquals(2, total("q", "title:presupuesto"));
    assertEquals(3, total("q", "title:(harbour OR \"no date\")"));
    assertEquals(total("q", "") - 3, total("q", "-title:(harbour OR \"no date\")"));
    assertEquals(3, total("q", "title:(harb* OR \"date no\"~2)"));
    assertEquals(7, total("q", "confidence:>=0.5"));
    assertEquals(1, total("q", "-speaker:*"));
  }

  @Test
  void datesAreExactToTheDay() {
    assertEquals(1, total("from", "2031-01-09", "to", "2031-01-09"));
    assertEquals(2, total("from", "2031-01", "to", "2031-01"));
    assertEquals(1, total("q", "said:2031-01-09"));
    assertEquals(2, total("q", "published:2031-01-10"));
    assertEquals(5, total("q", "published:2031-02-20..2031-02"));
    assertEquals(3, total("q", "published:<2031-02-21 published:>2031-01-10"));
    assertEquals(1, total("q", "mentioned:2030-04"));
    assertEquals(0, total("q", "mentioned:2030-06.."));
    assertEquals(1, total("from", "2030", "to", "2030", "date", "mentioned"));
  }

  @Test
  void highlightsAreRangesOfTheText() {
    Hit hit = find("q", "harbour talk \"will go\" ruiz").results().getFirst();
    String text = hit.quote().text();
    assertEquals(List.of("talks", "harbour", "will go"), hit.highlights().stream().map(r -> text.substring(r[0], r[1])).toList());
    Hit spanish = find("q", "ano").results().getFirst();
    assertEquals("año", spanish.quote().text().substring(spanish.highlights().getFirst()[0], spanish.highlights().getFirst()[1]));
  }

  @Test
  void aHitShowsItsPlaceAndSurroundings() {
    Hit hit = find("q", "fish").results().getFirst();
    assertEquals("a", hit.article().id());
    assertEquals(Optional.of("2031-01-10"), hit.article().published());
    assertEquals(2, hit.place().paragraph());
    assertTrue(hit.context().before().endsWith("Lind said: \""), hit.context().before());
    assertEquals("#:~:text=We%20talked%20about%20fish%20and%20nothing%20else.", hit.place().fragment());
    assertEquals(Optional.of(hit.quote()), search.quote(hit.id()).map(Hit::quote));
    assertEquals(Optional.empty(), search.quote("a.99999"));
    assertEquals(2, search.article("a").orElseThrow().quotes().size());
  }

  @Test
  void nothingFoundHelps() {
    SearchResult typo = find("q", "harbuor money", "source", "Southern Star");
    assertEquals(1, typo.total(), "found with the likeliest spelling, and said so");
    assertEquals(Optional.of("harbour money"), typo.query().warnings().getFirst().mended());
    assertEquals(0, find("q", "harbuor money", "source", "Southern Star", "strict", "true").total());
    assertTrue(typo.didYouMean().stream().anyMatch(s -> s.q().equals("harbour money") && s.hits() == 1), typo.didYouMean().toString());
    SearchResult filtered = find("q", "fish", "source", "El Faro", "from", "2031");
    assertTrue(filtered.didYouMean().stream().anyMatch(s -> s.drop().equals(Optional.of("source")) && s.hits() == 1));
    SearchResult words = find("q", "fish friendly zzz");
    assertTrue(words.didYouMean().stream().anyMatch(s -> s.q().equals("fish") && s.hits() == 1));
    assertTrue(words.didYouMean().stream().anyMatch(s -> s.q().equals("fish OR friendly OR zzz") && s.hits() == 2));
  }

  @Test
  void wordsAroundTheStatementAreFoundWhereNoStatementHasThemAll() {
    SearchResult found = find("q", "fish resume");
    assertEquals(1, found.total());
    assertTrue(found.query().warnings().getFirst().hint().contains("no statement has all these words"));
  }

  @Test
  void mistakesWarnOrAreErrorsWhenStrict() {
    SearchResult lenient = find("q", "\"on the harbour");
    assertEquals(1, lenient.total());
    assertEquals(Optional.of("\"on the harbour\""), lenient.query().warnings().getFirst().mended());
    var strict = assertThrows(BadRequest.class, () -> find("q", "talks \"on the harbour", "strict", "true"));
    assertEquals(Optional.of(6), strict.mistakes().getFirst().position());
    assertEquals(Optional.of("talks \"on the harbour\""), strict.mistakes().getFirst().mended());
    assertEquals("+talks", find("q", "talks").query().parsed());
  }

  @Test
  void anAmbiguousNameSearchesAllAndSaysSo() throws IOException {
    SearchResult found = find("q", "speaker:(ruiz OR lind)");
    assertEquals(6, found.total());
    assertFalse(found.query().warnings().stream().anyMatch(w -> w.hint().contains("may be")));
    assertTrue(find("q", "speaker:miller").query().warnings().getFirst().hint().contains("nobody"));
  }

  @Test
  void speakersByPrefix() {
    assertEquals(List.of("Ana Ruiz"), search.speakers("rui", 5).stream().map(s -> s.name()).toList());
    assertEquals(4, search.speakers("ANA R", 5).getFirst().statements());
    assertEquals(3, search.speakers("", 5).size());
    assertEquals(List.of("Zelenski"), search.speaker("carla-zelenski").orElseThrow().spellings());
    assertEquals(Optional.empty(), search.speaker("nobody"));
  }

  @Test
  void suggestionsGoOnFromWhatWasTyped() {
    var ruiz = search.suggest("what did ana ru", 3).getFirst();
    assertEquals(new SearchResult.Offer("speaker", "ana-ruiz", "Ana Ruiz", 2, Optional.of(4L)), ruiz);
    assertEquals("country Spain", kindAndLabel("spa"));
    assertEquals("source El Faro", kindAndLabel("far"));
    assertEquals("speaker Carla Zelenski", kindAndLabel("zelenskyy"));
    assertTrue(search.suggest("the harb", 3).stream().anyMatch(o -> o.kind().equals("word") && o.value().equals("the harbour")));
    assertEquals(List.of(), search.suggest("", 3));
    assertEquals(List.of(), search.suggest("\u0001", 3));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "speaker:zel        | speaker:carla-zelenski 1",
    "speaker:\"carla ze | speaker:carla-zelenski 1",
    "about:ru           | about:ana-ruiz 1",
    "-speaker:ru        | -speaker:ana-ruiz 4",
    "country:spa        | country:ES 3",
    "source:\"southern  | source:\"Southern Star\" 3",
    "lang:spa           | lang:es 2",
    "kind:di            | kind:direct 6",
    "kind:indirect,di   | kind:indirect,direct 7",
    "money kind:        | money kind:direct 1, money kind:indirect 1",
    "money kind:mi      | ``",
    "said:20            | ``"
  })
  void behindAFieldItsValuesAreOfferedWithTheFieldInFront(String typed, String offered) {
    List<SearchResult.Offer> offers = search.suggest(typed, 5);
    assertEquals(offered, String.join(", ", offers.stream().map(o -> o.value() + " " + o.statements().orElseThrow()).toList()));
    assertTrue(offers.stream().allMatch(o -> o.kind().equals("field")), offers.toString());
  }

  @Test
  void whatIsOfferedFindsAsManyAsItSays() {
    assertTrue(search.suggest("harbour mo", 5).stream().anyMatch(o -> o.value().equals("harbour money")));
    assertEquals(List.of(), search.suggest("fish harbo", 5).stream().filter(o -> o.kind().equals("word")).toList(), "both stand nowhere");
    for (String typed : List.of("tal", "ta", "harbour mo", "the ha", "on the", "speaker:", "talks speaker:l", "an")) {
      for (SearchResult.Offer offer : search.suggest(typed, 5)) {
        if (List.of("word", "phrase", "field").contains(offer.kind())) {
          assertEquals(Optional.of(total("q", offer.value())), offer.statements(), offer.toString());
        }
      }
    }
  }

  private static String kindAndLabel(String typed) {
    var first = search.suggest(typed, 3).getFirst();
    return first.kind() + " " + first.label();
  }

  @Test
  void articlesFromTheSameLanguage() {
    var found = articles("q", "harbour");
    assertEquals(2, found.total());
    assertEquals("a", found.results().getFirst().article().id(), "the headline counts more");
    assertEquals(2, found.results().getFirst().statements());
    assertEquals(2, articles("q", "speaker:lind").total());
    assertEquals(4, articles("q", "").total());
    assertEquals(1, articles("q", "title:budget").total());
    assertEquals(1, articles("q", "said:2031-01-09").total());
    var first = articles("size", "3");
    assertEquals(1, articles("size", "3", "cursor", first.next().orElseThrow()).results().size());
  }

  @Test
  void explainTellsWhichWordsCounted() {
    List<String> lines = find("q", "talk lind", "explain", "true").results().getFirst().explanation();
    assertTrue(lines.stream().anyMatch(l -> l.startsWith("lind:") && l.contains("speaker's name")), lines.toString());
    assertTrue(lines.stream().anyMatch(l -> l.startsWith("talk:") && l.contains("another form")), lines.toString());
    assertEquals(List.of(), find("q", "talk").results().getFirst().explanation());
  }

  /** What is marked is what matched: query, marked words of the first hit. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"habour~1 | harbour", "frindly~ | friendly", "monye~ | money", "habrour~ | harbour", "habour nedes monye zzzz | harbour, needs, money"})
  void wordsThatAreLikeTheOneTypedAreMarked(String q, String marked) {
    for (Hit hit : find("q", q).results()) {
      if (!hit.quote().speaker().mention().orElse("").contains("harbour master")) {
        assertFalse(hit.highlights().isEmpty(), q + " in " + hit.quote().text());
      }
    }
    Hit hit = find("q", q + " -nobody").results().getFirst();
    assertEquals(marked, String.join(", ", hit.highlights().stream().map(r -> hit.quote().text().substring(r[0], r[1])).toList()));
  }

  private static List<String> explained(String q, String speaker) {
    return find("q", q, "explain", "true").results().stream()
        .filter(h -> h.quote().speaker().mention().orElse("").contains(speaker))
        .findFirst().orElseThrow().explanation();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "habrour~    | Ruiz   | habrour~2: a word like it stands in the statement: \"harbour\", ",
    "habrour~    | master | habrour~2: a word like it stands in the speaker's name: \"harbour\", ",
    "frien*      | Zelen  | frien*: a word that fits it stands in the statement: \"friendly\", ",
    "harbo*      | master | harbo*: a word that fits it stands in the speaker's name: \"harbour\", ",
    "zelensky    | Zelen  | zelensky: stands in the speaker's name: \"Zelenski\", ",
    "talking     | Zelen  | talking: another form of the word stands in the statement: \"talk\" (a quarter of the weight), "
  })
  void explainNamesTheWordThatMatchedAndItsPlace(String q, String speaker, String line) {
    List<String> lines = explained(q, speaker);
    assertTrue(lines.getFirst().startsWith(line.strip()), lines.toString());
  }

  @Test
  void explainTellsOfAStemThatIsLikeTheWord() {
    List<String> lines = explained("freind minister long zzzz", "Zelen");
    assertTrue(lines.getFirst().startsWith("freind: a word whose stem is like it stands in the statement (two fifths of the weight), "), lines.toString());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "talks harbour", "harbour talks go", "talk lind", "habrour~ money", "(fish OR speaker:ruiz) talks", "friendly (money OR title:budget)",
    "fish resume", "harbuor monney friendly minister", "\"the harbour\" talks", "zelensky money", "ruiz harb* go~"
  })
  void thePointsAddUp(String q) {
    for (Hit hit : find("q", q, "explain", "true").results()) {
      List<String> lines = hit.explanation();
      double sum = 0;
      for (String line : lines.subList(0, lines.size() - 1)) {
        Matcher points = Pattern.compile("([0-9.]+) points$").matcher(line);
        sum += points.find() ? Double.parseDouble(points.group(1)) : 0;
      }
      Matcher all = Pattern.compile("^together ([0-9.]+) points").matcher(lines.getLast());
      assertTrue(all.find(), lines.toString());
      assertEquals(Double.parseDouble(all.group(1)), sum, 0.001, lines.toString());
      assertFalse(lines.stream().anyMatch(l -> l.startsWith("anything else")), lines.toString());
    }
  }

  /** Seeded changes of valid requests: an answer or a BadRequest, nothing else, and soon. */
  @Test
  void survivesWhateverIsAsked() {
    List<String> names = RequestParser.names();
    List<String> values =
        List.of("talks", "\"on the harbour\"", "speaker:ruiz", "ana-ruiz", "2031", "2031-02..", "-7d", "*", "a*", "tal?s~", "-", "0", "1",
            "20", "100", "-1", "true", "relevance", "date", "-date", "month", "day", "said", "mentioned", "speaker,kind", "none", "ES",
            "(", "OR", "\u0000", "é", "\uD83D", "title:(a OR", "\"a * b\"", "\"a b\"~5", "*bour", "[a-z]+*", "x".repeat(300), "", " ");
    var random = new java.util.Random(5);
    org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(60), () -> {
      for (int i = 0; i < 1500; i++) {
        var params = new ArrayList<String>();
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
          params.add(random.nextInt(3) == 0 ? "q" : names.get(random.nextInt(names.size())));
          String value = values.get(random.nextInt(values.size()));
          params.add(random.nextBoolean() ? value : value + " " + values.get(random.nextInt(values.size())));
        }
        try {
          find(params.toArray(String[]::new));
        } catch (BadRequest e) {
          assertFalse(e.mistakes().isEmpty());
        }
      }
    });
  }
}
