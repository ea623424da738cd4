package dicta.search.lucene;

import static dicta.index.Articles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.index.ArchiveIndex;
import dicta.model.How;
import dicta.model.Kind;
import dicta.model.Speaker;
import dicta.model.SpeakerType;
import dicta.search.BadRequest;
import dicta.search.RequestParser;
import dicta.search.SearchResult;
import dicta.search.SearchResult.Suggestion;
import dicta.search.SearchResult.Warning;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom typed names mean, and which words are put in the place of misspelt ones. */
class NamesAndSpellingTest {
  @TempDir static Path folder;

  private static ArchiveIndex index;
  private static LuceneSearch search;

  @BeforeAll
  static void anArchive() throws IOException {
    index = ArchiveIndex.open(folder, "1", Duration.ZERO);
    index.put(
        article("a").said("Tom Baker", "The new policy is about climate.").said("Tom Baker", "We have confidence in the harbour.")
            .said("Baker", "A bridge is a bridge.") // misread by the annotation: an identity of its own
            .said(called("Ann Lang", "Baker's secretary Ann Lang"), "The change will come.", Kind.DIRECT, null, List.of(), List.of())
            .build());
    index.put(
        article("b").said("Police Officer Tim Reed", "A crime was seen.") // a name as a whole
            .said(nameless("police"), "The crime was in 1925.", Kind.DIRECT, null, List.of(), List.of())
            .said(nameless("harbour officials"), "The cape is closed.", Kind.DIRECT, null, List.of(), List.of())
            .said("World Harbour Organization", "Harbours change.").build());
    index.put(article("c").countries("FR", "DE", "ES", "PT").said("Eva Wood", "Nobody arrived.").build());
    index.commit();
    index.refresh();
    search = new LuceneSearch(index.reader());
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static Speaker called(String name, String mention) {
    return new Speaker(
        Optional.of(name), Optional.of(name.toLowerCase().replace(' ', '-')), Optional.empty(), SpeakerType.PERSON, Optional.of(mention),
        Optional.empty(), How.NAME, 0.9, Optional.empty(), Optional.empty(), List.of());
  }

  private static Speaker nameless(String mention) {
    return new Speaker(
        Optional.empty(), Optional.empty(), Optional.empty(), SpeakerType.UNNAMED, Optional.of(mention), Optional.empty(), How.UNNAMED, 0.8,
        Optional.empty(), Optional.empty(), List.of());
  }

  private static SearchResult ask(String q) {
    return search.quotes(RequestParser.parse(Map.of("q", List.of(q))));
  }

  private static List<String> speakers(String q) {
    return ask(q).results().stream().map(h -> h.quote().speaker().name().orElse("")).distinct().sorted().toList();
  }

  private static List<String> hints(SearchResult result) {
    return result.query().warnings().stream().map(Warning::hint).toList();
  }

  @Test
  void aNameInSmallLettersMeansAllWhoAreCalledSoNotTheIdentityThatIsWrittenSo() {
    assertEquals(3, ask("speaker:baker").total());
    assertEquals(3, ask("speaker:Baker").total());
    assertTrue(hints(ask("speaker:baker")).getFirst().contains("may be Tom Baker, Baker"), hints(ask("speaker:baker")).toString());
    assertFalse(
        ask("speaker:baker").didYouMean().stream().anyMatch(s -> s.q().equals("speaker:baker")), "that would be the same search again");
    assertEquals(1, search.quotes(RequestParser.parse(Map.of("speaker", List.of("baker")))).total(), "a facet's value is just itself");
  }

  @Test
  void somebodyElsesNameBesideANameIsNotTheirs() {
    assertEquals(List.of("Baker", "Tom Baker"), speakers("speaker:baker"), "not Baker's secretary");
    assertEquals(List.of("Ann Lang"), speakers("speaker:\"secretary lang\""));
    assertEquals(List.of("Ann Lang"), speakers("speaker:\"baker's secretary ann lang\""));
    assertEquals(0, ask("speaker:secretary").total());
  }

  @Test
  void namelessOnesAreFoundBesideThoseWhoseNameHasTheWordInIt() {
    assertEquals(2, ask("speaker:police").total());
    assertEquals(List.of(), hints(ask("speaker:officials")), "they are found: nothing is missing");
    assertEquals(1, ask("speaker:officials").total());
  }

  @Test
  void initialsAndHonorificsAreUnderstood() {
    assertEquals(List.of("World Harbour Organization"), speakers("speaker:WHO"));
    assertEquals(0, ask("speaker:who").total(), "a word");
    assertEquals(List.of("Ann Lang"), speakers("speaker:\"Ms. Lang\""));
  }

  @Test
  void theWordWithTheFewestChangedLettersIsMeant() {
    assertEquals(Optional.of("policy"), mended("palicy"), "not police, a name's word");
    assertEquals(Optional.of("confidence"), mended("confidece"));
    assertEquals(Optional.of("\"the change\""), mended("\"the chnage\""));
    assertEquals(Optional.empty(), mended("1945"), "a number stands for nothing but itself");
    assertEquals(0, ask("1945").total());
    assertEquals(0, ask("cafe").total(), "a short word is only offered another");
    assertTrue(ask("cafe").didYouMean().stream().anyMatch(s -> s.kind() == Suggestion.Kind.SPELLING && s.q().equals("cape")));
  }

  private static Optional<String> mended(String q) {
    return ask(q).query().warnings().stream().findFirst().flatMap(Warning::mended);
  }

  @Test
  void whatFindsNothingIsNamed() {
    SearchResult none = ask("policy moonlight");
    assertEquals(0, none.total());
    assertTrue(hints(none).contains("moonlight alone finds nothing"), hints(none).toString());
    SearchResult apart = ask("confidece crime");
    assertEquals(0, apart.total());
    assertTrue(apart.didYouMean().stream().anyMatch(s -> s.q().equals("confidence") && s.hits() == 1), apart.didYouMean().toString());
  }

  @Test
  void aStatementWithoutACountryCountsForThoseThatTheArticleIsAboutMost() {
    assertEquals(1, ask("country:ES").total());
    assertEquals(0, ask("country:PT").total());
    assertEquals(1, search.articles(RequestParser.parse(Map.of("q", List.of("country:PT")))).total(), "the article names it");
  }

  @Test
  void whatIsWrongElsewhereKeepsANamesChoiceFromBeingTheMendedQuery() {
    List<Warning> warnings = ask("speker:baker").query().warnings();
    assertEquals(Optional.of("speaker:baker"), warnings.getFirst().mended());
    assertEquals(Optional.empty(), warnings.getLast().mended());
  }

  @Test
  void ofManyUnknownNamesOnlyTheFirstAreComparedWithAll() {
    var names = new StringBuilder("speaker:(bakre");
    for (int i = 0; i < 50; i++) {
      names.append(" OR bakr").append((char) ('a' + i % 26)).append((char) ('a' + i / 26));
    }
    List<String> hints = hints(ask(names + ")"));
    assertEquals(51, hints.stream().filter(h -> h.startsWith("nobody in the archive")).count());
    assertTrue(hints.getFirst().endsWith("did you mean baker?"), hints.getFirst());
    assertFalse(hints.getLast().contains("did you mean"), "that would take seconds where many people speak");
  }

  @Test
  void whatHasMoreWordsThanCanBeSearchedIsToldWithTheLimit() {
    for (String q : List.of("speaker:\"" + "harbour of leeds ".repeat(500) + "\"", "\"" + "bridge harbour ".repeat(600) + "\"")) {
      var refused = assertThrows(BadRequest.class, () -> ask(q));
      assertTrue(refused.mistakes().getFirst().hint().contains("1024"), refused.mistakes().toString());
    }
  }
}
