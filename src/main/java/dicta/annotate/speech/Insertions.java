package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.TokenizedText.Type;
import java.util.Optional;

/**
 * What can stand between a subject and its verb: adverbs and auxiliaries, times, fixed phrases, brackets, and what commas enclose.
 * Works on one text; not thread-safe.
 */
final class Insertions {
  private static final int LONGEST_INSERTION = 6;

  private final Scene scene;
  private final TokenizedText text;
  private final Mentions mentions;
  private final MainClause clauses;

  Insertions(Scene scene) {
    this.scene = scene;
    this.text = scene.text;
    this.mentions = scene.mentions;
    this.clauses = new MainClause(scene);
  }

  /**
   * The token before the words without commas or brackets that end at one and are stepped over on the way to a subject; the same
   * token where there are none.
   */
  int before(int i, int limit) {
    if (text.type(i) == Type.QUOTE || text.type(i) == Type.WORD && skips(i)) {
      return i - 1; // the mark is of a title: "author of "Roads to Nowhere," said"
    }
    int phrase = phraseEndingAt(i, limit);
    if (phrase >= 0) { // "X in turn said"
      return phrase - 1;
    }
    if (!isBareTime(i)) {
      return i;
    }
    int auxiliary = auxiliaryBeforeTime(i, limit);
    return auxiliary >= 0 ? auxiliary - 1 : beforeTime(i, limit);
  }

  /** "has over the past few months repeatedly warned": the auxiliary in front of a time that ends at a token; -1 where there is none. */
  int auxiliaryBeforeTime(int time, int limit) {
    for (int i = time - 1; scene.isTime(time) && i > limit && i > time - LONGEST_INSERTION && text.type(i) != Type.PUNCTUATION; i--) {
      if (scene.is(i, Trait.PREPOSITION)) {
        int auxiliary = i - 1;
        while (auxiliary > limit && scene.words[auxiliary].isAny(Trait.NEGATION, Trait.ADVERB) && !scene.is(auxiliary, Trait.HAVE)) {
          auxiliary--;
        }
        return scene.is(auxiliary, Trait.HAVE) && !scene.is(auxiliary, Trait.NON_FINITE) ? auxiliary : -1;
      }
    }
    return -1;
  }

  private int beforeTime(int time, int limit) {
    int i = time - 1;
    while (i >= limit && scene.is(i, Trait.DETERMINER) && mentions.reaching(i + 1).isEmpty()) {
      i--; // "the report this week said"
    }
    return i >= limit && scene.is(i, Trait.PREPOSITION) ? i - 1 : i;
  }

  /** A word of time that is not the last of a name: "Monday", not the one of "Baltimore Sun". */
  private boolean isBareTime(int i) {
    return scene.isTime(i)
        && mentions.endingAt(i + 1).filter(m -> m.hasName() && (m.nameFirst() < i || !scene.isTime(m.head()))).isEmpty();
  }

  /** Where a fixed phrase that says when or how begins whose last word stands at a token; -1 if there is none. */
  private int phraseEndingAt(int i, int limit) {
    for (int first = i - 1; first >= limit && first > i - 4; first--) {
      for (Phrase p : scene.words[first].phrases()) {
        if (p.kind() == Phrase.Kind.CHANNEL && first + p.words().size() == i + 1 && scene.reads(first, p.words())) {
          return first;
        }
      }
    }
    return -1;
  }

  /** Adverbs, auxiliaries, negations and the verbs of "continued to", "went on to". */
  private boolean skips(int i) {
    Word w = scene.words[i];
    if (mentions.endingAt(i + 1).filter(m -> m.first() <= i && (m.hasName() || m.type() == Mention.Type.PRONOUN)).isPresent()
        && text.isCapitalised(i)) {
      return false;
    }
    if (w.is(Trait.INDEFINITE) && i > 0 && text.type(i - 1) == Type.WORD && mentions.reaching(i).filter(Mention::hasName).isPresent()) {
      return true; // "X and Y both said"
    }
    if (w.is(Trait.PRONOUN) || w.is(Trait.INDEFINITE) && !w.is(Trait.ADVERB) || w.is(Trait.RELATIVE)) {
      return false;
    }
    if (w.isAny(Trait.ADVERB, Trait.AUXILIARY, Trait.MODAL) || w.is(Trait.NEGATION)) {
      return true;
    }
    if (w.is(Trait.ENDS_AS_ADVERB) && mentions.endingAt(i + 1).isEmpty()) {
      return true;
    }
    if (w.is(Trait.INFINITIVE_MARK) && i > 0 && text.type(i - 1) == Type.WORD) {
      return true;
    }
    return i + 1 < text.size() && scene.is(i + 1, Trait.INFINITIVE_MARK) && (w.isAny(Trait.FINITE, Trait.NON_FINITE, Trait.PAST) || !w.cues().isEmpty());
  }

  /** Where the bracket that closes at a token opens; -1 where no such one stands in front of it, down to the limit. */
  int opening(int close, char open, int limit) {
    for (int i = close - 1; i >= limit; i--) {
      if (scene.charAt(i) == open) {
        return i;
      }
    }
    return -1;
  }

  /** An apposition, relative clause, participle, age, place or "in a statement" between commas. */
  boolean canBeParenthesis(int from, int to) {
    if (from >= to) {
      return false;
    }
    Word w = scene.words[from];
    if (w.is(Trait.RELATIVE) && !w.is(Trait.DETERMINER) || text.type(from) == Type.NUMBER || w.is(Trait.PREPOSITION)
        || w.is(Trait.ADVERB) || w.is(Trait.SUBORDINATOR) || w.is(Trait.NON_FINITE) || w.isAny(Trait.ENDS_AS_GERUND, Trait.ENDS_AS_PAST)) {
      return true;
    }
    Optional<Mention> m = mentions.startingAt(from);
    if (m.isPresent()) {
      int end = m.get().extent();
      // a clause of its own ("he won, Trump won, and said") is no apposition
      return end >= to || !clauses.finiteAt(end) || scene.is(end, Trait.RELATIVE);
    }
    return to - from <= 8;
  }

  /** The comma that opens a short insertion which another one closes; {@code close} where none does. */
  int beforeInsertion(int close, int limit) {
    for (int i = close - 1; i > limit && i > close - LONGEST_INSERTION && !scene.quoted(i); i--) {
      if (scene.isComma(i)) {
        return i;
      }
    }
    return close;
  }
}
