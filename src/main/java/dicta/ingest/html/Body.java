package dicta.ingest.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds an article's paragraphs in a page. The page is cut into blocks of text; blocks inside elements that are known
 * to hold something else are set aside; then the element is taken that holds most running text with least of anything
 * else, as measured by F1 over characters. What the page's metadata give as the article's body says which blocks are
 * running text.
 */
final class Body {
  private static final String NEVER =
      "script, style, noscript, template, iframe, svg, canvas, object, embed, input, head, option, math, audio, video";

  /** A weak sign of noise is not believed of an element with more than this part of a page's running text. */
  private static final double MUCH = 0.4;

  /** Running text, in characters, that has to stay when a strong sign of noise is believed. */
  private static final int SOMETHING = 250;

  private final Element body;
  private final Map<Block, Integer> mass = new IdentityHashMap<>();
  private List<Block> blocks;

  private Body(Element body) {
    this.body = body;
    this.blocks = Blocks.of(body);
    blocks.forEach(block -> mass.put(block, block.mass()));
  }

  /**
   * The text of the article, paragraphs separated by blank lines; empty where there is none. Takes the page apart.
   *
   * @param articleBody the body as the metadata give it
   */
  static String text(Document page, Optional<String> articleBody, String title) {
    page.body().select(NEVER).remove();
    var body = new Body(page.body());
    body.dropNoise();
    int running = body.sums().getOrDefault(body.root(), 0);
    Optional<Known> known = articleBody.map(Known::new).filter(k -> k.covers(body.blocks, running));
    known.ifPresent(k -> body.blocks.forEach(block -> body.mass.put(block, k.holds(block) ? block.size() : 0)));
    Element root = body.root();
    List<Block> chosen = body.blocks.stream().filter(block -> within(root, block.holder())).toList();
    String text = Trim.text(chosen, title, known);
    boolean cut = articleBody.filter(a -> known.isEmpty() && a.length() > 2 * text.length()).isPresent();
    return cut ? articleBody.get() : text;
  }

  /** Sets aside the blocks in elements that hold something else than the article: the surest first. */
  private void dropNoise() {
    drop(Noise.Strength.STRONG);
    drop(Noise.Strength.WEAK);
  }

  private void drop(Noise.Strength strength) {
    Map<Element, Integer> sums = sums();
    Map<Element, Integer> before = before();
    double much = MUCH * sums.getOrDefault(body, 0);
    Set<Element> noisy = new HashSet<>();
    for (Element element : body.select("*")) {
      if (element != body && Noise.of(element) == strength) {
        boolean small = sums.getOrDefault(element, 0) <= much;
        if (small || strength == Noise.Strength.STRONG && before.getOrDefault(element, 0) >= SOMETHING) {
          noisy.add(element);
        }
      }
    }
    blocks = blocks.stream().filter(block -> !inside(block.holder(), noisy)).toList();
  }

  /** How much running text stands before each element. */
  private Map<Element, Integer> before() {
    Map<Element, Integer> before = new HashMap<>();
    int sum = 0;
    for (Block block : blocks) {
      for (Element e = block.holder(); e != null; e = e.parent()) {
        before.putIfAbsent(e, sum);
      }
      sum += mass.get(block);
    }
    return before;
  }

  /** The element with the best balance of running text held, running text missed and other text held. */
  private Element root() {
    Map<Element, Integer> good = sums();
    Map<Element, Integer> all = new HashMap<>();
    for (Block block : blocks) {
      int size = mass.get(block) == 0 && block.isShortParagraph() ? 0 : block.size();
      for (Element e = block.holder(); e != null; e = e.parent()) {
        all.merge(e, size, Integer::sum);
      }
    }
    int total = good.getOrDefault(body, 0);
    Element best = body;
    double most = 0;
    for (var candidate : good.entrySet()) {
      Element element = candidate.getKey();
      double f1 = 2.0 * candidate.getValue() / (all.get(element) + total) * prior(element);
      if (f1 > most || f1 == most && within(best, element)) {
        most = f1;
        best = element;
      }
    }
    while (best != body && best.normalName().matches("p|li|blockquote|h[1-6]|pre") && best.parent() != null) {
      best = best.parent();
    }
    return best;
  }

  private static double prior(Element element) {
    if (element.attr("itemprop").matches("(?i)articleBody|reviewBody")) {
      return 1.3;
    }
    return element.normalName().matches("article|main") ? 1.05 : 1;
  }

  private Map<Element, Integer> sums() {
    Map<Element, Integer> sums = new HashMap<>();
    for (Block block : blocks) {
      int running = mass.get(block);
      if (running > 0) {
        for (Element e = block.holder(); e != null; e = e.parent()) {
          sums.merge(e, running, Integer::sum);
        }
      }
    }
    return sums;
  }

  private static boolean inside(Element element, Set<Element> set) {
    for (Element e = element; e != null; e = e.parent()) {
      if (set.contains(e)) {
        return true;
      }
    }
    return false;
  }

  private static boolean within(Element root, Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e == root) {
        return true;
      }
    }
    return false;
  }
}
