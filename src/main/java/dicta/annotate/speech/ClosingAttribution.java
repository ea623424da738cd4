package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText.Type;
import java.util.Optional;

/**
 * Finds the attribution that closes a sentence: "He was in charge of "everything" despite the others, said X", ""We must look at
 * what is written" in that law, X said." Whoever closes the sentence says all of it, also what somebody is cited with in it. Works
 * on one text; not thread-safe.
 */
final class ClosingAttribution {
  private final Scene scene;
  private final Subjects subjects;

  ClosingAttribution(Scene scene, Subjects subjects) {
    this.scene = scene;
    this.subjects = subjects;
  }

  /** The attribution at the end of the sentence that holds quotation {@code q}, with words of the sentence between the two. */
  Optional<Attribution> find(int q) {
    Quotation it = scene.quotations.get(q);
    int last = it.after() - 1;
    int end = scene.sentenceEnd(Math.max(0, last));
    for (int comma = end - 1; comma > it.after(); comma--) {
      if (scene.isComma(comma) && !scene.quoted(comma) && scene.text.type(comma - 1) != Type.PUNCTUATION) {
        Optional<Attribution> closing = behind(q, comma + 1, end);
        if (closing.isPresent()) {
          return closing;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Attribution> behind(int q, int from, int end) {
    Optional<CueMatch> inverted = CueMatch.at(scene, from).filter(c -> finite(c) && !c.cue().hasAddressee()); // "told X": X hears it
    if (inverted.isPresent()) {
      return subjects.behind(inverted.get().last(), end).map(Subjects.Subject::mention)
          .filter(m -> speaks(m) && staysAttribution(m.extent(), end))
          .map(m -> Attribution.of(q, m, from, inverted.get().last(), "closes-sentence", true, true));
    }
    Optional<Mention> subject = scene.mentions.startingAt(from).filter(this::speaks);
    if (subject.isEmpty()) {
      return Optional.empty();
    }
    int v = subject.get().extent();
    while (v < end && (scene.is(v, Trait.ADVERB) || scene.is(v, Trait.AUXILIARY)) && CueMatch.at(scene, v).isEmpty()) {
      v++;
    }
    return CueMatch.at(scene, v).filter(c -> finite(c) && noContent(c, end))
        .map(c -> Attribution.of(q, subject.get(), c.first(), c.last(), "closes-sentence", true, true));
  }

  private boolean finite(CueMatch verb) {
    return verb.cue().canBeFinite() && !verb.passive() && (!verb.cue().weak() || verb.cue().takes(Frame.BODY));
  }

  /** An outlet that only carries the words is not who says them; a body that the text only describes is. */
  private boolean speaks(Mention m) {
    boolean describedBody = m.type() == Mention.Type.ORGANISATION && !m.hasName() && m.definite();
    return (m.canBePerson() || describedBody) && m.type() != Mention.Type.OTHER
        && (m.type() != Mention.Type.PRONOUN || scene.is(m.first(), Trait.PRONOUN));
  }

  /** Behind "said X" only what belongs to X: appositions, a time, a place. */
  private boolean staysAttribution(int from, int end) {
    for (int i = from; i < end; i++) {
      if (scene.quoted(i)) {
        return false;
      }
      if (scene.is(i, Trait.RELATIVE) || scene.is(i, Trait.ADDITIVE)) {
        return true; // "said X, who has left": a clause of X's own
      }
    }
    return true;
  }

  /** "X said", "X said on Monday", "X told reporters in Leeds"; not "X said the bridge was late". */
  private boolean noContent(CueMatch verb, int end) {
    int i = verb.last();
    if (verb.cue().hasAddressee()) {
      Optional<Mention> addressee = scene.mentions.startingAt(i).filter(m -> !scene.isTime(m.first()));
      i = addressee.map(Mention::extent).orElse(i);
    }
    if (i >= end || scene.text.type(i) == Type.PUNCTUATION && !scene.isColon(i)) {
      return noQuotation(i, end);
    }
    return (scene.isTime(i) || scene.is(i, Trait.PREPOSITION)) && noQuotation(i, end);
  }

  private boolean noQuotation(int from, int end) {
    for (int i = from; i < end; i++) {
      if (scene.quoted(i)) {
        return false;
      }
    }
    return true;
  }
}
