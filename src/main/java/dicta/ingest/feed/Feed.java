package dicta.ingest.feed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A feed as it stands in a file. Read leniently, as feeds are seldom quite valid XML; nothing outside the file is ever
 * loaded.
 *
 * @param entries in the feed's order
 */
public record Feed(List<Entry> entries) {
  private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf");
  private static final Set<String> ITEMS = Set.of("item", "entry");

  /**
   * One entry; values as written, absent ones empty.
   *
   * @param url absolute where the feed lets it be made so
   * @param text the whole article where the feed carries it, else its summary; empty where there is neither
   */
  public record Entry(
      Optional<String> id,
      Optional<String> url,
      String title,
      Optional<String> byline,
      Optional<String> source,
      Optional<String> published,
      Optional<String> lang,
      String text) {}

  public Feed {
    entries = List.copyOf(entries);
  }

  /** The feed in {@code xml}; empty where that is another kind of XML. */
  public static Optional<Feed> read(String xml) {
    Document document = Jsoup.parse(xml, Parser.xmlParser());
    return document.children().stream()
        .filter(root -> ROOTS.contains(Names.local(root)))
        .findFirst()
        .map(Feed::of);
  }

  private static Feed of(Element root) {
    Element channel = Names.first(root, "channel").orElse(root);
    return new Feed(
        root.getAllElements().stream()
            .filter(element -> ITEMS.contains(Names.local(element)))
            .map(item -> new EntryReader(root, channel, item).entry())
            .toList());
  }
}
