package dicta.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;

/** Words are where Lucene's own tokenizer finds them in the whole text. */
class WordCutterTest {
  private final WordCutter cutter = new WordCutter(new Lexicon(""));

  /** Letters of many scripts, all of ASCII, what joins and what breaks, marks that belong to the letter before them, emoji. */
  private static final String[] ODD =
      ("a b c é ñ ß İ я ї ά ω ª µ º × ÷ א ש ا 中 文 あ カ 한 ก า ’ ‘ ' \" “ ” « » – — … . .. : , ; · • \u0301 \u0308 \u00AD \u200D \u2060 _ __ 1 23 ٣ ½ ² "
              + "# * \uFE0F \u20E3 © ™ \uD83D\uDE00 \uD83C\uDDEB \uD83C\uDDF7 \uD83D\uDC69 \uD83D \u0483 \u037E \u0387 \u1E00 ﬁ Ａ \u00A0x \u2028x \u000Bx")
          .split(" ");

  private static List<String> byLucene(String text) throws IOException {
    var found = new ArrayList<String>();
    try (var tokens = WordCutter.tokenizer()) {
      tokens.setReader(new StringReader(text + " ")); // else it loses all words before half a character at the end
      var offsets = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        found.add(offsets.startOffset() + "-" + offsets.endOffset());
      }
      tokens.end();
    }
    return found;
  }

  private void assertCutAlike(String text) throws IOException {
    List<Words.Word> words = cutter.cut(text);
    assertEquals(byLucene(text), words.stream().map(w -> w.start() + "-" + w.end()).toList(), () -> "in [" + text + "]");
  }

  private static String random(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(14); i >= 0; i--) {
      switch (random.nextInt(5)) {
        case 0 -> text.append(ODD[random.nextInt(ODD.length)]);
        case 1 -> text.append((char) random.nextInt(0x80));
        case 2 -> text.append(" \n\t\r  ".charAt(random.nextInt(6)));
        case 3 -> text.append("a'b.c:d,1;2’e".charAt(random.nextInt(13)));
        default -> text.append("word".repeat(random.nextInt(20) == 0 ? 11 + random.nextInt(6) : 1));
      }
    }
    return text.toString();
  }

  @Test
  void textsOfAnyCharactersAreCutAsLuceneCutsThem() throws IOException {
    var random = new Random(5);
    for (int i = 0; i < 200_000; i++) {
      assertCutAlike(random(random));
    }
  }

  @Test
  void anyCharacterOfTheBasicPlaneBreaksOrJoinsAsInLucene() throws IOException {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      assertCutAlike(c + "a" + c + " a" + c + "b 1" + c + "2 a" + c + "1 '" + c + "a'" + c + "b." + c + " #" + c + "a " + c);
    }
  }

  @Test
  void aTextWithOneOddWordAfterTheOtherIsCutAsLuceneCutsIt() throws IOException {
    assertCutAlike("The minister_s note\u0301 of 12,000.50 words, e.g. U.S. ones; a 中文 word and שלום ".repeat(40));
  }

  @Test
  void halfACharacterAtTheEndCostsNoWordBeforeIt() {
    assertEquals(List.of("water", "5", "talks"), cutter.cut("Water 5 talks, \uD83D").stream().map(Words.Word::folded).toList());
  }

  @Test
  void aWordHasTheTermsOfWhatIsWritten() {
    List<String> folded = cutter.cut("Don't call it O’Brien's café, said 3rd-rank “MPs”.").stream().map(Words.Word::folded).toList();
    assertEquals(List.of("don't", "call", "it", "o'brien", "cafe", "said", "3rd", "rank", "mps"), folded);
  }
}
