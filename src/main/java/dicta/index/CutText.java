package dicta.index;

import java.util.List;

/** A text cut into words once, however many pieces of it are asked for. Immutable. */
final class CutText {
  private final String text;
  private final String lang;
  private final List<Words.Word> words;

  /** @param lang the text's language */
  CutText(String text, String lang) {
    this.text = text;
    this.lang = lang;
    this.words = Words.of(text, lang);
  }

  String text() {
    return text;
  }

  /** All words in order, with their places in the text. */
  List<Words.Word> words() {
    return words;
  }

  /**
   * The words of a piece of the text, as if it were cut by itself, with their places in the whole text.
   *
   * @param from first UTF-16 code unit of the piece
   * @param to one past the last
   */
  List<Words.Word> between(int from, int to) {
    int first = firstFrom(from);
    int end = firstFrom(to);
    boolean cutsFirst = first > 0 && words.get(first - 1).end() > from;
    boolean cutsLast = end > first && words.get(end - 1).end() > to;
    if (!cutsFirst && !cutsLast) {
      return words.subList(first, end);
    }
    return Words.of(text.substring(from, to), lang).stream().map(w -> w.moved(from)).toList();
  }

  /** The first word that starts at or behind a place. */
  private int firstFrom(int place) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).start() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
