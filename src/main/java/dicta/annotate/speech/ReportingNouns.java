package dicta.annotate.speech;

import dicta.annotate.speech.ReportingClause.Content;
import dicta.annotate.speech.ReportingClause.Kind;
import dicta.annotate.speech.ReportingClause.SubjectRule;
import dicta.annotate.speech.SubjectFinder.Subject;
import dicta.annotate.text.TokenizedText.Type;
import java.util.Optional;

/** Nouns of communication with a source: "his claim that", "the view of X is that", "X issued a warning that". */
final class ReportingNouns {
  private static final int LONGEST_DATE = 5;

  private final Reading reading;
  private final SubjectFinder subjects;
  private final Modifiers modifiers;

  ReportingNouns(Reading reading, SubjectFinder subjects) {
    this.reading = reading;
    this.subjects = subjects;
    this.modifiers = new Modifiers(reading);
  }

  /** The attribution by the noun that stands at a token. */
  Optional<ReportingClause> at(NounCue noun, int at) {
    int limit = reading.sentenceEnd(at);
    int after = at + 1;
    boolean placed = reading.is(at + 1, Trait.PREPOSITION) && !reading.is(at + 1, Trait.ATTACHING);
    if (noun.takes(Frame.THAT) && (placed || reading.is(at + 1, Trait.TIME) || reading.is(at + 2, Trait.TIME))) { // "his vow on Monday that"
      int dated = modifiers.skip(at + 1, limit);
      after = dated - at <= LONGEST_DATE ? dated : after;
    }
    Optional<Mention> author = reading.scene().is(after, WordClasses.Kind.AUTHOR_MARK)
        ? reading.mentions().startingAt(after + 1).filter(m -> m.type() != Mention.Type.OTHER) : Optional.empty(); // "a statement by X that"
    after = author.map(Mention::extent).orElse(after);
    while (author.isPresent() && reading.scene().is(after, WordClasses.Kind.COORDINATOR) && reading.mentions().startingAt(after + 1).isPresent()) {
      after = reading.mentions().startingAt(after + 1).get().extent(); // "by neighbours and friends that"
    }
    boolean that = noun.takes(Frame.THAT) && reading.is(after, Trait.COMPLEMENTISER) && after < limit;
    boolean isThat = noun.takes(Frame.IS_THAT) && reading.is(after, Trait.BE) && reading.is(after + 1, Trait.COMPLEMENTISER);
    boolean to = noun.takes(Frame.TO) && reading.is(after, Trait.INFINITIVE_MARK) && after + 1 < limit && reading.isInfinitive(after);
    if (!that && !isThat && !to) {
      return Optional.empty();
    }
    Optional<Mention> possessor = possessorOf(at);
    boolean voiced = noun.takes(Frame.VOICED);
    Optional<Mention> owner = voiced ? expressing(at) : author.isPresent() ? author : to ? possessor : possessor.or(() -> supporter(at));
    if (owner.isEmpty()) {
      return Optional.empty();
    }
    int content = isThat ? after + 2 : after + 1;
    if (content >= limit || !isThat && !to && !reading.hasFinite(content, limit)) {
      return Optional.empty();
    }
    Content follows = reading.quoted(content) ? Content.QUOTATION : to ? Content.TO : Content.THAT;
    return Optional.of(new ReportingClause(
        Kind.NOUN, Optional.empty(), at, at + 1, owner.get().first(), content, owner, SubjectRule.POSSESSOR, false, false,
        Optional.empty(), follows, content));
  }

  /** "X expressed the hope that": who does. */
  private Optional<Mention> expressing(int noun) {
    int i = noun - 1;
    while (i > noun - 4 && i > reading.sentenceStart(noun) && reading.isWord(i) && !reading.scene().is(i, WordClasses.Kind.EXPRESSING)) {
      i--;
    }
    return reading.scene().is(i, WordClasses.Kind.EXPRESSING) ? supporter(noun) : Optional.empty();
  }

  /** "X issued a warning that": the subject of a verb that says little more than the noun. */
  private Optional<Mention> supporter(int noun) {
    int i = noun - 1;
    while (i > noun - 5 && i > reading.sentenceStart(noun) && reading.isWord(i) && !reading.is(i, Trait.SUPPORT_VERB)) {
      i--;
    }
    return reading.is(i, Trait.SUPPORT_VERB) && reading.text().sentence(i) == reading.text().sentence(noun)
        ? subjects.before(subjects.chainStart(i)).map(Subject::mention).filter(m -> !reading.is(m.head(), Trait.EXPLETIVE))
        : Optional.empty();
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
      return reading.pronounAt(i);
    }
    return reading.text().type(i) == Type.POSSESSIVE ? reading.mentions().endingAt(i) : Optional.empty();
  }
}
