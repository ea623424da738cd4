package dicta.ingest.html;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Text that came as a piece of HTML, such as the content field of a publishing system. */
public final class Markup {
  private static final Pattern ELEMENT =
      Pattern.compile(
          "(?i)<(?:p|div|br|span|a|h[1-6]|ul|ol|li|blockquote|strong|em|b|i|u|code|pre|table|img|figure)(?:\\s[^<>]*)?/?>"
              + "|&(?:nbsp|amp|quot|#\\d+);");

  private Markup() {}

  /** Whether {@code text} has elements or entities of HTML. */
  public static boolean looksLike(String text) {
    return ELEMENT.matcher(text).find();
  }

  /** The text in {@code html}: paragraphs separated by blank lines, no captions. */
  public static String text(String html) {
    var body = Jsoup.parseBodyFragment(html).body();
    body.select("script, style, figcaption, noscript, template, iframe, form, button").remove();
    return Blocks.text(body);
  }
}
