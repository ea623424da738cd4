package dicta.ingest.html;

import dicta.ingest.tables.Tables;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  private static final Words STRONG = Words.of("strong");
  private static final Words WEAK = Words.of("weak");
  private static final List<Pattern> LINES =
      Tables.rows("noise-lines.tsv", 2).stream()
          .map(row -> Pattern.compile(row[0], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
          .toList();
  private static final int LONGEST_LINE = 400;
  private static final Pattern QUOTATION = Pattern.compile("[\"“”„«»]");
  private static final Pattern INVISIBLE = Pattern.compile("(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

  /** Where a class name changes words: {@code relatedLinks}, {@code related-links}, {@code related__links}. */
  private static final Pattern BORDER = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|[^\\p{L}\\p{N}]+");

  private Noise() {}

  static Strength of(Element element) {
    String words = words(element);
    boolean strong =
        STRONG_TAGS.contains(element.normalName())
            || STRONG_ROLES.contains(element.attr("role"))
            || element.hasAttr("hidden")
            || INVISIBLE.matcher(element.attr("style")).find()
            || STRONG.in(words);
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
            || WEAK.in(words);
    // Content systems write what an article has ("has-thumbnail", "tag-news") into its class; embedded posts are quoted.
    return weak && !isArticle(element) && element.selectFirst("blockquote") == null ? Strength.WEAK : Strength.NONE;
  }

  private static boolean isArticle(Element element) {
    return element.normalName().matches("article|main|body") || element.attr("itemprop").equalsIgnoreCase("articleBody");
  }

  /** A line that surrounds the article. One with a quotation never is: rather some noise than a statement lost. */
  static boolean isLine(String line) {
    return line.length() < LONGEST_LINE
        && !QUOTATION.matcher(line).find()
        && LINES.stream().anyMatch(pattern -> pattern.matcher(line).matches());
  }

  private static String words(Element element) {
    String names = element.className() + " " + element.id();
    return names.length() == 1 ? "" : " " + BORDER.matcher(names).replaceAll(" ").toLowerCase(Locale.ROOT) + " ";
  }

  /** Words and phrases of one strength, looked up in names with a space on either side of each word. */
  private record Words(Set<String> single, List<String> phrases) {
    static Words of(String strength) {
      List<String> all =
          Tables.rows("noise-words.tsv", 3).stream().filter(row -> row[1].equals(strength)).map(row -> row[0]).toList();
      return new Words(
          all.stream().filter(w -> !w.contains(" ")).collect(Collectors.toUnmodifiableSet()),
          all.stream().filter(w -> w.contains(" ")).map(w -> " " + w + " ").toList());
    }

    boolean in(String names) {
      for (int start = 1; start < names.length(); ) {
        int end = names.indexOf(' ', start);
        if (single.contains(names.substring(start, end))) {
          return true;
        }
        start = end + 1;
      }
      return phrases.stream().anyMatch(names::contains);
    }
  }
}
