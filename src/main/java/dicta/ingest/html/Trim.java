package dicta.ingest.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes from the blocks of an article's element those that are not the article's words. */
final class Trim {
  private static final double LINKS = 0.6;
  private static final int LABEL = 60;

  private Trim() {}

  static String text(List<Block> blocks, String title, Optional<Known> known) {
    List<Block> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Block block : blocks) {
      boolean repeated = block.size() > LABEL && !seen.add(block.text());
      if (!repeated && !isNoise(block, title)) {
        kept.add(block);
      }
    }
    int first = firstRunning(kept);
    int last = lastRunning(kept);
    if (known.isPresent()) {
      for (int i = kept.size() - 1; i >= 0; i--) {
        if (known.get().endsWith(kept.get(i))) {
          last = Math.min(last, i);
          break;
        }
      }
    }
    var out = new StringBuilder();
    for (int i = first; i <= last; i++) {
      Block block = kept.get(i);
      // A heading that nothing follows was over something that is gone.
      boolean bare = block.isHeading() && i < last && kept.get(i + 1).isHeading() && level(kept.get(i + 1)) <= level(block);
      if (!bare) {
        out.append(out.isEmpty() ? "" : "\n\n").append(block.text());
      }
    }
    return out.toString();
  }

  private static boolean isNoise(Block block, String title) {
    String text = block.text().replace('\n', ' ');
    return Noise.isLine(text)
        || block.linkDensity() > LINKS && block.size() < 300
        || text.equalsIgnoreCase(title)
        || text.chars().noneMatch(Character::isLetterOrDigit);
  }

  /**
   * Labels, dates and names may stand before the first sentence; the article begins with that, or the heading over
   * it.
   */
  private static int firstRunning(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean sentence = block.isShortParagraph() && block.text().contains(" ");
      if (block.mass() > 0 || sentence) {
        boolean headed = i > 0 && blocks.get(i - 1).isHeading() && level(blocks.get(i - 1)) > 1;
        return headed ? i - 1 : i;
      }
    }
    return 0;
  }

  private static int lastRunning(List<Block> blocks) {
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      boolean ofBody = block.holder().normalName().matches("li|td|p|blockquote");
      if (block.mass() > 0 || ofBody || block.endsSentence() && !block.isHeading()) {
        return i;
      }
    }
    return blocks.size() - 1;
  }

  private static int level(Block heading) {
    return heading.holder().normalName().charAt(1) - '0';
  }
}
