package dicta.ingest.feed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Finds elements by name. Prefixes are as a feed's author chose them, so mostly only the name after them counts. */
final class Names {
  private Names() {}

  /** The name without its prefix, in lower case. */
  static String local(Element element) {
    String name = element.tagName().toLowerCase(Locale.ROOT);
    return name.substring(name.indexOf(':') + 1);
  }

  /** The first child of one of these names, the first name first; {@code "dc:date"} asks for the prefix too. */
  static Optional<Element> first(Element parent, String... names) {
    for (String name : names) {
      for (Element child : parent.children()) {
        if (matches(child, name)) {
          return Optional.of(child);
        }
      }
    }
    return Optional.empty();
  }

  static List<Element> all(Element parent, String name) {
    return parent.children().stream().filter(child -> matches(child, name)).toList();
  }

  private static boolean matches(Element element, String name) {
    return name.contains(":") ? element.tagName().equalsIgnoreCase(name) : plain(element).equals(name);
  }

  /** The name; with the prefix of an extension, since {@code media:title} is no title of the entry. */
  private static String plain(Element element) {
    String name = element.tagName().toLowerCase(Locale.ROOT);
    return name.startsWith("atom:") || name.startsWith("rss:") || name.startsWith("a:") ? local(element) : name;
  }
}
