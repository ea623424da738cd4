package dicta.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A page cut into blocks: the runs of text between the borders of block elements, as a browser would set them on lines
 * of their own.
 */
final class Blocks implements NodeVisitor {
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
          "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
          "nobr", "strike", "ruby", "rb", "rt", "rp");

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int links;
  private boolean space;

  private Blocks() {}

  /** The text of {@code root}, its blocks separated by blank lines. */
  static String text(Element root) {
    return of(root).stream().map(Block::text).collect(Collectors.joining("\n\n"));
  }

  /** The blocks of {@code root} in reading order, none empty. */
  static List<Block> of(Element root) {
    var blocks = new Blocks();
    root.traverse(blocks);
    blocks.end(root);
    return blocks.blocks;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode run) {
      append(run.getWholeText());
    } else if (node instanceof Element element) {
      if (element.normalName().equals("a")) {
        links++;
      } else if (element.normalName().equals("br")) {
        lineBreak(element);
      } else if (!isInline(element) && element.parent() != null) {
        end(element.parent());
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.normalName().equals("a")) {
        links--;
      } else if (!element.normalName().equals("br") && !isInline(element)) {
        end(element);
      }
    }
  }

  private static boolean isInline(Element element) {
    return INLINE.contains(element.normalName());
  }

  /** One line feed; the second in a row ends the block, as on pages that make paragraphs so. */
  private void lineBreak(Element br) {
    space = false;
    if (!text.isEmpty() && text.charAt(text.length() - 1) == '\n') {
      if (br.parent() != null) {
        end(br.parent());
      }
    } else if (!text.isEmpty()) {
      text.append('\n');
    }
  }

  private void append(String run) {
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00A0') {
        space = true;
      } else if (c != '\u00AD' && c != '\u200B' && c != '\uFEFF') {
        if (space && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
          text.append(' ');
        }
        space = false;
        text.append(c);
        linked += links > 0 ? 1 : 0;
      }
    }
  }

  private void end(Element holder) {
    String whole = text.toString().strip();
    if (!whole.isEmpty()) {
      Element block = holder;
      while (isInline(block) && block.parent() != null) {
        block = block.parent();
      }
      blocks.add(new Block(whole, linked, block));
    }
    text.setLength(0);
    linked = 0;
    space = false;
  }
}
