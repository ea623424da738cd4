package dicta.ingest.html;

import java.util.List;

/**
 * The words of an article as its metadata give them, without its paragraphs: tells which blocks of the page are its
 * own.
 */
final class Known {
  /** Of a block so many letters are looked up: enough to be its own, few enough to survive small differences. */
  private static final int PROBE = 60;

  private static final int SHORTEST = 200;
  private static final double ENOUGH = 0.6;

  /** Many pages give only the first paragraphs as their articleBody: then it tells nothing about the others. */
  private static final double WHOLE = 0.6;

  /** How many characters of a text are letters, in most languages. */
  private static final double LETTERS = 0.8;

  private final String letters;

  Known(String articleBody) {
    this.letters = letters(Markup.looksLike(articleBody) ? Markup.text(articleBody) : articleBody);
  }

  /**
   * Whether most of it is found on the page, and is most of the article, so that it can be used to tell blocks apart.
   *
   * @param running how much running text the article seems to have, in characters
   */
  boolean covers(List<Block> blocks, int running) {
    int found = blocks.stream().filter(this::holds).mapToInt(block -> letters(block.text()).length()).sum();
    return letters.length() >= Math.max(SHORTEST, WHOLE * running * LETTERS) && found >= ENOUGH * letters.length();
  }

  boolean holds(Block block) {
    String own = letters(block.text());
    if (own.length() < 8) {
      return false;
    }
    String start = own.substring(0, Math.min(PROBE, own.length()));
    String end = own.substring(Math.max(0, own.length() - PROBE));
    return letters.contains(start) || letters.contains(end);
  }

  /** Whether {@code block} holds the last words of it. */
  boolean endsWith(Block block) {
    String own = letters(block.text());
    return own.length() >= 20 && letters.endsWith(own.substring(Math.max(0, own.length() - PROBE)));
  }

  private static String letters(String text) {
    var letters = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
