package dicta.annotate.speech;

import dicta.annotate.speech.ReportingClause.Content;
import java.util.List;
import java.util.Optional;

/** Where a reported clause or phrase ends. */
final class ContentEnd {
  private final Reading reading;
  private final List<ReportingClause> clauses;
  private final Modifiers modifiers;
  private final Narration narration;

  ContentEnd(Reading reading, List<ReportingClause> clauses) {
    this.reading = reading;
    this.clauses = clauses;
    this.modifiers = new Modifiers(reading);
    this.narration = new Narration(reading);
  }

  /**
   * One past the last token of the content that begins at {@code from}; {@code from} itself where a quotation takes all of it.
   */
  int of(int from, ReportingClause clause) {
    int end = nextAttribution(from, clause, reading.sentenceEnd(Math.min(from, reading.text().size() - 1)));
    end = markEnd(from, end);
    int quotation = reading.quotationIn(from, end);
    if (quotation >= 0) {
      end = beforeQuotation(from, quotation, clause);
    }
    boolean gerund = clause.verb().filter(v -> v.is(Cue.Form.GERUND)).isPresent();
    boolean hanging = (gerund || clause.how() == ReportingClause.SubjectRule.PARTICIPLE) && reading.covering(clause.from() - 1).isPresent();
    if (clause.kind() == ReportingClause.Kind.NOUN || hanging && !clause.takesPhrase()) {
      return beforeMainVerb(from, end, clause);
    }
    if (hanging && clause.takesPhrase() && !reading.hasFinite(reading.sentenceStart(from), clause.cueFrom())) {
      int verb = reading.firstFinite(from + 1, end);
      end = verb < 0 ? end : verb; // "A story describing the bridge as unsafe brought"
    }
    end = asideEnd(from, end, clause);
    end = clause.takesPhrase() ? end : trimmed(from, narration.speakersVerb(clause, from, end));
    return clause.takesPhrase() ? phraseEnd(from, end, clause) : end;
  }

  Narration narration() {
    return narration;
  }

  /** The article's own remark after a comma: ", despite …", ", before reversing …"; the comma after "reported by X as …,". */
  private int asideEnd(int from, int end, ReportingClause clause) {
    boolean inserted = clause.how() == ReportingClause.SubjectRule.AGENT && !reading.is(clause.from(), Trait.AUXILIARY);
    boolean subordinate = reading.is(clause.from() - 1, Trait.SUBORDINATOR) && !reading.is(clause.from() - 1, Trait.COMPLEMENTISER)
        && clause.from() - 1 == reading.sentenceStart(clause.from())
        || reading.is(clause.from() - 1, Trait.OF_MARK) && clause.from() - 2 == reading.sentenceStart(clause.from())
        && reading.scene().is(clause.from() - 2, WordClasses.Kind.WHILE_SAYING);
    for (int i = from + 1; i + 1 < end; i++) {
      if (subordinate && reading.isComma(i) && (reading.is(i + 1, Trait.PRONOUN) || clauseOpens(i + 1, end))) {
        return i; // "While X said Y, he did not": the main clause
      }
      if (clause.takesPhrase() && (reading.isDash(i) && reading.is(i + 1, Trait.CONJUNCTION) || reading.isComma(i) && finiteAfterAdverbs(i + 1)
          && !reading.is(i + 1, Trait.ENDS_AS_FINITE))) {
        return i; // "— but it is not known", ", made the remarks"
      }
      boolean aside = reading.isComma(i) || reading.isDash(i) && reading.hasFinite(from, i);
      boolean summed = aside && !clause.takesPhrase() && reading.scene().is(i + 1, WordClasses.Kind.INDEFINITE_ARTICLE)
          && (reading.word(i + 2).noun().isPresent() || reading.word(i + 3).noun().isPresent()) && reading.hasFinite(i + 3, end);
      if (summed) {
        return i; // ", an assertion that Y dismisses"
      }
      if (reading.isComma(i) && (absolute(i + 1, end) || evenAs(i + 1, end))) {
        return i; // ", with aides asking", ", even as he paints"
      }
      if (reading.isComma(i) && reading.is(i + 1, Trait.NARRATING) && reading.isGerund(i + 1) && reading.is(i + 2, Trait.INFINITIVE_MARK)) {
        return i; // ", pointing to"
      }
      if (reading.isComma(i) && reading.is(i + 1, Trait.NARRATING) && reading.is(i + 1, Trait.SUBORDINATOR) && narration.behindContent(from, i + 1, end)) {
        return i; // "insists there is no need, after a poll showed"
      }
      if (reading.isDash(i) && reading.isGerund(i + 1) && !reading.is(i + 1, Trait.DETERMINER)) {
        return i; // "— pointing to …": the article's own
      }
      if (reading.isComma(i) && clause.how() == ReportingClause.SubjectRule.RELATIVE && finiteAfterAdverbs(i + 1)) {
        return i; // "X, who denies the charge, has left"
      }
      if (reading.isComma(i) && (inserted || reading.is(i + 1, Trait.SUBORDINATOR) && reading.is(i + 1, Trait.PREPOSITION)
          && !reading.is(i + 1, Trait.AS_MARK) && !reading.hasFinite(i + 2, nextComma(i + 2, end)))) {
        return i;
      }
    }
    return end;
  }

  private boolean absolute(int at, int end) {
    Optional<Mention> subject = reading.is(at, Trait.ABSOLUTE_MARK) ? reading.mentions().startingAt(at + 1) : Optional.empty();
    int i = subject.map(Mention::extent).orElse(end);
    while (i < end && reading.isAdverb(i)) {
      i++;
    }
    return i < end && reading.isGerund(i) && !reading.word(i).cues().isEmpty();
  }

  private boolean evenAs(int at, int end) {
    return reading.isAdverb(at) && reading.is(at + 1, Trait.AS_MARK) && reading.hasFinite(at + 2, end);
  }

  private int nextComma(int from, int end) {
    int i = from;
    while (i < end && !reading.isComma(i)) {
      i++;
    }
    return i;
  }

  /** "his claim that X is safe was repeated": the noun's clause ends before the verb that the noun is the subject of. */
  private int beforeMainVerb(int from, int end, ReportingClause clause) {
    int start = reading.sentenceStart(from);
    if (reading.is(start, Trait.CONTRAST) && reading.hasFinite(start, clause.cueFrom())) {
      for (int i = from + 1; i + 1 < end; i++) {
        if (reading.isComma(i) && reading.mentions().startingAt(i + 1).isPresent() && reading.hasFinite(from, i) && reading.hasFinite(i + 1, end)) {
          return i; // "While X sticks to his claim that it is safe, the town"
        }
      }
    }
    if (reading.hasFinite(reading.sentenceStart(from), clause.cueFrom()) || reading.is(clause.cueTo(), Trait.BE)) {
      return end;
    }
    int verb = reading.firstFinite(from, end);
    int i = verb + 1;
    boolean despite = reading.is(reading.sentenceStart(from), Trait.PREPOSITION);
    while (verb >= 0 && i < end) {
      if (despite && reading.isComma(i) && (reading.is(i + 1, Trait.PRONOUN) || clauseOpens(i + 1, end))) {
        return i; // "Despite assurances that X is safe, the town"
      }
      if (reading.isComma(i) || reading.word(i).isAny(Trait.CONJUNCTION, Trait.SUBORDINATOR, Trait.RELATIVE)) {
        return end;
      }
      int before = i - 1;
      while (before > from && reading.isAdverb(before)) {
        before--; // "is not transmitted"
      }
      if (reading.isFinite(i) && !reading.is(before, Trait.AUXILIARY) && !reading.is(before, Trait.MODAL)) {
        return i;
      }
      i++;
    }
    return end;
  }

  /** Before the next attribution in the sentence that does not stand inside this content. */
  private int nextAttribution(int from, ReportingClause clause, int limit) {
    for (ReportingClause next : clauses) {
      if (next.cueFrom() > from && next.cueFrom() < limit && next.from() - 1 > from && next != clause && closesSentence(next)
          && reading.quotationIn(from, next.from()) < 0) {
        return trimmed(from, next.from() - 1);
      }
      int other = next.cueFrom() > from && next.cueFrom() < limit && next.how() == ReportingClause.SubjectRule.QUOTED ? concededBefore(from, next.cueFrom()) : -1;
      if (other >= 0) {
        return other;
      }
      if (next.cueFrom() < from || next == clause || next.unreal() || next.how() == ReportingClause.SubjectRule.QUOTED
          || next.how() == ReportingClause.SubjectRule.NONE
          || next.follows() == Content.NOTHING && next.kind() == ReportingClause.Kind.VERB && !contrasted(next)) {
        continue;
      }
      if (next.cueFrom() >= limit) {
        break;
      }
      if (next.how() == ReportingClause.SubjectRule.POSSESSOR && clause.kind() == ReportingClause.Kind.VERB && reading.is(next.from() + 1, Trait.POSSESSIVE_PRONOUN)) {
        continue; // "said it was, in his words, late": whoever speaks already
      }
      int start = Math.max(from, next.from());
      int cut = start;
      while (cut - 1 > from && reading.isAdverb(cut - 1)) {
        cut--;
      }
      while (cut - 1 > from && reading.is(cut - 1, Trait.ABSOLUTE_MARK)) {
        cut--;
      }
      boolean joined = cut - 1 > from && reading.word(cut - 1).isAny(Trait.CONJUNCTION, Trait.CONTRAST);
      boolean conjunction = joined || cut - 2 > from && reading.is(cut - 1, Trait.SUBORDINATOR) && reading.isComma(cut - 2);
      boolean comma = cut - 1 > from && (reading.isComma(cut - 1) || reading.isDash(cut - 1));
      boolean opening = comma && !conjunction && !clause.takesPhrase() && next.how() == ReportingClause.SubjectRule.BEFORE_VERB
          && reading.is(from, Trait.PREPOSITION) && !reading.hasFinite(from, cut - 1); // "According to X, as of 2016, the town had announced"
      boolean inside = next.kind() == ReportingClause.Kind.NOUN || opening || joined && !reading.isComma(cut - 2) && !clause.takesPhrase() && !reading.hasFinite(from, cut - 1);
      boolean relative = next.how() == ReportingClause.SubjectRule.BEFORE_VERB && cut - 2 > from && reading.is(cut - 1, Trait.RELATIVE)
          && !reading.is(cut - 1, Trait.COMPLEMENTISER) && reading.isComma(cut - 2) && next.follows() == Content.BARE;
      if (relative && next.canSpeak(reading)) {
        return trimmed(from, cut - 2); // ", which the union claimed was closed"
      }
      if (!inside && (conjunction || comma || next.kind() == ReportingClause.Kind.PHRASE && cut > from)) {
        cut -= conjunction ? 1 : 0;
        while (cut - 1 > from && reading.isComma(cut - 1)) {
          cut--;
        }
        return cut;
      }
    }
    return limit;
  }

  /** "…, although others quoted X as saying": the comma before what another is cited with; -1 where it does not stand so. */
  private int concededBefore(int from, int cue) {
    for (int i = cue - 1; i > from; i--) {
      if (reading.isComma(i) && reading.scene().is(i + 1, WordClasses.Kind.CONCEDING)) {
        return reading.hasFinite(from, i) ? i : -1;
      }
    }
    return -1;
  }

  /** ", while the council asked for": what another did meanwhile. */
  private boolean contrasted(ReportingClause clause) {
    return reading.is(clause.from() - 1, Trait.CONTRAST) && reading.isComma(clause.from() - 2) && clause.subject().isPresent();
  }

  /** ", The Daily Post reported on Tuesday.": an attribution that ends its sentence and belongs to what stands before its comma. */
  boolean closesSentence(ReportingClause clause) {
    int end = reading.sentenceEnd(clause.cueFrom());
    boolean last = clause.to() >= end || clause.to() == end - 1 && reading.isStop(clause.to())
        || reading.isComma(clause.to()) && reading.is(clause.to() + 1, Trait.NARRATING) && !reading.isGerund(clause.to() + 1);
    boolean own = clause.how() == ReportingClause.SubjectRule.BEFORE_VERB || clause.how() == ReportingClause.SubjectRule.AFTER_VERB;
    return last && own && clause.kind() == ReportingClause.Kind.VERB && clause.follows() == Content.NOTHING && !clause.negated()
        && !clause.unreal() && reading.isComma(clause.from() - 1) && !reading.quoted(clause.from() - 2) && clause.verb().filter(v -> v.takes(Frame.BARE) && !v.weak()).isPresent();
  }

  /** A semicolon ends the content unless another "that" follows; so does a colon before a quotation. */
  private int markEnd(int from, int limit) {
    for (int i = from; i < limit; i++) {
      char c = reading.mark(i);
      if (c == ';' && !(reading.is(i + 1, Trait.COMPLEMENTISER)
          || reading.is(i + 1, Trait.CONJUNCTION) && reading.is(i + 2, Trait.COMPLEMENTISER)
          || reading.scene().is(i + 1, WordClasses.Kind.MOREOVER) && reading.isComma(i + 2) && reading.is(i + 3, Trait.PRONOUN))) {
        return i;
      }
      if (c == ':' && reading.quoted(i + 1)) {
        return i;
      }
    }
    return limit;
  }

  /** What stands before the clause or member that has the quotation in it; {@code from} where that is nothing. */
  private int beforeQuotation(int from, int quotation, ReportingClause clause) {
    int first = quotation + 1;
    if (reading.word(first).isAny(Trait.CONJUNCTION, Trait.RELATIVE) && !reading.is(first, Trait.DETERMINER)
        && usable(from, quotation, clause)) {
      return trimmed(from, quotation);
    }
    boolean ownClause = reading.isComma(quotation - 1) && !clause.takesPhrase() && !reading.word(from).isAny(Trait.SUBORDINATOR, Trait.PREPOSITION)
        && clauseInMarks(quotation) && !conditionBefore(from, quotation);
    if (ownClause && usable(from, quotation - 1, clause)) {
      return trimmed(from, quotation - 1); // "señaló que la obra es cara, "el precio es de todos""
    }
    for (int i = quotation - 1; i > from; i--) {
      boolean before = i + 1 == quotation && clauseInMarks(quotation) || i + 2 == quotation && reading.is(i + 1, Trait.DETERMINER);
      boolean joins = reading.is(i, Trait.ADDITIVE) || reading.is(i, Trait.CONJUNCTION) && before; // "but the “bridge is”", "or “we will”"
      boolean joint = joins && (before || reading.isComma(i - 1) || reading.is(i + 1, Trait.COMPLEMENTISER)
          || clause.takesPhrase() && !joinsNouns(i, clause) || reading.isFinite(i + 1) || reading.is(i + 1, Trait.PRONOUN) || reading.isComma(i + 1)
          || clauseOpens(i + 1, quotation));
      boolean aside = reading.isComma(i) && (reading.is(i + 1, Trait.RELATIVE) || opensOthersWords(i + 1, quotation, clause)
          || clause.takesPhrase() && reading.word(i + 1).isAny(Trait.PREPOSITION, Trait.SUBORDINATOR));
      if ((joint || aside) && usable(from, i, clause)) {
        return trimmed(from, i);
      }
    }
    return from;
  }

  /** "to hold owners and farmers "accountable"": what is joined in what somebody will do or is to do. */
  private boolean joinsNouns(int and, ReportingClause clause) {
    return (clause.follows() == Content.TO || clause.follows() == Content.OBJ_TO) && reading.covering(and + 1).isPresent();
  }

  /** ", calling it a "success"", ", despite the union's claim that it is "old"": words that another attribution governs. */
  private boolean opensOthersWords(int at, int quotation, ReportingClause clause) {
    if (reading.isGerund(at)) {
      return !clause.takesPhrase() && CueMatch.at(reading.scene(), at).filter(c -> c.cue().takes(Frame.Q)).isPresent();
    }
    return reading.is(at, Trait.SUBORDINATOR) && reading.is(at, Trait.PREPOSITION) && clauses.stream().anyMatch(
        c -> c.kind() == ReportingClause.Kind.NOUN && c.cueFrom() > at && c.cueFrom() < quotation);
  }

  /** "that if it rains, "the road is closed"": what comes before the marks is only when. */
  private boolean conditionBefore(int from, int quotation) {
    for (int i = quotation - 2; i > from && !reading.isComma(i); i--) {
      if (reading.is(i, Trait.CONDITIONAL) || reading.is(i, Trait.SUBORDINATOR) && reading.is(i - 1, Trait.COMPLEMENTISER)) {
        return true;
      }
    }
    return false;
  }

  /** "but "that was wrong"": a clause of its own opens in the quotation marks. */
  private boolean clauseInMarks(int quotation) {
    int first = quotation + 1;
    boolean subject = reading.word(first).isAny(Trait.PRONOUN, Trait.DETERMINER, Trait.EXPLETIVE);
    int farthest = reading.mentions().startingAt(first).map(m -> m.extent() + 2).orElse(0);
    for (int i = first + 1; subject && i < Math.max(first + 4, farthest) && reading.quoted(i); i++) {
      if (reading.word(i).isAny(Trait.AUXILIARY, Trait.MODAL) || reading.word(i).isAny(Trait.PAST, Trait.FINITE)) {
        return true;
      }
    }
    return false;
  }

  private boolean usable(int from, int to, ReportingClause clause) {
    return clause.takesPhrase() ? to - from >= 2 : reading.hasFinite(from, to);
  }

  private int trimmed(int from, int to) {
    int end = to;
    while (end > from && reading.isComma(end - 1)) {
      end--;
    }
    return end;
  }

  /** A phrase ends where the sentence goes on with another verb of the speaker's, or with when and why. */
  private int phraseEnd(int from, int limit, ReportingClause clause) {
    boolean infinitive = false;
    for (int i = from + 1; i < limit; i++) {
      infinitive |= reading.is(i, Trait.INFINITIVE_MARK);
      if ((reading.is(i, Trait.CONJUNCTION) || reading.mark(i) == ':') && verbFollows(i)) {
        return trimmed(from, i);
      }
      boolean participle = reading.isComma(i) && reading.isGerund(i + 1)
          && (!reading.word(i + 1).cues().isEmpty() || !reading.word(i + 1).listed() || reading.is(i + 1, Trait.CAUSING));
      if (participle) {
        return trimmed(from, i); // ", urging more", ", guaranteeing talks"
      }
      if (reading.is(i, Trait.ADDITIVE) && reading.isComma(i - 1) && clauseOpens(i + 1, limit)) {
        return trimmed(from, i);
      }
      if (clause.follows() == Content.NP && i - from >= 2 && reading.is(i, Trait.PREPOSITION) && !reading.is(i, Trait.FOR_MARK)
          && !reading.is(i, Trait.OF_MARK) && modifiers.mediumFollows(i, limit)) {
        return trimmed(from, i);
      }
      boolean relative = clause.follows() == Content.NP && reading.isComma(i) && reading.is(i + 1, Trait.RELATIVE)
          && !reading.is(i + 1, Trait.DETERMINER);
      boolean whileAs = clause.follows() == Content.NP && reading.is(i, Trait.AS_MARK) && i - from >= 1 && !infinitive
          && reading.hasFinite(i + 1, limit);
      if (relative || whileAs) {
        return trimmed(from, i); // ", which …", "as the House voted"
      }
      boolean time = clause.follows() == Content.NP && reading.is(i, Trait.SUBORDINATOR) && !reading.is(i, Trait.INTERROGATIVE)
          && !reading.is(i, Trait.AS_MARK) && i - from >= 2;
      if (time) {
        return trimmed(from, reading.isAdverb(i - 1) ? i - 1 : i); // "even though"
      }
    }
    return limit;
  }

  /** ", and X focused on": a noun phrase and its verb. */
  private boolean clauseOpens(int at, int limit) {
    boolean the = reading.is(at, Trait.DETERMINER) && reading.mentions().startingAt(at).isEmpty(); // "the two parties had"
    return reading.mentions().startingAt(the ? at + 1 : at).filter(m -> m.extent() < limit
        && (reading.isFinite(m.extent()) || reading.is(at - 1, Trait.ADDITIVE) && (m.canBePerson() || m.type() == Mention.Type.PEOPLE)
            && !reading.is(m.extent(), Trait.INFINITIVE_MARK) && reading.hasFinite(m.extent(), limit))).isPresent(); // ", but others in the council, including X, want"
  }

  /** "the number of rebels had risen": a noun phrase and an auxiliary, as what is reported has it. */
  boolean opensClauseOfOthers(int at, int limit) {
    return reading.mentions().startingAt(at).filter(m -> m.type() != Mention.Type.PRONOUN && m.extent() < limit
        && reading.word(m.extent()).isAny(Trait.HAVE, Trait.MODAL) && reading.isFinite(m.extent())).isPresent();
  }

  /** "and left", "but did not": a finite verb right after the conjunction, adverbs aside. */
  private boolean verbFollows(int conjunction) {
    return finiteAfterAdverbs(conjunction + 1);
  }

  private boolean finiteAfterAdverbs(int from) {
    int i = from;
    while (reading.isAdverb(i)) {
      i++;
    }
    return reading.isFinite(i);
  }
}
