package dicta.ingest.html;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A run of text on lines of its own.
 *
 * @param text with single spaces; line feeds where the page breaks a line
 * @param linked how many of its characters, spaces aside, are in links
 * @param holder the block element that it stands in
 */
record Block(String text, int linked, Element holder) {
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:。！？][\"'”’»)\\]]*$");
  private static final int LONG = 80;
  private static final int SENTENCE = 40;

  double linkDensity() {
    return (double) linked / Math.max(1, text.length());
  }

  boolean isHeading() {
    return holder.normalName().matches("h[1-6]");
  }

  boolean endsSentence() {
    return SENTENCE_END.matcher(text).find();
  }

  /** A sentence too short to tell running text from a label by its length: it counts neither way. */
  boolean isShortParagraph() {
    return holder.normalName().equals("p") && endsSentence() && linkDensity() < 0.35;
  }

  /** Its size in letters of a text with spaces; a sign of Chinese or Japanese counts as two and a half. */
  int size() {
    long wide = text.chars().filter(c -> c >= 0x3040 && c <= 0x9FFF || c >= 0xAC00 && c <= 0xD7A3).count();
    return (int) (text.length() + wide * 3 / 2);
  }

  /** How much running text it is; 0 for what is links, labels or buttons. */
  int mass() {
    int size = size();
    boolean running = linkDensity() < 0.35 && (size >= LONG || size >= SENTENCE && endsSentence());
    return running ? (int) ((size - linked) * weight()) : 0;
  }

  /** How far its element speaks for running text. */
  private double weight() {
    return switch (holder.normalName()) {
      case "p", "blockquote", "pre" -> 1;
      case "li", "td", "th", "dd", "dt" -> 0.4;
      default -> insideItem() ? 0.4 : 0.8;
    };
  }

  private boolean insideItem() {
    return holder.closest("li, td") != null;
  }
}
