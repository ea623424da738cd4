package dicta.ingest.feed;

import dicta.ingest.html.Markup;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Reads one entry of a feed. */
final class EntryReader {
  /** {@code ada@daily.example (Ada Writer)}, as RSS wants its authors. */
  private static final Pattern ADDRESS_AND_NAME = Pattern.compile("^\\S+@\\S+\\s+\\((.+)\\)$");

  private final Element root;
  private final Element channel;
  private final Element item;

  EntryReader(Element root, Element channel, Element item) {
    this.root = root;
    this.channel = channel;
    this.item = item;
  }

  Feed.Entry entry() {
    return new Feed.Entry(
        string(item, "guid", "id", "dc:identifier"), link(), title(item).orElse(""), byline(), source(),
        string(item, "pubdate", "published", "issued", "dc:date", "dcterms:issued", "created", "updated", "modified"),
        lang(), text());
  }

  /** The fullest of what the entry carries. */
  private String text() {
    return Stream.of(
            "content:encoded", "content", "fulltext", "body", "xhtml:body", "description", "summary", "dc:description")
        .flatMap(name -> Names.all(item, name).stream())
        .map(EntryReader::plain)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  private static Optional<String> title(Element of) {
    return Names.first(of, "title", "dc:title")
        .map(EntryReader::plain)
        .map(title -> title.replaceAll("\\s+", " ").strip())
        .filter(title -> !title.isEmpty());
  }

  private Optional<String> source() {
    Optional<String> named =
        Names.first(item, "source").flatMap(source -> title(source).or(() -> Optional.of(source.wholeText().strip())));
    return named.filter(s -> !s.isEmpty()).or(() -> title(channel));
  }

  private Optional<String> byline() {
    List<String> authors = authors(item);
    if (authors.isEmpty()) {
      authors = authors(channel);
    }
    return authors.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", authors));
  }

  private static List<String> authors(Element of) {
    var authors = new ArrayList<String>();
    for (String name : List.of("author", "dc:creator", "dc:author")) {
      for (Element author : Names.all(of, name)) {
        String written = Names.first(author, "name").map(Element::wholeText).orElseGet(author::wholeText).strip();
        Matcher mail = ADDRESS_AND_NAME.matcher(written);
        String shown = mail.matches() ? mail.group(1).strip() : written;
        if (!shown.isEmpty() && !authors.contains(shown)) {
          authors.add(shown);
        }
      }
    }
    return authors;
  }

  private Optional<String> lang() {
    for (Element e = item; e != null; e = e.parent()) {
      if (!e.attr("xml:lang").isBlank()) {
        return Optional.of(e.attr("xml:lang"));
      }
    }
    return string(item, "dc:language").or(() -> string(channel, "language", "dc:language"));
  }

  private Optional<String> link() {
    Optional<String> original = string(item, "feedburner:origlink");
    if (original.isPresent()) {
      return original.map(this::absolute);
    }
    for (Element link : Names.all(item, "link")) {
      boolean here = !link.hasAttr("href") || !link.hasAttr("rel") || link.attr("rel").equals("alternate");
      String address = link.hasAttr("href") ? link.attr("href").strip() : link.wholeText().strip();
      if (here && !address.isEmpty()) {
        return Optional.of(absolute(address));
      }
    }
    return Names.first(item, "guid").filter(guid -> !guid.attr("isPermaLink").equals("false")).map(Element::wholeText)
        .or(() -> Optional.of(item.attr("rdf:about")))
        .map(String::strip)
        .filter(address -> address.startsWith("http"));
  }

  /** Resolved against the bases around the entry, and against the site that the feed is of. */
  private String absolute(String address) {
    var bases = new ArrayList<String>();
    for (Element e = item; e != null; e = e.parent()) {
      if (!e.attr("xml:base").isBlank()) {
        bases.addFirst(e.attr("xml:base").strip());
      }
    }
    string(channel, "link").or(this::siteLink).ifPresent(bases::addFirst);
    try {
      URI uri = URI.create("");
      for (String base : bases) {
        uri = uri.toString().isEmpty() ? URI.create(base) : uri.resolve(base);
      }
      return uri.toString().isEmpty() ? address : uri.resolve(address).toString();
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  private Optional<String> siteLink() {
    return Names.all(root, "link").stream().map(link -> link.attr("href")).filter(h -> h.startsWith("http")).findFirst();
  }

  /** The text of a construct in any of the ways in which feeds carry markup. */
  private static String plain(Element of) {
    String type = of.attr("type").toLowerCase(Locale.ROOT);
    String mode = of.attr("mode").toLowerCase(Locale.ROOT);
    if (!of.children().isEmpty()) {
      return Markup.text(of.html());
    }
    String text = of.wholeText();
    if (mode.equals("base64") || type.contains("base64")) {
      try {
        text = new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        return "";
      }
    }
    boolean markup = !type.equals("text") && !type.equals("text/plain");
    return (markup && Markup.looksLike(text) ? Markup.text(text) : text).strip();
  }

  private static Optional<String> string(Element of, String... names) {
    for (String name : names) {
      Optional<String> value = Names.first(of, name).map(Element::wholeText).map(String::strip).filter(v -> !v.isEmpty());
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }
}
