package dicta.annotate.speech;

import dicta.annotate.speech.ReportingClause.Content;
import dicta.annotate.text.TokenizedText.Type;
import java.util.Optional;

/**
 * What follows a verb of communication: whom it is said to, where and when, and which kind of content begins where.
 */
final class Complements {
  private static final int FARTHEST_THAT = 30;

  private final Reading reading;
  private final Modifiers modifiers;
  private final Addressees addressees;
  private final ClauseOpenings clauses;

  Complements(Reading reading) {
    this.reading = reading;
    this.modifiers = new Modifiers(reading);
    this.addressees = new Addressees(reading);
    this.clauses = new ClauseOpenings(reading, modifiers);
  }

  Modifiers modifiers() {
    return modifiers;
  }

  /**
   * @param addressee whom it is said to, if that stands here
   * @param content what follows
   * @param clauseEnd one past the attributing words, the content's opener included
   * @param contentFrom first token of the content
   */
  record Complement(Optional<Mention> addressee, Content content, int clauseEnd, int contentFrom) {}

  /** @param end one past the verb, or past the subject that follows it */
  Complement after(Cue cue, int end) {
    int limit = reading.sentenceEnd(end - 1);
    Optional<Mention> addressee = Optional.empty();
    int that = cue.takes(Frame.THAT) ? thatBehindModifiers(cue, end, limit) : -1;
    if (that >= 0) {
      Optional<Mention> whom = cue.hasAddressee() ? reading.mentions().startingAt(end) : Optional.empty();
      return new Complement(whom, Content.THAT, that + 1, that + 1);
    }
    if (cue.takes(Frame.THAT) && reading.is(end, Trait.ARTICLE) && reading.scene().is(end + 1, WordClasses.Kind.FACT) && opensThat(end + 2)) {
      return new Complement(addressee, Content.THAT, end + 3, end + 3); // "stressed the fact that"
    }
    int at = modifiers.skip(end, limit);
    if (cue.hasAddressee()) {
      int to = addressees.end(cue, at, limit);
      if (to > at) {
        addressee = reading.mentions().startingAt(at);
        if (cue.takes(Frame.OBJ_FOR) && reading.is(to, Trait.FOR_MARK)) { // "asked the governor for more money"
          return new Complement(addressee, Content.OBJ_PREPOSITION, at, at);
        }
        at = modifiers.skip(overInsertion(to, limit), limit);
      }
    }
    return classify(cue, addressee, at, limit, end);
  }

  /**
   * The "that" of the content behind whom it is said to, when, where and how, insertions between commas included: "told House
   * members this week that", "announced on May 17, 2017, that"; -1 if a verb, a quotation or another mark comes first.
   */
  private int thatBehindModifiers(Cue cue, int end, int limit) {
    boolean modifier = reading.is(end, Trait.PREPOSITION) || reading.is(end, Trait.TIME) || reading.is(end, Trait.TIME_MODIFIER) && reading.is(end + 1, Trait.TIME)
        || reading.isAdverb(end) || reading.isComma(end)
        || reading.scene().freeSubjects && reading.is(end, Trait.DETERMINER) && reading.is(end + 1, Trait.TIME); // "pidió este domingo 4 de mayo a"
    if (end >= limit || !modifier && !cue.takes(Frame.ADDRESSED) || reading.is(end, Trait.SUBORDINATOR)
        || reading.is(end, Trait.INFINITIVE_MARK) && reading.isInfinitive(end)) {
      return -1;
    }
    boolean inserted = false;
    boolean apposed = false;
    boolean time = false; // "told me before the vote was held that"
    for (int i = end; i < Math.min(limit, end + FARTHEST_THAT); i++) {
      if (i > end && reading.is(i, Trait.INFINITIVE_MARK) && reading.isInfinitive(i)) {
        return -1; // "told the lawyers to answer the claim that"
      }
      if (reading.is(i, Trait.ADDITIVE) && reading.isFinite(i + 1) && !reading.word(i + 1).cues().isEmpty()) {
        return -1; // "claimed after the vote and insisted that"
      }
      time |= i > end && reading.is(i, Trait.SUBORDINATOR) && !reading.is(i, Trait.COMPLEMENTISER) && !reading.isComma(i - 1);
      if (reading.quoted(i) || reading.mark(i) == ';' || reading.mark(i) == ':' || reading.isStop(i) && i == limit - 1) {
        return -1;
      }
      boolean opener = i > end && opensThat(i) && !reading.word(i - 1).is(Trait.PREPOSITION) && (!inserted || reading.isComma(i - 1));
      if (opener && (reading.hasFinite(i + 1, limit) || reading.scene().freeSubjects && !reading.word(i + 1).listed())) { // "que revisen": an unlisted verb
        return i;
      }
      if (reading.isComma(i) && inserted && apposed) {
        inserted = false; // "told members of New Media, the owner of the Post, on Oct. 24 that"
        apposed = false;
      } else if (reading.isComma(i)) {
        int next = i + 1;
        apposed = cue.takes(Frame.ADDRESSED) && i > end && reading.mentions().startingAt(next).filter(m -> m.extent() < limit && reading.isComma(m.extent())
            && m.type() != Mention.Type.PRONOUN).isPresent();
        inserted = apposed || i + 1 < limit && (reading.word(i + 1).isAny(Trait.SUBORDINATOR, Trait.RELATIVE, Trait.PREPOSITION)
            || reading.text().type(i + 1) == Type.NUMBER || reading.is(i + 1, Trait.TIME) && reading.isCapitalised(i + 1)
            || reading.isAdverb(i + 1) && reading.isComma(i + 2));
        if (!inserted && (i + 1 >= limit || !opensThat(i + 1))) {
          return -1;
        }
      } else if (!inserted && !time && reading.isFinite(i) && !reading.isCapitalisedTime(i) && !participleBehindPhrase(end, i)) {
        return -1;
      }
    }
    return -1;
  }

  /** "in a statement emailed to": a participle of the noun in the phrase before it. */
  private boolean participleBehindPhrase(int from, int i) {
    Optional<Mention> noun = reading.mentions().endingAt(i);
    return noun.filter(m -> m.first() > from && reading.is(m.first() - 1, Trait.PREPOSITION) && m.type() != Mention.Type.PERSON).isPresent()
        && !reading.word(i).isAny(Trait.AUXILIARY, Trait.MODAL) && !reading.word(i).is(Trait.FINITE);
  }

  /** "asked X, who leads the town, to resign": past what hangs on the addressee, if an infinitive follows. */
  private int overInsertion(int at, int limit) {
    if (!reading.isComma(at)) {
      return at;
    }
    for (int i = at + 1; i + 1 < limit && !reading.quoted(i); i++) {
      if (reading.isComma(i)) {
        return reading.is(i + 1, Trait.INFINITIVE_MARK) && reading.isInfinitive(i + 1) ? i + 1 : at;
      }
    }
    return at;
  }

  private Complement classify(Cue cue, Optional<Mention> addressee, int at, int limit, int end) {
    if (at >= limit || reading.isStop(at) || reading.mark(at) == ';' || reading.mark(at) == ')') {
      boolean quotationNext = at >= limit && at < reading.text().size() && reading.quoted(at);
      return new Complement(addressee, quotationNext ? Content.QUOTATION : Content.NOTHING, at, at);
    }
    if (reading.isComma(at) || reading.mark(at) == ':' || reading.isDash(at)) {
      boolean quotation = at + 1 < reading.text().size() && reading.quoted(at + 1);
      return new Complement(addressee, quotation ? Content.QUOTATION : Content.NOTHING, at, at);
    }
    if (reading.quoted(at)) {
      return new Complement(addressee, Content.QUOTATION, at, at);
    }
    if (opensThat(at) && cue.takes(Frame.THAT)) {
      int from = at + 1;
      while (from < limit && reading.isComma(from)) {
        from++;
      }
      return new Complement(addressee, Content.THAT, from, from);
    }
    // "asked when it opens", but not "said when asked"
    if (reading.is(at, Trait.INTERROGATIVE) && cue.takes(Frame.WH) && !(reading.is(at, Trait.SUBORDINATOR) && cue.takes(Frame.THAT))) {
      return new Complement(addressee, Content.WH, at, at);
    }
    if (cue.takes(Frame.TO) && asksForAnonymity(at)) {
      return nothing(addressee, at);
    }
    if (reading.is(at, Trait.INFINITIVE_MARK) && reading.isInfinitive(at)) {
      if (addressee.isPresent() && cue.takes(Frame.OBJ_TO)) {
        return new Complement(addressee, Content.OBJ_TO, at + 1, at + 1);
      }
      return cue.takes(Frame.TO) ? new Complement(addressee, Content.TO, at, at) : nothing(addressee, at);
    }
    if (reading.is(at, Trait.NEGATION) && reading.is(at + 1, Trait.INFINITIVE_MARK) && reading.isInfinitive(at + 1)) { // "not to go"
      return addressee.isPresent() && cue.takes(Frame.OBJ_TO) || cue.takes(Frame.TO)
          ? new Complement(addressee, addressee.isPresent() && cue.takes(Frame.OBJ_TO) ? Content.OBJ_TO : Content.TO, at, at) : nothing(addressee, at);
    }
    if (reading.is(at, Trait.CONJUNCTION) || reading.is(at, Trait.RELATIVE) && !reading.is(at, Trait.DETERMINER)) {
      return nothing(addressee, at);
    }
    return clauseOrPhrase(cue, addressee, at, limit);
  }

  Complement nothing(Optional<Mention> addressee, int at) {
    return new Complement(addressee, Content.NOTHING, at, at);
  }

  private Complement clauseOrPhrase(Cue cue, Optional<Mention> addressee, int at, int limit) {
    boolean quantity = reading.text().type(Math.min(at + 1, limit - 1)) == Type.NUMBER; // "around 200 people"
    boolean clauseOfAnother = opensThat(at) && reading.is(at + 1, Trait.PRONOUN); // "told them under questioning that she"
    boolean relative = clauseOfAnother || reading.is(at, Trait.COMPLEMENTISER) && reading.isFinite(at + 1) && reading.word(at - 1).cues().isEmpty();
    if (relative || !quantity && reading.is(at, Trait.ATTACHING) && !reading.is(at, Trait.SUBORDINATOR)
        || reading.is(at, Trait.SUBORDINATOR) && !clauses.mainClauseFollows(at, limit)) {
      return nothing(addressee, at); // "she said when asked"
    }
    boolean fronted = reading.is(at, Trait.PREPOSITION) && !reading.word(at).isAny(Trait.SUBORDINATOR, Trait.ADVERB);
    if (fronted && !quantity && cue.takes(Frame.NP) && !clauses.commaThenFinite(at, limit)) {
      return nothing(addressee, at); // "reported on a call that came in May"
    }
    int stop = phraseEnd(at, limit);
    boolean clause = clauses.opens(at, stop, cue);
    if (clause && cue.takes(Frame.BARE) && !cue.weak()) {
      return new Complement(addressee, Content.BARE, at, at);
    }
    if (cue.takes(Frame.OBJ_TO) && addressee.isEmpty() && infinitiveOfObject(at, beforeParticiple(at, stop))) {
      return new Complement(addressee, Content.OBJ_TO, at, at);
    }
    if (cue.takes(Frame.AS) && namedAs(at, beforeRelative(at + 1, stop))) {
      return new Complement(addressee, Content.AS, at, at);
    }
    if (objectPreposition(cue, at, stop)) {
      return new Complement(addressee, Content.OBJ_PREPOSITION, at, at);
    }
    if (cue.takes(Frame.SMALL_TO) && (cue.weak() ? toBeIn(at, stop) : infinitiveOfObject(at, stop))
        || cue.takes(Frame.SMALL) && stop - at >= 2 && !reading.is(at, Trait.PREPOSITION) && namesObject(at, stop)
            && !(reading.is(at, Trait.COMPLEMENTISER) && !reading.is(at + 1, Trait.DETERMINER))) {
      return new Complement(addressee, Content.SMALL, at, at);
    }
    boolean listed = reading.word(at).isAny(Trait.HAVE, Trait.BE) && !reading.is(at, Trait.AUXILIARY); // "haber", "ser"
    boolean infinitive = reading.scene().freeSubjects && cue.takes(Frame.THAT) && !cue.weak() && (listed || reading.is(at, Trait.ENDS_AS_INFINITIVE))
        && reading.covering(at).filter(m -> m.first() < at || m.hasName()).isEmpty();
    if (infinitive) { // "dijo haber abierto la plaza"
      return new Complement(addressee, Content.ING, at, at);
    }
    if (cue.takes(Frame.ING) && reading.isGerund(at) && !reading.is(at, Trait.DETERMINER)) {
      return new Complement(addressee, Content.ING, at, at);
    }
    if (cue.takes(Frame.CLAIM)) {
      Optional<Complement> claim = claimAt(addressee, at, stop);
      if (claim.isPresent()) {
        return claim.get();
      }
    }
    boolean phrase = !reading.is(at, Trait.PREPOSITION) || reading.is(at, Trait.ADVERB);
    if (cue.takes(Frame.NP) && phrase && !cue.weak()) {
      return new Complement(addressee, Content.NP, at, at);
    }
    return nothing(addressee, at);
  }

  /** "the town to open the bridge", "Anna Lind, who leads it, to": before another clause opens behind a comma. */
  private boolean infinitiveOfObject(int from, int to) {
    boolean comma = false;
    boolean relative = false;
    boolean inserted = false;
    for (int i = from + 1; i < to; i++) {
      if (reading.is(i, Trait.INFINITIVE_MARK) && reading.isInfinitive(i)) {
        return !reading.isComma(i - 1) || inserted || reading.mentions().startingAt(from).filter(m -> m.type() == Mention.Type.OTHER).isEmpty();
      }
      if (reading.isComma(i)) {
        comma = true;
        inserted |= relative;
        relative = reading.is(i + 1, Trait.RELATIVE);
      } else if (comma && !relative && reading.isFinite(i)) {
        return false;
      }
    }
    return false;
  }

  /** "the town's allegations"; "the idea that the bridge is unsafe", of which what it is counts. */
  private Optional<Complement> claimAt(Optional<Mention> addressee, int at, int stop) {
    Optional<Mention> object = reading.mentions().startingAt(at);
    int head = object.map(m -> m.extent() - 1).orElse(at);
    boolean claim = reading.word(head).noun().filter(n -> n.takes(Frame.THAT) && !n.takes(Frame.VOICED)).isPresent();
    boolean idea = claim || reading.scene().is(head, WordClasses.Kind.IDEA);
    boolean owned = object.filter(m -> m.owner() >= 0).isPresent();
    if (idea && !owned && reading.is(head + 1, Trait.COMPLEMENTISER) && head + 2 < stop && reading.hasFinite(head + 2, stop)) {
      return Optional.of(new Complement(addressee, Content.THAT, head + 2, head + 2));
    }
    boolean whose = owned && !reading.is(head + 1, Trait.COMPLEMENTISER);
    return claim && whose ? Optional.of(new Complement(addressee, Content.NP, at, at)) : Optional.empty();
  }

  /** "the bridge to be unsafe": not over a comma or into another clause. */
  private boolean toBeIn(int from, int to) {
    for (int i = from + 1; i < to && !reading.isComma(i); i++) {
      if (reading.is(i, Trait.INFINITIVE_MARK) && reading.word(i + 1).isAny(Trait.BE, Trait.HAVE)) {
        return true;
      }
    }
    return false;
  }

  /** "not to be named", "to remain anonymous", "anonymity": on what terms somebody speaks, not what is said. */
  private boolean asksForAnonymity(int at) {
    boolean not = reading.is(at, Trait.NEGATION);
    for (int i = at; i < at + 4; i++) {
      if (reading.scene().is(i, WordClasses.Kind.ANONYMOUS) || not && reading.scene().is(i, WordClasses.Kind.IDENTIFIED)) {
        return true;
      }
    }
    return false;
  }

  /** "the bridge as a risk", not "the bridge as part of", "the bridge as well as". */
  private boolean namedAs(int at, int to) {
    for (int i = at + 1; i < to; i++) {
      if (reading.is(i, Trait.AS_MARK) && !reading.scene().is(i - 1, WordClasses.Kind.BESIDE_AS) && !reading.scene().is(i + 1, WordClasses.Kind.BESIDE_AS)) {
        return true;
      }
    }
    return false;
  }

  private boolean wordIn(int from, int to, Trait trait) {
    for (int i = from; i < to; i++) {
      if (reading.is(i, trait)) {
        return true;
      }
    }
    return false;
  }

  /** "the bridge a success", not "the mayor on Tuesday", "Anna Lind, the engineer's daughter, to apologize": something follows the object. */
  private boolean namesObject(int at, int stop) {
    Optional<Mention> object = reading.mentions().startingAt(at);
    int end = object.map(Mention::extent).orElse(at + 1);
    boolean person = object.filter(m -> m.canBePerson() || m.type() == Mention.Type.PEOPLE).isPresent();
    if (reading.scene().is(at, WordClasses.Kind.INDEFINITE_ARTICLE)) {
      return false; // "called a meeting"
    }
    return !person || end >= stop || !reading.isComma(end) && !reading.is(end, Trait.INFINITIVE_MARK) && !reading.is(end, Trait.TIME)
        && !reading.isStop(end) && !reading.is(end, Trait.PREPOSITION);
  }

  /** Up to ", asking": an infinitive behind it is not the verb's own. */
  private int beforeParticiple(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (reading.isComma(i) && reading.isGerund(i + 1)) {
        return i;
      }
    }
    return to;
  }

  /** Up to ", who": an "as" behind it is not the verb's own. */
  private int beforeRelative(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (reading.isComma(i) && reading.is(i + 1, Trait.RELATIVE)) {
        return i;
      }
    }
    return to;
  }

  private boolean objectPreposition(Cue cue, int at, int stop) {
    return cue.takes(Frame.OBJ_OF) && wordIn(at + 1, stop, Trait.OF_MARK)
        || cue.takes(Frame.OBJ_FOR) && forFollows(at)
        || cue.takes(Frame.OBJ_WITH) && withFollows(at);
  }

  /** "the governor for …": the preposition right behind the one it is about. */
  private boolean forFollows(int at) {
    int end = reading.mentions().startingAt(at).map(Mention::extent).orElse(at + 1);
    int last = reading.mentions().startingAt(at).map(Mention::last).orElse(at + 1);
    return reading.is(end, Trait.FOR_MARK) || reading.is(last, Trait.FOR_MARK);
  }

  private boolean withFollows(int at) {
    int end = reading.mentions().startingAt(at).map(Mention::last).orElse(at + 1);
    return reading.is(end, Trait.WITH_MARK);
  }

  /** Up to where the content is looked at: a quotation, a semicolon, the sentence's end. */
  private int phraseEnd(int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (reading.quoted(i) || reading.mark(i) == ';' || reading.mark(i) == ':' || reading.isStop(i) && i == limit - 1) {
        return i;
      }
    }
    return limit;
  }

  /** "that" as the opener of a clause, not as "that man" or "that is". */
  private boolean opensThat(int at) {
    if (!reading.is(at, Trait.COMPLEMENTISER)) {
      return false;
    }
    if (!reading.is(at, Trait.DETERMINER)) {
      return true;
    }
    return !clauses.finiteAfterAdverbs(at + 1); // "said that was wrong": a pronoun; "a system that often stops": a relative clause
  }
}
