package dicta.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A piece has the words that it would have if it were a text by itself, wherever it is cut off. */
class CutTextTest {
  private static final String TEXT =
      "The mayor's aide said: \"It isn't 3,500.50 or 7:30; it's the A.B.C. \u2018talks\u2019\"\r\n\u2014 a\u00f1o, cafe\u0301, \u5f00\u4f1a, "
          + "\u0391\u03b8\u03ae\u03bd\u03b1, snake_case, o\u2019clock, x".concat("y".repeat(70)).concat(" end");

  private static List<String> told(List<Words.Word> words, int from) {
    return words.stream().map(w -> w.forms() + "@" + (w.start() - from) + "-" + (w.end() - from)).toList();
  }

  @Test
  void every_piece_is_cut_as_if_by_itself() {
    var text = new CutText(TEXT, "en");
    for (int from = 0; from <= TEXT.length(); from++) {
      for (int to = from; to <= TEXT.length(); to++) {
        String piece = TEXT.substring(from, to);
        assertEquals(told(Words.of(piece, "en"), 0), told(text.between(from, to), from), piece);
      }
    }
  }
}
