package dicta.annotate.dates;

import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.TokenizedText.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells from the words around a time expression whether it lies behind ("met on Thursday") or ahead ("will meet"). */
final class Tense {
  private static final int WORDS_BEFORE = 14;
  private static final int WORDS_AFTER = 12;
  private static final int AUXILIARY_WITHIN = 3;

  static final int BEHIND = -1;
  static final int AHEAD = 1;
  /** Ahead as seen from a time that is over: "would meet", "was scheduled". It may be over too. */
  static final int AHEAD_THEN = 2;

  private static final int PAST = -1;
  private static final int BE = 2;
  private static final int JUST_BEFORE = 3;
  private static final int ARRANGED = 4;
  private static final int TO = 5;
  private static final int IS = 6;
  private static final int WOULD = 7;

  private final TokenizedText text;
  private final @Nullable Word[] words;
  private final Map<String, Integer> endings;

  Tense(TokenizedText text, @Nullable Word[] words, Map<String, Integer> endings) {
    this.text = text;
    this.words = words;
    this.endings = endings;
  }

  /** {@link #BEHIND}, {@link #AHEAD}, {@link #AHEAD_THEN}, or 0 where nothing tells. */
  int around(int first, int last) {
    int s = text.sentence(first);
    // "before Tuesday's vote" is no deadline
    boolean owns = last < text.size() && text.type(last) == Type.POSSESSIVE;
    int from = Math.max(text.sentenceStart(s), first - WORDS_BEFORE);
    for (int i = first - 1; i >= from; i--) {
      int cue = cue(i, from, owns ? i + 2 : first);
      if (cue != 0) {
        return cue;
      }
    }
    int to = Math.min(text.sentenceEnd(s), last + WORDS_AFTER);
    for (int i = last; i < to; i++) {
      int cue = cue(i, last, first);
      if (cue != 0) {
        return cue;
      }
    }
    return 0;
  }

  /** "Until Monday", "by May 8". */
  boolean isDeadline(int first) {
    return isTense(first - 1, JUST_BEFORE);
  }

  private int cue(int i, int from, int first) {
    Word word = words[i];
    if (word != null && word.is(WordClass.TENSE) && !claimsToBe(i)) {
      return told(word.value(WordClass.TENSE), i, from, first);
    }
    if (text.type(i) == Type.WORD && (!text.isCapitalised(i) || i == text.sentenceStart(text.sentence(i)))) {
      String lower = text.lower(i);
      for (var ending : endings.entrySet()) {
        if (lower.length() > ending.getKey().length() + 2 && lower.endsWith(ending.getKey())) {
          return told(ending.getValue(), i, from, first);
        }
      }
    }
    return 0;
  }

  /** "Claiming to be behind it": what is, not what comes. */
  private boolean claimsToBe(int i) {
    int to = words[i].value(WordClass.TENSE) == BE ? i - 1 : i;
    boolean be = to + 1 < words.length && isTense(to + 1, BE);
    return be && to > 0 && isTense(to, TO) && words[to - 1] != null && words[to - 1].is(WordClass.CLAIM);
  }

  private boolean isTense(int i, int value) {
    return i >= 0 && words[i] != null && words[i].is(WordClass.TENSE) && words[i].value(WordClass.TENSE) == value;
  }

  private int told(int value, int i, int from, int first) {
    return switch (value) {
      case PAST -> comesAfterBe(i, from) ? AHEAD : BEHIND;
      case JUST_BEFORE -> i != first - 1 ? 0 : wasNotYet(i, from) ? BEHIND : AHEAD;
      case ARRANGED -> follows(PAST, i, from) ? AHEAD_THEN : AHEAD;
      case TO -> follows(IS, i, from) ? AHEAD : comesBeforeInfinitive(i, first) ? AHEAD_THEN : 0;
      case IS -> 0;
      case WOULD -> AHEAD_THEN;
      default -> AHEAD;
    };
  }

  /** "It wasn't signed until May". */
  private boolean wasNotYet(int until, int from) {
    for (int k = until - 1; k >= from; k--) {
      Word word = words[k];
      if (word != null && word.is(WordClass.NOTYET)) {
        boolean not = word.value(WordClass.NOTYET) == 1;
        return !not || follows(PAST, k, from);
      }
    }
    return false;
  }

  /** A participle after "be": "to be held". */
  private boolean comesAfterBe(int i, int from) {
    for (int k = i - 1; k >= Math.max(from, i - AUXILIARY_WITHIN); k--) {
      Word word = words[k];
      if (word != null && word.is(WordClass.TENSE) && word.value(WordClass.TENSE) == BE) {
        return true;
      }
    }
    return false;
  }

  /** "agreed to meet". */
  private boolean comesBeforeInfinitive(int to, int first) {
    Word after = to + 1 < first ? words[to + 1] : null;
    return after != null && after.is(WordClass.INFINITIVE);
  }

  private boolean follows(int kind, int i, int from) {
    Word before = i - 1 < from ? null : words[i - 1];
    return before != null && before.is(WordClass.TENSE) && before.value(WordClass.TENSE) == kind;
  }
}
