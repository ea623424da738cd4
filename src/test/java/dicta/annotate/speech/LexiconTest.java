package dicta.annotate.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.model.Gender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
  private static final Lexicon ENGLISH = Lexicon.load("en");
  private static final Lexicon SPANISH = Lexicon.load("es");

  @ParameterizedTest
  @CsvSource({
    "said, say, PAST", "told, tell, PAST", "denying, deny, GERUND", "insists, insist, PRESENT", "written, write, PARTICIPLE"
  })
  void formsOfVerbsOfCommunicationAreFound(String form, String lemma, Cue.Form inflection) {
    Cue cue = ENGLISH.word(form).cues().getLast();
    assertEquals(lemma, cue.lemma());
    assertTrue(cue.is(inflection));
  }

  @ParameterizedTest
  @CsvSource({"dijo, decir", "afirmó, afirmar", "advierten, advertir", "sostuvo, sostener"})
  void spanishFormsAreFoundInTheSameWay(String form, String lemma) {
    assertEquals(lemma, SPANISH.word(form).cues().getLast().lemma());
  }

  @Test
  void theLongestOfSeveralVerbsComesFirst() {
    assertEquals("call for", ENGLISH.word("called").cues().stream()
        .filter(c -> c.words().getLast().equals("for")).findFirst().orElseThrow().lemma());
    assertTrue(ENGLISH.word("called").cues().getFirst().words().size() > ENGLISH.word("called").cues().getLast().words().size());
  }

  @ParameterizedTest
  @CsvSource({"think", "believes", "wanted", "hopes", "expects", "planned", "knew"})
  void thoughtsAndWishesAreNotSpeech(String form) {
    assertTrue(ENGLISH.word(form).cues().isEmpty());
    assertTrue(ENGLISH.word(form).is(Trait.THOUGHT));
  }

  @Test
  void pronounsCarryGenderAndNumber() {
    assertEquals(Gender.FEMALE, ENGLISH.word("she").gender(Trait.PRONOUN));
    assertEquals(Count.PLURAL, ENGLISH.word("they").count(Trait.PRONOUN));
    assertEquals(Gender.UNKNOWN, ENGLISH.word("they").gender(Trait.PRONOUN));
    assertFalse(ENGLISH.word("him").is(Trait.PRONOUN));
  }

  @Test
  void rolesCarryGenderWhereTheWordShowsIt() {
    assertEquals(Gender.FEMALE, ENGLISH.word("spokeswoman").gender(Trait.ROLE));
    assertEquals(Gender.UNKNOWN, ENGLISH.word("president").gender(Trait.ROLE));
    assertEquals(Count.PLURAL, ENGLISH.word("ministers").count(Trait.ROLE));
  }

  @Test
  void anUnknownLanguageIsRefusedByName() {
    var thrown = assertThrows(IllegalArgumentException.class, () -> Lexicon.load("xx"));
    assertTrue(thrown.getMessage().contains("'xx'"));
  }
}
