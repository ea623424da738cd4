package dicta.annotate.speech;

import dicta.annotate.speech.ReportingClause.Kind;
import dicta.annotate.speech.ReportingClause.SubjectRule;
import dicta.annotate.speech.SubjectFinder.Subject;
import java.util.List;
import java.util.Optional;

/**
 * The subject of a verb of communication that has none of its own: of the verb that it is joined to, of the clause that a participle
 * hangs on, of the attribution before it. Works on one text; not thread-safe.
 */
final class BorrowedSubjects {
  private final Reading reading;
  private final SubjectFinder subjects;
  private final List<ReportingClause> found;

  /** @param found the clauses found so far, by place, growing while the text is read */
  BorrowedSubjects(Reading reading, SubjectFinder subjects, List<ReportingClause> found) {
    this.reading = reading;
    this.subjects = subjects;
    this.found = found;
  }

  /** The subject of the verb that this one is joined to. */
  Optional<Subject> shared(int chain, boolean joined) {
    int floor = reading.sentenceStart(chain);
    for (int i = floor; i < chain; i++) {
      floor = reading.mark(i) == ';' ? i + 1 : floor; // another clause's subject
    }
    for (int k = found.size() - 1; k >= 0 && found.get(k).cueFrom() >= floor; k--) {
      ReportingClause earlier = found.get(k);
      boolean noSpeech = earlier.follows() == ReportingClause.Content.NOTHING && earlier.verb().filter(Cue::weak).isPresent(); // "seguirá creciendo"
      if (earlier.kind() == Kind.VERB && earlier.subject().isPresent() && !noSpeech && !nested(k)) {
        return earlier.subject().map(m -> new Subject(m, SubjectRule.SHARED));
      }
    }
    return joined ? subjects.mainSubject(floor, chain).map(m -> new Subject(m, SubjectRule.SHARED)) : Optional.empty();
  }

  /** Whose a participle is: ", adding that", "a statement saying", "quoted X as saying". */
  Optional<Subject> ofParticiple(int chain) {
    int floor = reading.sentenceStart(chain);
    if (reading.is(chain - 1, Trait.AS_MARK)) { // "quoted X as saying"
      Optional<Mention> quotedSpeaker = passiveSubject(chain - 1, floor).or(() -> objectBefore(chain - 1, floor))
          .or(() -> reading.mentions().reaching(chain - 1));
      if (quotedSpeaker.isPresent()) {
        return quotedSpeaker.map(m -> new Subject(m, SubjectRule.QUOTED));
      }
    }
    Optional<Mention> adjacent = reading.mentions().reaching(chain);
    if (adjacent.isPresent()) {
      boolean with = adjacent.get().first() > 0
          && reading.is(adjacent.get().first() - 1, Trait.ABSOLUTE_MARK);
      int verb = verbOf(adjacent.get(), floor);
      // "issued a statement saying" is the issuer's, "dismissed a report saying" the report's
      boolean document = adjacent.get().type() == Mention.Type.DOCUMENT
          && (!mainVerbBefore(floor, adjacent.get().first()) || verb >= 0 && !reading.is(verb, Trait.SUPPORT_VERB));
      boolean joined = reading.is(adjacent.get().first() - 1, Trait.ADDITIVE) && (adjacent.get().canBePerson() || adjacent.get().type() == Mention.Type.PEOPLE);
      if (with || document || joined) { // "with calls for talks, and farmers vowing to come"
        return adjacent.map(m -> new Subject(m, SubjectRule.BEFORE_VERB));
      }
    }
    for (int k = found.size() - 1; k >= 0 && found.get(k).cueFrom() >= floor; k--) {
      boolean ofNoun = found.get(k).how() == SubjectRule.BEFORE_VERB && found.get(k).verb().filter(v -> v.is(Cue.Form.GERUND)).isPresent();
      if (found.get(k).subject().isPresent() && found.get(k).kind() == Kind.VERB && !nested(k) && !ofNoun) {
        return found.get(k).subject().map(m -> new Subject(m, SubjectRule.PARTICIPLE));
      }
    }
    Optional<Mention> main = subjects.mainSubject(floor, chain);
    boolean when = chain == floor + 1 || chain == floor + 2 && reading.is(floor + 1, Trait.OF_MARK); // "Tras señalar que", "Luego de señalar que"
    boolean opening = chain == floor || chain == floor + 1 && reading.is(floor, Trait.SUBORDINATOR) || when && reading.scene().is(floor, WordClasses.Kind.WHILE_SAYING);
    if (main.isEmpty() && opening) { // "Calling it a risk, X …": the subject comes after the comma
      main = afterOpeningParticiple(chain);
    }
    return main.filter(m -> !reading.scene().freeSubjects || m.type() != Mention.Type.PRONOUN || reading.is(m.first(), Trait.PRONOUN)) // "se refirió a …, afirmando"
        .map(m -> new Subject(m, SubjectRule.PARTICIPLE));
  }

  /** "X was quoted by Y as saying": X. */
  private Optional<Mention> passiveSubject(int as, int floor) {
    for (int i = as - 1; i > floor && !reading.isComma(i); i--) {
      if (!reading.word(i).cues().isEmpty() && Reading.hasForm(reading.word(i).cues(), Cue.Form.PARTICIPLE)) {
        int chain = subjects.chainStart(i);
        boolean passive = false;
        for (int k = chain; k < i; k++) {
          passive |= reading.is(k, Trait.BE);
        }
        return passive ? subjects.before(chain).map(Subject::mention) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The object of the verb before: "cited X, head of Y, as saying". */
  private Optional<Mention> objectBefore(int as, int floor) {
    for (int i = as - 1; i >= floor; i--) {
      if (!reading.word(i).cues().isEmpty() && reading.isFinite(i)) {
        return reading.mentions().startingAt(i + 1).filter(m -> m.extent() <= as);
      }
    }
    return Optional.empty();
  }

  /** The finite verb right before an object, or -1. */
  private int verbOf(Mention object, int floor) {
    int verb = object.first() - 1;
    return verb > floor && reading.isFinite(verb) && !reading.is(verb, Trait.BE) ? verb : -1;
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

  /** Whether a clause is itself the content of an earlier one: "said that Washington had concluded". */
  private boolean nested(int k) {
    ReportingClause clause = found.get(k);
    if (reading.is(clause.from() - 1, Trait.COMPLEMENTISER)) {
      return true;
    }
    for (int j = k - 1; j >= 0 && j > k - 4; j--) {
      if (found.get(j).hasContentAfter() && found.get(j).contentFrom() == clause.from()) {
        return true;
      }
    }
    return false;
  }
}
