package dicta.ingest.html;

import dicta.ingest.tables.Tables;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Knows elements and lines that surround an article rather than belong to it. */
final class Noise {
  /** How surely an element is noise. */
  enum Strength {
    NONE,
    /** Unless it holds much of the page's text. */
    WEAK,
    /** Unless nothing else is left. */
    STRONG
  }

  private static final Set<String> WEAK_TAGS =
      Set.of(
          "figure", "figcaption", "form", "button", "select", "textarea", "label", "menu", "dialog", "video",
          "audio", "object", "address");
  private static final Set<String> STRONG_TAGS = Set.of("nav", "aside", "footer");
  private static final Set<String> STRONG_ROLES = Set.of("navigation", "complementary", "contentinfo");
  private static final Set<String> WEAK_ROLES = Set.of("banner", "dialog", "search", "button", "menu");

  private static final Pattern STRONG = words("strong");
  private static final Pattern WEAK = words("weak");
  private static final List<Pattern> LINES =
      Tables.rows("noise-lines.tsv", 2).stream()
          .map(row -> Pattern.compile(row[0], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
          .toList();
  private static final Pattern INVISIBLE = Pattern.compile("(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

  /** Where a class name changes words: {@code relatedLinks}, {@code related-links}, {@code related__links}. */
  private static final Pattern BORDER = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|[^\\p{L}\\p{N}]+");

  private Noise() {}

  static Strength of(Element element) {
    String words = " " + String.join(" ", BORDER.split(element.className() + " " + element.id())).toLowerCase(Locale.ROOT) + " ";
    boolean strong =
        STRONG_TAGS.contains(element.normalName())
            || STRONG_ROLES.contains(element.attr("role"))
            || element.hasAttr("hidden")
            || INVISIBLE.matcher(element.attr("style")).find()
            || STRONG.matcher(words).find();
    if (strong) {
      return Strength.STRONG;
    }
    if (element.normalName().equals("article") && element.parent() != null && element.parent().closest("article") != null) {
      // An article in an article is a comment or the teaser of another one (HTML Standard, 4.3.2).
      return Strength.WEAK;
    }
    boolean weak =
        WEAK_TAGS.contains(element.normalName())
            || WEAK_ROLES.contains(element.attr("role"))
            || WEAK.matcher(words).find();
    // Content systems write what an article has ("has-thumbnail", "tag-news") into its class; embedded posts are quoted.
    return weak && !isArticle(element) && element.selectFirst("blockquote") == null ? Strength.WEAK : Strength.NONE;
  }

  private static boolean isArticle(Element element) {
    return element.normalName().matches("article|main|body") || element.attr("itemprop").equalsIgnoreCase("articleBody");
  }

  static boolean isLine(String line) {
    return line.length() < 400 && LINES.stream().anyMatch(pattern -> pattern.matcher(line).matches());
  }

  private static Pattern words(String strength) {
    String any =
        Tables.rows("noise-words.tsv", 3).stream()
            .filter(row -> row[1].equals(strength))
            .map(row -> row[0])
            .reduce((a, b) -> a + "|" + b)
            .orElseThrow();
    return Pattern.compile(" (?:" + any + ") ");
  }
}
