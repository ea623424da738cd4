package dicta.annotate.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.Tokenizer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptTest {
  private static final Words WORDS = Words.of("en");

  private static List<String> said(String source) {
    TokenizedText text = new Tokenizer(Set.of("mr")).tokenize(source);
    return Transcript.turns(text, WORDS).stream().filter(t -> !t.byAsker()).flatMap(t -> t.parts().stream())
        .map(p -> p.in(source)).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "((WN))  How are the trains?\n\n((Tom Baker))  They told me that they are late.\n\n((WN))  Are they still?",
    "MR. BAKER: They told me that they are late.\n\nQ  How are the trains?\n\nMR. BAKER: (Laughter.)",
    "Anna Lind: Good evening. How are you?\nTom Baker: They told me that they are late.\nAnna Lind: How are the trains?\n"
        + "Tom Baker: (Laughs.)",
    "We spoke with Tom Baker.\n\nJOURNALIST: How are the trains?\n\nBAKER: They told me that they are late.\n\nJOURNALIST: Why?",
    "CALLER 2: Hello there.\n\nHOST: How are the trains?\n\nMR. BAKER: They told me that they are late.\n\nHOST: Good."
  })
  void whatIsAnsweredIsSaidAndWhatIsAskedIsNot(String source) {
    assertEquals(List.of("They told me that they are late."), said(source));
  }

  @Test
  void initialsThatAnswerMarkedQuestionsAreLabelsWithoutAColonToo() {
    assertEquals(List.of("They are late.", "We saw that."), said(
        "((WN))  How are the trains?\n\nTB They are late.\n\n((WN))  Since when?\n\nTB We saw that.\n\n((WN))  Why?"));
  }

  @Test
  void whatCapitalsBeginIsNoLabelWhereItAnswersOnce() {
    assertEquals(List.of("EU trains are late.", "US We saw that."), said(
        "((WN))  How are the trains?\n\n((TB))  EU trains are late.\n\n((WN))  Since when?\n\n((TB))  US We saw that.\n\n((WN))  Why?"));
  }

  @Test
  void captionsAndListsBetweenTheTurnsAreNobodysWords() {
    assertEquals(List.of("They are late.", "We are sorry for that."), said(
        "((WN))  How are the trains?\n\n((Tom Baker))  They are late.\n\nTom Baker in Leeds\n\n██ Red: 7\n\nWe are sorry for that.\n\n"
            + "((WN))  Why?\n\n((WN))  Since when?"));
  }

  @Test
  void listsOfGoodsAndRecipesAreNoTranscripts() {
    assertTrue(said("New Release: a lamp for the hall.\n\nPrice Drop: a chair for the hall.\n\nNew Release: a table.\n\n"
        + "Portion Size: two.\n\nPortion Size: three.").isEmpty());
  }

  @Test
  void notesOnTwoTeamsAreNoTranscript() {
    assertTrue(said("These teams of the Rivers and the Harbours meet again.\n\nRivers: Tom Baker missed his third game.\n\n"
        + "Harbours: Ed Cole left the court early.\n\nRivers: Host the Harbours on Friday.\n\nHarbours: Visit the Rivers.").isEmpty());
  }

  @Test
  void anArticleIsNoTranscript() {
    assertTrue(said("The mayor said: the bridge is safe.\n\nNews: the bridge is safe.").isEmpty());
  }
}
