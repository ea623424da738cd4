package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText.Type;
import java.util.Optional;

/**
 * A verb of communication where it stands.
 *
 * @param first first token of the verb
 * @param last one past its last token ("called for")
 * @param cue what the lexicon knows of it
 * @param passive "was described as"
 */
record CueMatch(int first, int last, Cue cue, boolean passive) {

  /** The verb of communication that begins at {@code token}, unless the word is a noun there. */
  static Optional<CueMatch> at(Scene scene, int token) {
    if (token < 0 || token >= scene.text.size() || scene.quoted(token)) {
      return Optional.empty();
    }
    for (Cue cue : scene.words[token].cues()) {
      int n = cue.words().size();
      if (cue.takes(Frame.NO_SPEECH) && matches(scene, token, cue)) {
        return Optional.empty();
      }
      if (!cue.takes(Frame.DOCUMENT) && matches(scene, token, cue) && !isNoun(scene, token, cue)) {
        return Optional.of(new CueMatch(token, token + n, cue, isPassive(scene, token, cue)));
      }
    }
    return Optional.empty();
  }

  boolean gerund() {
    return !cue.canBeFinite() && cue.is(Cue.Form.GERUND);
  }

  private static boolean matches(Scene scene, int token, Cue cue) {
    for (int k = 0; k < cue.words().size(); k++) {
      if (!scene.isWord(token + k, cue.words().get(k)) || scene.quoted(token + k)) {
        return false;
      }
    }
    return true;
  }

  /** "the claims", "his report", "in answer": a determiner, possessor or preposition before a form that is a noun as well. */
  private static boolean isNoun(Scene scene, int token, Cue cue) {
    if (cue.is(Cue.Form.GERUND)) {
      return scene.is(token - 1, WordClasses.Kind.INDEFINITE_ARTICLE); // "a shouting match"
    }
    boolean alsoNoun = cue.is(Cue.Form.BASE) || cue.is(Cue.Form.PRESENT);
    if (!alsoNoun || cue.is(Cue.Form.PAST)) {
      return false;
    }
    int before = token - 1;
    if (before < 0) {
      return !scene.is(token, WordClasses.Kind.NEVER_NOUN);
    }
    if (token + 1 < scene.text.size() && scene.text.type(token + 1) == Type.POSSESSIVE) {
      return true; // "the old state's premier"
    }
    Word w = scene.words[before];
    if (before > 0 && !w.isAny(Trait.AUXILIARY, Trait.MODAL, Trait.PRONOUN) && !w.is(Trait.RELATIVE)
        && (scene.is(before - 1, Trait.POSSESSIVE_PRONOUN) || scene.text.type(before - 1) == Type.POSSESSIVE)
        && scene.text.type(before) == Type.WORD && scene.mentions.endingAt(token).filter(Mention::canBePerson).isEmpty()) {
      return true; // "her later remarks that"
    }
    if (scene.mentions.endingAt(token + 1).filter(m -> m.first() < token && m.head() == token && scene.is(m.first(), Trait.DETERMINER)).isPresent()) {
      return true; // "a draft report"
    }
    boolean one = !cue.is(Cue.Form.PRESENT)
        && scene.mentions.endingAt(token).filter(m -> scene.is(m.first(), WordClasses.Kind.INDEFINITE_ARTICLE) && !m.plural()).isPresent();
    if (one) {
      return true; // "a false claim"
    }
    boolean possessive = scene.text.type(before) == Type.POSSESSIVE;
    boolean opens = w.isAny(Trait.DETERMINER, Trait.POSSESSIVE_PRONOUN) && !w.isAny(Trait.PRONOUN, Trait.INDEFINITE);
    boolean preposition = w.is(Trait.PREPOSITION) && !scene.is(before, Trait.INFINITIVE_MARK);
    if (possessive || opens || preposition) {
      return !scene.is(token, WordClasses.Kind.NEVER_NOUN);
    }
    // a base form needs a modal, "to", or a plural before it
    return false;
  }

  private static boolean isPassive(Scene scene, int token, Cue cue) {
    if (!cue.is(Cue.Form.PARTICIPLE)) {
      return false;
    }
    int i = token - 1;
    while (i >= 0 && !scene.is(i, Trait.AUXILIARY) && scene.words[i].isAny(Trait.ADVERB, Trait.ENDS_AS_ADVERB)) {
      i--;
    }
    return scene.is(i, Trait.BE);
  }
}
