package dicta.annotate.speech;

import dicta.annotate.speech.ReportingClause.Content;
import dicta.annotate.speech.ReportingClause.Kind;
import dicta.annotate.speech.ReportingClause.SubjectRule;
import dicta.annotate.text.TokenizedText.Type;
import dicta.model.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds statements without quotation marks: what a verb, noun or phrase of communication governs. Where a quotation stands in
 * a reported clause, that clause belongs to the quotation; only what is joined to it without one stays indirect. What was not
 * said, or will perhaps be said, is no statement. Not thread-safe; one instance a text.
 */
final class IndirectSpeech {
  private static final int LONGEST_DATELINE = 14;
  private static final int LONGEST_BARE_ATTRIBUTION = 4;

  private final Reading reading;
  private final List<ReportingClause> clauses;
  private final ContentEnd ends;
  private final BitSet taken;
  private final List<IndirectStatement> found = new ArrayList<>();

  private IndirectSpeech(Reading reading, List<ReportingClause> clauses) {
    this.reading = reading;
    this.clauses = clauses;
    this.ends = new ContentEnd(reading, clauses);
    this.taken = new BitSet(reading.text().size());
  }

  /** The statements by place. */
  static List<IndirectStatement> find(Reading reading, List<ReportingClause> clauses) {
    var run = new IndirectSpeech(reading, clauses);
    for (ReportingClause clause : clauses) {
      run.read(clause);
    }
    return List.copyOf(run.found);
  }

  private void read(ReportingClause clause) {
    if (clause.negated() || clause.unreal() || taken.get(clause.cueFrom()) || !canSpeak(clause)) {
      return;
    }
    if (clause.kind() == Kind.PHRASE) {
      phrase(clause);
    } else if (clause.hasContentAfter()) {
      after(clause);
    } else if (clause.follows() == Content.NOTHING) {
      if (clause.how() == SubjectRule.AGENT) {
        passive(clause);
      } else {
        before(clause);
      }
    }
  }

  /** A thing does not speak, unless the verb can only mean speech. */
  private boolean canSpeak(ReportingClause clause) {
    if (clause.subject().isEmpty()) {
      return clause.kind() == Kind.VERB && clause.how() == SubjectRule.NONE && clause.follows() == Content.THAT;
    }
    Mention.Type type = clause.subject().get().type();
    boolean thing = type == Mention.Type.OTHER;
    if (reading.is(clause.subject().get().first(), Trait.INTERLOCUTOR)) {
      return false;
    }
    if (clause.verb().isPresent() && clause.verb().get().takes(Frame.BODY)
        && type != Mention.Type.ORGANISATION && type != Mention.Type.DOCUMENT && type != Mention.Type.COUNTRY) {
      return false;
    }
    if (clause.verb().isPresent() && clause.verb().get().takes(Frame.DOCUMENT) && type != Mention.Type.DOCUMENT
        || (thing || reading.is(clause.subject().get().head(), Trait.PROOF)) && clause.verb().isPresent() && clause.verb().get().takes(Frame.SHOWS)) {
      return false;
    }
    return !thing || clause.follows() == Content.THAT || clause.follows() == Content.BARE;
  }

  // ---- content after the clause ----

  private void after(ReportingClause clause) {
    int from = clause.contentFrom();
    boolean opensSentence = clause.cueFrom() == reading.sentenceStart(clause.cueFrom());
    if (clause.follows() == Content.NP && (opensSentence || isEvidence(clause))) {
      return; // "Citing the size of the animal, officials said …": evidence, not content
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
    if (taken.get(from) || isPhrase(clause) && attributedAtEnd(clause)) {
      return; // "The ministry notes progress, its spokesman said": all of it is the spokesman's
    }
    if (objectMoved(clause) && (!reading.isFinite(from) || !reading.isComma(clause.from() - 2) && takesObject(clause))) {
      return; // "the decisions that she mentioned in her speech"
    }
    if (clause.follows() == Content.AS && quotedSpeaker(from)) {
      return; // "cited X as saying": X says it, in a clause of its own
    }
    if (clause.follows() == Content.BARE && reading.isFinite(from) && !gap(clause) && !reading.insidePhrase(from)) {
      return; // "the plan announced on Friday was dropped": no reported clause at all
    }
    int to = ends.of(from, clause);
    if (clause.follows() == Content.BARE && isOnlyAttribution(from, to)) {
      return; // "he said, she said", "the paper reported the governor said"
    }
    String rule = "reported-" + clause.follows().name().toLowerCase(Locale.ROOT).replace('_', '-');
    add(clause, rule, from, to);
    if (!isPhrase(clause)) {
      behindQuotation(clause, rule, from);
    }
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
          add(clause, rule, i + 2, to);
        }
        return;
      }
    }
  }

  private boolean isEvidence(ReportingClause clause) {
    return reading.mentions().startingAt(clause.contentFrom()).filter(m -> m.type() != Mention.Type.OTHER && m.type() != Mention.Type.PRONOUN)
        .isPresent() && clause.verb().filter(v -> v.takes(Frame.EVIDENCE) && v.is(Cue.Form.GERUND)).isPresent();
  }

  /** "blamed the governor": whom it is about, not what was said; "denied the town the money": no speech at all. */
  private boolean isNoContent(ReportingClause clause, int from) {
    Optional<Mention> object = reading.mentions().startingAt(from);
    boolean person = object.filter(m -> m.type() != Mention.Type.OTHER && m.type() != Mention.Type.DOCUMENT).isPresent();
    boolean twoObjects = object.filter(m -> reading.is(m.last(), Trait.DETERMINER) && !reading.is(m.last(), Trait.COMPLEMENTISER)
        || reading.text().type(from) == Type.NUMBER && m.type() == Mention.Type.OTHER).isPresent();
    return twoObjects || person && clause.verb().filter(v -> v.takes(Frame.OBJ_FOR)).isPresent();
  }

  private boolean isNaming(ReportingClause clause, int from) {
    boolean ofNoun = clause.how() == SubjectRule.PARTICIPLE || clause.how() == SubjectRule.NONE;
    boolean afterNoun = reading.covering(clause.from() - 1).isPresent() && clause.from() == clause.cueFrom();
    boolean name = reading.is(from, Trait.OBJECT_PRONOUN) && reading.isCapitalised(from + 1) && !reading.isWord(from + 2);
    return name || ofNoun && afterNoun || afterNoun && reading.isCapitalised(from);
  }

  /** Whether the words are nothing but somebody and a verb of communication. */
  private boolean isOnlyAttribution(int from, int to) {
    int last = to - 1;
    while (last > from && !reading.isWord(last)) {
      last--;
    }
    return last - from < LONGEST_BARE_ATTRIBUTION && Reading.hasForm(reading.word(last).cues(), Cue.Form.PAST) && last > from;
  }

  private static boolean isPhrase(ReportingClause clause) {
    return switch (clause.follows()) {
      case NP, ING, TO, OBJ_TO, AS, SMALL, OBJ_PREPOSITION -> true;
      case THAT, BARE, WH, NOTHING, QUOTATION -> false;
    };
  }

  /** Whether the clause is the attribution of a quotation that the sentence opens with. */
  private boolean quotationBefore(ReportingClause clause) {
    int before = clause.from() - 1;
    boolean adjacent = reading.quoted(before) || reading.isComma(before) && reading.quoted(before - 1);
    int start = reading.sentenceStart(clause.from());
    return adjacent && start < clause.from() && reading.quoted(start);
  }

  /** Whether the clause opens a sentence that another attribution ends: "…, its spokesman said." */
  private boolean attributedAtEnd(ReportingClause clause) {
    if (clause.from() > reading.sentenceStart(clause.cueFrom()) + 1) {
      return false;
    }
    for (ReportingClause c : clauses) {
      boolean same = c.cueFrom() > clause.cueFrom() && reading.text().sentence(c.cueFrom()) == reading.text().sentence(clause.cueFrom());
      if (same && ends.closesSentence(c) && reading.quotationIn(clause.cueTo(), c.from()) < 0) {
        return canSpeak(c);
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

  // ---- content before, or around ----

  private void before(ReportingClause clause) {
    int comma = clause.from() - 1;
    boolean tight = clause.subject().filter(m -> clause.cueFrom() <= m.extent() + 1).isPresent();
    if (tight && reading.is(comma, Trait.AS_MARK) && reading.isComma(comma - 1)) {
      comma--; // ", as the mayor put it,"
    }
    if (clause.follows() == Content.NOTHING && reading.isComma(clause.to()) && clause.addressee().isPresent()
        && !reading.isComma(comma) && reading.hasFinite(clause.to() + 1, reading.sentenceEnd(clause.cueFrom()))
        && !reading.is(clause.to() + 1, Trait.RELATIVE) && !reading.is(clause.to() + 2, Trait.RELATIVE)) {
      add(clause, "reported-after-comma", clause.to() + 1, ends.of(clause.to() + 1, clause)); // "told CNN, the road was closed"
      return;
    }
    if (comma < 0 || !reading.isComma(comma) && !reading.isDash(comma) || reading.quoted(comma - 1) || takesNoClause(clause) || !closed(clause)) {
      return;
    }
    int start = leftStart(comma);
    if (comma - start < 1 || reading.quotationIn(start, comma) >= 0 || attributed(start, comma) || isOnlyAttribution(start, comma)) {
      return;
    }
    boolean leftClause = reading.hasFinite(start, comma);
    int right = clause.to();
    boolean goesOn = right < reading.sentenceEnd(clause.cueFrom()) && reading.isComma(right);
    int rightEnd = goesOn ? ends.of(right + 1, clause) : right;
    boolean rightUsable = goesOn && rightEnd > right + 1 && !opensAttribution(right + 1) && reading.quotationIn(right, rightEnd) < 0
        && !reading.is(right + 1, Trait.RELATIVE);
    if (leftClause && rightUsable && !reading.hasFinite(right + 1, rightEnd) && !hangsOn(right + 1)) {
      rightUsable = false; // "police reported on Friday morning, local time"
    }
    if (!leftClause && !rightUsable) {
      return;
    }
    List<Span> parts = new ArrayList<>();
    boolean subjectOnly = rightUsable && reading.isFinite(right + 1);
    if (leftClause || subjectOnly || !opensWithModifier(start)) {
      addPart(parts, start, comma);
    }
    if (rightUsable) {
      addPart(parts, right + 1, rightEnd);
    }
    emit(clause, rightUsable ? "reported-around" : "reported-before", parts);
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

  /** ", adding that": words that attribute something else. */
  private boolean opensAttribution(int at) {
    for (ReportingClause c : clauses) {
      if ((c.from() == at || c.cueFrom() == at) && (c.follows() != Content.NOTHING || c.kind() != Kind.VERB) && canSpeak(c)) {
        return true;
      }
      if (c.from() > at) {
        return false;
      }
    }
    return false;
  }

  /** Whether the attribution ends the sentence or is closed by a comma. */
  private boolean closed(ReportingClause clause) {
    int at = clause.to();
    return at >= reading.sentenceEnd(clause.cueFrom()) || reading.isComma(at) || reading.isStop(at) || reading.isDash(at)
        || reading.mark(at) == ';' || reading.mark(at) == ':' || reading.is(at, Trait.ADDITIVE);
  }

  /** A phrase that can go on with a clause: "to find out", "killing two", "in May". */
  private boolean hangsOn(int at) {
    return reading.word(at).isAny(Trait.INFINITIVE_MARK, Trait.SUBORDINATOR, Trait.CONJUNCTION) || reading.isGerund(at)
        || reading.is(at, Trait.PREPOSITION);
  }

  private static boolean takesNoClause(ReportingClause clause) {
    return clause.verb().isPresent() && (clause.verb().get().weak() || !clause.verb().get().takes(Frame.BARE) && !clause.verb().get().takes(Frame.THAT)
);
  }

  private boolean opensWithModifier(int start) {
    return reading.is(start, Trait.PREPOSITION) || reading.isAdverb(start) || reading.is(start, Trait.SUBORDINATOR);
  }

  /** Where the words before an attribution begin: the sentence, or what follows its last quotation or semicolon. */
  private int leftStart(int comma) {
    int floor = reading.sentenceStart(comma);
    for (int i = comma - 1; i >= floor; i--) {
      if (reading.quoted(i) || reading.mark(i) == ';' || reading.mark(i) == ':') {
        return i + 1;
      }
    }
    int start = afterDateline(floor, comma);
    return reading.is(start, Trait.CONJUNCTION) ? start + 1 : start;
  }

  /** "BRUSSELS, March 4 (Wire) - ": place, day and agency at the start of a paragraph are nobody's words. */
  private int afterDateline(int floor, int end) {
    String first = reading.text().word(floor);
    boolean opens = floor == reading.text().paragraphStart(reading.text().paragraph(floor));
    if (!opens || first.length() < 3 || !first.equals(first.toUpperCase(Locale.ROOT)) || !Character.isLetter(first.charAt(0))) {
      return floor;
    }
    for (int i = floor + 1; i < Math.min(end, floor + LONGEST_DATELINE); i++) {
      if (reading.isDash(i)) {
        return i + 1;
      }
      if (reading.isFinite(i)) {
        return floor;
      }
    }
    return floor;
  }

  /** Whether another attribution already governs these words. */
  private boolean attributed(int from, int to) {
    int t = taken.nextSetBit(from);
    return t >= 0 && t < to;
  }

  // ---- "according to", "in his view" ----

  private void phrase(ReportingClause clause) {
    int floor = reading.sentenceStart(clause.from());
    int cut = clause.from();
    while (cut > floor && (reading.isComma(cut - 1) || reading.isDash(cut - 1)
        || reading.isAdverb(cut - 1) && cut - 2 > floor && reading.isComma(cut - 2))) {
      cut--;
    }
    int start = leftStart(Math.max(cut, floor));
    boolean joined = cut > start && reading.is(cut - 1, Trait.CONJUNCTION);
    boolean left = !joined && cut > start && reading.hasFinite(start, cut) && reading.quotationIn(start, cut) < 0
        && !attributed(start, cut);
    int limit = reading.sentenceEnd(clause.from());
    int right = clause.contentFrom();
    boolean goesOn = clause.follows() == Content.BARE && right < limit && !reading.is(right, Trait.RELATIVE)
        && !opensAttribution(right) && !(reading.isFinite(right) && !reading.word(right).cues().isEmpty())
        && !((left || attributed(start, cut)) && reading.is(right, Trait.ADDITIVE))
        && !((left || attributed(start, cut)) && !reading.isComma(clause.to()));
    int rightEnd = goesOn ? ends.of(right, clause) : right;
    boolean rightUsable = goesOn && rightEnd > right && (reading.hasFinite(right, rightEnd) || !left && rightEnd - right > 3);
    List<Span> parts = new ArrayList<>();
    if (left) {
      addPart(parts, start, cut);
    }
    if (rightUsable) {
      addPart(parts, right, rightEnd);
    }
    emit(clause, clause.how() == SubjectRule.POSSESSOR ? "view-phrase" : "according-to", parts);
  }

  /** "The death of X was announced by the university." */
  private void passive(ReportingClause clause) {
    boolean finite = reading.word(clause.from()).isAny(Trait.BE, Trait.HAVE);
    if (!finite || clause.verb().isEmpty() || !clause.verb().get().takes(Frame.NP)) {
      return;
    }
    Optional<SubjectFinder.Subject> object = new SubjectFinder(reading).before(clause.from());
    if (object.isPresent() && object.get().mention().type() != Mention.Type.PRONOUN) {
      List<Span> parts = new ArrayList<>();
      addPart(parts, object.get().mention().first(), clause.from());
      emit(clause, "reported-passive", parts);
    }
  }

  // ---- results ----

  private void add(ReportingClause clause, String rule, int from, int to) {
    List<Span> parts = new ArrayList<>();
    addPart(parts, from, to);
    emit(clause, rule, parts);
  }

  private void addPart(List<Span> parts, int from, int to) {
    int first = from;
    int last = to;
    while (first < last && !reading.isWord(first) && reading.mark(first) != '(' && reading.mark(first) != 0
        && Character.getType(reading.mark(first)) != Character.CURRENCY_SYMBOL) {
      first++;
    }
    while (last > first && (reading.isComma(last - 1) || reading.isStop(last - 1) && last - 1 > first || reading.isDash(last - 1)
        || reading.mark(last - 1) == ';' || reading.mark(last - 1) == ':')) {
      last--;
    }
    if (last > first) {
      parts.add(reading.text().span(first, last));
      taken.set(first, last);
    }
  }

  private void emit(ReportingClause clause, String rule, List<Span> parts) {
    if (!parts.isEmpty()) {
      found.add(new IndirectStatement(parts, clause, rule));
    }
  }
}
