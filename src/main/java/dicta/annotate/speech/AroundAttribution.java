package dicta.annotate.speech;

import dicta.annotate.speech.ReportingClause.Content;
import dicta.annotate.speech.ReportingClause.Kind;
import dicta.annotate.speech.ReportingClause.SubjectRule;
import dicta.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Words that stand before an attribution, or around it: "…, she said", "The plan, she said, would fail", "…, according to X", "…
 * was announced by X". Not thread-safe; one instance a text.
 */
final class AroundAttribution {
  private static final int LONGEST_DATELINE = 14;
  private static final int LONGEST_BARE_ATTRIBUTION = 4;
  private static final int SHORTEST_CLAUSE = 5;

  private final Reading reading;
  private final List<ReportingClause> clauses;
  private final ContentEnd ends;
  private final IndirectFindings findings;
  private final Narration narration;

  AroundAttribution(Reading reading, List<ReportingClause> clauses, ContentEnd ends, IndirectFindings findings) {
    this.reading = reading;
    this.clauses = clauses;
    this.ends = ends;
    this.findings = findings;
    this.narration = new Narration(reading);
  }

  /** Takes the words around an attribution that has no content behind it, or is no verb's. */
  void read(ReportingClause clause) {
    if (clause.kind() == Kind.PHRASE) {
      phrase(clause);
    } else if (clause.follows() == Content.NOTHING && clause.how() == SubjectRule.AGENT) {
      passive(clause);
    } else if (clause.follows() == Content.NOTHING) {
      before(clause);
    }
  }

  private void before(ReportingClause clause) {
    int comma = clause.from() - 1;
    boolean tight = clause.subject().filter(m -> clause.cueFrom() <= m.extent() + 1).isPresent();
    if (tight && reading.is(comma, Trait.AS_MARK) && reading.isComma(comma - 1)) {
      comma--; // ", as the mayor put it,"
    }
    if (clause.follows() == Content.NOTHING && reading.isComma(clause.to()) && clause.addressee().isPresent()
        && !reading.isComma(comma) && reading.hasFinite(clause.to() + 1, reading.sentenceEnd(clause.cueFrom()))
        && !reading.is(clause.to() + 1, Trait.RELATIVE) && !reading.is(clause.to() + 2, Trait.RELATIVE)) {
      findings.add(clause, "reported-after-comma", clause.to() + 1, ends.of(clause.to() + 1, clause)); // "told CNN, the road was closed"
      return;
    }
    if (colonContent(clause)) {
      return;
    }
    if (behindSubordinate(clause, comma)) {
      return;
    }
    if (comma < 0 || !reading.isComma(comma) && !reading.isDash(comma) || reading.quoted(comma - 1) || takesNoClause(clause) || !closed(clause)) {
      return;
    }
    int start = leftStart(comma);
    if (reading.quoted(start - 1) && reading.sentenceStart(comma) < start && !reading.isComma(start) && !reading.is(start - 1, Trait.CONJUNCTION)) {
      return; // ""A new mood" came of it, she said": the clause belongs to the quotation
    }
    boolean bare = comma == start && reading.is(start - 1, Trait.CONJUNCTION) && reading.sentenceStart(comma) == start - 1; // "But, he said, there is"
    if (comma - start < 1 && !bare || reading.quotationIn(start, comma) >= 0 || findings.takesAny(start, comma) || isOnlyAttribution(start, comma)) {
      return;
    }
    boolean leftClause = reading.hasFinite(start, comma) || isWhole(clause, start, comma);
    int right = clause.to();
    boolean goesOn = right < reading.sentenceEnd(clause.cueFrom()) && reading.isComma(right);
    int rightEnd = goesOn ? ends.of(right + 1, clause) : right;
    boolean conceded = reading.scene().is(right + 1, WordClasses.Kind.CONCEDING) && opensAttribution(right + 2); // ", although she acknowledged"
    boolean rightUsable = goesOn && rightEnd > right + 1 && !opensAttribution(right + 1) && !conceded && reading.quotationIn(right, rightEnd) < 0
        && !reading.is(right + 1, Trait.RELATIVE);
    if (leftClause && rightUsable && (!reading.hasFinite(right + 1, rightEnd) && !hangsOn(right + 1)
        || narration.behind(clause, start, right + 1, rightEnd))) {
      rightUsable = false; // "police reported on Friday morning, local time"
    }
    if (!leftClause && !rightUsable) {
      return;
    }
    List<Span> parts = new ArrayList<>();
    boolean subjectOnly = rightUsable && reading.isFinite(right + 1);
    boolean putSo = reading.is(clause.from() - 1, Trait.AS_MARK) && rightUsable && reading.is(right + 1, Trait.INFINITIVE_MARK); // "with plans, as he put it, to build"
    if (!bare && !putSo && (leftClause || subjectOnly || !opensWithModifier(start))) {
      findings.addPart(parts, start, comma);
    }
    if (rightUsable) {
      boolean joined = leftClause && reading.is(right + 1, Trait.ADDITIVE) && reading.isFinite(right + 2);
      findings.addPart(parts, joined ? right + 2 : right + 1, rightEnd); // ", and worked for"
    }
    findings.add(clause, rightUsable ? "reported-around" : "reported-before", parts);
  }

  /**
   * Whether the words in front of an attribution that ends its sentence can be nothing but a clause, though no verb in them is
   * known: "Officials regularly assigned workers to empty posts, she said."
   */
  private boolean isWhole(ReportingClause clause, int start, int end) {
    boolean last = clause.to() >= reading.sentenceEnd(clause.cueFrom()) || reading.isStop(clause.to());
    boolean own = clause.kind() == Kind.PHRASE || clause.how() == SubjectRule.BEFORE_VERB || clause.how() == SubjectRule.AFTER_VERB;
    return last && own && end - start >= SHORTEST_CLAUSE && start == reading.sentenceStart(start) && !opensWithModifier(start)
        && !reading.isGerund(start) && !reading.is(start, Trait.ENDS_AS_PAST);
  }

  /** "While it is "a small bridge," she said, it will be open": the main clause behind, where a quotation is in the one before. */
  private boolean behindSubordinate(ReportingClause clause, int before) {
    int start = reading.sentenceStart(clause.cueFrom());
    int right = clause.to() + 1;
    if (before <= start || !reading.quoted(before) || reading.quoted(start) || !reading.is(start, Trait.SUBORDINATOR) || !reading.isComma(right - 1)) {
      return false;
    }
    int end = ends.of(right, clause);
    boolean main = reading.quotationIn(right, end) < 0 && reading.hasFinite(right, end) && reading.mentions().startingAt(right).isPresent();
    if (main) {
      findings.add(clause, "reported-around", right, end);
    }
    return main;
  }

  /** "He had a quick reply, his office says: The council should back the bill." */
  private boolean colonContent(ReportingClause clause) {
    int colon = clause.to();
    int end = reading.sentenceEnd(clause.cueFrom());
    if (reading.mark(colon) != ':' || colon + 1 >= end || takesNoClause(clause) || reading.quotationIn(colon, end) >= 0
        || !reading.hasFinite(colon + 1, end)) {
      return false;
    }
    findings.add(clause, "reported-after-colon", colon + 1, end);
    return true;
  }

  /** Whether the words are nothing but somebody and a verb of communication. */
  boolean isOnlyAttribution(int from, int to) {
    boolean behindQuotation = reading.quoted(from - 1) || reading.isComma(from - 1) && reading.quoted(from - 2);
    if (behindQuotation && clauses.stream().anyMatch(c -> c.kind() == Kind.VERB && !c.hasContentAfter() && c.cueFrom() >= from
        && c.to() == to && c.from() <= from + 1)) {
      return true; // "…?" the engineer demanded, a witness said
    }
    int verb = reading.is(from, Trait.HAVE) ? from + 1 : from;
    if (behindQuotation && reading.scene().freeSubjects && CueMatch.at(reading.scene(), verb).isPresent()) {
      return true; // "«…», ha explicado el ingeniero, según la prensa"
    }
    int last = to - 1;
    while (last > from && !reading.isWord(last)) {
      last--;
    }
    return last - from < LONGEST_BARE_ATTRIBUTION && Reading.hasForm(reading.word(last).cues(), Cue.Form.PAST) && last > from;
  }

  /** ", adding that": words that attribute something else. */
  private boolean opensAttribution(int at) {
    for (ReportingClause c : clauses) {
      if ((c.from() == at || c.cueFrom() == at) && (c.follows() != Content.NOTHING || c.kind() != Kind.VERB) && c.canSpeak(reading)) {
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
    boolean inverted = clause.how() == SubjectRule.AFTER_VERB && clause.subject().filter(Mention::canBePerson).isPresent() && reading.isComma(clause.from() - 1)
        && (reading.word(at).isAny(Trait.RELATIVE, Trait.PREPOSITION) || reading.is(at, Trait.ENDS_AS_PAST)); // ", said X, a baker who"
    return inverted || at >= reading.sentenceEnd(clause.cueFrom()) || reading.isComma(at) || reading.isStop(at) || reading.isDash(at)
        || reading.mark(at) == ';' || reading.mark(at) == ':' || reading.word(at).isAny(Trait.ADDITIVE, Trait.NARRATING);
  }

  /** A phrase that can go on with a clause: "to find out", "killing two", "in May". */
  private boolean hangsOn(int at) {
    return reading.word(at).isAny(Trait.INFINITIVE_MARK, Trait.SUBORDINATOR, Trait.CONJUNCTION) || reading.isGerund(at)
        || reading.is(at, Trait.PREPOSITION);
  }

  /** A verb that seldom reports does where it ends its sentence behind a comma: "…, the court observed." */
  private boolean takesNoClause(ReportingClause clause) {
    boolean last = clause.to() >= reading.sentenceEnd(clause.cueFrom()) || reading.isStop(clause.to());
    boolean doubtful = clause.verb().filter(Cue::weak).isPresent() && !(last && clause.how() == SubjectRule.BEFORE_VERB && clause.addressee().isEmpty()
        && clause.to() == clause.cueTo() && clause.verb().get().is(Cue.Form.PAST) && (clause.verbTakes(Frame.BARE) || clause.verbTakes(Frame.BODY)));
    return clause.verb().isPresent() && (doubtful || !clause.verb().get().takes(Frame.BARE) && !clause.verb().get().takes(Frame.THAT));
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

  /** "according to X", "in his view". */
  private void phrase(ReportingClause clause) {
    int floor = reading.sentenceStart(clause.from());
    int cut = clause.from();
    while (cut > floor && (reading.isComma(cut - 1) || reading.isDash(cut - 1)
        || reading.isAdverb(cut - 1) && cut - 2 > floor && reading.isComma(cut - 2))) {
      cut--;
    }
    int start = leftStart(Math.max(cut, floor));
    boolean joined = cut > start && (reading.is(cut - 1, Trait.CONJUNCTION) || reading.is(cut - 1, Trait.RELATIVE) && !reading.is(cut - 1, Trait.DETERMINER)); // "who, according to X, was late"
    boolean behindQuotation = start > floor && reading.quoted(start - 1) && !reading.isComma(start) && !reading.is(start, Trait.CONJUNCTION);
    boolean left = !joined && !behindQuotation && !isOnlyAttribution(start, cut) && cut > start
        && (reading.hasFinite(start, cut) || isWhole(clause, start, cut)) && reading.quotationIn(start, cut) < 0
        && !findings.takesAny(start, cut);
    int limit = reading.sentenceEnd(clause.from());
    int right = clause.contentFrom();
    boolean goesOn = clause.follows() == Content.BARE && right < limit && !reading.is(right, Trait.RELATIVE)
        && !opensAttribution(right) && !(reading.isFinite(right) && !reading.word(right).cues().isEmpty())
        && !((left || findings.takesAny(start, cut)) && reading.is(right, Trait.ADDITIVE))
        && !((left || findings.takesAny(start, cut)) && !reading.isComma(clause.to()));
    int rightEnd = goesOn ? ends.of(right, clause) : right;
    boolean own = (left || findings.takesAny(start, cut)) && narration.behind(clause, start, right, rightEnd);
    boolean rightUsable = goesOn && !own && rightEnd > right && (reading.hasFinite(right, rightEnd) || !left && rightEnd - right > 3);
    boolean result = left && reading.isGerund(right) && !reading.is(right, Trait.DETERMINER); // ", according to X, making it"
    boolean conceded = left && goesOn && !result && reading.is(start, Trait.CONTRAST) && rightEnd - right >= SHORTEST_CLAUSE; // "While it is late, according to X, it is open"
    left &= !conceded;
    rightUsable = conceded || rightUsable && !result;
    List<Span> parts = new ArrayList<>();
    if (left) {
      findings.addPart(parts, start, cut);
    }
    if (rightUsable) {
      findings.addPart(parts, right, rightEnd);
    }
    findings.add(clause, clause.how() == SubjectRule.POSSESSOR ? "view-phrase" : "according-to", parts);
  }

  /** "The death of X was announced by the university." */
  private void passive(ReportingClause clause) {
    boolean finite = reading.word(clause.from()).isAny(Trait.BE, Trait.HAVE) && !reading.is(clause.from(), Trait.NON_FINITE);
    if (!finite || clause.verb().isEmpty() || !clause.verb().get().takes(Frame.NP)) {
      return;
    }
    Optional<SubjectFinder.Subject> object = new SubjectFinder(reading).before(clause.from());
    if (object.isPresent() && object.get().mention().type() != Mention.Type.PRONOUN) {
      List<Span> parts = new ArrayList<>();
      findings.addPart(parts, object.get().mention().first(), clause.from());
      findings.add(clause, "reported-passive", parts);
    }
  }
}
