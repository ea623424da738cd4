package dicta.annotate.speech;

import dicta.annotate.speech.ReportingClause.Kind;

/**
 * Tells the article's own words from what was said where both stand in one sentence: "…, she said Tuesday, as the council met";
 * "said he likes the plan and thanked the council". Works on one text; immutable.
 */
final class Narration {
  private static final int FARTHEST_TIME = 5;

  private final Reading reading;

  Narration(Reading reading) {
    this.reading = reading;
  }

  // ---- behind an attribution ----

  /**
   * Whether the words {@code [at,limit)} behind the comma that closes an attribution are the article's own: when, while what
   * and with which gesture it was said. An attribution that says when or to whom itself nearly always goes on so.
   *
   * @param left first token of the words before the attribution
   */
  boolean behind(ReportingClause clause, int left, int at, int limit) {
    int i = at;
    while (reading.isAdverb(i) && !reading.is(i, Trait.NARRATING)) {
      i++;
    }
    if (reading.is(i, Trait.NARRATING) && reading.isGerund(i)) {
      return true;
    }
    boolean as = reading.is(i, Trait.NARRATING) && reading.is(i, Trait.AS_MARK) && opensClauseOfTime(i, limit);
    boolean opens = as || reading.is(i, Trait.NARRATING) && !reading.is(i, Trait.AS_MARK) || timeBeforeOpener(at, limit);
    return opens && (placed(clause) || as && !pastIn(left, clause.from()));
  }

  /** "as the council met", not "as long as", "as if", "as part of". */
  private boolean opensClauseOfTime(int as, int limit) {
    for (int i = as + 1; i < Math.min(as + 4, limit); i++) {
      if (reading.is(i, Trait.AS_MARK)) {
        return false;
      }
    }
    return !reading.is(as + 1, Trait.SUBORDINATOR) && reading.hasFinite(as + 1, limit);
  }

  /** "two weeks after …", "a day before …". */
  private boolean timeBeforeOpener(int at, int limit) {
    for (int i = at; i + 1 < Math.min(at + FARTHEST_TIME, limit) && !reading.isComma(i); i++) {
      if (reading.is(i, Trait.TIME) && reading.is(i + 1, Trait.NARRATING)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "says the bridge is safe, after a poll showed": a clause of the past behind words of the present alone tells when they were
   * said, not what.
   */
  boolean behindContent(int from, int at, int limit) {
    boolean when = reading.is(at, Trait.PREPOSITION) && !reading.is(at, Trait.AS_MARK);
    return when && pastIn(at + 1, limit) && reading.hasFinite(from, at - 1) && !pastIn(from, at - 1) && !tellsOfPast(from, at - 1);
  }

  private boolean tellsOfPast(int from, int to) {
    for (int i = from; i < to; i++) {
      if (reading.word(i).isAny(Trait.PAST_AUXILIARY, Trait.PAST_MODAL, Trait.HAVE)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the attribution says when, where or to whom. */
  private boolean placed(ReportingClause clause) {
    int named = Math.max(clause.cueTo(), clause.subject().map(Mention::extent).orElse(0));
    return clause.kind() == Kind.VERB && (clause.addressee().isPresent() || clause.to() > named && !appositionAt(clause, named));
  }

  private boolean appositionAt(ReportingClause clause, int at) {
    return reading.isComma(at) && clause.subject().stream().flatMap(m -> reading.mentions().appositionsOf(m).stream())
        .anyMatch(a -> a.first() == at + 1 && a.extent() >= clause.to());
  }

  private boolean pastIn(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isPast(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPast(int i) {
    int before = i - 1;
    while (reading.isAdverb(before)) {
      before--;
    }
    boolean participle = reading.word(before).isAny(Trait.BE, Trait.HAVE, Trait.MODAL);
    return !participle && reading.isFinite(i) && (reading.is(i, Trait.PAST_AUXILIARY) || !reading.word(i).isAny(Trait.AUXILIARY, Trait.MODAL)
        && (reading.word(i).isAny(Trait.PAST, Trait.ENDS_AS_FINITE) || Reading.hasForm(reading.word(i).cues(), Cue.Form.PAST)));
  }

  // ---- behind what was said ----

  /**
   * Where a verb of the speaker's own joins what was said, its conjunction; else {@code limit}. In a content of the present or
   * the future a simple past without a subject of its own can only be the speaker's; what somebody left unsaid always is.
   */
  int speakersVerb(ReportingClause clause, int from, int limit) {
    if (clause.verb().filter(v -> v.is(Cue.Form.PAST)).isEmpty()) {
      return limit;
    }
    boolean past = false;
    boolean present = false;
    boolean have = false;
    boolean be = false;
    boolean passive = false;
    for (int i = from; i < limit && !reading.quoted(i); i++) {
      if (i > from + 1 && reading.is(i, Trait.ADDITIVE)) {
        int verb = afterAdverbs(i + 1);
        boolean own = leavesUnsaid(verb) || reading.is(verb, Trait.PRONOUN) && leavesUnsaid(afterAdverbs(verb + 1))
            || present && !past && isSpeakers(verb, have, be, passive);
        if (own) {
          return i;
        }
      }
      past |= isPast(i);
      present |= reading.isFinite(i) && !isPast(i);
      have |= reading.is(i, Trait.HAVE) && participle(afterAdverbs(i + 1));
      passive |= reading.is(i, Trait.BE) && participle(afterAdverbs(i + 1));
      be |= reading.is(i, Trait.BE);
    }
    return limit;
  }

  private boolean participle(int i) {
    Word w = reading.word(i);
    return w.isAny(Trait.PAST, Trait.ENDS_AS_FINITE) || w.is(Trait.NON_FINITE) && !reading.isGerund(i)
        || Reading.hasForm(w.cues(), Cue.Form.PARTICIPLE);
  }

  private boolean isSpeakers(int verb, boolean have, boolean be, boolean passive) {
    if (reading.word(verb).isAny(Trait.AUXILIARY, Trait.MODAL) || !isPast(verb)) {
      return false;
    }
    if (reading.word(verb).isPastOnly()) {
      return true;
    }
    return !have && !passive && (be ? opensObject(verb + 1) : !reading.isWord(verb + 1) || opensObject(verb + 1) || isSmall(verb + 1));
  }

  /** A word that can follow a verb but not an adjective: "thanked for", not "reduced safety". */
  private boolean isSmall(int i) {
    Word w = reading.word(i);
    return w.isAny(Trait.PREPOSITION, Trait.COMPLEMENTISER, Trait.SUBORDINATOR) || reading.isAdverb(i);
  }

  private boolean opensObject(int i) {
    return reading.word(i).isAny(Trait.DETERMINER, Trait.POSSESSIVE_PRONOUN, Trait.OBJECT_PRONOUN) || reading.isCapitalised(i);
  }

  /** "declined to comment", "did not elaborate". */
  private boolean leavesUnsaid(int verb) {
    if (reading.is(verb, Trait.WITHHOLDING)) {
      return true;
    }
    boolean negated = reading.is(verb, Trait.NEGATION);
    int i = verb + 1;
    while (reading.isAdverb(i)) {
      negated |= reading.is(i, Trait.NEGATION);
      i++;
    }
    if (reading.is(verb, Trait.DISCLOSING) && isPast(verb) && reading.is(verb + 1, Trait.NEGATION)) {
      return true; // "gave no details"
    }
    return negated && reading.is(verb, Trait.PAST_AUXILIARY) && !reading.is(verb, Trait.BE) && reading.is(i, Trait.DISCLOSING)
        && !opensClause(i + 1);
  }

  /** "did not say he'd ordered it": a clause of what was not said, hardly the speaker's silence. */
  private boolean opensClause(int i) {
    return reading.word(i).isAny(Trait.PRONOUN, Trait.COMPLEMENTISER) || reading.isWord(i) && reading.text().lower(i).indexOf('\'') > 0;
  }

  private int afterAdverbs(int from) {
    int i = from;
    while (reading.isAdverb(i) && !reading.is(i, Trait.AUXILIARY)) {
      i++;
    }
    return i;
  }
}
