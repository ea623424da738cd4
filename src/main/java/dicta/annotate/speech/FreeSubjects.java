package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText.Type;
import java.util.Optional;

/**
 * The subject behind a verb in languages with free subjects, where whom it is said to, when and where stand between: "dijo a la
 * prensa el ministro", "declaró en ese momento su hermano". Works on one text; immutable.
 */
final class FreeSubjects {
  private static final int FARTHEST = 14;

  private final Scene scene;

  FreeSubjects(Scene scene) {
    this.scene = scene;
  }

  /**
   * The phrase that is the subject of the verb that ends before a token, not right behind it.
   *
   * @param limit one past the last token to look at
   */
  Optional<Mention> behind(int afterVerb, int limit) {
    if (!scene.freeSubjects) {
      return Optional.empty();
    }
    int start = start(afterVerb, limit);
    boolean several = isSeveral(afterVerb - 1);
    return start < 0 ? body(afterVerb, limit) : scene.mentions.startingAt(start).filter(m -> canBeSubject(m, limit) && (several || !isSeveral(m)));
  }

  /** Where the first noun phrase behind the verb begins that no preposition governs; -1 if the clause ends before. */
  private int start(int afterVerb, int limit) {
    int i = afterVerb;
    if (i >= limit || !opensAdverbial(i)) {
      return -1;
    }
    boolean governed = false;
    while (i < limit && i < afterVerb + FARTHEST) {
      int time = i > afterVerb ? timeBetweenCommas(i, limit) : i;
      if (time > i) {
        i = time;
        governed = false;
        continue;
      }
      if (scene.text.type(i) == Type.PUNCTUATION && !scene.isDash(i) || scene.quoted(i) || isVerb(i) || scene.is(i, Trait.CONJUNCTION)
          || scene.is(i, Trait.RELATIVE) || scene.is(i, Trait.COMPLEMENTISER)) {
        return -1;
      }
      int phrase = fixedPhraseEnd(i);
      Optional<Mention> m = scene.mentions.startingAt(i);
      if (phrase > i) {
        i = phrase;
        governed = false;
      } else if (scene.is(i, Trait.PREPOSITION)) {
        governed = true;
        i++;
      } else if (scene.isTime(i) || m.isPresent() && (governed || scene.is(m.get().head(), Trait.TIME))) {
        i = m.filter(x -> !scene.isTime(x.first())).map(Mention::extent).orElse(i + 1);
        governed = false;
      } else if (m.isPresent()) {
        return i;
      } else {
        governed &= scene.text.type(i) == Type.NUMBER; // "en oportunidades anteriores su abogada"
        i++;
      }
    }
    return -1;
  }

  private boolean isVerb(int i) {
    return scene.isVerb(i) || scene.is(i, Trait.ENDS_AS_INFINITIVE) || !scene.words[i].cues().isEmpty() && scene.mentions.endingAt(i + 1).isEmpty();
  }

  /** One past ", la semana pasada,"; the token itself where nothing of the kind begins. */
  private int timeBetweenCommas(int comma, int limit) {
    int i = comma + 1;
    boolean time = false;
    while (scene.isComma(comma) && i < limit && i < comma + 6 && (scene.isTime(i) || scene.is(i, Trait.DETERMINER) || scene.is(i, Trait.PREPOSITION) || time && !scene.isComma(i))) {
      time |= scene.isTime(i);
      i++;
    }
    return time && i < limit && scene.isComma(i) ? i + 1 : comma;
  }

  private boolean opensAdverbial(int i) {
    return scene.is(i, Trait.PREPOSITION) || scene.is(i, Trait.ADVERB) || scene.is(i, Trait.ENDS_AS_ADVERB) || scene.isTime(i) || fixedPhraseEnd(i) > i;
  }

  /** "por su parte", "en rueda de prensa". */
  private int fixedPhraseEnd(int i) {
    for (Phrase p : scene.words[i].phrases()) {
      if (p.kind() == Phrase.Kind.CHANNEL && scene.reads(i, p.words())) {
        return i + p.words().size();
      }
    }
    return i;
  }

  private boolean canBeSubject(Mention m, int limit) {
    if (m.type() == Mention.Type.OTHER || m.type() == Mention.Type.PRONOUN && !scene.is(m.first(), Trait.PRONOUN)) {
      return false;
    }
    int next = m.extent();
    return next >= limit || !scene.isVerb(next) && !scene.words[next].isAny(Trait.AUXILIARY, Trait.MODAL, Trait.ENDS_AS_FINITE)
        && scene.words[next].cues().stream().noneMatch(Cue::canBeFinite);
  }

  /** "informaron desde la Casa Rosada": those of a body, for whom the verb's ending stands. */
  private Optional<Mention> body(int afterVerb, int limit) {
    boolean from = afterVerb < limit && scene.is(afterVerb, WordClasses.Kind.SPEAKING_FOR);
    return !from || !isSeveral(afterVerb - 1) ? Optional.empty()
        : scene.mentions.startingAt(afterVerb + 1).filter(m -> !m.canBePerson() && m.type() != Mention.Type.OTHER || m.type() == Mention.Type.NAME);
  }

  /** Whether the ending of a verb, or of its auxiliary, is of one subject and a phrase means several: "si los vecinos …, ha respondido". */
  boolean disagrees(int verb, Mention m) {
    if (!scene.freeSubjects || !isSeveral(m)) {
      return false;
    }
    int i = verb;
    while (i < scene.text.size() && !scene.is(i, Trait.HAVE) && (scene.words[i].isAny(Trait.NEGATION, Trait.ADVERB) || scene.is(i, Trait.OBJECT_PRONOUN))) {
      i++;
    }
    boolean finite = i < scene.text.size() && (scene.is(i, Trait.HAVE) || scene.is(i - 1, Trait.HAVE) || scene.words[i].cues().stream().anyMatch(Cue::canBeFinite));
    return finite && !isSeveral(i) && !scene.is(i, Trait.ENDS_AS_INFINITIVE);
  }

  private static boolean isSeveral(Mention m) {
    return m.type() == Mention.Type.PEOPLE || m.plural() && m.type() != Mention.Type.ORGANISATION;
  }

  /** Whether the ending of the verb whose last word stands at a token, or of its auxiliary, is that of several subjects. */
  boolean isSeveral(int verb) {
    return scene.is(verb, Trait.ENDS_AS_SEVERAL) || scene.is(verb - 1, Trait.HAVE) && scene.is(verb - 1, Trait.ENDS_AS_SEVERAL);
  }
}
