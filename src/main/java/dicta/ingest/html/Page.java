package dicta.ingest.html;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The article of a web page.
 *
 * @param url canonical address as written
 * @param title headline without the site's name; empty where there is none
 * @param byline author line
 * @param source name of the site
 * @param published what is given as its date of publication, as written, the surest first
 * @param lang language tag as written
 * @param text the body: paragraphs separated by blank lines
 */
public record Page(
    Optional<String> url,
    String title,
    Optional<String> byline,
    Optional<String> source,
    List<String> published,
    Optional<String> lang,
    String text) {

  private static final int SHORTEST_BODY = 140;

  public Page {
    Objects.requireNonNull(title);
    Objects.requireNonNull(text);
    published = List.copyOf(published);
  }

  /** The article in {@code html}; empty where the page holds none. */
  public static Optional<Page> read(String html) {
    Document page = Jsoup.parse(html);
    Metadata meta = Metadata.of(page);
    Optional<String> articleBody = meta.articleBody();
    boolean saysSo = meta.isArticle();
    // The metadata first: looking for the body takes the page apart.
    var head = new Page(meta.url(), meta.title(), meta.byline(), meta.source(), meta.published(), meta.lang(), "");
    String text = Body.text(page, articleBody, head.title);
    return text.isBlank() || text.length() < SHORTEST_BODY && !saysSo ? Optional.empty() : Optional.of(head.with(text));
  }

  private Page with(String body) {
    return new Page(url, title, byline, source, published, lang, body);
  }
}
