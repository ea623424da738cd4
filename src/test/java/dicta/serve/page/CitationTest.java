package dicta.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.model.How;
import dicta.model.Kind;
import dicta.model.Place;
import dicta.model.Quote;
import dicta.model.Said;
import dicta.model.Span;
import dicta.model.Speaker;
import dicta.model.SpeakerType;
import dicta.search.SearchResult;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A statement as a reference, and the words of attribution that it carries. */
class CitationTest {
  /** In the table below {@code [ ]} are around the statement, {@code < >} around the words for the speaker. */
  private static Quote marked(String text, String cue, String source) {
    int speaker = text.replace("[", "").replace("]", "").indexOf('<');
    int speakerEnd = text.replace("[", "").replace("]", "").replace("<", "").indexOf('>');
    String spoken = text.replace("<", "").replace(">", "");
    int start = spoken.indexOf('[');
    int end = spoken.replace("[", "").indexOf(']');
    return quote(source, new Span(start, end), new Span(speaker, speakerEnd), cue, 0.97, "", Said.Basis.PUBLISHED);
  }

  private static Quote quote(String source, Span words, Span at, String cue, double confidence, String phrase, Said.Basis basis) {
    var speaker = new Speaker(
        Optional.of("Ilsabet Orvane"), Optional.of("ilsabet-orvane"), Optional.empty(), SpeakerType.PERSON, Optional.of(at.in(source)),
        Optional.of(at), at.in(source).equals("Orvane") ? How.NAME : How.ROLE, confidence, Optional.of("President"), Optional.of("IS"), List.of());
    var said = new Said(Optional.of("2031-03-10"), Optional.of(phrase).filter(p -> !p.isEmpty()), basis);
    return new Quote(
        Place.TEXT, List.of(words), Kind.DIRECT, words.in(source), speaker, Optional.of(cue), List.of(), said, List.of(), List.of());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      <Orvane> told reporters in Ankara on Monday that [the gates would open].           | told   | told reporters in Ankara on Monday
      “[The gates will open,]” <Orvane> told reporters in Velmar. Rain fell.             | told   | told reporters in Velmar
      “[The gates will open,]” said <Orvane>.                                            | said   | said
      “[The gates will open,]” said <the president> in an interview with the Ledger.     | said   | said the president in an interview with the Ledger
      <Orvane> said [the gates would open].                                              | said   | said
      <Orvane> told the U.S. envoy in the old town hall, [the gates would open].         | told   | told the U.S. envoy in the old town hall
      According to <Orvane>, [the gates would open].                                     | According to | According to
      <She> called the offer “[a first honest step]”.                                    | called | called the offer
      <Orvane> told the council while it rained that [the gates would open].             | told   | told the council
      <Orvane> said and said again in Velmar: “[The gates will open]”                    | said   | said
      <Orvane> dijo a la prensa en Velmar que [las puertas se abrirán].                  | dijo   | dijo a la prensa en Velmar
      “[The gates will open,]” <Orvane> said                                             | said   | said
      """)
  void theWordsOfAttributionTellToWhomAndWhere(String text, String cue, String told) {
    String source = text.replaceAll("[\\[\\]<>]", "");
    assertEquals(Optional.of(told), CueWords.of(marked(text, cue, source), source));
  }

  @Test
  void withoutTheTextTheCueStaysAlone() {
    String source = "Orvane told reporters that it rained.";
    assertEquals(Optional.of("told"), CueWords.of(marked("<Orvane> told reporters that [it rained].", "told", source), ""));
  }

  private static Citation citation(Quote quote, String source, String title, String language) {
    var head = new SearchResult.ArticleHead(
        "a", title, Optional.of("Meridian Wire"), Optional.of("2031-03-11"), Optional.of("https://news.example/Talks_(2031)"), "en");
    var hit = new SearchResult.Hit(
        "a.12", quote, head, new SearchResult.Where(1, quote.start(), quote.end(), ""), new SearchResult.Context("", ""), source, List.of(),
        Optional.empty(), List.of());
    Messages m = Messages.in(language);
    return Citation.of(
        hit, true, SpeakerView.of(quote.speaker(), m), CueWords.of(quote, source), Optional.of("A. Writer"), "http://localhost:7070/quote/a.12", m);
  }

  @Test
  void aReferenceSaysWhoToWhomWhenInWhichWordsAndWhere() {
    String source = "“The gates will open,” Orvane told reporters in Velmar on Monday.";
    Quote quote = quote(source, new Span(1, 21), new Span(23, 29), "told", 0.97, "on Monday", Said.Basis.ATTRIBUTION);
    Citation citation = citation(quote, source, "Gates to open", "en");
    assertEquals(
        "Ilsabet Orvane, President, Iceland, “told reporters in Velmar on Monday”, 10 March 2031 (“on Monday”): “The gates will open” (direct). "
            + "A. Writer, “Gates to open”, Meridian Wire, 11 March 2031. https://news.example/Talks_%282031%29 · http://localhost:7070/quote/a.12",
        citation.plain());
    assertTrue(citation.markdown().startsWith("> “The gates will open”\n>\n> — Ilsabet Orvane, President, Iceland, “told reporters"), citation.markdown());
    assertTrue(citation.markdown().contains("[Gates to open](https://news.example/Talks_%282031%29), Meridian Wire"), citation.markdown());
    assertTrue(citation.bibtex().contains("  author = {{A. Writer}},\n  title = {Gates to open},\n  publisher = {Meridian Wire},\n  year = {2031},\n  month = {3},\n"), citation.bibtex());
    assertTrue(citation.ris().startsWith("TY  - NEWS\nAU  - A. Writer\nTI  - Gates to open\nT2  - Meridian Wire\nPY  - 2031\nDA  - 2031/03/11\n"), citation.ris());
    assertTrue(citation(quote, source, "Gates to open", "es").plain().contains("«The gates will open» (textual)"));
  }

  @Test
  void aDoubtfulSpeakerIsNeverCitedWithoutTheDoubt() {
    String source = "The minister said it rained.";
    Quote quote = quote(source, new Span(18, 27), new Span(0, 12), "said", 0.5, "", Said.Basis.PUBLISHED);
    Citation citation = citation(quote, source, "Rain", "en");
    for (String form : List.of(citation.plain(), citation.markdown(), citation.bibtex(), citation.ris())) {
      assertTrue(form.contains("speaker uncertain, 50") && form.contains("as “The minister”"), form);
    }
  }

  @Test
  void marksOfTheFormsThemselvesAreSafeAndNothingIsLost() {
    String words = "50 % {of} \\it \\ [all] *is* _one_ & <b>";
    String source = "Orvane said " + words;
    Quote quote = quote(source, new Span(12, source.length()), new Span(0, 6), "said", 0.97, "", Said.Basis.PUBLISHED);
    Citation citation = citation(quote, source, words, "en");
    assertTrue(citation.bibtex().contains("50 \\% \\textbraceleft{}of\\textbraceright{} \\textbackslash{}it"), citation.bibtex());
    assertEquals(
        citation.bibtex().chars().filter(c -> c == '{').count(), citation.bibtex().chars().filter(c -> c == '}').count(), "BibTeX counts braces");
    assertTrue(citation.markdown().contains("\\[all\\] \\*is\\* \\_one\\_ & \\<b\\>"), citation.markdown());
    assertFalse(citation.ris().lines().anyMatch(l -> !l.matches("[A-Z][A-Z0-9]  - .*")), citation.ris());
  }
}
