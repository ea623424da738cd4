package dicta.search.lucene;

import dicta.model.Quote;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The end of an address that leads a browser to the words (Scroll to Text Fragment, WICG): {@code #:~:text=first words,last
 * words}.
 */
final class TextFragment {
  /** Words at either end; short statements are given whole. */
  private static final int WORDS = 5;

  private static final String HEX = "0123456789ABCDEF";

  private TextFragment() {}

  /** Of the first part, as the parts of a statement do not stand side by side. */
  static String of(Quote quote) {
    String text = quote.text().substring(0, Math.min(quote.parts().getFirst().length(), quote.text().length()));
    List<String> words = firstParagraph(text);
    if (words.isEmpty()) {
      return "";
    }
    int n = words.size();
    if (n <= 2 * WORDS) {
      return "#:~:text=" + encoded(String.join(" ", words));
    }
    return "#:~:text=" + encoded(String.join(" ", words.subList(0, WORDS))) + "," + encoded(String.join(" ", words.subList(n - WORDS, n)));
  }

  /** The words up to the first line break that follows one: a fragment cannot run over a block's end. */
  private static List<String> firstParagraph(String text) {
    var words = new ArrayList<String>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      if (!Character.isWhitespace(c)) {
        start = start < 0 ? i : start;
        continue;
      }
      if (start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
      if (!words.isEmpty() && breaksLine(c)) {
        break;
      }
    }
    return words;
  }

  private static boolean breaksLine(char c) {
    return c >= '\n' && c <= '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** Percent-encoded, the characters that have a meaning in a fragment, too. */
  private static String encoded(String words) {
    var out = new StringBuilder(words.length() + 32);
    for (byte b : words.getBytes(StandardCharsets.UTF_8)) {
      if (b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '.' || b == '_' || b == '*') {
        out.append((char) b);
      } else {
        out.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
      }
    }
    return out.toString();
  }
}
