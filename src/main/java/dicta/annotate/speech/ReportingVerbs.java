package dicta.annotate.speech;

import dicta.annotate.speech.Complements.Complement;
import dicta.annotate.speech.ReportingClause.Content;
import dicta.annotate.speech.ReportingClause.Kind;
import dicta.annotate.speech.ReportingClause.SubjectRule;
import dicta.annotate.speech.SubjectFinder.Subject;
import dicta.annotate.text.TokenizedText.Type;
import java.util.List;
import java.util.Optional;

/** Clauses of verbs of communication: finite, passive, participle, infinitive; with their subjects, own, shared or left out. */
final class ReportingVerbs {
  private final Reading reading;
  private final SubjectFinder subjects;
  private final Complements complements;
  private final Infinitives infinitives;
  private final BorrowedSubjects borrowed;

  /** @param found the clauses found so far, by place, growing while the text is read: later verbs share their subjects */
  ReportingVerbs(Reading reading, SubjectFinder subjects, List<ReportingClause> found) {
    this.reading = reading;
    this.subjects = subjects;
    this.complements = new Complements(reading);
    this.infinitives = new Infinitives(reading);
    this.borrowed = new BorrowedSubjects(reading, subjects, found);
  }

  /** The clause of the verb that stands at {@code [at,end)}, if it reports speech there. */
  Optional<ReportingClause> at(Cue cue, int at, int end) {
    if (reading.insidePhrase(at) && cue.words().size() == 1 && !reading.is(at - 1, Trait.RELATIVE)) {
      return Optional.empty(); // a noun in a phrase of its own: "the claims of"
    }
    int chain = subjects.chainStart(at);
    boolean negated = negatedSubject(chain);
    boolean be = false;
    boolean have = false;
    boolean modal = false;
    boolean past = false;
    for (int i = chain; i < at; i++) {
      Word w = reading.word(i);
      negated |= w.is(Trait.NEGATION);
      be |= w.is(Trait.BE);
      have |= w.is(Trait.HAVE);
      modal |= w.is(Trait.MODAL) && !(have && reading.isCapitalisedTime(i)); // "had in May said"
      past |= w.is(Trait.PAST_MODAL);
    }
    boolean auxiliary = be || have || modal || reading.is(at - 1, Trait.AUXILIARY);
    boolean unreal = modal && !past || reading.mark(reading.sentenceEnd(at) - 1) == '?' && !reading.quoted(reading.sentenceEnd(at) - 1);
    boolean participle = cue.is(Cue.Form.PARTICIPLE);
    if (be && participle && !cue.is(Cue.Form.GERUND)) {
      return passive(cue, at, end, chain, negated);
    }
    if (reading.is(at - 1, Trait.BE) && !participle && !cue.is(Cue.Form.GERUND)) {
      return Optional.empty(); // "there were claims"
    }
    if (cue.is(Cue.Form.GERUND) && !be) {
      return participle(cue, at, end, chain, negated);
    }
    int to = auxiliary ? -1 : infinitives.mark(chain);
    if (to >= 0 && cue.is(Cue.Form.BASE)) {
      return infinitive(cue, at, end, to, negated);
    }
    if (!auxiliary && cue.is(Cue.Form.BASE) && infinitives.tellsWhen(chain)) {
      return participle(cue, at, end, chain, negated);
    }
    if (!auxiliary && !cue.canBeFinite()) {
      return Optional.empty();
    }
    if (!auxiliary && adjectiveAt(at)) {
      return Optional.empty();
    }
    if (!auxiliary && participle && agentFollows(end)) {
      return agent(cue, at, end, at, negated);
    }
    return finite(cue, at, end, chain, negated, unreal, auxiliary);
  }

  /** "over alleged payments", "its 41 pledged delegates", "it's called". */
  private boolean adjectiveAt(int at) {
    int before = at - 1;
    return before >= 0 && (reading.word(before).isAny(Trait.PREPOSITION, Trait.POSSESSIVE_PRONOUN)
        || reading.text().type(before) == Type.NUMBER || reading.text().type(before) == Type.POSSESSIVE);
  }

  /** "Nobody said", "not everyone agreed", "no group claimed". */
  private boolean negatedSubject(int chain) {
    Optional<Mention> before = reading.mentions().reaching(chain);
    int first = before.map(Mention::first).orElse(chain);
    return before.isPresent() && (reading.is(first, Trait.NEGATION) || reading.is(before.get().head(), Trait.NEGATION))
        || reading.is(first - 1, Trait.NEGATION) && reading.sentenceStart(chain) < first;
  }

  private Optional<ReportingClause> finite(
      Cue cue, int at, int end, int chain, boolean negated, boolean unreal, boolean auxiliary) {
    boolean afterQuotation = closesQuotation(chain - 1);
    Complement complement = complements.after(cue, end);
    if (afterQuotation && cue.takes(Frame.Q)) {
      Optional<Subject> inverted = subjects.after(end);
      if (inverted.isPresent()) {
        return Optional.of(inverted(cue, at, end, inverted.get(), negated, unreal));
      }
    }
    Optional<Subject> subject = subjects.before(chain);
    boolean plain = !auxiliary && !cue.is(Cue.Form.PAST);
    if (plain && reading.is(end, Trait.OF_MARK)) {
      return Optional.empty(); // "the states of"
    }
    if (subject.isPresent() && plain && !agrees(cue, at, subject.get())) {
      subject = Optional.empty();
      if (!reading.is(chain - 1, Trait.ADDITIVE)) {
        return Optional.empty();
      }
    }
    boolean comma = reading.isComma(chain - 1) || reading.isDash(chain - 1);
    if (reading.scene().freeSubjects && reading.isComma(chain - 1) && complement.content() == Content.NOTHING && cue.takes(Frame.Q)
        && reading.hasFinite(reading.sentenceStart(at), chain - 1) && subjects.after(end).isEmpty()) { // "El puente abrirá en mayo, ha dicho."
      return plain ? Optional.empty() : Optional.of(clause(cue, at, end, chain, Optional.empty(), negated, unreal, complement));
    }
    if (comma && cue.takes(Frame.Q) && (subject.isEmpty() || onlyNames(end) || complement.content() == Content.NOTHING && complement.addressee().isEmpty()
        || subject.get().mention().extent() == chain - 1)) { // "This system, says Tom Baker, helps": nothing is inserted before the verb
      Optional<Subject> inverted = subjects.after(end);
      if (inverted.isPresent() && !reading.is(end, Trait.OBJECT_PRONOUN)) {
        return Optional.of(inverted(cue, at, end, inverted.get(), negated, unreal));
      }
    }
    int joint = behindTime(chain);
    boolean joined = reading.is(joint - 1, Trait.ADDITIVE);
    if (subject.isEmpty() && (joined || comma)) {
      subject = borrowed.shared(chain, joined);
      if (plain && subject.isPresent() && !cue.is(Cue.Form.PRESENT) && !agrees(cue, at, subject.get())) {
        return Optional.empty();
      }
    }
    boolean free = reading.scene().freeSubjects;
    if (subject.isEmpty() && free && cue.takes(Frame.THAT) && complement.content() != Content.THAT) { // "Reiteró el ministro que"
      Optional<Subject> inverted = subjects.after(end);
      Optional<Complement> that = inverted.map(s -> complements.after(cue, behindAppositions(s.mention(), end)))
          .filter(c -> c.content() == Content.THAT);
      if (that.isPresent()) {
        subject = inverted;
        complement = that.get();
      }
    }
    if (subject.isEmpty() && plain && !(free && complement.content() == Content.THAT)) {
      return Optional.empty();
    }
    int from = subject.map(s -> s.rule() == SubjectRule.SHARED ? joint : Math.min(s.mention().first(), chain)).orElse(chain);
    if (complement.content() == Content.BARE && closesBefore(from, complement.contentFrom())) {
      complement = complements.nothing(complement.addressee(), complement.contentFrom());
    }
    if (complement.content() == Content.NOTHING && !cue.takes(Frame.Q) && !cue.takes(Frame.THAT) && !cue.takes(Frame.NP)) {
      return Optional.empty(); // "ordered new bridges"
    }
    boolean conditional = reading.is(from - 1, Trait.CONDITIONAL);
    return Optional.of(clause(cue, at, end, from, subject, negated, unreal || conditional, complement));
  }

  /** "…, said council candidate Tom Baker.", "…, said Lind, above all in the north.": somebody and no clause behind the verb. */
  private boolean onlyNames(int end) {
    boolean clauseBefore = reading.scene().freeSubjects && reading.hasFinite(reading.sentenceStart(end - 1), end - 1); // "…, explicó el ministro."
    Optional<Mention> m = reading.mentions().startingAt(end).filter(x -> x.hasName() && x.canBePerson()
        || clauseBefore && x.definite() && (x.canBePerson() || x.type() == Mention.Type.ORGANISATION));
    int limit = reading.sentenceEnd(end - 1);
    return m.filter(x -> (x.extent() >= limit || reading.isStop(x.extent()) || reading.isComma(x.extent()))
        && !reading.hasFinite(x.extent(), limit)).isPresent();
  }

  private int behindAppositions(Mention m, int end) {
    int last = Math.max(end, m.extent());
    for (Mention a : reading.mentions().appositionsOf(m)) {
      last = Math.max(last, a.extent());
    }
    return last;
  }

  /** "The bridge is late, she said as she left": what she said stands before its comma. */
  private boolean closesBefore(int from, int content) {
    return reading.is(content, Trait.NARRATING) && reading.isComma(from - 1) && reading.hasFinite(reading.sentenceStart(from), from - 1)
        && !reading.is(reading.sentenceStart(from), Trait.SUBORDINATOR);
  }

  /** "but on Wednesday said": where the words of time before a verb begin. */
  private int behindTime(int chain) {
    int i = chain;
    while (reading.is(i - 1, Trait.TIME) && i - 1 > reading.sentenceStart(chain)) {
      i--;
    }
    return i < chain && reading.is(i - 1, Trait.PREPOSITION) ? i - 1 : i;
  }

  /** Present forms must fit their subject; a base form is a noun more often than not. */
  private boolean agrees(Cue cue, int verb, Subject subject) {
    Mention m = subject.mention();
    if (cue.is(Cue.Form.PRESENT)) {
      if (reading.text().type(m.first()) == Type.NUMBER || reading.scene().is(m.first(), WordClasses.Kind.NUMERAL)) {
        return false; // "five northern states"
      }
      if (reading.scene().freeSubjects) { // the ending tells
        return m.type() == Mention.Type.ORGANISATION || reading.scene().is(verb, Trait.ENDS_AS_SEVERAL) == (m.plural() || m.type() == Mention.Type.PEOPLE);
      }
      return !m.plural() || m.type() == Mention.Type.ORGANISATION || !cue.is(Cue.Form.BASE) && m.type() != Mention.Type.PEOPLE
          || cue.words().getFirst().indexOf('s') < 0 || subject.rule() == SubjectRule.RELATIVE;
    }
    boolean ofSeveral = reading.mentions().endingAt(m.extent()).filter(inner -> inner.first() > m.first() && inner.plural()).isPresent();
    return m.plural() || ofSeveral || subject.rule() == SubjectRule.RELATIVE; // "a number of engineers say"
  }

  private boolean closesQuotation(int i) {
    return i >= 0 && (reading.quoted(i) || reading.isComma(i) && i > 0 && reading.quoted(i - 1));
  }

  private ReportingClause inverted(Cue cue, int at, int end, Subject subject, boolean negated, boolean unreal) {
    int subjectEnd = Math.max(end, subject.mention().extent());
    for (Mention a : reading.mentions().appositionsOf(subject.mention())) {
      subjectEnd = Math.max(subjectEnd, a.extent());
    }
    int limit = reading.sentenceEnd(at);
    int to = complements.modifiers().skip(subjectEnd, limit);
    boolean quotation = to < reading.text().size() && (reading.quoted(to) || reading.isComma(to) && reading.quoted(to + 1));
    return new ReportingClause(
        Kind.VERB, Optional.of(cue), at, end, at, to, Optional.of(subject.mention()), subject.rule(), negated, unreal,
        Optional.empty(), quotation ? Content.QUOTATION : Content.NOTHING, to);
  }

  private ReportingClause clause(
      Cue cue, int at, int end, int from, Optional<Subject> subject, boolean negated, boolean unreal, Complement complement) {
    return new ReportingClause(
        Kind.VERB, Optional.of(cue), at, end, from, Math.max(end, complement.clauseEnd()), subject.map(Subject::mention),
        subject.map(Subject::rule).orElse(SubjectRule.NONE), negated, unreal, complement.addressee(), complement.content(),
        complement.contentFrom());
  }

  /** "was told", "was announced by", "is said to". */
  private Optional<ReportingClause> passive(Cue cue, int at, int end, int chain, boolean negated) {
    int by = agentMark(end);
    if (by >= 0) {
      return agent(cue, at, end, chain, negated);
    }
    boolean it = reading.is(chain - 1, Trait.EXPLETIVE_IT);
    Complement complement = complements.after(cue, end);
    if (it && complement.content() == Content.THAT && !cue.weak() && !cue.takes(Frame.CLAUSE)) { // "it was announced that": by whom is left open
      return Optional.of(clause(cue, at, end, chain - 1, Optional.empty(), negated, false, complement));
    }
    return Optional.empty();
  }

  /** "by" right behind a participle, or behind the day: "announced Wednesday by". */
  private boolean agentFollows(int end) {
    int i = end;
    while (reading.is(i, Trait.TIME) && reading.isCapitalised(i)) {
      i++;
    }
    return reading.is(i, Trait.AGENT_MARK);
  }

  /** "by" in the same clause, not far behind. */
  private int agentMark(int end) {
    int limit = reading.sentenceEnd(end - 1);
    for (int i = end; i < limit && i < end + 6; i++) {
      if (reading.is(i, Trait.AGENT_MARK)) {
        return i;
      }
      if (reading.isComma(i) || reading.quoted(i) || reading.is(i, Trait.COMPLEMENTISER) || reading.is(i, Trait.INFINITIVE_MARK)) {
        return -1;
      }
    }
    return -1;
  }

  private Optional<ReportingClause> agent(Cue cue, int at, int end, int chain, boolean negated) {
    int by = agentMark(end);
    if (by < 0) {
      return Optional.empty();
    }
    Optional<Mention> agent = reading.mentions().startingAt(by + 1);
    if (agent.isEmpty() || !canSpeak(agent.get())) {
      return Optional.empty();
    }
    int to = Math.max(agent.get().extent(), by + 2);
    int limit = reading.sentenceEnd(at);
    boolean as = reading.is(to, Trait.AS_MARK) && to < limit;
    boolean infinitive = reading.is(to, Trait.INFINITIVE_MARK) && to < limit;
    boolean quotation = as && to + 1 < reading.text().size() && reading.quoted(to + 1);
    Content follows = quotation ? Content.QUOTATION : as ? Content.AS : infinitive ? Content.TO : Content.NOTHING;
    int content = as || infinitive ? to + 1 : to;
    return Optional.of(new ReportingClause(
        Kind.VERB, Optional.of(cue), at, end, chain, content, agent, SubjectRule.AGENT, negated, false, Optional.empty(), follows,
        content));
  }

  private static boolean canSpeak(Mention m) {
    return m.type() != Mention.Type.OTHER;
  }

  /** ", adding that", "a statement saying", "quoted X as saying". */
  private Optional<ReportingClause> participle(Cue cue, int at, int end, int chain, boolean negated) {
    Complement complement = complements.after(cue, end);
    if (complement.content() == Content.NOTHING && reading.isComma(end) && cue.takes(Frame.BARE) && !cue.weak()
        && reading.mentions().startingAt(end + 1).filter(m -> reading.isFinite(m.extent())
            && reading.word(m.extent()).cues().isEmpty()).isPresent()) { // "saying, the bridge was late"
      complement = new Complement(complement.addressee(), Content.BARE, end + 1, end + 1);
    }
    boolean plain = complement.content() != Content.QUOTATION && complement.content() != Content.THAT;
    boolean purpose = reading.is(chain - 1, Trait.ATTACHING) && !reading.is(chain - 1, Trait.AGENT_MARK)
        && !infinitives.tellsWhen(chain); // "for expressing"
    if (reading.quoted(chain - 1) && plain) {
      return Optional.empty(); // "rumors" predicting how: of the quoted noun
    }
    if (complement.content() == Content.NOTHING || plain && !opensParticiple(chain) || purpose) {
      return Optional.empty();
    }
    Optional<Subject> subject = borrowed.ofParticiple(chain);
    return Optional.of(clause(cue, at, end, chain, subject, negated, false, complement));
  }

  /** A gerund that begins a phrase of its own, not "the least demanding tasks". */
  private boolean opensParticiple(int chain) {
    int before = chain - 1;
    return before < reading.sentenceStart(chain) || !reading.isWord(before)
        || reading.word(before).isAny(Trait.CONJUNCTION, Trait.SUBORDINATOR, Trait.PREPOSITION) || reading.is(before, Trait.TIME)
        || reading.covering(before).filter(m -> !reading.is(before, Trait.DETERMINER) || m.type() == Mention.Type.PEOPLE && m.head() == before)
            .isPresent(); // "with several saying"
  }

  /**
   * "to say": before a quotation or "that"; who says it is the subject of the main clause. Only who is brought to say it really
   * does: "led some teachers to question whether".
   */
  private Optional<ReportingClause> infinitive(Cue cue, int at, int end, int to, boolean negated) {
    Complement complement = complements.after(cue, end);
    Optional<Mention> brought = infinitives.broughtTo(to).filter(ReportingVerbs::canSpeak);
    boolean clauseFollows = complement.content() == Content.THAT || complement.content() == Content.WH;
    if (brought.isPresent() && clauseFollows) {
      return Optional.of(clause(cue, at, end, at, brought.map(m -> new Subject(m, SubjectRule.BEFORE_VERB)), negated, false, complement));
    }
    Optional<Subject> subject = subjects.mainSubject(reading.sentenceStart(at), at).filter(ReportingVerbs::canSpeak)
        .map(m -> new Subject(m, SubjectRule.SHARED));
    boolean content = complement.content() != Content.NOTHING && complement.content() != Content.QUOTATION;
    if (subject.isPresent() && content && (infinitives.isPurpose(to) || clauseFollows && infinitives.isAttempted(to))) {
      return Optional.of(clause(cue, at, end, at, subject, negated, false, complement));
    }
    if (complement.content() != Content.QUOTATION && complement.content() != Content.THAT) {
      return Optional.empty();
    }
    return Optional.of(clause(cue, at, end, at, subject, negated, true, complement));
  }
}
