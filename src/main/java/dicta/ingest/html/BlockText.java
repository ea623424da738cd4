package dicta.ingest.html;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Renders elements as plain text: one paragraph a block, separated by blank lines; spaces as a browser shows them. */
final class BlockText {
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
          "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
          "nobr", "strike", "ruby", "rb", "rt", "rp");

  private BlockText() {}

  static boolean isInline(Element element) {
    return INLINE.contains(element.normalName());
  }

  static String of(Element root) {
    var out = new StringBuilder();
    root.traverse(new Renderer(out));
    return out.toString().strip();
  }

  private static final class Renderer implements NodeVisitor {
    private final StringBuilder out;
    private boolean space;

    Renderer(StringBuilder out) {
      this.out = out;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        append(text.getWholeText());
      } else if (node instanceof Element element) {
        if (element.normalName().equals("br")) {
          lineBreak(1);
        } else if (!isInline(element)) {
          lineBreak(2);
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && !element.normalName().equals("br") && !isInline(element)) {
        lineBreak(2);
      }
    }

    private void append(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00A0') {
          space = true;
        } else if (c != '\u00AD' && c != '\u200B' && c != '\uFEFF') {
          if (space && !out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append(' ');
          }
          space = false;
          out.append(c);
        }
      }
    }

    /** Ends the line; {@code wanted} line feeds in a row, no more than two. */
    private void lineBreak(int wanted) {
      space = false;
      if (out.isEmpty()) {
        return;
      }
      int there = 0;
      while (there < 2 && out.length() > there && out.charAt(out.length() - 1 - there) == '\n') {
        there++;
      }
      for (; there < wanted; there++) {
        out.append('\n');
      }
    }
  }
}
