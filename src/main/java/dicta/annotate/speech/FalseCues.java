package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText.Type;
import java.util.Optional;

/**
 * Tells verbs of communication in front of a quotation that attribute no words of their subject's: deeds and plans, nouns that look
 * like verbs, and what somebody else in the sentence reports. Works on one text; immutable.
 */
final class FalseCues {
  private final Scene scene;

  FalseCues(Scene scene) {
    this.scene = scene;
  }

  /** Whose noun it is that looks like a verb behind one of somebody's things: "X's manifesto pledge to"; nobody's where it is a verb. */
  Optional<Mention> ownerOfCompound(Mention m, CueMatch verb) {
    return isCompound(m, verb) ? ownerOf(m) : Optional.empty();
  }

  /** "the chances of agreeing a plan were "…"", "how X could explain it and "…"": nothing that was said, where another verb tells who spoke. */
  boolean isDeed(CueMatch verb, int beforeQuote, int start) {
    boolean ofNoun = verb.gerund() && scene.is(verb.first() - 1, Trait.OF_MARK);
    boolean possible = scene.is(verb.first() - 1, Trait.MODAL) && verb.cue().is(Cue.Form.BASE);
    boolean seeming = scene.is(verb.first() - 1, Trait.INFINITIVE_MARK) && verb.cue().is(Cue.Form.BASE) && negatedBefore(verb.first() - 1, start);
    return (ofNoun || possible || seeming) && verb.last() < beforeQuote && reportsBefore(verb.first(), start);
  }

  /** "do not seem to agree with" */
  private boolean negatedBefore(int to, int start) {
    for (int k = to - 1; k >= start && k > to - 5; k--) {
      if (scene.is(k, Trait.NEGATION)) {
        return true;
      }
    }
    return false;
  }

  private boolean reportsBefore(int to, int start) {
    for (int k = start; k < to; k++) {
      if (CueMatch.at(scene, k).filter(c -> c.cue().canBeFinite() && !c.passive() && c.cue().takes(Frame.BARE)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the verb belongs to what somebody else reports: "X argued that critics who call it late are "…"", "X said the council
   * had promised a bridge and then "…"".
   */
  boolean inReportedClause(Quotation it, CueMatch verb, Attribution a) {
    int verbs = scene.is(verb.last(), Trait.COMPLEMENTISER) ? -1 : 0; // "who warned that the bridge was": its own content's verb
    for (int k = verb.last(); k < it.open(); k++) {
      verbs += scene.words[k].isAny(Trait.AUXILIARY, Trait.MODAL, Trait.PAST) ? 1 : 0;
    }
    if (verbs > 0 && a.rule().endsWith("/antecedent-of-who")) {
      return true;
    }
    int k = it.open() - 1;
    while (k > verb.last() && scene.is(k, Trait.ADVERB)) {
      k--;
    }
    return scene.is(k, Trait.ADDITIVE) && k > verb.last() && scene.isVerb(it.first()) && !scene.is(it.first(), Trait.NON_FINITE)
        && scene.words[it.first()].cues().isEmpty();
  }

  /** Whether the verb that was found is itself reported by one before it. */
  boolean isNested(Attribution a, CueMatch verb, int start) {
    return a.hasCue() && !a.rule().endsWith("/antecedent-of-who") && a.speaker().map(m -> scene.mentions.apposedTo(m).orElse(m)) // "his friend, X, had called"
        .filter(m -> m.first() > start && m.last() <= verb.first() && isReported(m, start)).isPresent();
  }

  /** Whether a subject opens a clause that a verb of communication before it reports: "X said that after talks the council had". */
  private boolean isReported(Mention subject, int start) {
    int i = subject.first() - 1;
    if (i >= start && scene.isComma(i)) {
      return false;
    }
    for (int k = i; k >= start && k > i - 7 && !scene.isComma(k) && !scene.quoted(k); k--) {
      if (scene.is(k, Trait.COMPLEMENTISER) && isTold(k, start)) {
        return true;
      }
      if (scene.isVerb(k) || scene.is(k, Trait.AUXILIARY)) {
        break;
      }
    }
    for (int k = i; k >= start && k > i - 3; k--) {
      Optional<CueMatch> report = CueMatch.at(scene, k);
      if (report.filter(c -> c.last() == subject.first() && !c.passive() && c.cue().takes(Frame.BARE)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** "said that", "told a crowd in Leeds, on Saturday, that": a verb of communication and no other verb before "that". */
  private boolean isTold(int that, int start) {
    for (int j = that - 1; j >= start && j > that - 14 && !scene.quoted(j); j--) {
      Optional<CueMatch> told = CueMatch.at(scene, j).filter(c -> c.last() <= that && c.cue().takes(Frame.THAT) && !c.passive());
      if (told.isPresent()) {
        return j == that - 1 || told.get().last() == that || told.get().cue().hasAddressee() || scene.is(told.get().last(), Trait.PREPOSITION);
      }
      if (scene.isVerb(j) || scene.words[j].isAny(Trait.AUXILIARY, Trait.MODAL) || scene.is(j, Trait.RELATIVE)) {
        return false;
      }
    }
    return false;
  }

  /** A singular thing of somebody's and a form that does not agree with it are one noun: "X's manifesto pledge". */
  private boolean isCompound(Mention m, CueMatch verb) {
    boolean thing = m.type() == Mention.Type.DOCUMENT || m.type() == Mention.Type.OTHER;
    return thing && !m.plural() && m.extent() == verb.first() && verb.cue().is(Cue.Form.BASE) && !verb.cue().is(Cue.Form.PAST);
  }

  /** Whose a thing is: "X's manifesto", "X's 2022 manifesto". */
  private Optional<Mention> ownerOf(Mention m) {
    int i = m.first() - 1;
    while (i > 0 && scene.text.type(i) == Type.NUMBER) {
      i--;
    }
    return m.owner() >= 0 ? Optional.of(scene.mentions.get(m.owner()))
        : i > 0 && scene.text.type(i) == Type.POSSESSIVE ? scene.mentions.endingAt(i) : Optional.empty();
  }

  /** "will help families find "…"": an infinitive without a mark. */
  boolean isLetDo(CueMatch verb) {
    return verb.cue().is(Cue.Form.BASE) && scene.mentions.reaching(verb.first()).map(scene.mentions::outermost)
        .filter(m -> scene.is(m.first() - 1, WordClasses.Kind.LETS_DO)
            || scene.words[Math.max(0, m.first() - 1)].is(Trait.ENDS_AS_PAST) && scene.is(m.first() - 2, WordClasses.Kind.LETS_DO))
        .isPresent();
  }

  /** "people listed as "captains" were": a participle, and behind the marks the verb of those who are listed so. */
  boolean namesSubject(Quotation it, CueMatch verb) {
    int next = it.after();
    while (scene.is(next, Trait.ADVERB)) {
      next++;
    }
    return verb.cue().is(Cue.Form.PARTICIPLE) && scene.is(it.open() - 1, Trait.AS_MARK) && scene.words[Math.min(next, scene.words.length - 1)].isAny(Trait.AUXILIARY, Trait.MODAL);
  }

  /** ", said X, a baker who knows "bridges"": only what X is stands between the name and the quotation. */
  boolean describesSpeaker(Mention speaker, int quotation) {
    return scene.mentions.appositionsOf(speaker).stream()
        .anyMatch(m -> m.first() == speaker.extent() + 1 && m.extent() < quotation && scene.is(m.extent(), Trait.RELATIVE)
            && java.util.stream.IntStream.range(m.extent(), quotation).noneMatch(scene::isComma));
  }

  /** "requires an owner to agree to "…"": what somebody is to do. */
  boolean isRequired(CueMatch verb) {
    return scene.is(verb.first() - 1, Trait.INFINITIVE_MARK) && scene.mentions.reaching(verb.first() - 1)
        .filter(m -> scene.is(m.first() - 1, WordClasses.Kind.REQUIRES)).isPresent();
  }

  /** "accepted the "first prize"": a verb that tells words where a clause follows, and none does. */
  boolean lacksClause(CueMatch verb, int beforeQuote) {
    boolean clause = !verb.cue().takes(Frame.CLAUSE);
    for (int k = verb.last(); k <= beforeQuote && !clause && !(scene.is(k, Trait.RELATIVE) && k > verb.last()); k++) {
      clause = !scene.quoted(k) && !scene.is(k - 1, Trait.INFINITIVE_MARK) && (scene.isVerb(k) || scene.words[k].isAny(Trait.AUXILIARY, Trait.MODAL));
    }
    return !clause;
  }

  /** "would come on time and observe "…"": a verb that goes on from a modal is a plan, no report. */
  boolean afterModal(CueMatch verb, int start) {
    if (verb.cue().is(Cue.Form.PAST) || !verb.cue().is(Cue.Form.BASE) || !scene.is(verb.first() - 1, Trait.ADDITIVE)) {
      return false;
    }
    for (int k = verb.first() - 2; k >= start && !scene.isComma(k) && !scene.quoted(k); k--) {
      if (scene.is(k, Trait.MODAL)) {
        return true;
      }
    }
    return false;
  }
}
