package dicta.ingest.feed;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedTest {
  @Test
  void rssWithTheWholeArticle() {
    Feed.Entry entry = one("""
        <?xml version="1.0"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>The Daily</title><link>https://daily.example/</link><language>en-gb</language>
        <image><title>Logo</title><link>https://daily.example/logo</link></image>
        <item><title>Bridge &amp; ferry</title><link>/bridge</link><guid isPermaLink="false">n1</guid>
        <pubDate>Mon, 12 May 2031 10:00:00 +0200</pubDate><author>ada@daily.example (Ada Writer)</author>
        <description>Short.</description>
        <content:encoded><![CDATA[<p>The bridge is mended.</p><p>“It holds,” the mayor said.</p>]]></content:encoded>
        <media:title xmlns:media="m">A picture</media:title></item></channel></rss>""");
    assertAll(
        () -> assertEquals("Bridge & ferry", entry.title()),
        () -> assertEquals(Optional.of("https://daily.example/bridge"), entry.url()),
        () -> assertEquals(Optional.of("n1"), entry.id()),
        () -> assertEquals(Optional.of("Mon, 12 May 2031 10:00:00 +0200"), entry.published()),
        () -> assertEquals(Optional.of("Ada Writer"), entry.byline()),
        () -> assertEquals(Optional.of("The Daily"), entry.source()),
        () -> assertEquals(Optional.of("en-gb"), entry.lang()),
        () -> assertEquals("The bridge is mended.\n\n“It holds,” the mayor said.", entry.text()));
  }

  @Test
  void atomInItsOwnWay() {
    Feed.Entry entry = one("""
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es" xml:base="https://diario.example/feeds/">
        <title>El Diario</title><author><name>Redacción</name></author><link rel="self" href="feed.xml"/>
        <entry><id>tag:diario.example,2031:1</id><title type="html">El puente &amp;lt;nuevo&amp;gt;</title>
        <link rel="enclosure" href="a.mp3"/><link href="../puente"/><updated>2031-05-13T00:00:00Z</updated>
        <published>2031-05-12T08:00:00Z</published><summary>Corto.</summary>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Está <b>listo</b>.</p><p>Dijo la alcaldesa.</p></div></content>
        </entry></feed>""");
    assertAll(
        () -> assertEquals(Optional.of("https://diario.example/puente"), entry.url()),
        () -> assertEquals(Optional.of("2031-05-12T08:00:00Z"), entry.published()),
        () -> assertEquals(Optional.of("Redacción"), entry.byline()),
        () -> assertEquals(Optional.of("El Diario"), entry.source()),
        () -> assertEquals(Optional.of("es"), entry.lang()),
        () -> assertEquals("Está listo.\n\nDijo la alcaldesa.", entry.text()));
  }

  @Test
  void rdfHasItsItemsBesideTheChannel() {
    Feed.Entry entry = one("""
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="d">
        <channel><title>The Daily</title><link>https://daily.example</link></channel>
        <item rdf:about="https://daily.example/1"><title>Bridge</title><dc:date>2031-05-12</dc:date><dc:creator>Ada Writer</dc:creator>
        <description>It holds.</description></item></rdf:RDF>""");
    assertEquals("Bridge 2031-05-12 Ada Writer The Daily https://daily.example/1 It holds.",
        String.join(" ", entry.title(), entry.published().orElse(""), entry.byline().orElse(""), entry.source().orElse(""),
            entry.url().orElse(""), entry.text()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      <content type="text">1 &lt; 2 &amp; 3</content>                               | 1 < 2 & 3
      <content type="html">&lt;p&gt;One &amp;amp; two&lt;/p&gt;</content>           | One & two
      <content mode="base64" type="text/html">PGI+T25lPC9iPiB0d28=</content>        | One two
      <content mode="escaped">&lt;b&gt;One&lt;/b&gt; two</content>                  | One two
      <summary>One</summary><content>One two</content>                              | One two
      <description></description><summary>One</summary>                             | One
      """)
  void textComesInManyWays(String elements, String text) {
    assertEquals(text, one("<feed><entry>" + elements + "</entry></feed>").text());
  }

  @Test
  void otherXmlIsNoFeed() {
    assertTrue(Feed.read("<?xml version='1.0'?><opml><body/></opml>").isEmpty());
    assertTrue(Feed.read("<?xml version='1.0'?><rss><channel/></rss>").orElseThrow().entries().isEmpty());
    String secret = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
        + "<rss><channel><item><description>&x;</description></item></channel></rss>";
    assertEquals("&x;", one(secret).text(), "nothing outside the file is loaded");
  }

  private static Feed.Entry one(String xml) {
    Feed feed = Feed.read(xml).orElseThrow();
    assertEquals(1, feed.entries().size());
    return feed.entries().getFirst();
  }
}
