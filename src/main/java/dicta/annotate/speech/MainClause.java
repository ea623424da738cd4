package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.TokenizedText.Type;
import java.util.Optional;

/** Finds the subject of the clause that a verb without one of its own goes on. Works on one text; not thread-safe. */
final class MainClause {
  private final Scene scene;
  private final TokenizedText text;
  private final Mentions mentions;
  private final FreeSubjects free;

  MainClause(Scene scene) {
    this.scene = scene;
    this.text = scene.text;
    this.mentions = scene.mentions;
    this.free = new FreeSubjects(scene);
  }

  /**
   * The subject of the clause that a verb without one of its own goes on: "X cited Y and said", "X went home, saying". The
   * nearest noun phrase before it that has a finite verb and is not itself what somebody said or a relative clause's.
   */
  Optional<Mention> subject(int verb, int limit) {
    Mention best = null;
    Mention inner = null;
    boolean bestEmbedded = true;
    int start = Math.max(limit, scene.sentenceStart(Math.min(verb, text.size() - 1)));
    // "…, while X responded by praising it and saying": X
    boolean joinsGerunds = verb > start && scene.is(verb - 1, Trait.ADDITIVE) && scene.is(verb, Trait.ENDS_AS_GERUND);
    if (joinsGerunds) {
      Optional<Mention> absolute = ofAbsoluteClause(verb, start);
      if (absolute.isPresent()) {
        return absolute;
      }
    }
    for (Mention m : mentions.all()) {
      if (m.first() < start || m.extent() > verb) {
        continue;
      }
      if (!isClauseSubject(m, start, verb) || free.disagrees(verb, m)) {
        continue;
      }
      boolean embedded = embedded(m, start) && !(joinsGerunds && scene.is(m.first() - 1, Trait.SUBORDINATOR) && noComma(m.extent(), verb));
      if (embedded && m.canBePerson() && noComma(m.extent(), verb)) {
        inner = m; // "his request came after X spoke of it and said": X
      }
      if (best == null || bestEmbedded && !embedded || !embedded) {
        best = m;
        bestEmbedded = embedded;
      }
    }
    if (best != null && inner != null && cannotSpeak(best)) {
      best = inner;
    }
    boolean ofRelative = scene.freeSubjects && best != null && bestEmbedded && best.first() > start
        && (scene.is(best.first() - 1, Trait.COMPLEMENTISER) || scene.is(best.first() - 1, Trait.INTERROGATIVE)) && !noComma(best.extent(), verb);
    return ofRelative ? Optional.empty() : Optional.ofNullable(best); // "Sobre la obra que el consejo abrió, señaló que": left out
  }

  /** "with X saying that … and declaring": X. */
  private Optional<Mention> ofAbsoluteClause(int verb, int start) {
    for (Mention m : mentions.within(start, verb)) {
      if (m.canBePerson() && scene.is(m.first() - 1, Trait.ABSOLUTE_MARK) && scene.is(m.extent(), Trait.ENDS_AS_GERUND)) {
        return Optional.of(m);
      }
    }
    return Optional.empty();
  }

  private boolean cannotSpeak(Mention m) {
    return m.type() == Mention.Type.OTHER;
  }

  private boolean noComma(int from, int to) {
    for (int i = from; i < to; i++) {
      if (scene.isComma(i)) {
        return false;
      }
    }
    return true;
  }

  boolean noFinite(int from, int to) {
    for (int i = from; i < to; i++) {
      if (scene.isVerb(i) || scene.is(i, Trait.ENDS_AS_PAST) || scene.words[i].isAny(Trait.AUXILIARY, Trait.MODAL)) {
        return false;
      }
    }
    return true;
  }

  boolean finiteAt(int i) {
    int j = i;
    while (j < text.size() && (scene.is(j, Trait.ADVERB) || scene.freeSubjects && scene.is(j, Trait.OBJECT_PRONOUN) && !scene.is(j, Trait.DETERMINER))) {
      j++; // "se refirió"
    }
    Word w = j < text.size() ? scene.words[j] : Word.UNKNOWN;
    return w.isAny(Trait.AUXILIARY, Trait.MODAL) || w.isAny(Trait.FINITE, Trait.PAST) || w.cues().stream().anyMatch(Cue::canBeFinite);
  }

  /** "Sobre los trabajos para abrir en mayo unos puentes, ha dicho": what an infinitive is about, in its piece between commas. */
  private boolean behindInfinitive(int at, int start) {
    for (int i = at - 1; i >= start && !scene.isComma(i) && !scene.quoted(i) && noFinite(i, i + 1); i--) {
      if (scene.is(i, Trait.ENDS_AS_INFINITIVE) && mentions.endingAt(i + 1).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private boolean isClauseSubject(Mention m, int start, int verb) {
    if (scene.freeSubjects && scene.isTime(m.head())) {
      return false; // "el 4 de enero había"
    }
    if (scene.quoted(m.first()) || mentions.host(m).isPresent() || mentions.apposedTo(m).filter(a -> a.first() >= start).isPresent()) {
      return false;
    }
    if (m.last() < text.size() && text.type(m.last()) == Type.POSSESSIVE) {
      return false;
    }
    if (m.type() == Mention.Type.PRONOUN && !scene.is(m.first(), Trait.PRONOUN)) {
      return false;
    }
    if (scene.freeSubjects && behindInfinitive(m.first(), start)) {
      return false;
    }
    int left = m.first() - 1;
    if (left >= start && scene.is(left, Trait.PREPOSITION) && !scene.is(left, Trait.SUBORDINATOR)
        || scene.is(m.first(), Trait.RELATIVE) && !scene.is(m.first(), Trait.DETERMINER) || isSecondPlace(m, start)) {
      return false;
    }
    boolean object = left >= start && scene.words[left].cues().isEmpty() && !scene.is(left, Trait.SUBORDINATOR)
        && (scene.isVerb(left) || scene.is(left, Trait.ENDS_AS_PAST)) && !scene.is(left, Trait.AUXILIARY);
    boolean ofGerund = left >= start && scene.is(left, Trait.ENDS_AS_GERUND) && !scene.is(left, Trait.PREPOSITION)
        && scene.words[m.first()].isAny(Trait.DETERMINER, Trait.POSSESSIVE_PRONOUN); // "said backing his party was"
    int infinitive = scene.is(m.extent(), Trait.NEGATION) ? m.extent() + 1 : m.extent();
    boolean told = left >= start && scene.is(infinitive, Trait.INFINITIVE_MARK) && scene.words[left].cues().stream().anyMatch(c -> c.takes(Frame.OBJ_TO));
    if (object || told || ofGerund || isPredicate(m, start)) {
      return false;
    }
    int end = m.extent();
    for (Mention a : mentions.appositionsOf(m)) {
      end = Math.max(end, a.extent());
    }
    while (end < verb && (scene.isComma(end) || scene.is(end, Trait.ADVERB) || scene.isTime(end)
        || scene.is(end, Trait.PREPOSITION) && scene.isTime(end + 1))) {
      end++;
    }
    if (end < verb && scene.is(end, Trait.RELATIVE) && !scene.is(end, Trait.DETERMINER)) {
      return !scene.is(left, Trait.BE); // "they were the ones who": what they were is no subject
    }
    if (end < verb && scene.is(end, Trait.ENDS_AS_GERUND) && finiteAt(verb) && noComma(end, verb) && noFinite(end + 1, verb)) {
      return true; // "the mayor speaking to the council called"
    }
    boolean adjective = end > m.extent() && scene.is(end, Trait.ENDS_AS_PAST) && text.word(end).indexOf('-') > 0; // "an elderly, white-haired man"
    return end < verb && (finiteAt(end) || scene.is(end, Trait.ENDS_AS_PAST) && !adjective)
        || end == verb && finiteAt(verb);
  }

  /** "in Oldtown, West Leeds, have": a name between commas behind a place is where that is. */
  boolean isSecondPlace(Mention m, int start) {
    int comma = m.first() - 1;
    return comma > start && scene.isComma(comma) && scene.isComma(m.extent()) && m.hasName() && m.type() != Mention.Type.PERSON && m.role() < 0
        && mentions.endingAt(comma).filter(p -> p.hasName() && p.first() > start && scene.is(p.first() - 1, Trait.PREPOSITION)).isPresent();
  }

  /** "was not a vote", "had been the mayor": what somebody is, in the same clause. */
  private boolean isPredicate(Mention m, int start) {
    int i = m.first() - 1;
    while (i >= start && scene.words[i].isAny(Trait.NEGATION, Trait.ADVERB)) {
      i--;
    }
    return i >= start && scene.is(i, Trait.BE) && m.type() != Mention.Type.PRONOUN && !m.hasName();
  }

  /** Whether a subject opens a clause that somebody said, or a subordinate one. */
  private boolean embedded(Mention m, int start) {
    int left = m.first() - 1;
    Optional<Mention> first = left > start && scene.is(left, Trait.ADDITIVE) ? mentions.reaching(left) : Optional.empty();
    return opensContent(m, start) || first.filter(x -> x.first() > start && opensContent(x, start)).isPresent(); // "implied A and B were late"
  }

  private boolean opensContent(Mention m, int start) {
    int left = m.first() - 1;
    if (left < start) {
      return false;
    }
    while (left > start && (scene.isTime(left) || scene.is(left, Trait.ADVERB)) && scene.words[left].cues().isEmpty() && mentions.endingAt(left + 1).isEmpty()) {
      left--; // "said Friday her government was"
    }
    boolean degree = left > start && text.type(left) == Type.WORD && scene.is(left - 1, Trait.INTERROGATIVE); // "how late it was"
    if (scene.is(left, Trait.COMPLEMENTISER) || scene.is(left, Trait.SUBORDINATOR) || scene.is(left, Trait.INTERROGATIVE)
        || scene.is(left, Trait.RELATIVE) || degree) {
      return true;
    }
    return !scene.words[left].cues().isEmpty() || mentions.endingAt(m.first()).isPresent() && !scene.isComma(left);
  }
}
