package dicta.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What the head of a page says about its article: JSON-LD first, then OpenGraph, other meta tags, and marked
 * elements.
 */
final class Metadata {
  private static final Pattern DAY_IN_ADDRESS = Pattern.compile("/((?:19|20)\\d\\d)[/-](\\d{2})[/-](\\d{2})(?!\\d)");

  private final Document page;
  private final JsonLd jsonLd;
  private final List<Element> metas;

  private Metadata(Document page) {
    this.page = page;
    this.jsonLd = JsonLd.of(page);
    this.metas = page.select("meta[content]");
  }

  static Metadata of(Document page) {
    return new Metadata(page);
  }

  /** Whether the page calls itself an article. */
  boolean isArticle() {
    return jsonLd.isArticle() || meta("og:type").filter(t -> t.equalsIgnoreCase("article")).isPresent();
  }

  Optional<String> url() {
    return Stream.of(
            attribute("link[rel=canonical][href]", "href"), meta("og:url"), jsonLd.address("mainEntityOfPage"),
            jsonLd.address("url"), attribute("base[href]", "href"))
        .flatMap(Optional::stream)
        .filter(url -> url.matches("(?i)https?://[^/]+/.+"))
        .findFirst();
  }

  String title() {
    Optional<String> heading = onlyHeading();
    String title =
        first(
                jsonLd.string("headline").map(Metadata::unescaped), meta("og:title"), meta("twitter:title"), heading,
                titleElement())
            .orElse("");
    // A heading on the page that is the start of the title is the title without the site's name.
    return heading.filter(h -> title.startsWith(h) || title.endsWith(h)).orElseGet(() -> withoutSite(title));
  }

  Optional<String> byline() {
    List<String> authors =
        new ArrayList<>(
            jsonLd.strings("author").stream().map(Metadata::unescaped).map(Metadata::author).distinct().toList());
    authors.removeIf(a -> a.isEmpty() || a.startsWith("http"));
    if (!authors.isEmpty()) {
      return Optional.of(String.join(", ", authors));
    }
    return first(
            meta("author"), meta("article:author"), meta("sailthru.author"), meta("dc.creator"), meta("parsely-author"),
            meta("byl"), text("[itemprop=author] [itemprop=name]"), text("[itemprop=author]"), text("[rel=author]"),
            text(".byline-name, .author-name, .byline__name, .author__name"), text(".byline, .author, .byline__author"))
        .map(Metadata::author)
        .filter(author -> !author.isEmpty() && author.length() <= 150 && !author.contains("://"));
  }

  Optional<String> source() {
    return first(
            jsonLd.string("publisher").map(Metadata::unescaped), meta("og:site_name"), meta("application-name"),
            meta("dc.publisher"), meta("twitter:site").map(s -> s.replaceFirst("^@", "")))
        .map(name -> name.replaceFirst("\\s+[|–—-]\\s.*", ""));
  }

  /**
   * All that the page gives as its date of publication, the surest first: pages carry empty ones such as 0001-01-01.
   */
  List<String> published() {
    return Stream.of(
            jsonLd.string("datePublished"), meta("article:published_time"), meta("og:published_time"), meta("datepublished"),
            meta("date"), meta("pubdate"), meta("publishdate"), meta("publish-date"), meta("parsely-pub-date"),
            meta("sailthru.date"), meta("dc.date"), meta("dc.date.issued"), meta("dcterms.created"), meta("article.published"),
            meta("cxenseparse:recs:publishtime"), attribute("[itemprop=datePublished][content]", "content"),
            attribute("[itemprop=datePublished][datetime]", "datetime"), attribute("time[pubdate][datetime]", "datetime"),
            attribute("article time[datetime]", "datetime"), attribute("time[datetime]", "datetime"),
            jsonLd.string("dateCreated"),
            text("[itemprop=datePublished]"), text("article time"), url().flatMap(Metadata::dayInAddress))
        .flatMap(Optional::stream)
        .filter(value -> !value.isBlank())
        .distinct()
        .toList();
  }

  /** {@code …/2019/11/18/…}: many outlets file their articles by day. */
  private static Optional<String> dayInAddress(String url) {
    Matcher day = DAY_IN_ADDRESS.matcher(url);
    return day.find() ? Optional.of(day.group(1) + "-" + day.group(2) + "-" + day.group(3)) : Optional.empty();
  }

  Optional<String> lang() {
    return first(
        attribute("html[lang]", "lang"), jsonLd.string("inLanguage"), meta("og:locale"), meta("language"),
        meta("content-language"), attribute("html[xml:lang]", "xml:lang"));
  }

  /** The body as the metadata carry it, without paragraphs mostly; some pages cut it. */
  Optional<String> articleBody() {
    return jsonLd.string("articleBody").map(Metadata::unescaped);
  }

  private Optional<String> meta(String name) {
    for (Element meta : metas) {
      boolean named =
          Stream.of("name", "property", "itemprop", "http-equiv").anyMatch(a -> meta.attr(a).equalsIgnoreCase(name));
      if (named && !meta.attr("content").isBlank()) {
        return Optional.of(unescaped(meta.attr("content").strip()));
      }
    }
    return Optional.empty();
  }

  private Optional<String> attribute(String selector, String attribute) {
    return page.select(selector).stream().map(e -> e.attr(attribute).strip()).filter(v -> !v.isEmpty()).findFirst();
  }

  private Optional<String> text(String selector) {
    return page.select(selector).stream().map(Element::text).map(String::strip).filter(v -> !v.isEmpty()).findFirst();
  }

  private Optional<String> onlyHeading() {
    List<String> headings =
        page.select("h1").stream().map(Element::text).map(String::strip).filter(h -> h.length() > 10).distinct().toList();
    return headings.size() == 1 ? Optional.of(headings.getFirst()) : Optional.empty();
  }

  private Optional<String> titleElement() {
    return Optional.of(page.title().strip()).filter(t -> !t.isEmpty());
  }

  /** Drops " | Site" and " - Site" where the site's name is known to be that. */
  private String withoutSite(String title) {
    return meta("og:site_name").or(this::source)
        .map(site -> title.replaceFirst("(?i)\\s+[|–—·-]\\s+(?:the )?" + Pattern.quote(site) + "\\s*$", ""))
        .orElse(title)
        .replaceFirst("\\s+\\|\\s+[^|]{2,40}$", "");
  }

  private static String author(String written) {
    return written.strip().replaceFirst("(?i)^by[:\\s]\\s*", "").strip();
  }

  /** Some pages escape their metadata twice. */
  private static String unescaped(String value) {
    return value.contains("&") ? Parser.unescapeEntities(value, false) : value;
  }

  @SafeVarargs
  private static Optional<String> first(Optional<String>... values) {
    return Stream.of(values).flatMap(Optional::stream).filter(v -> !v.isBlank()).findFirst();
  }
}
