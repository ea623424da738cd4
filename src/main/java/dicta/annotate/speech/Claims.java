package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText.Type;
import java.util.Optional;

/** Nouns of communication in front of a quotation, and whose they are: "X's claim that it is "…"". Works on one text; immutable. */
final class Claims {
  /** Verbs in what somebody claims in several clauses. */
  private static final int LONGEST_CLAIM = 4;

  private final Scene scene;
  private final Subjects subjects;

  Claims(Scene scene, Subjects subjects) {
    this.scene = scene;
    this.subjects = subjects;
  }

  /** "repeated X's claim that the plan was "…"": whose claim it is, where the quotation stands in its only clause. */
  Optional<Mention> owner(int noun, int open) {
    if (scene.words[noun].noun().filter(n -> n.takes(Frame.THAT) && !n.takes(Frame.VOICED)).isEmpty() || !scene.is(noun + 1, Trait.COMPLEMENTISER)) {
      return Optional.empty();
    }
    int verbs = 0;
    for (int k = noun + 2; k < open; k++) {
      boolean verb = !scene.quoted(k) && !scene.is(k - 1, Trait.INFINITIVE_MARK) && (scene.isVerb(k) || scene.words[k].isAny(Trait.AUXILIARY, Trait.MODAL));
      verbs += verb && !(scene.isVerb(k - 1) || scene.words[k - 1].isAny(Trait.AUXILIARY, Trait.MODAL)) ? 1 : 0;
    }
    int i = noun - 1;
    while (i >= 0 && i > noun - 4 && scene.text.type(i) == Type.WORD
        && !scene.words[i].isAny(Trait.DETERMINER, Trait.PREPOSITION, Trait.POSSESSIVE_PRONOUN)) {
      i--; // "his latest claim", "X's repeated claim"
    }
    boolean object = i > 1 && scene.text.type(i) == Type.POSSESSIVE && scene.mentions.endingAt(i).filter(m -> scene.isVerb(m.first() - 1)
        || scene.is(m.first() - 1, Trait.ENDS_AS_GERUND)).isPresent(); // "defending X's claim that": nothing else follows it
    if (verbs > (object ? LONGEST_CLAIM : 1) || i < 0 || inAnswerTo(i)) {
      return Optional.empty();
    }
    if (scene.is(i, WordClasses.Kind.INDEFINITE_ARTICLE)) { // "repeated a false claim that"
      int verb = i - 1;
      boolean tells = scene.is(verb, Trait.SUPPORT_VERB) || CueMatch.at(scene, verb).filter(c -> c.cue().canBeFinite() && !c.passive()).isPresent();
      return tells ? subjects.before(verb, scene.sentenceStart(verb)).map(Subjects.Subject::mention) : Optional.empty();
    }
    int owner = i;
    boolean pronoun = scene.is(owner, Trait.POSSESSIVE_PRONOUN);
    return pronoun ? scene.mentions.endingAt(owner + 1).filter(m -> m.first() == owner)
        : scene.text.type(i) == Type.POSSESSIVE ? scene.mentions.endingAt(i) : Optional.empty();
  }

  /** "Her words: "…"", "X's answer: "…"": whose they are. */
  Optional<Mention> ownerOfWords(Mention label) {
    boolean words = scene.is(label.head(), WordClasses.Kind.OWN_WORDS) || scene.words[label.head()].noun().isPresent();
    return words && !label.canBePerson() && label.owner() >= 0 ? Optional.of(scene.mentions.get(label.owner())) : Optional.empty();
  }

  /** "said in response to X's remark that": what follows is said by whoever answers. */
  private boolean inAnswerTo(int possessive) {
    int to = scene.mentions.endingAt(possessive).map(Mention::first).orElse(possessive) - 1;
    return scene.is(to, Trait.INFINITIVE_MARK) && scene.is(to - 1, WordClasses.Kind.REACTION);
  }
}
