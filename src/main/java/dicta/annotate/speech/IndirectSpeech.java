package dicta.annotate.speech;

import dicta.annotate.speech.ReportingClause.Content;
import dicta.annotate.speech.ReportingClause.Kind;
import dicta.annotate.speech.ReportingClause.SubjectRule;
import dicta.annotate.text.TokenizedText.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds statements without quotation marks: what a verb, noun or phrase of communication governs. Where a quotation stands in
 * a reported clause, that clause belongs to the quotation; only what is joined to it without one stays indirect. What was not
 * said, or will perhaps be said, is no statement. Not thread-safe; one instance a text.
 */
final class IndirectSpeech {
  private final Reading reading;
  private final List<ReportingClause> clauses;
  private final ContentEnd ends;
  private final IndirectFindings findings;
  private final AroundAttribution around;

  private IndirectSpeech(Reading reading, List<ReportingClause> clauses) {
    this.reading = reading;
    this.clauses = clauses;
    this.ends = new ContentEnd(reading, clauses);
    this.findings = new IndirectFindings(reading);
    this.around = new AroundAttribution(reading, clauses, ends, findings);
  }

  /** The statements by place. */
  static List<IndirectStatement> find(Reading reading, List<ReportingClause> clauses) {
    var run = new IndirectSpeech(reading, clauses);
    for (ReportingClause clause : clauses) {
      run.read(clause);
    }
    return run.findings.all();
  }

  private void read(ReportingClause clause) {
    if (clause.negated() || clause.unreal() || findings.takes(clause.cueFrom()) || !clause.canSpeak(reading)) {
      return;
    }
    if (clause.kind() != Kind.PHRASE && clause.hasContentAfter()) {
      after(clause);
    } else {
      around.read(clause);
    }
  }

  private void after(ReportingClause clause) {
    int from = clause.follows() == Content.NP ? behindTime(clause.contentFrom()) : clause.contentFrom();
    boolean opensSentence = clause.cueFrom() == reading.sentenceStart(clause.cueFrom());
    boolean ofThing = clause.follows() == Content.NP || clause.follows() == Content.ING;
    if (clause.follows() == Content.NP && opensSentence || ofThing && isEvidence(clause)) {
      return; // "Citing the size of the animal, officials said …": evidence, not content
    }
    if (clause.follows() == Content.NP && describesDocument(clause)) {
      return;
    }
    if (isMade(clause, from)) {
      return;
    }
    if (from >= reading.text().size() || onlyPronoun(clause, from) || clause.follows() == Content.NP && isNoContent(clause, from)) {
      return;
    }
    if (clause.follows() != Content.THAT && quotationBefore(clause)) {
      return; // "…," she said during a hearing she led
    }
    if (clause.follows() == Content.SMALL && isNaming(clause, from)) {
      return; // "a group called Open Roads", "everyone called him Mike"
    }
    if (findings.takes(from) || attributedAtEnd(clause)) {
      return; // "The ministry notes progress, its spokesman said": all of it is the spokesman's
    }
    if (clause.how() == SubjectRule.RELATIVE && clause.takesPhrase() && clause.verb().filter(v -> v.is(Cue.Form.GERUND)).isPresent()
        && clause.subject().filter(m -> m.type() == Mention.Type.DOCUMENT).isPresent()) {
      return; // "the budget, which is asking for more": a wish of whoever wrote it
    }
    boolean ownClause = clause.follows() == Content.BARE && reading.is(from, Trait.PRONOUN) && reading.isFinite(from + 1);
    if (objectMoved(clause) && !ownClause && (!reading.isFinite(from) || !reading.isComma(clause.from() - 2) && takesObject(clause))) {
      return; // "the decisions that she mentioned in her speech"
    }
    if ((clause.follows() == Content.AS || clause.follows() == Content.NP) && quotedSpeaker(from)) {
      return; // "cited X as saying": X says it, in a clause of its own
    }
    if (clause.follows() == Content.BARE && reading.isFinite(from) && !reading.is(from, Trait.CONTRACTION) && !gap(clause) && !reading.insidePhrase(from)
        && !opensWithParticiple(clause, from)) {
      return; // "the plan announced on Friday was dropped": no reported clause at all
    }
    if (clause.follows() == Content.TO && clause.how() == SubjectRule.BEFORE_VERB && reading.is(clause.from(), Trait.PRONOUN)
        && reading.covering(clause.from() - 1).isPresent() && !opensObject(from + 2)) {
      return; // "the bridge she claimed to own"
    }
    int to = ends.of(from, clause);
    if (clause.follows() == Content.BARE && clause.how() == SubjectRule.RELATIVE && !reading.hasFinite(from, to)) {
      return; // "the family that has ruled the country for years, has": no clause
    }
    if (clause.follows() == Content.BARE && around.isOnlyAttribution(from, to)) {
      return; // "he said, she said", "the paper reported the governor said"
    }
    String rule = "reported-" + clause.follows().name().toLowerCase(Locale.ROOT).replace('_', '-');
    findings.add(clause, rule, from, to);
    if (!clause.takesPhrase()) {
      behindQuotation(clause, rule, from);
    } else if (clause.follows() == Content.OBJ_PREPOSITION) {
      secondCharge(clause, rule, from);
    }
  }

  /** "admitted last April to mistakes", "admitted to mistakes": what follows the time and its preposition. */
  private int behindTime(int from) {
    int i = from;
    while (reading.scene().isTime(i) && reading.isWord(i)) {
      i++;
    }
    return i > from && reading.is(i, Trait.INFINITIVE_MARK) ? i + 1 : from;
  }

  /** "said planned repairs would close it": a participle before the noun that the reported clause opens with, and then its verb. */
  private boolean opensWithParticiple(ReportingClause clause, int from) {
    boolean verb = clause.verb().filter(v -> v.is(Cue.Form.PAST) || v.is(Cue.Form.GERUND)).isPresent()
        || reading.scene().is(clause.cueFrom(), WordClasses.Kind.NEVER_NOUN); // no "early reports suggested"
    boolean own = switch (clause.how()) {
      case BEFORE_VERB, BEFORE_INSERTION, SHARED, PARTICIPLE -> true;
      case AFTER_VERB, RELATIVE, AGENT, SOURCE_PHRASE, POSSESSOR, QUOTED, LEFT_OUT, NONE -> false;
    };
    int noun = reading.is(from + 1, Trait.CONJUNCTION) && reading.is(from + 2, Trait.ENDS_AS_PAST) ? from + 3 : from + 1; // "improved and widened roads"
    return verb && own && reading.is(from, Trait.ENDS_AS_PAST) && canBeNoun(noun) && reading.hasFinite(noun + 1, reading.sentenceEnd(from));
  }

  private boolean canBeNoun(int i) {
    Word w = reading.word(i);
    boolean verb = w.isAny(Trait.AUXILIARY, Trait.MODAL) || w.is(Trait.PAST) && !w.is(Trait.ENDS_AS_SINGULAR);
    return reading.isWord(i) && !verb && !reading.isAdverb(i) && !w.isAny(Trait.PREPOSITION, Trait.DETERMINER, Trait.TIME)
        && !w.isAny(Trait.POSSESSIVE_PRONOUN, Trait.PRONOUN, Trait.OBJECT_PRONOUN) && !w.isAny(Trait.CONJUNCTION, Trait.SUBORDINATOR, Trait.RELATIVE)
        && !w.isAny(Trait.COMPLEMENTISER, Trait.INFINITIVE_MARK, Trait.INDEFINITE);
  }

  /** "said there would be "delays" but that no one would be hurt": what is joined behind the part that is quoted. */
  private void behindQuotation(ReportingClause clause, String rule, int from) {
    int limit = reading.sentenceEnd(clause.cueFrom());
    int quotation = reading.quotationIn(from, limit);
    for (int i = quotation < 0 ? limit : quotation; i + 2 < limit; i++) {
      if (reading.is(i, Trait.ADDITIVE) && reading.is(i + 1, Trait.COMPLEMENTISER) && !reading.quoted(i)
          && !reading.isFinite(i + 2)) {
        int to = reading.quotationIn(i, limit) >= 0 ? i : ends.of(i + 2, clause);
        if (to > i) {
          findings.add(clause, rule, i + 2, to);
        }
        return;
      }
      boolean another = reading.is(i, Trait.ADDITIVE) && !reading.quoted(i) && reading.quotationIn(i, limit) < 0 && ends.opensClauseOfOthers(i + 1, limit);
      if (another) {
        findings.add(clause, rule, i + 1, ends.of(i + 1, clause)); // "was "stormy" and the number of rebels had risen"
        return;
      }
      boolean goesOn = reading.is(i, Trait.ADDITIVE) && reading.word(i + 1).isAny(Trait.AUXILIARY, Trait.MODAL) && !reading.quoted(i)
          && reading.isFinite(i + 1) && reading.quotationIn(i, limit) < 0 && ends.narration().speakersVerb(clause, from, limit) > i;
      if (goesOn) {
        findings.add(clause, rule, i + 1, ends.of(i + 1, clause)); // "would have "objected" and did not know of it"
        return;
      }
    }
  }

  /** "accused them of running a “shady club” and closing the road": the deed behind the one that is quoted. */
  private void secondCharge(ReportingClause clause, String rule, int from) {
    int limit = reading.sentenceEnd(clause.cueFrom());
    int quotation = reading.quotationIn(from, limit);
    int end = quotation < 0 ? limit : reading.afterQuotation(quotation);
    boolean joined = end + 1 < limit && reading.is(end, Trait.ADDITIVE) && reading.isGerund(end + 1);
    if (joined && reading.quotationIn(end, limit) < 0 && !findings.takes(end + 1)) {
      findings.add(clause, rule, end + 1, ends.of(end + 1, clause));
    }
  }

  private boolean isEvidence(ReportingClause clause) {
    boolean gerund = clause.verb().filter(v -> v.is(Cue.Form.GERUND)).isPresent();
    boolean ofDocument = clause.subject().filter(m -> m.type() == Mention.Type.DOCUMENT).isPresent();
    if (gerund && clause.verbTakes(Frame.TOPIC) && !ofDocument) {
      return true;
    }
    return gerund && clause.verbTakes(Frame.EVIDENCE) && reading.mentions().startingAt(clause.contentFrom()).filter(m -> m.type() != Mention.Type.OTHER && m.type() != Mention.Type.PRONOUN)
        .isPresent();
  }

  /** "writing the report they must hand in": a document that is made, and a relative clause about it. */
  private boolean isMade(ReportingClause clause, int from) {
    return clause.follows() == Content.BARE && clause.verbTakes(Frame.THING) && reading.mentions().startingAt(from)
        .filter(m -> m.type() == Mention.Type.DOCUMENT && reading.is(m.extent(), Trait.PRONOUN)).isPresent();
  }

  /** "in a statement announcing the find", "a law reaffirming the pledge": what a document is about. */
  private boolean describesDocument(ReportingClause clause) {
    boolean gerund = clause.verb().filter(v -> v.is(Cue.Form.GERUND) && v.words().size() == 1).isPresent() && clause.from() == clause.cueFrom();
    return gerund && reading.mentions().reaching(clause.cueFrom()).filter(m -> m.type() == Mention.Type.DOCUMENT
        || reading.is(m.extent() - 1, Trait.DOCUMENT)).isPresent();
  }

  /** "blamed the governor": whom it is about, not what was said; "denied the town the money": no speech at all. */
  private boolean isNoContent(ReportingClause clause, int from) {
    Optional<Mention> object = reading.mentions().startingAt(from);
    boolean person = object.filter(m -> m.type() != Mention.Type.OTHER && m.type() != Mention.Type.DOCUMENT).isPresent();
    boolean twoObjects = object.filter(m -> reading.is(m.last(), Trait.DETERMINER) && !reading.is(m.last(), Trait.COMPLEMENTISER)
        || reading.text().type(from) == Type.NUMBER && m.type() == Mention.Type.OTHER).isPresent();
    boolean possessor = object.filter(m -> m.extent() < reading.text().size() && reading.text().type(m.extent()) == Type.POSSESSIVE).isPresent();
    boolean howLong = clause.verbTakes(Frame.TOPIC) && object.filter(m -> reading.scene().is(m.extent() + 1, WordClasses.Kind.AT_LENGTH)).isPresent();
    return howLong || twoObjects || person && !possessor && aboutSomebody(clause) || isBareNoun(clause, from);
  }

  /** "blamed the governor", "urged the governor", "questioned the governor". */
  private static boolean aboutSomebody(ReportingClause clause) {
    return clause.verb().filter(v -> v.takes(Frame.OBJ_FOR) || v.takes(Frame.Q) && (v.takes(Frame.OBJ_TO) || v.takes(Frame.WH))).isPresent();
  }

  /** "claimed victory", "predicted defeat"; what somebody denies or admits is a deed. */
  private boolean isBareNoun(ReportingClause clause, int from) {
    boolean one = !reading.isWord(from + 1) || reading.sentenceEnd(from) == from + 1
        || reading.word(from + 1).isAny(Trait.PREPOSITION, Trait.SUBORDINATOR, Trait.CONJUNCTION) && !reading.is(from + 1, Trait.ATTACHING);
    return one && reading.isWord(from) && !reading.isCapitalised(from) && !clause.verbTakes(Frame.ING)
        && reading.text().type(from) == Type.WORD && clause.verb().filter(v -> v.words().size() == 1).isPresent();
  }

  private boolean isNaming(ReportingClause clause, int from) {
    boolean ofNoun = clause.how() == SubjectRule.PARTICIPLE || clause.how() == SubjectRule.NONE;
    boolean afterNoun = reading.covering(clause.from() - 1).isPresent() && clause.from() == clause.cueFrom();
    boolean name = reading.is(from, Trait.OBJECT_PRONOUN) && reading.isCapitalised(from + 1) && !reading.isWord(from + 2);
    return name || ofNoun && afterNoun || afterNoun && reading.isCapitalised(from);
  }

  /** Whether the clause is the attribution of a quotation that the sentence opens with. */
  private boolean quotationBefore(ReportingClause clause) {
    int before = clause.from() - 1;
    boolean adjacent = reading.quoted(before) || reading.isComma(before) && reading.quoted(before - 1);
    int start = reading.sentenceStart(clause.from());
    return adjacent && start < clause.from() && reading.quoted(start);
  }

  /**
   * Whether the clause opens a sentence that another attribution ends: "…, its spokesman said." An outlet at the end only tells
   * who brought the report: "The campaign insisted it was ready, The Daily Post reported."
   */
  private boolean attributedAtEnd(ReportingClause clause) {
    int start = reading.sentenceStart(clause.cueFrom());
    if (clause.from() > start + 1 && (findings.takesAny(start, clause.from()) || reading.quotationIn(start, clause.from()) >= 0)) {
      return false;
    }
    for (ReportingClause c : clauses) {
      boolean same = c.cueFrom() > clause.cueFrom() && reading.text().sentence(c.cueFrom()) == reading.text().sentence(clause.cueFrom());
      if (same && ends.closesSentence(c) && reading.quotationIn(clause.cueTo(), c.from()) < 0) {
        boolean wholeSentence = clause.takesPhrase() && clause.from() <= start + 1 || (!isOutlet(c) || clause.takesPhrase())
            && !joinedByComma(clause.from() <= start + 1 ? clause.cueTo() : start, c.from() - 1);
        return wholeSentence && c.canSpeak(reading);
      }
    }
    return false;
  }

  private static boolean isOutlet(ReportingClause clause) {
    return clause.subject().filter(m -> m.type() == Mention.Type.ORGANISATION || m.type() == Mention.Type.DOCUMENT).isPresent();
  }

  /** ", and X": another statement begins in between. */
  private boolean joinedByComma(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (reading.isComma(i) && reading.word(i + 1).isAny(Trait.CONJUNCTION, Trait.CONTRAST)) {
        return true;
      }
    }
    return false;
  }

  /** "which she said would help": the reported clause has its subject before the attribution. */
  private boolean gap(ReportingClause clause) {
    int before = clause.from() - 1;
    boolean gerund = clause.verb().isPresent() && clause.verb().get().is(Cue.Form.GERUND);
    return !gerund && before >= 0 && (reading.is(before, Trait.RELATIVE) || reading.covering(before).isPresent());
  }

  /** "confirmed this", "denied it". */
  private boolean onlyPronoun(ReportingClause clause, int from) {
    Word w = reading.word(from);
    boolean pronoun = w.isAny(Trait.OBJECT_PRONOUN, Trait.DETERMINER) && !reading.insidePhrase(from + 1);
    return clause.follows() == Content.NP && pronoun && (from + 1 >= reading.text().size() || !reading.isWord(from + 1)
        || reading.word(from + 1).isAny(Trait.PREPOSITION, Trait.CONJUNCTION));
  }

  private boolean opensObject(int at) {
    return reading.isWord(at) && (reading.mentions().startingAt(at).isPresent() || reading.word(at).isAny(Trait.DETERMINER, Trait.OBJECT_PRONOUN));
  }

  private static boolean takesObject(ReportingClause clause) {
    return clause.verb().isPresent() && clause.verb().get().takes(Frame.NP);
  }

  /** A relative clause whose object, or the subject of whose reported clause, is what it hangs on. */
  private boolean objectMoved(ReportingClause clause) {
    int before = clause.from() - 1;
    if (clause.how() == SubjectRule.RELATIVE || before < 1 || clause.follows() == Content.THAT
        || clause.how() != SubjectRule.BEFORE_VERB) {
      return false;
    }
    boolean that = reading.is(before, Trait.COMPLEMENTISER) && reading.covering(before - 1).isPresent();
    boolean which = reading.is(before, Trait.RELATIVE) && !reading.is(before, Trait.COMPLEMENTISER)
        && !reading.is(before - 1, Trait.PREPOSITION);
    boolean what = reading.is(before, Trait.INTERROGATIVE)
        && !reading.word(before).isAny(Trait.SUBORDINATOR, Trait.RELATIVE);
    return that || which || what;
  }

  private boolean quotedSpeaker(int from) {
    int limit = reading.sentenceEnd(from);
    return clauses.stream().anyMatch(c -> c.how() == SubjectRule.QUOTED && c.cueFrom() >= from && c.cueFrom() < limit);
  }
}
