package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText.Type;
import java.util.Optional;

/**
 * From the noun phrase that stands in front of a verb to the one that heads the subject which it ends: the first of two that are
 * joined, the noun before "including" or a relative clause, the name before an office. Works on one text; not thread-safe.
 */
final class SubjectHeads {
  private static final int LONGEST_MODIFIER = 5;

  private final Scene scene;
  private final Mentions mentions;
  private final MainClause clauses;

  SubjectHeads(Scene scene) {
    this.scene = scene;
    this.mentions = scene.mentions;
    this.clauses = new MainClause(scene);
  }

  /** "X of Y and contributor to Z said", "X and Y said": the first of the two; "countries including X and Y said": the countries. */
  Mention coordinated(Mention m, int limit) {
    int and = m.first() - 1;
    Optional<Mention> whole = including(and, limit);
    if (whole.isPresent()) {
      return whole.get();
    }
    if (and - 1 < limit || !scene.is(and, WordClasses.Kind.COORDINATOR) || opensClauseBehindPredicate(m, limit)) {
      return m;
    }
    Optional<Mention> first = mentions.reaching(and).map(mentions::outermost);
    if (m.type() == Mention.Type.PEOPLE && first.filter(x -> x.type() != Mention.Type.OTHER).isEmpty() && isModifier(limit, and) && isBareNoun(m)) {
      return m.from(limit);
    }
    if (first.isEmpty() || first.get().first() < limit || first.get().type() == Mention.Type.OTHER) {
      return m;
    }
    if (m.hasName() && m.canBePerson() && !first.get().hasName() && first.get().canBePerson()) {
      return m; // "party leader and prime minister X": one person
    }
    if (m.plural() && !m.hasName() && sharesHead(first.get(), m)) {
      return m.from(first.get().first());
    }
    int left = first.get().first() - 1;
    boolean object = left >= limit && (scene.isVerb(left) || !scene.words[left].cues().isEmpty() || scene.is(left, Trait.PREPOSITION));
    return object ? m : areDescribed(first.get()) && areDescribed(m) ? m.from(listStart(first.get(), limit)) : first.get();
  }

  /** "Fishermen, sailors and painters": where the list begins, if with the sentence; else where the last but one does. */
  private int listStart(Mention lastButOne, int limit) {
    Mention first = lastButOne;
    while (first.first() > limit + 1 && scene.isComma(first.first() - 1)) {
      Optional<Mention> before = mentions.reaching(first.first() - 1).filter(x -> x.first() >= limit && areDescribed(x));
      if (before.isEmpty()) {
        break;
      }
      first = before.get();
    }
    return first.first() == scene.sentenceStart(first.first()) ? first.first() : lastButOne.first();
  }

  private static boolean areDescribed(Mention m) {
    return m.type() == Mention.Type.PEOPLE && m.plural() && !m.hasName();
  }

  private boolean isBareNoun(Mention m) {
    return !m.hasName() && m.owner() < 0 && !scene.is(m.first(), Trait.DETERMINER);
  }

  /** "Political and civil society activists": at the start of a sentence a few words that can only tell which people are meant. */
  private boolean isModifier(int from, int and) {
    if (from != scene.sentenceStart(and) || and - from > LONGEST_MODIFIER || and == from) {
      return false;
    }
    for (int i = from; i < and; i++) {
      Word w = scene.words[i];
      boolean small = w.isAny(Trait.PREPOSITION, Trait.ADVERB, Trait.CONJUNCTION) || w.isAny(Trait.SUBORDINATOR, Trait.PRONOUN, Trait.TIME)
          || w.isAny(Trait.AUXILIARY, Trait.MODAL);
      if (small || !w.cues().isEmpty() || scene.isVerb(i) || scene.text.type(i) != Type.WORD && scene.charAt(i) != '.') {
        return false;
      }
    }
    return true;
  }

  /** "the Northland and Sudmark ministries": the article and the noun belong to both. */
  private boolean sharesHead(Mention first, Mention second) {
    return first.last() - first.first() == 2 && scene.is(first.first(), Trait.ARTICLE) && scene.text.isCapitalised(first.first() + 1)
        && !scene.is(second.first(), Trait.DETERMINER) && scene.text.isCapitalised(second.first()) && second.last() - second.first() >= 2;
  }

  /** The noun before "including X, Y and", where the list ends at a token. */
  private Optional<Mention> including(int end, int limit) {
    int i = end;
    while (i > limit && (scene.isComma(i) || scene.is(i, WordClasses.Kind.COORDINATOR)) && mentions.endingAt(i).isPresent()) {
      i = mentions.endingAt(i).get().first() - 1;
    }
    return i < end && i > limit && scene.is(i, WordClasses.Kind.INCLUDING) ? mentions.endingAt(i) : Optional.empty();
  }

  /** "the man who shot him said": the subject stands before the relative pronoun if its clause has a verb of its own. */
  Mention relativeHost(Mention m, int limit) {
    if (opensClauseBehindPredicate(m, limit)) {
      return m;
    }
    for (int i = m.first() - 1; i > limit && !scene.isComma(i) && !scene.quoted(i) && !scene.isDash(i); i--) {
      if (scene.is(i, Trait.RELATIVE) && !scene.is(i, Trait.COMPLEMENTISER)) {
        boolean verbBetween = m.first() > i + 1 && !scene.words[i + 1].isAny(Trait.PREPOSITION, Trait.ADVERB);
        int end = i - 1 > limit && scene.isComma(i - 1) ? i - 1 : i;
        return verbBetween || !clauses.noFinite(i + 1, m.first()) ? mentions.reaching(end).map(mentions::outermost).orElse(m) : m;
      }
    }
    return m;
  }

  /** "which is odd, since she is the author of the town and other authors call": several people, where what one is stands before "and". */
  private boolean opensClauseBehindPredicate(Mention m, int limit) {
    int and = m.first() - 1;
    if (m.type() != Mention.Type.PEOPLE || !m.plural() || and <= limit || !scene.is(and, Trait.ADDITIVE)) {
      return false;
    }
    boolean one = mentions.endingAt(and).filter(x -> !x.plural() && x.type() != Mention.Type.PEOPLE).isPresent();
    return one && mentions.reaching(and).map(mentions::outermost)
        .filter(x -> !x.plural() && x.first() - 1 > limit && scene.is(x.first() - 1, Trait.BE)).isPresent();
  }

  /** "X, former member for Leeds said": an office without an article behind a name is that one's, though no comma ends it. */
  Mention bareApposition(Mention m, int limit) {
    boolean office = m.type() == Mention.Type.ROLE && !m.hasName() && !scene.is(m.first(), Trait.DETERMINER) && m.owner() < 0
        && m.first() > limit && scene.isComma(m.first() - 1);
    return !office ? m : mentions.reaching(m.first() - 1).filter(x -> x.first() >= limit && x.hasName() && x.canBePerson()).orElse(m);
  }

  /** "The director", "The Director of Roads": what somebody is, not who. */
  boolean isOffice(Mention m) {
    boolean ofWhat = m.hasName() && m.nameFirst() - 1 > m.first() && scene.is(m.nameFirst() - 1, Trait.PREPOSITION);
    return m.type() == Mention.Type.ROLE && !m.hasName() || ofWhat;
  }
}
