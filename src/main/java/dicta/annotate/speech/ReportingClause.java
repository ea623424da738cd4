package dicta.annotate.speech;

import java.util.Optional;

/**
 * A clause or phrase that says of some words that somebody said them. Token indices throughout.
 *
 * @param kind verb, phrase ("according to X") or noun ("his claim that")
 * @param verb the verb of communication, where {@code kind} is {@code VERB}
 * @param cueFrom first token of the cue
 * @param cueTo one past its last token
 * @param from first token of the clause, subject and modifiers included
 * @param to one past the clause's last token; where content follows, its opener ("that") included
 * @param subject who says it, as far as the clause names somebody
 * @param how by which rule the subject was found
 * @param negated "did not say"
 * @param unreal said of the future, a possibility or a purpose: "will say", "to say"
 * @param addressee whom it is said to
 * @param follows what follows the clause as its content
 * @param contentFrom first token of that content; where {@code follows} is {@code NOTHING} the clause's end
 */
record ReportingClause(
    Kind kind, Optional<Cue> verb, int cueFrom, int cueTo, int from, int to, Optional<Mention> subject, SubjectRule how,
    boolean negated, boolean unreal, Optional<Mention> addressee, Content follows, int contentFrom) {

  enum Kind {
    VERB,
    /** "according to X", "in his view". */
    PHRASE,
    /** "his claim that …". */
    NOUN
  }

  /** How the subject was found; the name appears in the trail. */
  enum SubjectRule {
    /** Right before the verb. */
    BEFORE_VERB,
    /** Before an apposition, a relative clause or a bracket. */
    BEFORE_INSERTION,
    /** After the verb: "said X". */
    AFTER_VERB,
    /** The antecedent of "who". */
    RELATIVE,
    /** Of an earlier verb in the same sentence: "said … and added". */
    SHARED,
    /** Of the main clause: "…, adding". */
    PARTICIPLE,
    /** After "by" in a passive. */
    AGENT,
    /** After "according to". */
    SOURCE_PHRASE,
    /** The possessor: "his claim", "in her view". */
    POSSESSOR,
    /** "quoted X as saying". */
    QUOTED,
    /** Nobody beside the verb: whoever spoke before. */
    LEFT_OUT,
    NONE
  }

  /** What follows the clause. */
  enum Content {
    NOTHING,
    QUOTATION,
    THAT,
    BARE,
    WH,
    TO,
    ING,
    NP,
    /** An infinitive after the one who is to do it: "urged [them to go]". */
    OBJ_TO,
    AS,
    SMALL,
    /** What one is accused of, blamed for, credited with. */
    OBJ_PREPOSITION
  }

  boolean hasContentAfter() {
    return follows != Content.NOTHING && follows != Content.QUOTATION;
  }

  /** "Council asked to open bridge" over an article: whoever is asked to do it. */
  boolean isHeadlinePassive() {
    return follows == Content.TO && verb.filter(v -> v.is(Cue.Form.PARTICIPLE) && v.takes(Frame.OBJ_TO)).isPresent()
        && subject.filter(m -> m.extent() == cueFrom).isPresent();
  }

  /** Whether a phrase follows rather than a clause of its own. */
  boolean takesPhrase() {
    return switch (follows) {
      case NP, ING, TO, OBJ_TO, AS, SMALL, OBJ_PREPOSITION -> true;
      case THAT, BARE, WH, NOTHING, QUOTATION -> false;
    };
  }

  boolean verbTakes(Frame frame) {
    return verb.isPresent() && verb.get().takes(frame);
  }

  /** A thing does not speak, unless the verb can only mean speech; bodies and documents do some things that people do not. */
  boolean canSpeak(Reading reading) {
    if (subject.isEmpty()) {
      return kind == Kind.VERB && how == SubjectRule.NONE && follows == Content.THAT;
    }
    Mention.Type type = subject.get().type();
    boolean thing = type == Mention.Type.OTHER;
    if (reading.is(subject.get().first(), Trait.INTERLOCUTOR)) {
      return false;
    }
    boolean body = type == Mention.Type.ORGANISATION || type == Mention.Type.DOCUMENT || type == Mention.Type.COUNTRY;
    body |= reading.is(subject.get().head(), Trait.FINDER);
    if (verbTakes(Frame.BODY) && !body || verbTakes(Frame.DOCUMENT) && type != Mention.Type.DOCUMENT
        || verbTakes(Frame.SHOWS) && (thing || follows == Content.NP && type == Mention.Type.DOCUMENT || reading.is(subject.get().head(), Trait.PROOF))) {
      return false;
    }
    if (verbTakes(Frame.DEED) && follows == Content.TO && !verb.get().is(Cue.Form.GERUND) && (type == Mention.Type.ORGANISATION || type == Mention.Type.COUNTRY)) {
      return false;
    }
    boolean says = kind == Kind.VERB && how == SubjectRule.BEFORE_VERB && follows == Content.NOTHING && verbTakes(Frame.BARE) && !verb.get().weak()
        && !verbTakes(Frame.THING) && !verbTakes(Frame.NP) && reading.mark(to) != ':'; // "…, the brokerage said"
    return !thing || follows == Content.THAT || follows == Content.BARE || says;
  }
}
