package dicta.ingest.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the element that holds an article's paragraphs, by the density of text that is not links. */
final class Body {
  private static final String NEVER =
      "script, style, noscript, template, iframe, svg, form, button, input, select, textarea, nav, aside, footer, figure, figcaption,"
          + " object, embed, video, audio, canvas, dialog, menu, [hidden], [aria-hidden=true], [style*=display:none],"
          + " [style*=display: none], [role=navigation], [role=complementary], [role=banner], [role=dialog], [role=search]";

  private Body() {}

  static String text(Document page, Optional<String> articleBody) {
    Element body = page.body();
    body.select(NEVER).remove();
    Map<Element, Double> scores = new HashMap<>();
    for (Element p : body.select("p, pre, blockquote, div, td, section")) {
      String own = p.normalName().equals("p") || p.normalName().equals("pre") ? p.text() : p.ownText();
      if (own.length() < 25) {
        continue;
      }
      double score = 1 + own.chars().filter(c -> c == ',').count() + Math.min(own.length() / 100.0, 3);
      Element parent = p.parent();
      for (int up = 0; parent != null && up < 2; up++, parent = parent.parent()) {
        scores.merge(parent, score / (up + 1), Double::sum);
      }
    }
    return scores.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(best -> BlockText.of(best.getKey()))
        .orElseGet(() -> articleBody.orElse(""));
  }
}
