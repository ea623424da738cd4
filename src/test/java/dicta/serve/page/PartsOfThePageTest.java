package dicta.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.model.Kind;
import dicta.model.Place;
import dicta.model.Quote;
import dicta.model.Said;
import dicta.model.Span;
import dicta.model.Speaker;
import dicta.search.SearchResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartsOfThePageTest {
  @Test
  void aChangedLinkForgetsTheCursorAndKeepsTheRest() {
    Link link = Link.of("/", Map.of("q", List.of("peace & war"), "cursor", List.of("abc"), "from", List.of(" ")));
    assertEquals("/?q=peace+%26+war&speaker=a-b", link.add("speaker", "a-b").toString());
    assertEquals("/", link.drop("q").toString());
  }

  @Test
  void highlightsThatTouchOverlapOrLieOutsideNeverBreakTheText() {
    List<int[]> ranges = List.of(new int[] {4, 9}, new int[] {0, 5}, new int[] {8, 99}, new int[] {50, 60});
    var segments = Segment.cut("ten eleven", ranges);
    assertEquals("ten eleven", String.join("", segments.stream().map(Segment::text).toList()));
    assertTrue(segments.stream().allMatch(Segment::marked));
  }

  @ParameterizedTest
  @CsvSource({
    "2031-03-11, 11 March 2031",
    "2031-03, March 2031",
    "2031, 2031",
    "2031-03-11/2031-03-12, 11 March 2031 – 12 March 2031",
    "9999-99-99, 9999-99-99",
    "-7d, -7d"
  })
  void datesAreWrittenOutAndWhatIsNoneStaysAsItIs(String iso, String words) {
    assertEquals(words, Messages.in("en").date(iso));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "week    | 2031-03-03 | 2031-03-09 | 3 March 2031 – 9 March 2031 | 2031-03-03 | 2031-03-09",
    "quarter | 2031-04-01 | 2031-06-30 | April 2031 – June 2031      | 2031-04    | 2031-06",
    "quarter | 2031-04-10 | 2031-06-30 | 10 April 2031 – 30 June 2031 | 2031-04-10 | 2031-06-30",
    "month   | 2031-04-01 | 2031-04-30 | April 2031                  | 2031-04    | 2031-04"
  })
  void aBarNamesItsTimeInTheShortestWords(String interval, String from, String to, String when, String first, String last) {
    var histogram = new SearchResult.Histogram(interval, List.of(new SearchResult.Bucket(from, to, 3)), 0);
    var bar = HistogramView.of(histogram, Link.to("/"), Messages.in("en")).orElseThrow().bars().getFirst();
    assertEquals(List.of(when, first, last), List.of(bar.when(), bar.from(), bar.to()));
  }

  @Test
  void everyOneWhomANameMayMeanIsALink() {
    var choices = List.of(
        new SearchResult.Suggestion("gates speaker:eva-stone", 12, SearchResult.Suggestion.Kind.ONLY, "only Eva Stone", Optional.empty()),
        new SearchResult.Suggestion("gates speaker:adam-stone", 3, SearchResult.Suggestion.Kind.ONLY, "only Adam Stone", Optional.empty()));
    var result = new SearchResult(
        new SearchResult.QueryEcho("gates speaker:stone", "", List.of()), 15, 1, Optional.empty(), List.of(), Map.of(), Optional.empty(), choices,
        new SearchResult.IndexState("1", 1, 1, ""));
    var way = WaysOut.choices(Link.to("/").set("kind", "direct"), result, Messages.in("en")).getFirst();
    assertEquals("Only", way.label());
    assertEquals(
        List.of("Eva Stone 12 /?kind=direct&q=gates+speaker:eva-stone", "Adam Stone 3 /?kind=direct&q=gates+speaker:adam-stone"),
        way.parts().stream().map(p -> p.label() + " " + p.count() + " " + p.href()).toList());
  }

  @ParameterizedTest
  @CsvSource({"es, en, es", "'', 'es-MX,es;q=0.9,en;q=0.8', es", "'', 'fr-FR', en", "'', ';;;', en", "xx, '', en"})
  void theLanguageIsTheChosenOneElseWhatTheBrowserPrefers(String chosen, String accepted, String expected) {
    assertEquals(expected, Messages.pick(chosen, accepted));
  }

  @Test
  void everyLanguageHasEveryText() {
    var texts = Messages.LANGUAGES.stream()
        .map(l -> java.util.ResourceBundle.getBundle("dicta.serve.messages", java.util.Locale.of(l)).keySet())
        .distinct()
        .toList();
    assertEquals(1, texts.size(), "the message files differ in their keys");
    assertEquals("11 de marzo de 2031", Messages.in("es").date("2031-03-11"));
    assertEquals("Alemania", Messages.in("es").country("DE"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "It rained. The minister called it a | The minister called it a",
    "the minister called it a | the minister called it a",
    "“Never!” he said. She called it a | She called it a"
  })
  void whatStandsAroundPartlyQuotedWordsBeginsWithTheirSentence(String context, String shown) {
    assertEquals(shown, HitView.sentenceBefore(context));
  }

  @Test
  void aSpaceStandsBetweenAStatementAndItsSentenceUnlessAQuotationMarkDoes() {
    assertEquals("She said that ", HitView.leading("She said that"));
    assertEquals("She called it “", HitView.leading("She called it “"));
    assertEquals(" on Monday", HitView.trailing("on Monday"));
    assertEquals("” on Monday", HitView.trailing("” on Monday"));
    assertEquals(".", HitView.trailing("."));
  }

  @Test
  void whatFollowsPartlyQuotedWordsEndsWithTheirSentence() {
    assertEquals("” and left.", HitView.sentenceAfter("” and left. It rained.", true));
    assertEquals("” in it", HitView.sentenceAfter("” in it", true));
    assertTrue(HitView.sentenceAfter("word ".repeat(90), false).length() < 160);
  }

  @Test
  void countriesAndOrganisationsHaveNames() {
    assertEquals("Türkiye", Messages.in("en").country("TR").replace("Turkey", "Türkiye"));
    assertEquals("European Union", Messages.in("en").country("EU"));
    assertEquals("<b>", Messages.in("en").country("<b>"));
  }

  private static Note.Step step(String written, String text) {
    Quote quote = new Quote(
        Place.TEXT, List.of(new Span(0, 2)), Kind.INDIRECT, "it", Speaker.unresolved(Optional.of("he"), Optional.of(new Span(24, 26)), List.of()),
        Optional.of("warned"), List.of(), new Said(Optional.empty(), Optional.empty(), Said.Basis.UNKNOWN), List.of(), List.of());
    return new Reasons(quote, text, Messages.in("en")).step(written);
  }

  @Test
  void aStepOfTheTrailThatNoMessageTellsIsShownWithItsRuleItsWordsAndItsPlace() {
    String text = "he said";
    assertEquals(new Note.Step("odd", "he is the last man named", "he"), step("odd: he is the last man named [0,2)", text));
    assertEquals(new Note.Step("", "no rule here", ""), step("no rule here", text));
    assertEquals("", step("far: away [70,90)", text).excerpt());
    assertEquals("", step("odd: place [9999999999,99999999999)", text).excerpt());
  }

  @ParameterizedTest
  @CsvSource({
    "mitsotakis turkey january 2020, 2020-01, mitsotakis turkey",
    "harvest in March 2031, 2031-03, harvest",
    "cosecha en marzo de 2031, 2031-03, cosecha",
    "2031 harvest, 2031, harvest",
    "harvest Sept 2031, 2031-09, harvest"
  })
  void aMonthOrYearAmongTheWordsIsUnderstoodAsOne(String q, String iso, String rest) {
    assertEquals(Optional.of(new TypedDate(iso, iso, rest)), TypedDate.in(q));
  }

  @ParameterizedTest
  @CsvSource({
    "iran early 2020, 2020-01, 2020-04, iran",
    "harvest in mid 2031, 2031-05, 2031-08, harvest",
    "cosecha a finales de 2031, 2031-09, 2031-12, cosecha"
  })
  void aPartOfAYearIsAThirdOfIt(String q, String from, String to, String rest) {
    assertEquals(Optional.of(new TypedDate(from, to, rest)), TypedDate.in(q));
  }

  @ParameterizedTest
  @CsvSource({
    "what did Mitsotakis say about Turkey in January 2020?, Mitsotakis Turkey, 2020-01",
    "who talked most about Iran in early 2020, Iran, 2020-01",
    "¿qué dijo Sand sobre la cosecha?, Sand cosecha, ''",
    "did anyone else say that the plan would change, plan would change, ''"
  })
  void aQuestionMeansTheWordsThatTellWhatItIsAbout(String typed, String q, String from) {
    Meant meant = Meant.by(typed).orElseThrow();
    assertEquals(q, meant.q());
    assertEquals(from, meant.date().map(TypedDate::from).orElse(""));
  }

  @Test
  void wordsThatAskNothingAreLeftAlone() {
    for (String q : List.of("mitsotakis turkey", "the plan would change", "\"what did he say\"", "what -did", "speaker:sand what", "")) {
      assertEquals(Optional.empty(), Meant.by(q), q);
    }
    assertEquals("who said that", Meant.withoutQuestion("who said that"), "nothing would be left");
  }

  @Test
  void aSentenceIsNotShownIntoAQuotationThatGoesOn() {
    assertEquals(" …", HitView.sentenceAfter(": \"Wow!", false));
    assertEquals(" and left …", HitView.sentenceAfter(" and left: “Never again", false));
    assertEquals("\", he said.", HitView.sentenceAfter("\", he said. It rained.", true));
  }

  @Test
  void aNumberThatIsNoYearOrPartOfTheQueryLanguageIsNoDate() {
    for (String q : List.of("harvest 7", "published:2031", "\"in 2031\"", "order 20312", "covid-2019")) {
      assertEquals(Optional.empty(), TypedDate.in(q), q);
    }
  }

  @Test
  void ofASpeechAListShowsWhatIsAroundTheWordsFound() {
    String speech = "water ".repeat(400) + "weir " + "water ".repeat(400);
    List<Segment> shown = Segment.inList(speech, List.of(new int[] {2400, 2404}));
    assertEquals("… ", shown.getFirst().text());
    assertEquals(List.of("weir"), shown.stream().filter(Segment::marked).map(Segment::text).toList());
    assertEquals(" …", shown.getLast().text());
    assertTrue(shown.stream().mapToInt(s -> s.text().length()).sum() < 1000);
    assertEquals("water", Segment.inList(speech, List.of()).getFirst().text().substring(0, 5), "else its beginning");
    assertEquals(List.of(new Segment("short", false)), Segment.inList("short", List.of()));
  }

  @Test
  void theWordsOfAnotherWordingThatDifferAreMarked() {
    assertEquals(
        List.of(new Segment("The talks were ", false), new Segment("useful", true), new Segment(" and ", false), new Segment("long", true)),
        Wordings.changed("The talks were useful and long", "the talks were helpful and, frank"));
  }

  @Test
  void theHistogramKeepsGapsAndZoomsOutOneStep() {
    var histogram = new SearchResult.Histogram(
        "month",
        List.of(new SearchResult.Bucket("2031-01-01", "2031-01-31", 4), new SearchResult.Bucket("2031-12-01", "2031-12-31", 2)), 1);
    Link link = Link.to("/").set("from", "2031").set("to", "2031");
    HistogramView view = HistogramView.of(histogram, link, Messages.in("en")).orElseThrow();
    assertEquals(2, view.bars().size());
    assertEquals("/?from=2031-12&to=2031-12", view.bars().getLast().href());
    assertTrue(Double.parseDouble(view.bars().getLast().x()) > 90, "December stands at the end of the year");
    assertEquals("/", view.wider().orElseThrow());
    Link day = Link.to("/").set("from", "2031-01-04").set("to", "2031-01-04");
    assertEquals("/?from=2031-01&to=2031-01", HistogramView.of(histogram, day, Messages.in("en")).orElseThrow().wider().orElseThrow());
  }

  @Test
  void aBarFindsTheDaysThatItCountsAndNoUndatedOnes() {
    var histogram = new SearchResult.Histogram(
        "month",
        List.of(
            new SearchResult.Bucket("2031-01-15", "2031-01-31", 4), new SearchResult.Bucket("2031-02-01", "2031-02-28", 1),
            new SearchResult.Bucket("2031-03-01", "2031-03-09", 2)), 1);
    Link link = Link.to("/").set("from", "2031-01-15").set("to", "2031-03-09").set("undated", "true");
    List<HistogramView.Bar> bars = HistogramView.of(histogram, link, Messages.in("en")).orElseThrow().bars();
    assertEquals(
        List.of("/?from=2031-01-15&to=2031-01-31", "/?from=2031-02&to=2031-02", "/?from=2031-03-01&to=2031-03-09"),
        bars.stream().map(HistogramView.Bar::href).toList());
    assertEquals("15 January 2031 – 31 January 2031: 4 statements", bars.getFirst().label());
    assertTrue(Double.parseDouble(bars.get(1).x()) < 10, "February stands right behind January");
  }

  @Test
  void theUndatedAreABucketThatIsAddedToARangeOrShownAlone() {
    var histogram = new SearchResult.Histogram("month", List.of(new SearchResult.Bucket("2031-01-01", "2031-01-31", 4)), 3);
    var alone = HistogramView.of(histogram, Link.to("/"), Messages.in("en")).orElseThrow().undated().orElseThrow();
    assertEquals("3 undated", alone.label());
    assertEquals("/?undated=true", alone.href().orElseThrow());
    Link range = Link.to("/").set("from", "2031").set("to", "2031");
    var beside = HistogramView.of(histogram, range, Messages.in("en")).orElseThrow().undated().orElseThrow();
    assertEquals("and 3 undated", beside.label());
    assertEquals("/?from=2031&to=2031&undated=true", beside.href().orElseThrow());
    HistogramView both = HistogramView.of(histogram, range.set("undated", "true"), Messages.in("en")).orElseThrow();
    assertTrue(both.undated().orElseThrow().on());
    assertEquals("/?from=2031&to=2031", both.undated().orElseThrow().href().orElseThrow());
    assertEquals("/", both.wider().orElseThrow(), "all time, not the undated alone");
    assertEquals("2031, or undated", Chips.of(range.set("undated", "true"), java.util.Map.of(), Messages.in("en")).getFirst().label());
  }

  @Test
  void aQueryOfPlainWordsCanBeLoosenedAndARicherOneIsLeftAlone() {
    assertEquals("water OR dam", WaysOut.anyWord("water dam"));
    for (String q : List.of("water", "water -dam", "\"water dam\"", "water OR dam", "speaker:a dam", "")) {
      assertEquals("", WaysOut.anyWord(q), q);
    }
  }

  @Test
  void theWordsOfAStatementBecomeAPhraseWithoutInnerQuotationMarks() {
    assertEquals("\"he called it a fine day\"", QuoteView.phrase("he called it a “fine” day"));
    assertEquals("\"One\"", QuoteView.phrase("One … Two"));
  }

  @Test
  void namesAreLookedForByTheLastWordsButNotByAYearThatIsTyped() {
    assertEquals(List.of("say about Turkey", "about Turkey", "Turkey"), SuggestRoute.ends("what did he say  about Turkey"));
    assertEquals(List.of("2031"), SuggestRoute.ends("2031"));
    assertEquals(List.of(), SuggestRoute.ends("harvest January 2031"));
    assertEquals(List.of("room 1408 room", "1408 room", "room"), SuggestRoute.ends("room 1408 room"));
  }

  @Test
  void onlyAddressesOfTheWebBecomeLinks() {
    assertFalse(ArticleView.webAddress(java.util.Optional.of("javascript:alert(1)")).isPresent());
    assertTrue(ArticleView.webAddress(java.util.Optional.of("https://news.example/a")).isPresent());
  }

  @ParameterizedTest
  @CsvSource({"Volodymyr Zelensky, VZ", "Ilsabet, I", "Jean-Claude Juncker, JJ", "ángel de la cruz, ÁC"})
  void initialsAreThoseOfTheFirstAndLastName(String name, String initials) {
    assertEquals(initials, SpeakerView.initials(name));
  }
}
