package dicta.annotate.speech;

import dicta.annotate.speech.ReportingClause.Content;
import dicta.annotate.speech.ReportingClause.Kind;
import dicta.annotate.speech.ReportingClause.SubjectRule;
import java.util.Optional;

/** Phrases that attribute without a verb: "according to X", "in his view". */
final class SourcePhrases {
  private final Reading reading;

  SourcePhrases(Reading reading) {
    this.reading = reading;
  }

  /** The attributing phrase that begins at a token. */
  Optional<ReportingClause> at(int i) {
    if (reading.word(i).phrases().isEmpty()) {
      return Optional.empty();
    }
    boolean possessed = reading.is(i + 1, Trait.POSSESSIVE_PRONOUN) || reading.possessorAt(i + 1).isPresent();
    for (Phrase phrase : reading.word(i).phrases()) {
      boolean possible = phrase.kind() == Phrase.Kind.SOURCE || phrase.kind() == Phrase.Kind.POSSESSOR && possessed;
      int end = possible ? phraseEnd(phrase, i) : -1;
      boolean relative = end >= 0 && reading.word(end).isAny(Trait.DETERMINER, Trait.OBJECT_PRONOUN) && reading.is(end + 1, Trait.RELATIVE);
      if (relative && phrase.kind() == Phrase.Kind.SOURCE) {
        return Optional.empty(); // "una versión según la cual": whose it is stands elsewhere
      }
      Optional<ReportingClause> found = end < 0 ? Optional.empty() : clause(phrase, i, end);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

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
        Optional<Mention> owner = reading.possessorAt(at);
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

  private Optional<ReportingClause> clause(Phrase phrase, int from, int end) {
    return switch (phrase.kind()) {
      case CHANNEL, CITED -> Optional.empty();
      case SOURCE -> {
        int behind = SourcePhrase.at(reading.scene(), from).filter(i -> i > end).orElse(end);
        Optional<Mention> source = behind > end ? reading.mentions().startingAt(behind) : sourceAt(end);
        if (source.isEmpty() && SourcePhrase.endsInVerb(reading.scene(), behind)) {
          yield Optional.of(clause(from, behind, openingVerbEnd(from, behind), Optional.empty(), SubjectRule.NONE));
        }
        yield source.map(m -> clause(from, behind, openingSourceEnd(from, sourceEnd(m), m), Optional.of(m), SubjectRule.SOURCE_PHRASE));
      }
      case POSSESSOR -> Optional.of(clause(from, end, end, ownerAt(from + 1), SubjectRule.POSSESSOR));
    };
  }

  /** "Según ha dicho este lunes, …": up to the comma. */
  private int openingVerbEnd(int from, int end) {
    int limit = reading.sentenceEnd(from);
    int i = end;
    while (i < limit && !reading.isComma(i) && !reading.isStop(i) && !reading.quoted(i) && !reading.isFinite(i)) {
      i++;
    }
    return i < limit && reading.isFinite(i) ? end : i;
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
    return reading.is(at, Trait.POSSESSIVE_PRONOUN) ? reading.pronounAt(at) : reading.possessorAt(at);
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
      boolean freshPhrase = i > source.extent() && reading.is(i, Trait.DETERMINER)
          && !reading.word(i - 1).isAny(Trait.PREPOSITION, Trait.DETERMINER, Trait.CONJUNCTION);
      if (freshPhrase) {
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

  private ReportingClause clause(int from, int cueEnd, int to, Optional<Mention> source, SubjectRule rule) {
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
}
