package dicta.annotate.speech;

import dicta.annotate.speech.Complements.Complement;
import dicta.annotate.speech.ReportingClause.Content;
import dicta.annotate.speech.ReportingClause.Kind;
import dicta.annotate.speech.ReportingClause.SubjectRule;
import dicta.annotate.speech.SubjectFinder.Subject;
import dicta.annotate.text.TokenizedText.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds every reporting clause of a text outside its quotations: "X said that", "…, said X", "according to X", "his claim
 * that", with its subject, addressee and where its content begins. Not thread-safe; one instance a text; cost linear in the
 * number of tokens but for the lengths of single sentences.
 */
final class ReportingClauses {
  private final Reading reading;
  private final SubjectFinder subjects;
  private final Complements complements;
  private final List<ReportingClause> found = new ArrayList<>();

  private ReportingClauses(Reading reading) {
    this.reading = reading;
    this.subjects = new SubjectFinder(reading);
    this.complements = new Complements(reading);
  }

  /** The clauses by place. */
  static List<ReportingClause> find(Reading reading) {
    var run = new ReportingClauses(reading);
    int i = 0;
    while (i < reading.text().size()) {
      i = run.at(i);
    }
    return List.copyOf(run.found);
  }

  /** Reads what begins at a token; returns where to go on. */
  private int at(int i) {
    if (reading.quoted(i)) {
      return i + 1;
    }
    Word word = reading.word(i);
    if (!word.listed()) {
      return i + 1;
    }
    for (Phrase phrase : word.phrases()) {
      int end = phraseEnd(phrase, i);
      if (end > 0 && phrase(phrase, i, end)) {
        return end;
      }
    }
    for (Cue cue : word.cues()) {
      if (reading.matches(i, cue.words())) {
        int end = i + cue.words().size();
        Optional<ReportingClause> clause = verb(cue, i, end);
        if (clause.isPresent()) {
          found.add(clause.get());
          return end;
        }
      }
    }
    if (word.noun().isPresent()) {
      noun(word.noun().get(), i).ifPresent(found::add);
    }
    return i + 1;
  }

  // ---- phrases: "according to X", "in his view" ----

  /** One past a phrase that stands at {@code i}, a possessor in its middle included; -1 if it does not stand here. */
  private int phraseEnd(Phrase phrase, int i) {
    int at = i;
    for (String want : phrase.words()) {
      if (at >= reading.text().size() || reading.text().sentence(at) != reading.text().sentence(i) || reading.quoted(at)) {
        return -1;
      }
      if (want.equals(Phrase.POSSESSOR)) {
        if (reading.is(at, Trait.POSSESSIVE_PRONOUN)) {
          at++;
          continue;
        }
        Optional<Mention> owner = possessorAt(at);
        if (owner.isEmpty()) {
          return -1;
        }
        at = owner.get().last() + 1;
      } else if (reading.text().lower(at).equals(want)) {
        at++;
      } else {
        return -1;
      }
    }
    return at;
  }

  /** A phrase that begins at the token and ends before "'s". */
  private Optional<Mention> possessorAt(int at) {
    for (Mention m : reading.mentions().all()) {
      if (m.first() == at && m.last() < reading.text().size() && reading.text().type(m.last()) == Type.POSSESSIVE) {
        return Optional.of(m);
      }
      if (m.first() > at) {
        break;
      }
    }
    return Optional.empty();
  }

  private boolean phrase(Phrase phrase, int from, int end) {
    switch (phrase.kind()) {
      case CHANNEL -> {
        return false;
      }
      case SOURCE -> {
        Optional<Mention> source = sourceAt(end);
        if (source.isEmpty()) {
          return false;
        }
        add(phraseClause(from, end, openingSourceEnd(from, sourceEnd(source.get()), source.get()), source, SubjectRule.SOURCE_PHRASE));
        return true;
      }
      case POSSESSOR -> {
        Optional<Mention> owner = reading.covering(from + 1).isPresent() ? ownerAt(from + 1) : Optional.empty();
        add(phraseClause(from, end, end, owner, SubjectRule.POSSESSOR));
        return true;
      }
    }
    return false;
  }

  /** The source that follows "according to", behind a determiner-less modifier too. */
  private Optional<Mention> sourceAt(int at) {
    for (int i = at; i < at + 4 && i < reading.text().size() && reading.isWord(i); i++) {
      Optional<Mention> m = reading.mentions().startingAt(i);
      if (m.isPresent()) {
        return m;
      }
    }
    return Optional.empty();
  }

  private Optional<Mention> ownerAt(int at) {
    for (int i = at; i < at + 3; i++) {
      Optional<Mention> owner = possessorAt(i);
      if (owner.isPresent()) {
        return owner;
      }
    }
    for (Mention m : reading.mentions().all()) {
      if (m.first() == at && m.last() == at + 1) {
        return Optional.of(m);
      }
    }
    return Optional.empty();
  }

  /** One past a source with its appositions and relative clauses: up to the comma or mark that ends it. */
  private int sourceEnd(Mention source) {
    int limit = reading.sentenceEnd(source.first());
    int i = Math.max(source.extent(), source.first() + 1);
    int last = reading.mentions().appositionsOf(source).stream().mapToInt(Mention::extent).max().orElse(i);
    i = Math.max(i, last);
    while (i < limit && !reading.isComma(i) && !reading.isStop(i) && !reading.quoted(i) && !reading.isDash(i)
        && reading.mark(i) != ';' && reading.mark(i) != ':' && reading.mark(i) != ')' && !reading.isFinite(i)) {
      if (reading.is(i, Trait.RELATIVE) && !reading.is(i, Trait.DETERMINER)) {
        break;
      }
      if (i > source.extent() && reading.covering(i).filter(m -> m.first() >= source.extent()).isPresent()
          && !reading.is(i - 1, Trait.PREPOSITION) && !reading.is(i - 1, Trait.DETERMINER)
          && !reading.is(i - 1, Trait.CONJUNCTION) && reading.covering(i).get().first() == reading.covering(i).map(Mention::first).get()
          && reading.is(i, Trait.DETERMINER)) {
        break;
      }
      i++;
    }
    return Math.min(i, limit);
  }

  /**
   * A phrase that opens the sentence goes up to its comma ("According to a report dated May 2, …"), and over an apposition
   * that another comma closes.
   */
  private int openingSourceEnd(int from, int end, Mention source) {
    int limit = reading.sentenceEnd(from);
    if (from > reading.sentenceStart(from) + 1) {
      return end;
    }
    int comma = end;
    while (comma < limit && !reading.isComma(comma) && comma < end + 8 && !reading.quoted(comma)
        && !reading.word(comma).isAny(Trait.AUXILIARY, Trait.MODAL, Trait.PRONOUN)) {
      comma++;
    }
    if (comma >= limit || !reading.isComma(comma)) {
      return end;
    }
    int next = comma + 1;
    while (next < limit && !reading.isComma(next) && !reading.quoted(next)) {
      next++;
    }
    Optional<Mention> apposition = reading.mentions().startingAt(comma + 1)
        .filter(m -> m.canBePerson() && m.hasName() != source.hasName());
    boolean closes = next < limit && reading.isComma(next) && apposition.isPresent() && !reading.hasFinite(comma + 1, next);
    return closes ? next : comma;
  }

  private ReportingClause phraseClause(int from, int cueEnd, int to, Optional<Mention> source, SubjectRule rule) {
    int limit = reading.sentenceEnd(from);
    int content = to;
    if (content < limit && reading.isComma(content)) {
      content++;
    }
    boolean nothing = content >= limit || reading.isStop(content);
    Content follows = nothing ? Content.NOTHING : reading.quoted(content) ? Content.QUOTATION : Content.BARE;
    return new ReportingClause(
        Kind.PHRASE, Optional.empty(), from, cueEnd, from, to, source, rule, false, false, Optional.empty(), follows, content);
  }

  // ---- verbs ----

  private Optional<ReportingClause> verb(Cue cue, int at, int end) {
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
      modal |= w.is(Trait.MODAL);
      past |= w.is(Trait.PAST_MODAL);
    }
    boolean auxiliary = be || have || modal || reading.is(at - 1, Trait.AUXILIARY);
    boolean unreal = modal && !past || reading.mark(reading.sentenceEnd(at) - 1) == '?' && !reading.quoted(reading.sentenceEnd(at) - 1);
    boolean participle = cue.is(Cue.Form.PARTICIPLE);
    if (be && participle && !cue.is(Cue.Form.GERUND)) {
      return passive(cue, at, end, chain, negated);
    }
    if (cue.is(Cue.Form.GERUND) && !be) {
      return participle(cue, at, end, chain, negated);
    }
    if (reading.is(chain - 1, Trait.INFINITIVE_MARK)) {
      return infinitive(cue, at, end, negated);
    }
    if (!auxiliary && !cue.canBeFinite()) {
      return Optional.empty();
    }
    if (!auxiliary && adjectiveAt(at)) {
      return Optional.empty();
    }
    if (!auxiliary && participle && reading.is(end, Trait.AGENT_MARK)) {
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
    if (subject.isPresent() && plain && !agrees(cue, subject.get())) {
      subject = Optional.empty();
      if (!reading.is(chain - 1, Trait.ADDITIVE)) {
        return Optional.empty();
      }
    }
    boolean comma = reading.isComma(chain - 1) || reading.isDash(chain - 1);
    if (comma && cue.takes(Frame.Q) && (subject.isEmpty() || complement.content() == Content.NOTHING && complement.addressee().isEmpty())) {
      Optional<Subject> inverted = subjects.after(end);
      if (inverted.isPresent() && !reading.is(end, Trait.OBJECT_PRONOUN)) {
        return Optional.of(inverted(cue, at, end, inverted.get(), negated, unreal));
      }
    }
    if (subject.isEmpty() && (reading.is(chain - 1, Trait.ADDITIVE) || comma)) {
      subject = shared(chain, reading.is(chain - 1, Trait.ADDITIVE));
      if (plain && subject.isPresent() && !cue.is(Cue.Form.PRESENT) && !agrees(cue, subject.get())) {
        return Optional.empty();
      }
    }
    if (subject.isEmpty() && chain == reading.sentenceStart(at) && complement.content() == Content.THAT && !cue.hasAddressee()) {
      subject = leftOut(chain); // "Añadió que …"
    }
    if (subject.isEmpty() && plain) {
      return Optional.empty();
    }
    int from = subject.map(s -> s.rule() == SubjectRule.SHARED ? chain : Math.min(s.mention().first(), chain)).orElse(chain);
    return Optional.of(clause(cue, at, end, from, subject, negated, unreal, complement));
  }

  /** Present forms must fit their subject; a base form is a noun more often than not. */
  private static boolean agrees(Cue cue, Subject subject) {
    Mention m = subject.mention();
    if (cue.is(Cue.Form.PRESENT)) {
      return !m.plural() || m.type() == Mention.Type.ORGANISATION || !cue.is(Cue.Form.BASE) && m.type() != Mention.Type.PEOPLE
          || cue.words().getFirst().indexOf('s') < 0 || subject.rule() == SubjectRule.RELATIVE;
    }
    return m.plural() || subject.rule() == SubjectRule.RELATIVE;
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
    int to = complements.skipModifiers(subjectEnd, limit, cue);
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

  /** A verb that opens a sentence without its subject goes on from the attribution before it in the paragraph. */
  private Optional<Subject> leftOut(int chain) {
    int paragraph = reading.text().paragraph(chain);
    for (int k = found.size() - 1; k >= 0 && reading.text().paragraph(found.get(k).cueFrom()) == paragraph; k--) {
      if (found.get(k).kind() == Kind.VERB && found.get(k).subject().isPresent()) {
        return found.get(k).subject().map(m -> new Subject(m, SubjectRule.SHARED));
      }
    }
    return Optional.empty();
  }

  /** The subject of the verb that this one is joined to. */
  private Optional<Subject> shared(int chain, boolean joined) {
    int floor = reading.sentenceStart(chain);
    for (int k = found.size() - 1; k >= 0 && found.get(k).cueFrom() >= floor; k--) {
      ReportingClause earlier = found.get(k);
      if (earlier.kind() == Kind.VERB && earlier.subject().isPresent()) {
        return earlier.subject().map(m -> new Subject(m, SubjectRule.SHARED));
      }
    }
    return joined ? subjects.mainSubject(floor, chain).map(m -> new Subject(m, SubjectRule.SHARED)) : Optional.empty();
  }

  /** "was told", "was announced by", "is said to". */
  private Optional<ReportingClause> passive(Cue cue, int at, int end, int chain, boolean negated) {
    int by = agentMark(end);
    if (by >= 0) {
      return agent(cue, at, end, chain, negated);
    }
    return Optional.empty();
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
    boolean plain = complement.content() != Content.QUOTATION && complement.content() != Content.THAT;
    if (complement.content() == Content.NOTHING || plain && !opensParticiple(chain)) {
      return Optional.empty();
    }
    Optional<Subject> subject = participleSubject(chain);
    return Optional.of(clause(cue, at, end, chain, subject, negated, false, complement));
  }

  /** A gerund that begins a phrase of its own, not "the least demanding tasks". */
  private boolean opensParticiple(int chain) {
    int before = chain - 1;
    return before < reading.sentenceStart(chain) || !reading.isWord(before)
        || reading.word(before).isAny(Trait.CONJUNCTION, Trait.SUBORDINATOR, Trait.PREPOSITION) || reading.is(before, Trait.TIME)
        || reading.covering(before).isPresent() && !reading.is(before, Trait.DETERMINER);
  }

  private Optional<Subject> participleSubject(int chain) {
    int floor = reading.sentenceStart(chain);
    if (reading.is(chain - 1, Trait.AS_MARK)) { // "quoted X as saying"
      Optional<Mention> quotedSpeaker = reading.mentions().reaching(chain - 1);
      if (quotedSpeaker.isPresent()) {
        return quotedSpeaker.map(m -> new Subject(m, SubjectRule.QUOTED));
      }
    }
    Optional<Mention> adjacent = reading.mentions().reaching(chain);
    if (adjacent.isPresent()) {
      boolean with = adjacent.get().first() > 0
          && reading.is(adjacent.get().first() - 1, Trait.ABSOLUTE_MARK);
      boolean document = adjacent.get().type() == Mention.Type.DOCUMENT && !mainVerbBefore(floor, adjacent.get().first());
      if (with || document) {
        return adjacent.map(m -> new Subject(m, SubjectRule.BEFORE_VERB));
      }
    }
    for (int k = found.size() - 1; k >= 0 && found.get(k).cueFrom() >= floor; k--) {
      if (found.get(k).subject().isPresent() && found.get(k).kind() == Kind.VERB) {
        return found.get(k).subject().map(m -> new Subject(m, SubjectRule.PARTICIPLE));
      }
    }
    Optional<Mention> main = subjects.mainSubject(floor, chain);
    if (main.isEmpty() && chain == floor) { // "Calling it a risk, X …": the subject comes after the comma
      main = afterOpeningParticiple(chain);
    }
    return main.map(m -> new Subject(m, SubjectRule.PARTICIPLE));
  }

  private boolean mainVerbBefore(int floor, int before) {
    return reading.hasFinite(floor, before);
  }

  private Optional<Mention> afterOpeningParticiple(int chain) {
    int limit = reading.sentenceEnd(chain);
    for (int i = chain; i + 1 < limit; i++) {
      if (reading.isComma(i) && !reading.quoted(i)) {
        return reading.mentions().startingAt(i + 1);
      }
    }
    return Optional.empty();
  }

  /** "to say": only before a quotation or "that"; who says it is the subject of the main clause. */
  private Optional<ReportingClause> infinitive(Cue cue, int at, int end, boolean negated) {
    Complement complement = complements.after(cue, end);
    if (complement.content() != Content.QUOTATION && complement.content() != Content.THAT) {
      return Optional.empty();
    }
    Optional<Subject> subject = subjects.mainSubject(reading.sentenceStart(at), at)
        .map(m -> new Subject(m, SubjectRule.SHARED));
    return Optional.of(clause(cue, at, end, at, subject, negated, true, complement));
  }

  // ---- nouns: "his claim that", "the view of X is that" ----

  private Optional<ReportingClause> noun(NounCue noun, int at) {
    int after = at + 1;
    int limit = reading.sentenceEnd(at);
    boolean that = noun.takes(Frame.THAT) && reading.is(after, Trait.COMPLEMENTISER) && after < limit;
    boolean isThat = noun.takes(Frame.IS_THAT) && reading.is(after, Trait.BE) && reading.is(after + 1, Trait.COMPLEMENTISER);
    if (!that && !isThat) {
      return Optional.empty();
    }
    Optional<Mention> owner = possessorOf(at).or(() -> supporter(at));
    if (owner.isEmpty()) {
      return Optional.empty();
    }
    int content = isThat ? after + 2 : after + 1;
    if (content >= limit || !isThat && !reading.hasFinite(content, Math.min(limit, content + 12))) {
      return Optional.empty();
    }
    Content follows = reading.quoted(content) ? Content.QUOTATION : Content.THAT;
    return Optional.of(new ReportingClause(
        Kind.NOUN, Optional.empty(), at, at + 1, owner.get().first(), content, owner, SubjectRule.POSSESSOR, false, false,
        Optional.empty(), follows, content));
  }

  /** "X issued a warning that": the subject of a verb that says little more than the noun. */
  private Optional<Mention> supporter(int noun) {
    int i = noun - 1;
    while (i > noun - 5 && i > reading.sentenceStart(noun) && reading.isWord(i) && !reading.is(i, Trait.SUPPORT_VERB)) {
      i--;
    }
    return reading.is(i, Trait.SUPPORT_VERB) && reading.text().sentence(i) == reading.text().sentence(noun)
        ? subjects.before(subjects.chainStart(i)).map(Subject::mention) : Optional.empty();
  }

  /** "his claim", "Iran's claim", "claims by Iran" are not distinguished from each other. */
  private Optional<Mention> possessorOf(int noun) {
    int i = noun - 1;
    int floor = Math.max(reading.sentenceStart(noun), noun - 4);
    while (i >= floor && reading.isWord(i) && !reading.is(i, Trait.POSSESSIVE_PRONOUN)) {
      if (reading.word(i).isAny(Trait.PREPOSITION, Trait.DETERMINER) || reading.isFinite(i)) {
        return Optional.empty();
      }
      i--;
    }
    if (i < floor) {
      return Optional.empty();
    }
    if (reading.is(i, Trait.POSSESSIVE_PRONOUN)) {
      int at = i;
      return reading.mentions().all().stream().filter(m -> m.first() == at && m.last() == at + 1).findFirst();
    }
    return reading.text().type(i) == Type.POSSESSIVE ? reading.mentions().endingAt(i) : Optional.empty();
  }

  private void add(ReportingClause clause) {
    found.add(clause);
  }
}
