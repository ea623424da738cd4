package dicta.annotate.speech;

import dicta.annotate.speech.ReportingClause.Content;
import dicta.annotate.text.TokenizedText.Type;
import java.util.Locale;
import java.util.Optional;

/**
 * What follows a verb of communication: whom it is said to, where and when, and which kind of content begins where.
 */
final class Complements {
  private final Reading reading;

  Complements(Reading reading) {
    this.reading = reading;
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
    int at = skipModifiers(end, limit, cue);
    if (cue.hasAddressee()) {
      int to = addresseeEnd(cue, at, limit);
      if (to > at) {
        addressee = reading.mentions().startingAt(at);
        at = skipModifiers(to, limit, cue);
      }
    }
    return classify(cue, addressee, at, limit, end);
  }

  private Complement classify(Cue cue, Optional<Mention> addressee, int at, int limit, int end) {
    if (at >= limit || reading.isStop(at) || reading.mark(at) == ';' || reading.mark(at) == ')') {
      boolean quotationNext = at >= limit && at < reading.text().size() && reading.quoted(at);
      return new Complement(addressee, quotationNext ? Content.QUOTATION : Content.NOTHING, at, at);
    }
    if (reading.isComma(at) || reading.mark(at) == ':') {
      boolean quotation = at + 1 < reading.text().size() && reading.quoted(at + 1);
      return new Complement(addressee, quotation ? Content.QUOTATION : Content.NOTHING, at, at);
    }
    if (reading.quoted(at)) {
      return new Complement(addressee, Content.QUOTATION, at, at);
    }
    if (opensThat(at, end) && cue.takes(Frame.THAT)) {
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
    if (reading.is(at, Trait.INFINITIVE_MARK) && isInfinitive(at)) {
      if (addressee.isPresent() && cue.takes(Frame.OBJ_TO)) {
        return new Complement(addressee, Content.OBJ_TO, at + 1, at + 1);
      }
      return cue.takes(Frame.TO) ? new Complement(addressee, Content.TO, at, at) : nothing(addressee, at);
    }
    if (reading.is(at, Trait.CONJUNCTION) || reading.is(at, Trait.RELATIVE) && !reading.is(at, Trait.DETERMINER)) {
      return nothing(addressee, at);
    }
    return clauseOrPhrase(cue, addressee, at, limit);
  }

  private static Complement nothing(Optional<Mention> addressee, int at) {
    return new Complement(addressee, Content.NOTHING, at, at);
  }

  private Complement clauseOrPhrase(Cue cue, Optional<Mention> addressee, int at, int limit) {
    if (reading.is(at, Trait.ATTACHING) && !reading.is(at, Trait.SUBORDINATOR)
        || reading.is(at, Trait.SUBORDINATOR) && !mainClauseFollows(at, limit)) {
      return nothing(addressee, at); // "she said when asked"
    }
    int stop = phraseEnd(at, limit);
    boolean clause = opensClause(at, stop, cue);
    if (clause && cue.takes(Frame.BARE) && !cue.weak()) {
      return new Complement(addressee, Content.BARE, at, at);
    }
    if (cue.takes(Frame.OBJ_TO) && addressee.isEmpty() && infinitiveIn(at, stop)) {
      return new Complement(addressee, Content.OBJ_TO, at, at);
    }
    if (cue.takes(Frame.AS) && wordIn(at + 1, stop, Trait.AS_MARK)) {
      return new Complement(addressee, Content.AS, at, at);
    }
    if (objectPreposition(cue, at, stop)) {
      return new Complement(addressee, Content.OBJ_PREPOSITION, at, at);
    }
    if (cue.takes(Frame.SMALL_TO) && infinitiveIn(at, stop)
        || cue.takes(Frame.SMALL) && stop - at >= 2 && !reading.is(at, Trait.PREPOSITION)) {
      return new Complement(addressee, Content.SMALL, at, at);
    }
    if (cue.takes(Frame.ING) && reading.isGerund(at) && !reading.is(at, Trait.DETERMINER)) {
      return new Complement(addressee, Content.ING, at, at);
    }
    boolean phrase = !reading.is(at, Trait.PREPOSITION) || reading.is(at, Trait.ADVERB);
    if (cue.takes(Frame.NP) && phrase && !cue.weak()) {
      return new Complement(addressee, Content.NP, at, at);
    }
    return nothing(addressee, at);
  }

  /**
   * Whether a clause with subject and finite verb opens at {@code at}. A verb in a relative clause ("a plan that would …"),
   * after a conjunction ("a plan and left") or in a clause of time ("his resignation after protests grew") is not its own.
   */
  private boolean opensClause(int at, int stop, Cue cue) {
    boolean mayBePhrase = cue.takes(Frame.NP) || cue.takes(Frame.OBJ_TO) || cue.takes(Frame.SMALL) || cue.takes(Frame.SMALL_TO);
    if (!mayBePhrase) {
      // what "say" and its kin take is a clause even where nothing looks like a verb
      return reading.hasFinite(at, stop) || !cue.hasAddressee() && stop - at >= 3
          && (!reading.is(at, Trait.PREPOSITION) || reading.is(at, Trait.SUBORDINATOR));
    }
    boolean relative = false;
    for (int i = at; i < stop; i++) {
      if (reading.isFinite(i)) {
        if (!relative) {
          return true;
        }
        relative = reading.word(i).isAny(Trait.AUXILIARY, Trait.MODAL) && reading.isFinite(i + 1);
      } else if (i > at && (reading.is(i, Trait.ADDITIVE) && finiteAfterAdverbs(i + 1)
          || reading.is(i, Trait.SUBORDINATOR) && !reading.is(i, Trait.COMPLEMENTISER) && !reading.is(i, Trait.AS_MARK))) {
        return false;
      } else if (i > at && reading.isComma(i) && !opensWithModifier(at)) {
        return afterInsertion(i, stop);
      } else if (i > at && reading.is(i, Trait.RELATIVE)
          && (!reading.is(i, Trait.COMPLEMENTISER) || finiteAfterAdverbs(i + 1) || reading.is(i + 1, Trait.PRONOUN))) {
        relative = true;
      }
    }
    return false;
  }

  private boolean opensWithModifier(int at) {
    return reading.word(at).isAny(Trait.PREPOSITION, Trait.SUBORDINATOR, Trait.TIME) || reading.isAdverb(at);
  }

  /** "the plan, a success so far, would go on": the verb after the second comma. */
  private boolean afterInsertion(int comma, int stop) {
    for (int i = comma + 1; i < stop; i++) {
      if (reading.isComma(i)) {
        return finiteAfterAdverbs(i + 1);
      }
      if (reading.isFinite(i) && !reading.is(comma + 1, Trait.RELATIVE)) {
        return false;
      }
    }
    return false;
  }

  private boolean finiteAfterAdverbs(int from) {
    int i = from;
    while (reading.isAdverb(i)) {
      i++;
    }
    return reading.isFinite(i);
  }

  /** After "when …," or "before …" the clause that is reported: a comma, then a finite verb. */
  private boolean mainClauseFollows(int subordinator, int limit) {
    for (int i = subordinator + 1; i < limit; i++) {
      if (reading.isComma(i)) {
        return reading.hasFinite(i + 1, limit);
      }
    }
    int first = reading.firstFinite(subordinator + 1, limit);
    int second = first < 0 ? -1 : reading.firstFinite(first + 1, limit);
    return reading.is(subordinator, Trait.PREPOSITION) ? first >= 0 : second > first + 1;
  }

  private boolean infinitiveIn(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (reading.is(i, Trait.INFINITIVE_MARK) && isInfinitive(i)) {
        return true;
      }
    }
    return false;
  }

  /** "to" before a verb rather than before a noun phrase. */
  private boolean isInfinitive(int to) {
    Word next = reading.word(to + 1);
    if (!reading.isWord(to + 1) || reading.isCapitalised(to + 1)
        || next.isAny(Trait.DETERMINER, Trait.POSSESSIVE_PRONOUN, Trait.OBJECT_PRONOUN) || next.is(Trait.AUDIENCE)) {
      return false;
    }
    return next.isAny(Trait.AUXILIARY, Trait.FINITE, Trait.ADVERB) || !next.cues().isEmpty()
        || reading.covering(to + 1).isEmpty() || !next.listed();
  }

  private boolean wordIn(int from, int to, Trait trait) {
    for (int i = from; i < to; i++) {
      if (reading.is(i, trait)) {
        return true;
      }
    }
    return false;
  }

  private boolean objectPreposition(Cue cue, int at, int stop) {
    return cue.takes(Frame.OBJ_OF) && wordIn(at + 1, stop, Trait.OF_MARK)
        || cue.takes(Frame.OBJ_FOR) && wordIn(at + 1, stop, Trait.FOR_MARK)
        || cue.takes(Frame.OBJ_WITH) && wordIn(at + 1, stop, Trait.WITH_MARK);
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
  private boolean opensThat(int at, int verbEnd) {
    if (!reading.is(at, Trait.COMPLEMENTISER)) {
      return false;
    }
    if (!reading.is(at, Trait.DETERMINER)) {
      return true;
    }
    // "said that was wrong": a pronoun
    return !reading.isFinite(at + 1) || at > verbEnd;
  }

  /** Past adverbs, dates and phrases that say where: "said on Friday in a statement", "said later". */
  int skipModifiers(int from, int limit, Cue cue) {
    int at = from;
    while (at < limit) {
      int next = skipOne(at, limit, cue);
      if (next == at) {
        return at;
      }
      at = next;
    }
    return at;
  }

  private int skipOne(int at, int limit, Cue cue) {
    if (reading.quoted(at)) {
      return at;
    }
    int phrase = channelPhrase(at);
    if (phrase > at) {
      return phrase;
    }
    int time = timeEnd(at, limit);
    if (time > at) {
      return time;
    }
    if (reading.isAdverb(at) && !reading.is(at, Trait.NEGATION) && !reading.is(at, Trait.COMPLEMENTISER)
        && !reading.is(at, Trait.DETERMINER) && !reading.is(at, Trait.PREPOSITION)) {
      return at + 1;
    }
    if (reading.is(at, Trait.PREPOSITION) && !reading.is(at, Trait.DETERMINER)
        && !(reading.is(at, Trait.INFINITIVE_MARK) && isInfinitive(at))) {
      return prepositionalEnd(at, limit, cue);
    }
    if (reading.isComma(at) && at + 1 < limit && reading.is(at + 1, Trait.PREPOSITION)) {
      int end = prepositionalEnd(at + 1, limit, cue);
      if (end > at + 1 && end < limit && (reading.isComma(end) || reading.quoted(end))) {
        return reading.isComma(end) && end + 1 < limit && !reading.quoted(end + 1) ? end + 1 : end; // "said, in remarks published in May, X"
      }
    }
    return at;
  }

  private int channelPhrase(int at) {
    for (Phrase p : reading.word(at).phrases()) {
      if (p.kind() == Phrase.Kind.CHANNEL && reading.matches(at, p.words())) {
        return at + p.words().size();
      }
    }
    return at;
  }

  /** "Friday", "on 12 May 2020", "yesterday morning", "last week". */
  private int timeEnd(int at, int limit) {
    int i = at;
    if (reading.is(i, Trait.PREPOSITION) && !reading.is(i, Trait.TIME)) {
      i++;
    }
    int start = i;
    boolean time = false;
    while (i < limit && (reading.is(i, Trait.TIME) || reading.text().type(i) == Type.NUMBER && i > at
        || (i == start || !time) && (reading.is(i, Trait.DETERMINER) || reading.is(i, Trait.ADVERB)) && reading.is(i + 1, Trait.TIME)
        || time && reading.is(i, Trait.ADVERB) && reading.is(i, Trait.TIME))) {
      time |= reading.is(i, Trait.TIME) || isYear(i);
      i++;
    }
    // a date that begins the content's subject: "said Monday's vote"
    if (!time || i < limit && (reading.text().type(i) == Type.POSSESSIVE || reading.is(i, Trait.ATTACHING) && i > start)
        || reading.text().type(start) == Type.NUMBER && !reading.isCapitalisedTime(i - 1) && !isYear(i - 1)) {
      return at;
    }
    return i;
  }

  private boolean isYear(int i) {
    return reading.text().type(i) == Type.NUMBER && reading.text().end(i) - reading.text().start(i) == 4;
  }

  /** The end of a prepositional phrase that belongs to the attribution; {@code at} where it opens the content instead. */
  private int prepositionalEnd(int at, int limit, Cue cue) {
    int i = at + 1;
    boolean channel = false;
    while (i < limit && reading.isWord(i) && !reading.quoted(i) || i < limit && reading.text().type(i) == Type.POSSESSIVE
        || i < limit && reading.text().type(i) == Type.NUMBER) {
      Word w = reading.word(i);
      if (reading.is(i, Trait.COMPLEMENTISER) && i > at + 1 && !reading.is(i - 1, Trait.PREPOSITION)) {
        return i; // "said in Berlin that"
      }
      boolean freshPhrase = i > at + 1 && !reading.is(i - 1, Trait.PREPOSITION)
          && (w.isAny(Trait.PRONOUN, Trait.EXPLETIVE, Trait.DETERMINER) || w.is(Trait.POSSESSIVE_PRONOUN));
      if (freshPhrase || i > at + 1 && reading.isFinite(i)) {
        break;
      }
      if (i > at + 1 && w.is(Trait.PREPOSITION) && !w.is(Trait.CHANNEL)) {
        if (channel && !w.isAny(Trait.OF_MARK, Trait.AGENT_MARK)) {
          int more = prepositionalEnd(i, limit, cue);
          return more > i ? more : i;
        }
      }
      channel |= w.is(Trait.CHANNEL) || reading.isCapitalisedTime(i)
          || w.is(Trait.AUDIENCE) && reading.is(at, Trait.INFINITIVE_MARK);
      if (channel && reading.isCapitalised(i + 1) && !reading.isCapitalised(i) && !reading.is(i + 1, Trait.CHANNEL)) {
        i++;
        break;
      }
      i++;
    }
    boolean closed = i >= limit || reading.isStop(i) || reading.isComma(i) || reading.quoted(i) || reading.mark(i) == ':';
    return channel || closed ? i : at;
  }

  /** Where the addressee that begins at {@code at} ends; {@code at} where there is none. */
  private int addresseeEnd(Cue cue, int at, int limit) {
    if (at >= limit || !reading.isWord(at) || reading.quoted(at)) {
      return at;
    }
    Word first = reading.word(at);
    boolean always = cue.takes(Frame.ADDRESSED);
    if (first.is(Trait.OBJECT_PRONOUN) && !first.is(Trait.POSSESSIVE_PRONOUN)
        || first.is(Trait.OBJECT_PRONOUN) && !reading.insidePhrase(at + 1)) {
      return at + 1;
    }
    if (first.is(Trait.COMPLEMENTISER) || first.is(Trait.INTERROGATIVE) || first.is(Trait.PREPOSITION)
        || first.is(Trait.PRONOUN) || first.is(Trait.INFINITIVE_MARK)) {
      return at;
    }
    int end = addresseePhraseEnd(at, limit);
    if (end == at) {
      return at;
    }
    boolean opener = end >= limit || reading.quoted(end) || reading.isComma(end) || reading.mark(end) == ':'
        || reading.is(end, Trait.COMPLEMENTISER) || reading.is(end, Trait.INTERROGATIVE) || reading.is(end, Trait.INFINITIVE_MARK)
        || reading.is(end, Trait.PREPOSITION);
    return opener || always || reading.word(end - 1).is(Trait.AUDIENCE) && !reading.isFinite(end) ? end : at;
  }

  private int addresseePhraseEnd(int at, int limit) {
    int i = at;
    boolean headSeen = false;
    while (i < limit && !reading.quoted(i) && (reading.isWord(i) || reading.text().type(i) == Type.POSSESSIVE)) {
      Word w = reading.word(i);
      boolean opener = i == at && w.isAny(Trait.DETERMINER, Trait.POSSESSIVE_PRONOUN);
      if (!opener && (w.isAny(Trait.COMPLEMENTISER, Trait.PRONOUN, Trait.INTERROGATIVE) || w.isAny(Trait.DETERMINER,
          Trait.POSSESSIVE_PRONOUN, Trait.EXPLETIVE) || reading.isFinite(i))) {
        break;
      }
      if (w.is(Trait.PREPOSITION)) {
        if (!headSeen || !w.is(Trait.OF_MARK)) {
          break;
        }
      } else if (w.is(Trait.CONJUNCTION) && !reading.isWord(i + 1)) {
        break;
      } else if (headSeen && i > at && w.is(Trait.TIME)) {
        break;
      } else if (headSeen && reading.text().type(i) == Type.WORD && newPhrase(i)) {
        break;
      }
      headSeen |= w.isAny(Trait.AUDIENCE, Trait.ROLE, Trait.ORGANISATION) || reading.isCapitalised(i) || w.is(Trait.SOURCE);
      i++;
    }
    return headSeen || i > at + 1 ? i : at;
  }

  /** Whether a word after a head of the addressee begins another phrase: "told reporters protesters had", "told CNN Trump was". */
  private boolean newPhrase(int i) {
    boolean before = reading.isCapitalised(i - 1);
    boolean now = reading.isCapitalised(i);
    if (reading.word(i - 1).is(Trait.CONJUNCTION) || reading.word(i - 1).is(Trait.PREPOSITION)
        || reading.word(i).is(Trait.CONJUNCTION)) {
      return false;
    }
    if (before && now) {
      String word = reading.text().word(i - 1);
      boolean acronym = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
      return acronym && !reading.word(i).isAny(Trait.ORGANISATION, Trait.CHANNEL);
    }
    if (before) {
      return !reading.word(i).isAny(Trait.ORGANISATION, Trait.AUDIENCE, Trait.ROLE);
    }
    return now || !reading.word(i).isAny(Trait.AUDIENCE, Trait.ORGANISATION, Trait.CHANNEL);
  }
}
