package dicta.search.lucene;

import dicta.model.Quote;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The end of an address that leads a browser to the words (Scroll to Text Fragment, WICG): {@code #:~:text=first words,last
 * words}.
 */
final class TextFragment {
  /** Words at either end; short statements are given whole. */
  private static final int WORDS = 5;

  private TextFragment() {}

  /** Of the first part, as the parts of a statement do not stand side by side. */
  static String of(Quote quote) {
    String text = quote.text().substring(0, Math.min(quote.parts().getFirst().length(), quote.text().length()));
    String[] paragraph = text.strip().split("\\R+", 2); // a fragment cannot run over a block's end
    String[] words = paragraph[0].strip().split("\\s+");
    if (words.length == 0 || words[0].isEmpty()) {
      return "";
    }
    if (words.length <= 2 * WORDS) {
      return "#:~:text=" + encoded(String.join(" ", words));
    }
    String first = String.join(" ", java.util.Arrays.copyOfRange(words, 0, WORDS));
    String last = String.join(" ", java.util.Arrays.copyOfRange(words, words.length - WORDS, words.length));
    return "#:~:text=" + encoded(first) + "," + encoded(last);
  }

  /** Percent-encoded, the characters that have a meaning in a fragment, too. */
  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20").replace("-", "%2D");
  }
}
