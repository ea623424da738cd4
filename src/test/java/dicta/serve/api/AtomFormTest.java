package dicta.serve.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.model.Kind;
import dicta.model.Place;
import dicta.model.Quote;
import dicta.model.Said;
import dicta.model.Span;
import dicta.model.Speaker;
import dicta.search.SearchResult;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a feed says of each kind of statement. */
class AtomFormTest {
  private static String entry(String source, Kind kind) throws IOException {
    int start = source.indexOf('[');
    int end = source.indexOf(']') - 1;
    String text = source.replaceAll("[\\[\\]]", "");
    var quote = new Quote(
        Place.TEXT, List.of(new Span(start, end)), kind, text.substring(start, end),
        Speaker.unresolved(Optional.of("the mayor"), Optional.empty(), List.of()), Optional.of("said"), List.of(),
        new Said(Optional.empty(), Optional.empty(), Said.Basis.UNKNOWN), List.of(), List.of());
    var head = new SearchResult.ArticleHead("a", "The gates", Optional.of("Ledger"), Optional.of("2031-03-10"), Optional.empty(), "en");
    var hit = new SearchResult.Hit(
        "a.1", quote, head, new SearchResult.Where(1, start, end, ""),
        new SearchResult.Context(text.substring(0, start).strip(), text.substring(end).strip()), text, List.of(), Optional.empty(), List.of());
    var out = new StringWriter();
    AtomForm.quotes("http://localhost/", "", "2031-03-10T00:00:00Z").hit(out, hit);
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      “[The gates open,]” the mayor said.                       | DIRECT   | “The gates open,”
      The mayor said [the gates would open].                    | INDIRECT | the gates would open (paraphrased)
      The mayor said [the gates, “once shut,” would open].      | MIXED    | the gates, “once shut,” would open (partly quoted)
      The mayor called them “[a disgrace]”.                     | MIXED    | “a disgrace” (partly quoted)
      The mayor said the “[gates]” would open.                  | INDIRECT | gates (paraphrased)
      """)
  void quotationMarksStandAroundQuotationsAlone(String source, Kind kind, String content) throws IOException {
    String entry = entry(source, kind);
    assertTrue(entry.contains("<content type=\"text\">" + content + "\nthe mayor — Ledger: The gates</content>"), entry);
    assertTrue(entry.contains("<category term=\"" + kind.name().toLowerCase(java.util.Locale.ROOT) + "\"/>"), entry);
    assertEquals(kind == Kind.DIRECT, entry.contains("<title>the mayor: "), entry);
  }
}
