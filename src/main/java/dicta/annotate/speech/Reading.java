package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.TokenizedText.Type;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * One text with all that is known of its words: what the rules about clauses ask. Built once a text; immutable.
 */
final class Reading {
  private static final int LONGEST_POSSESSOR = 8;

  private final Scene scene;
  private final TokenizedText text;
  private final Word[] words;
  private final Mentions mentions;
  private final BitSet quoted;
  private final BitSet turns;
  /** For each token the mention whose phrase covers it, or -1. */
  private final int[] cover;

  /**
   * @param quoted the tokens that stand in quotation marks, the marks included
   * @param turns the tokens of a transcript's turns: direct speech, in which nothing is reported
   */
  Reading(Scene scene, BitSet quoted, BitSet turns) {
    this.scene = scene;
    this.text = scene.text;
    this.words = scene.words;
    this.mentions = scene.mentions;
    this.quoted = quoted;
    this.turns = turns;
    cover = new int[text.size()];
    Arrays.fill(cover, -1);
    for (Mention m : mentions.all()) {
      for (int i = m.first(); i < m.last(); i++) {
        cover[i] = m.index();
      }
    }
  }

  /** The same text as its quotations are read. */
  Scene scene() {
    return scene;
  }

  TokenizedText text() {
    return text;
  }

  Mentions mentions() {
    return mentions;
  }

  Word word(int i) {
    return i < 0 || i >= words.length ? Word.UNKNOWN : words[i];
  }

  boolean is(int i, Trait trait) {
    return i >= 0 && i < words.length && words[i].is(trait);
  }

  boolean quoted(int i) {
    return i >= 0 && quoted.get(i);
  }

  /** Whether the token stands in a turn of an interview or a transcript. */
  boolean inTurn(int i) {
    return turns.get(i);
  }

  /** The first token at or after {@code i} that does not stand in quotation marks. */
  int afterQuotation(int i) {
    return Math.min(quoted.nextClearBit(i), text.size());
  }

  /** First quoted token in {@code [from,to)}, or -1. */
  int quotationIn(int from, int to) {
    int q = quoted.nextSetBit(from);
    return q >= 0 && q < to ? q : -1;
  }

  int sentenceStart(int i) {
    return text.sentenceStart(text.sentence(i));
  }

  /** One past the sentence's last token. */
  int sentenceEnd(int i) {
    return text.sentenceEnd(text.sentence(i));
  }

  char mark(int i) {
    return i < 0 || i >= text.size() || text.type(i) != Type.PUNCTUATION ? 0 : text.text().charAt(text.start(i));
  }

  boolean isComma(int i) {
    return mark(i) == ',';
  }

  boolean isDash(int i) {
    char c = mark(i);
    return c == '—' || c == '–' || c == '-' || c == '―';
  }

  /** A mark that ends a sentence. */
  boolean isStop(int i) {
    char c = mark(i);
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  boolean isWord(int i) {
    return i >= 0 && i < text.size() && text.type(i) == Type.WORD;
  }

  boolean isCapitalised(int i) {
    return isWord(i) && text.isCapitalised(i);
  }

  Optional<Mention> covering(int i) {
    return i < 0 || i >= cover.length || cover[i] < 0 ? Optional.empty() : Optional.of(mentions.get(cover[i]));
  }

  /** The phrase that begins at a token and has "'s" behind it. */
  Optional<Mention> possessorAt(int at) {
    for (int i = at + 1; i < text.size() && i < at + LONGEST_POSSESSOR && text.sentence(i) == text.sentence(at); i++) {
      if (text.type(i) == Type.POSSESSIVE) {
        return mentions.endingAt(i).filter(m -> m.first() == at);
      }
    }
    return Optional.empty();
  }

  /** The pronoun that stands at a token, possessives included. */
  Optional<Mention> pronounAt(int at) {
    return mentions.endingAt(at + 1).filter(m -> m.first() == at);
  }

  /** Whether the token stands inside a noun phrase, not at its beginning. */
  boolean insidePhrase(int i) {
    return i > 0 && i < cover.length && cover[i] >= 0 && mentions.get(cover[i]).first() < i;
  }

  /** "to" before a verb rather than before a noun phrase. */
  boolean isInfinitive(int to) {
    Word next = word(to + 1);
    if (!isWord(to + 1) || isCapitalised(to + 1)
        || next.isAny(Trait.DETERMINER, Trait.POSSESSIVE_PRONOUN, Trait.OBJECT_PRONOUN) || next.is(Trait.AUDIENCE)) {
      return false;
    }
    return next.isAny(Trait.AUXILIARY, Trait.FINITE, Trait.ADVERB) || !next.cues().isEmpty()
        || covering(to + 1).isEmpty() || !next.listed();
  }

  /** Adverbs that may stand between subject and verb. */
  boolean isAdverb(int i) {
    return isWord(i) && (words[i].isAny(Trait.ADVERB, Trait.NEGATION) || words[i].is(Trait.ENDS_AS_ADVERB) && !text.isCapitalised(i));
  }

  /** A form in "-ing", of a listed verb or of an unknown one. */
  boolean isGerund(int i) {
    return isWord(i) && words[i].is(Trait.ENDS_AS_GERUND);
  }

  boolean isCapitalisedTime(int i) {
    return words[i].is(Trait.TIME) && (text.isCapitalised(i) || words[i].is(Trait.ADVERB));
  }

  /** Whether the token can be the finite verb of a clause, as far as words and neighbours tell. */
  boolean isFinite(int i) {
    if (i > 0 && i < text.size() && text.type(i) == Type.POSSESSIVE && !quoted.get(i)) {
      return words[i - 1].isAny(Trait.PRONOUN, Trait.EXPLETIVE, Trait.COMPLEMENTISER); // "he's", "there's"
    }
    if (!isWord(i) || quoted.get(i)) {
      return false;
    }
    Word w = words[i];
    if (w.is(Trait.NON_FINITE)) {
      return false;
    }
    if (w.is(Trait.CONTRACTION)) {
      return true;
    }
    if (w.is(Trait.TIME) && text.isCapitalised(i) && i > sentenceStart(i)) {
      return false; // "in May"
    }
    if (w.isAny(Trait.AUXILIARY, Trait.MODAL)) {
      return !is(i - 1, Trait.INFINITIVE_MARK) && !(w.is(Trait.NEGATION) && !w.is(Trait.AUXILIARY) && !w.is(Trait.MODAL));
    }
    if (insidePhrase(i) || i > 0 && words[i - 1].isAny(Trait.DETERMINER, Trait.POSSESSIVE_PRONOUN, Trait.PREPOSITION)
        || is(i - 1, Trait.INFINITIVE_MARK) || i > 0 && text.type(i - 1) == Type.POSSESSIVE) {
      return false;
    }
    if (w.is(Trait.PAST) || hasForm(w.cues(), Cue.Form.PAST)) {
      return !reducedRelative(i);
    }
    if (w.is(Trait.FINITE) || hasForm(w.cues(), Cue.Form.PRESENT) || hasForm(w.cues(), Cue.Form.BASE)) {
      return subjectAgrees(i);
    }
    if (w.listed() || text.isCapitalised(i)) {
      return false;
    }
    return w.is(Trait.ENDS_AS_FINITE) && !reducedRelative(i)
        || w.is(Trait.ENDS_AS_SINGULAR) && i > 0 && isSingularSubject(i - 1);
  }

  /** "a law passed by …", "people killed in …": a participle that only looks like a past tense. */
  private boolean reducedRelative(int i) {
    int k = i + 1;
    while (k < i + 4 && is(k, Trait.TIME) && text.isCapitalised(k)) {
      k++; // "a survey released Monday by"
    }
    return is(k, Trait.AGENT_MARK) || datedParticiple(i);
  }

  /** "a report released in December shows": a day behind it, and then the verb. */
  private boolean datedParticiple(int i) {
    int k = is(i + 1, Trait.PREPOSITION) ? i + 2 : i + 1;
    int first = k;
    while (k < text.size() && (is(k, Trait.TIME) || text.type(k) == Type.NUMBER)) {
      k++;
    }
    return k > first && is(k - 1, Trait.TIME) && k < text.size() && isWord(k) && (words[k].isAny(Trait.AUXILIARY, Trait.MODAL)
        || hasForm(words[k].cues(), Cue.Form.PAST) || hasForm(words[k].cues(), Cue.Form.PRESENT));
  }

  private boolean subjectAgrees(int i) {
    Optional<Mention> before = mentions.reaching(i);
    if (scene.freeSubjects) {
      return before.isEmpty() || before.get().type() == Mention.Type.ORGANISATION || is(i, Trait.ENDS_AS_SEVERAL) == before.get().plural();
    }
    if (before.isEmpty()) {
      return is(i - 1, Trait.RELATIVE) || i > 0 && words[i - 1].isAny(Trait.PRONOUN, Trait.INDEFINITE);
    }
    return is(i, Trait.ENDS_AS_SINGULAR) != before.get().plural() || before.get().type() == Mention.Type.ORGANISATION;
  }

  private boolean isSingularSubject(int i) {
    return words[i].is(Trait.PRONOUN) && words[i].count(Trait.PRONOUN) == Count.SINGULAR
        || cover[i] >= 0 && mentions.get(cover[i]).hasName() && text.type(i + 1) == Type.WORD;
  }

  static boolean hasForm(List<Cue> cues, Cue.Form form) {
    for (Cue c : cues) {
      if (c.words().size() == 1 && c.is(form)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a clause's finite verb stands in {@code [from,to)}. */
  boolean hasFinite(int from, int to) {
    return firstFinite(from, to) >= 0;
  }

  /** The first finite verb in {@code [from,to)} that is not in a relative clause's place, or -1. */
  int firstFinite(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isFinite(i)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the words stand at {@code i}, in the same sentence. */
  boolean matches(int i, List<String> wanted) {
    if (i + wanted.size() > text.size()) {
      return false;
    }
    for (int k = 1; k < wanted.size(); k++) {
      if (!text.lower(i + k).equals(wanted.get(k)) || text.sentence(i + k) != text.sentence(i)) {
        return false;
      }
    }
    return true;
  }
}
