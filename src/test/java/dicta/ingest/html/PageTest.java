package dicta.ingest.html;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final String FIRST =
      "The council will mend the old bridge next year, the mayor said on Monday, after months of debate about its cost.";
  private static final String SECOND = "“It has to be done,” she said.";
  private static final String THIRD =
      "The bridge was built a century ago, and engineers have warned, more than once, that it needs new cables soon.";

  @Test
  void metadataComeFromJsonLdFirst() {
    Page page = page("""
        <meta property="og:title" content="Bridge to be mended | The Daily">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
          {"@type":"Person","@id":"#p","name":"Ada Writer"},
          {"@type":["NewsArticle"],"headline":"Council to mend bridge","datePublished":"2031-05-12T08:00:00Z",
           "author":{"@id":"#p"},"publisher":{"@type":"Organization","name":"The Daily"},"inLanguage":"en",
           "mainEntityOfPage":{"@id":"https://daily.example/bridge"},}]}</script>
        """, "<p>" + FIRST + "<p>" + SECOND);
    assertAll(
        () -> assertEquals("Council to mend bridge", page.title()),
        () -> assertEquals(Optional.of("Ada Writer"), page.byline()),
        () -> assertEquals(Optional.of("The Daily"), page.source()),
        () -> assertEquals("2031-05-12T08:00:00Z", page.published().getFirst()),
        () -> assertEquals(Optional.of("en"), page.lang()),
        () -> assertEquals(Optional.of("https://daily.example/bridge"), page.url()),
        () -> assertEquals(FIRST + "\n\n" + SECOND, page.text()));
  }

  @Test
  void metadataComeFromMetaTagsAndElementsWhereThereIsNoJsonLd() {
    Page page = Page.read("""
        <html lang="es-ES"><head><title>Puente | El Diario</title><link rel="canonical" href="https://diario.example/a">
        <meta property="og:site_name" content="El Diario"><meta name="author" content="By Ana Autora">
        </head><body><article><h1>El puente se repara</h1><time datetime="2031-05-12">12 de mayo</time>
        <p>%s</p><p>%s</p></article></body></html>""".formatted(FIRST, THIRD)).orElseThrow();
    assertAll(
        () -> assertEquals("El puente se repara", page.title()),
        () -> assertEquals(Optional.of("Ana Autora"), page.byline()),
        () -> assertEquals(Optional.of("El Diario"), page.source()),
        () -> assertEquals(List.of("2031-05-12", "12 de mayo"), page.published()),
        () -> assertEquals(Optional.of("es-ES"), page.lang()),
        () -> assertEquals(Optional.of("https://diario.example/a"), page.url()));
  }

  @Test
  void whatSurroundsTheArticleIsLeftOut() {
    String cookies = "<div class='cookie-notice'><p>We use cookies to improve your visit, and to show what you may like, always.</p></div>";
    String comments = "<section id='comments'>" + "<p>I was there, and I did not like it, not at all, believe me, friends of bridges.</p>".repeat(20) + "</section>";
    Page page = page("", cookies
        + "<nav><a href=/>Home</a> <a href=/news>News</a></nav><article><h1>Bridge</h1><div class=byline>Ada Writer</div>"
        + "<p>" + FIRST + "</p><figure><img src=a.jpg><figcaption>The bridge, seen from the river bank, on a rainy day in May.</figcaption></figure>"
        + "<p>" + SECOND + "</p><p>Read more: <a href=/x>Another bridge falls</a></p>"
        + "<div class='related-articles'><h3>Related</h3><a href=/y>One more bridge, and its story</a></div>"
        + "<p>" + THIRD + "</p></article>" + comments + "<footer>© The Daily</footer>");
    assertEquals(String.join("\n\n", FIRST, SECOND, THIRD), page.text());
  }

  @Test
  void embeddedPostsBelongToTheArticle() {
    Page page = page("", "<article><p>" + FIRST + "</p><div class='social-embed'><blockquote class=twitter-tweet>"
        + "<p>Today we start with the bridge.</p></blockquote></div><p>" + THIRD + "</p></article>");
    assertEquals(String.join("\n\n", FIRST, "Today we start with the bridge.", THIRD), page.text());
  }

  @Test
  void paragraphsMadeOfLineBreaksAreParagraphsToo() {
    Page page = page("", "<div id=story>" + FIRST + "<br><br>" + THIRD + "<br>\n<br>" + SECOND + "</div>");
    assertEquals(String.join("\n\n", FIRST, THIRD, SECOND), page.text());
  }

  @Test
  void aPageWithoutAnArticleIsNone() {
    assertTrue(Page.read("<html><body><nav><a href=/a>News</a></nav><p>Welcome.</p></body></html>").isEmpty());
    assertTrue(Page.read("").isEmpty());
  }

  private static Page page(String head, String body) {
    return Page.read("<!doctype html><html><head>" + head + "</head><body>" + body + "</body></html>").orElseThrow();
  }
}
