package dicta.annotate.speech;

import dicta.annotate.speech.ReportingClause.SubjectRule;
import dicta.annotate.text.TokenizedText.Type;
import java.util.Optional;

/**
 * Finds the subject of a verb that reports without quotation marks: what {@link Subjects} finds beside it, else what lies
 * farther off in its sentence.
 */
final class SubjectFinder {
  private final Reading reading;
  private final Mentions mentions;
  private final Subjects subjects;
  private final FreeSubjects free;
  private final SubjectHeads heads;
  private final Insertions insertions;

  SubjectFinder(Reading reading) {
    this.reading = reading;
    this.mentions = reading.mentions();
    this.subjects = new Subjects(reading.scene());
    this.free = new FreeSubjects(reading.scene());
    this.heads = new SubjectHeads(reading.scene());
    this.insertions = new Insertions(reading.scene());
  }

  /** A subject and how it was found. */
  record Subject(Mention mention, SubjectRule rule) {}

  /** @param chain first token of the verb with its auxiliaries */
  Optional<Subject> before(int chain) {
    int floor = reading.sentenceStart(chain);
    Optional<Subject> near = subjects.own(chain, floor).map(s -> new Subject(s.phrase(), rule(s.rule())));
    return near.isPresent() ? near : farther(chain, floor);
  }

  private static SubjectRule rule(String name) {
    return switch (name) {
      case "antecedent-of-who" -> SubjectRule.RELATIVE;
      case "subject-over-apposition" -> SubjectRule.BEFORE_INSERTION;
      default -> SubjectRule.BEFORE_VERB;
    };
  }

  private Optional<Subject> farther(int chain, int floor) {
    int left = chain - 1;
    if (left < floor || reading.quoted(left)) {
      return Optional.empty();
    }
    if (reading.is(left, Trait.RELATIVE)) {
      return antecedent(left, floor).map(m -> new Subject(m, SubjectRule.RELATIVE));
    }
    int time = chain;
    while (time > floor && reading.is(time - 1, Trait.TIME) && reading.isCapitalised(time - 1)) {
      time--;
    }
    if (time < chain && reading.isComma(time - 1)) { // "Mayor Anna Lind, Friday pledged"
      Optional<Mention> opening = mentions.reaching(time - 1).filter(m -> m.first() == floor && m.hasName() && m.canBePerson());
      if (opening.isPresent()) {
        return opening.map(m -> new Subject(m, SubjectRule.BEFORE_VERB));
      }
    }
    if (reading.isComma(left) || reading.isDash(left) || reading.mark(left) == ')') {
      return beforeInsertion(floor, chain).map(m -> new Subject(m, SubjectRule.BEFORE_INSERTION));
    }
    Optional<Mention> adjacent = mentions.reaching(chain);
    boolean none = adjacent.filter(m -> isGoverned(climb(m, floor)) || reading.is(m.first(), Trait.OBJECT_PRONOUN) && !reading.is(m.first(), Trait.PRONOUN)).isPresent();
    if (none && reading.scene().freeSubjects) {
      return Optional.empty(); // "En conferencia de prensa dijo que", "Se informó que"
    }
    if (adjacent.isPresent()) {
      return adjacent.map(m -> new Subject(heads.relativeHost(climb(m, floor), floor), SubjectRule.BEFORE_VERB));
    }
    return distant(chain, floor).map(m -> new Subject(m, SubjectRule.BEFORE_VERB));
  }

  private boolean isGoverned(Mention m) {
    return reading.is(m.first() - 1, Trait.PREPOSITION) && !reading.is(m.first() - 1, Trait.SUBORDINATOR);
  }

  /** The phrase before "who", "which", "that", a comma aside. */
  private Optional<Mention> antecedent(int relative, int floor) {
    int end = relative;
    while (end - 1 >= floor && (reading.isComma(end - 1) || reading.isDash(end - 1))) {
      end--;
    }
    return mentions.reaching(end).map(m -> climb(m, floor));
  }

  /** From the object of a preposition to the noun that the preposition hangs on, if there is one in the same clause. */
  private Mention climb(Mention m, int floor) {
    Mention best = m;
    Optional<Mention> host = mentions.host(m);
    while (host.isPresent() && host.get().first() < best.first()) {
      best = host.get();
      host = mentions.host(best);
    }
    int before = best.first() - 1;
    if (before < floor || !reading.is(before, Trait.PREPOSITION) || reading.is(before, Trait.SUBORDINATOR)) {
      return heads.coordinated(best, floor);
    }
    // "a statement released by the court": walk left to the head of the whole phrase
    for (int i = before - 1; i >= floor; i--) {
      if (isBoundary(i)) {
        break;
      }
      Optional<Mention> left = reading.covering(i);
      if (left.isPresent() && left.get().last() <= before) {
        Mention candidate = left.get();
        int prior = candidate.first() - 1;
        if (prior >= floor && reading.is(prior, Trait.PREPOSITION) && !isBoundary(prior)) {
          i = candidate.first();
          continue;
        }
        return candidate;
      }
    }
    return heads.coordinated(best, floor);
  }

  private boolean isBoundary(int i) {
    return reading.isComma(i) || reading.quoted(i) || reading.isDash(i) || reading.mark(i) == ';' || reading.mark(i) == ':'
        || reading.is(i, Trait.ADDITIVE) || reading.is(i, Trait.RELATIVE) || reading.word(i).isAny(Trait.AUXILIARY, Trait.MODAL)
        || !Reading.hasForm(reading.word(i).cues(), Cue.Form.PARTICIPLE) && reading.is(i, Trait.PAST) && reading.isFinite(i);
  }

  /** No phrase touches the verb: "officials in the area earlier this week said". The nearest in the same clause. */
  private Optional<Mention> distant(int chain, int floor) {
    for (int i = chain - 1; i >= floor && i > chain - 9; i--) {
      if (reading.is(i, Trait.RELATIVE)) {
        return antecedent(i, floor);
      }
      if (isBoundary(i) && !reading.is(i, Trait.TIME) || reading.is(i, Trait.SUBORDINATOR) && !reading.is(i, Trait.PREPOSITION)) {
        return Optional.empty(); // "when asked": nobody asks here
      }
      Optional<Mention> m = reading.covering(i);
      if (m.isPresent()) {
        Mention top = climb(m.get(), floor);
        return top.type() == Mention.Type.OTHER && reading.is(top.head(), Trait.TIME) ? Optional.empty() : Optional.of(top);
      }
    }
    return Optional.empty();
  }

  /**
   * The subject of a clause whose verb follows an insertion: the first noun phrase since the last finite verb that stands at
   * the start of a piece between commas, pieces that open with a preposition or "who" left aside.
   */
  Optional<Mention> beforeInsertion(int floor, int chain) {
    Optional<Mention> subject = Optional.empty();
    int piece = clauseStart(floor, chain);
    int depth = 0;
    for (int i = piece; i <= chain; i++) {
      char c = reading.mark(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      boolean cut = i == chain || depth <= 0 && (reading.isComma(i) || reading.isDash(i) || c == ';' || c == ':');
      if (!cut) {
        continue;
      }
      if (i > piece) {
        // ", who …," and ", published on Monday," hang on the phrase before
        boolean relative = reading.is(piece, Trait.RELATIVE) || subject.isPresent() && reading.isFinite(piece)
            && !reading.word(piece).isAny(Trait.AUXILIARY, Trait.MODAL);
        if (!relative && mainVerbIn(piece, i)) {
          subject = openedByReport(piece, i);
        } else if (!relative && subject.isEmpty()) {
          subject = openingPhrase(piece, i);
        }
      }
      piece = i + 1;
    }
    return subject;
  }

  /** "NPR reported X, the prime minister, recommended": the phrase that a reporting verb leaves as the next clause's subject. */
  private Optional<Mention> openedByReport(int from, int to) {
    Optional<Mention> last = mentions.reaching(to);
    return last.filter(m -> m.first() > from && reading.word(m.first() - 1).cues().stream()
        .anyMatch(c -> c.takes(Frame.BARE) && c.words().size() == 1 && c.canBeFinite()));
  }

  /** A finite verb that is not in a relative clause. */
  private boolean mainVerbIn(int from, int to) {
    for (int i = from; i < to; i++) {
      if (reading.is(i, Trait.RELATIVE) && i > from && !reading.is(i, Trait.DETERMINER)) {
        return false;
      }
      if (reading.isFinite(i)) {
        return true;
      }
    }
    return false;
  }

  /** The noun phrase that a piece of a sentence opens with, conjunctions and adverbs aside. */
  private Optional<Mention> openingPhrase(int from, int to) {
    int i = from;
    while (i < to && (reading.word(i).isAny(Trait.CONJUNCTION, Trait.SUBORDINATOR) && !reading.is(i, Trait.PREPOSITION)
        || reading.isAdverb(i) || reading.mark(i) == '(')) {
      i++;
    }
    if (i < to && reading.is(i, Trait.PREPOSITION)) {
      return afterPrepositional(i, to);
    }
    Optional<Mention> m = mentions.startingAt(i);
    return m.filter(x -> !(x.type() == Mention.Type.OTHER && reading.is(x.head(), Trait.TIME)));
  }

  /** "On Friday United States President Donald Trump, …": a phrase after the first one's end that nothing attaches. */
  private Optional<Mention> afterPrepositional(int from, int to) {
    for (int i = from + 2; i < to; i++) {
      if (reading.scene().freeSubjects && reading.is(i - 1, Trait.ENDS_AS_INFINITIVE)) {
        return Optional.empty(); // "Sobre los trabajos para abrir en mayo unos puentes, ha dicho": subject left out
      }
      boolean fresh = reading.is(i - 1, Trait.TIME) || reading.word(i).isAny(Trait.DETERMINER, Trait.PRONOUN);
      Optional<Mention> opened = mentions.startingAt(i);
      if (fresh && !reading.is(i - 1, Trait.PREPOSITION) && opened.isPresent()) {
        return opened;
      }
    }
    return Optional.empty();
  }

  /** After the last quotation, semicolon or colon before the verb. */
  private int clauseStart(int floor, int chain) {
    for (int i = chain - 1; i >= floor; i--) {
      if (reading.quoted(i) || reading.mark(i) == ';') {
        return i + 1;
      }
    }
    return floor;
  }

  /** The subject of the sentence's main clause up to a token: for participles and shared verbs. */
  Optional<Mention> mainSubject(int floor, int before) {
    int start = clauseStart(floor, before);
    int piece = start;
    Optional<Mention> fallback = Optional.empty();
    for (int i = start; i < before; i++) {
      boolean cut = reading.isComma(i) || reading.isDash(i) || reading.mark(i) == ';';
      if (cut) {
        piece = i + 1;
      } else if (reading.isFinite(i) && !reading.is(piece, Trait.RELATIVE) && !afterRelative(piece, i)
          && !(piece == start && reading.is(piece, Trait.SUBORDINATOR) && commaIn(i, before))) {
        Optional<Subject> found = before(chainStart(i));
        if (found.isPresent()) {
          return found.map(Subject::mention);
        }
      } else if (i == piece && fallback.isEmpty()) {
        fallback = openingPhrase(piece, before);
      }
    }
    return fallback;
  }

  private boolean commaIn(int from, int to) {
    for (int i = from; i < to; i++) {
      if (reading.isComma(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean afterRelative(int from, int verb) {
    for (int i = from; i < verb; i++) {
      if (reading.is(i, Trait.RELATIVE) && !reading.is(i, Trait.DETERMINER)) {
        return true;
      }
    }
    return false;
  }

  /** From a verb back over its auxiliaries and adverbs, and a time between them. */
  int chainStart(int verb) {
    int floor = reading.sentenceStart(verb);
    int i = verb;
    while (i - 1 >= floor && !reading.quoted(i - 1)) {
      int auxiliary = insertions.auxiliaryBeforeTime(i - 1, floor);
      if (auxiliary < 0 && !isInChain(i - 1)) {
        return i;
      }
      i = auxiliary < 0 ? i - 1 : auxiliary;
    }
    return i;
  }

  /** "the council in May warned" */
  private boolean isMonth(int i) {
    return reading.isCapitalisedTime(i) && reading.is(i - 1, Trait.PREPOSITION);
  }

  private boolean isInChain(int i) {
    return reading.word(i).isAny(Trait.AUXILIARY, Trait.MODAL, Trait.NEGATION) && !isMonth(i) || reading.isAdverb(i) && !reading.is(i, Trait.DETERMINER)
        || reading.is(i, Trait.INDEFINITE) && reading.word(i - 1).isAny(Trait.AUXILIARY, Trait.RELATIVE);
  }

  /** "said the company's recently named director Tom Baker": behind an owner and what parts it from who it owns. */
  private Optional<Mention> ownedPerson(int from, int ceiling) {
    Optional<Mention> owner = mentions.startingAt(from).filter(m -> m.extent() < ceiling && reading.text().type(m.extent()) == Type.POSSESSIVE);
    int i = owner.map(Mention::extent).orElse(ceiling) + 1;
    int limit = Math.min(ceiling, i + 4);
    while (i < limit && reading.isWord(i) && mentions.startingAt(i).isEmpty()) {
      i++;
    }
    return i < limit ? mentions.startingAt(i).filter(m -> m.hasName() && m.canBePerson()) : Optional.empty();
  }

  /** "says certified road planner Eric Marsh.": behind a participle, where nothing but a comma or the end follows the name. */
  private Optional<Mention> modifiedPerson(int from, int ceiling) {
    int i = from;
    while (i < from + 3 && reading.isWord(i) && !reading.isCapitalised(i) && mentions.startingAt(i).isEmpty()
        && (i > from || reading.is(i, Trait.ENDS_AS_PAST)) && !reading.word(i).isAny(Trait.PREPOSITION, Trait.CONJUNCTION, Trait.DETERMINER)) {
      i++;
    }
    return i == from ? Optional.empty() : mentions.startingAt(i).filter(m -> m.hasName() && m.canBePerson()
        && (m.extent() >= ceiling || reading.isComma(m.extent()) || reading.isStop(m.extent())));
  }

  /** The phrase right after the verb: "said X", if nothing makes it the start of a clause of its own. */
  Optional<Subject> after(int end) {
    if (end >= reading.text().size() || reading.text().type(end) == Type.QUOTE) {
      return Optional.empty();
    }
    int ceiling = reading.sentenceEnd(end - 1);
    Optional<Mention> m = ownedPerson(end, ceiling).or(() -> mentions.startingAt(end)).or(() -> modifiedPerson(end, ceiling)).or(() -> free.behind(end, ceiling))
        .filter(x -> end < ceiling && x.type() != Mention.Type.OTHER && (x.type() != Mention.Type.ORGANISATION || x.definite()));
    if (m.isEmpty()) {
      return Optional.empty();
    }
    int next = m.get().extent();
    boolean clause = next < ceiling && reading.isFinite(next) && !reading.is(next, Trait.ADVERB);
    return clause ? Optional.empty() : Optional.of(new Subject(m.get(), SubjectRule.AFTER_VERB));
  }
}
