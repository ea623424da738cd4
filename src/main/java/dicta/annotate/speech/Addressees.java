package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText.Type;
import java.util.Locale;

/** Whom something is said to, between the verb and its content: "told reporters that". */
final class Addressees {
  private final Reading reading;

  Addressees(Reading reading) {
    this.reading = reading;
  }

  /** Where the addressee that begins at {@code at} ends; {@code at} where there is none. */
  int end(Cue cue, int at, int limit) {
    if (at >= limit || !reading.isWord(at) || reading.quoted(at)) {
      return at;
    }
    Word first = reading.word(at);
    boolean always = cue.takes(Frame.ADDRESSED);
    if (first.is(Trait.PRONOUN) && first.is(Trait.OBJECT_PRONOUN) && !always && reading.isFinite(at + 1)) {
      return at; // "warned it would close"
    }
    if (first.is(Trait.OBJECT_PRONOUN) && !first.is(Trait.POSSESSIVE_PRONOUN)
        || first.is(Trait.OBJECT_PRONOUN) && !reading.insidePhrase(at + 1)) {
      return at + 1;
    }
    if (first.is(Trait.COMPLEMENTISER) || first.is(Trait.INTERROGATIVE) || first.is(Trait.PREPOSITION)
        || first.is(Trait.PRONOUN) || first.is(Trait.INFINITIVE_MARK)) {
      return at;
    }
    int end = phraseEnd(at, limit);
    int phrase = reading.mentions().startingAt(at)
        .filter(m -> m.type() == Mention.Type.ORGANISATION && !reading.isCapitalised(m.last() - 1)).map(Mention::last).orElse(at);
    end = phrase <= limit ? Math.max(end, phrase) : end; // "the Ohio party committee"
    if (end == at) {
      return at;
    }
    boolean opener = end >= limit || reading.quoted(end) || reading.isComma(end) || reading.mark(end) == ':'
        || reading.is(end, Trait.COMPLEMENTISER) || reading.is(end, Trait.INTERROGATIVE) || reading.is(end, Trait.INFINITIVE_MARK)
        || reading.is(end, Trait.PREPOSITION);
    return opener || always || reading.word(end - 1).is(Trait.AUDIENCE) && !reading.isFinite(end) ? end : at;
  }

  private int phraseEnd(int at, int limit) {
    int i = at;
    boolean headSeen = false;
    while (i < limit && !reading.quoted(i) && (reading.isWord(i) || reading.text().type(i) == Type.POSSESSIVE || initialsEnd(i, at) > i)) {
      int behind = initialsEnd(i, at);
      if (behind > i) {
        i = behind; // "the Leeds Bridge Union (LBU) members"
        continue;
      }
      Word w = reading.word(i);
      boolean opener = i == at && w.isAny(Trait.DETERMINER, Trait.POSSESSIVE_PRONOUN);
      if (!opener && (w.isAny(Trait.COMPLEMENTISER, Trait.PRONOUN, Trait.INTERROGATIVE) || w.isAny(Trait.DETERMINER,
          Trait.POSSESSIVE_PRONOUN, Trait.EXPLETIVE) || reading.isFinite(i) && !closesSentence(i, at))) {
        break;
      }
      if (w.is(Trait.PREPOSITION)) {
        if (!headSeen || !w.is(Trait.OF_MARK)) {
          break;
        }
      } else if (w.is(Trait.CONJUNCTION) && !reading.isWord(i + 1)) {
        break;
      } else if (headSeen && i > at && w.is(Trait.TIME) && reading.text().type(i - 1) != Type.POSSESSIVE) {
        break;
      } else if (headSeen && reading.text().type(i) == Type.WORD && newPhrase(i)) {
        break;
      }
      headSeen |= w.isAny(Trait.AUDIENCE, Trait.ROLE, Trait.ORGANISATION) || reading.isCapitalised(i) || w.is(Trait.SOURCE);
      i++;
    }
    return headSeen || i > at + 1 ? i : at;
  }

  /** One past the brackets around one word in capitals that stand behind a name; {@code i} where none do. */
  private int initialsEnd(int i, int at) {
    boolean initials = i > at && reading.mark(i) == '(' && reading.isCapitalised(i - 1) && reading.isCapitalised(i + 1) && reading.mark(i + 2) == ')';
    return initials ? i + 3 : i;
  }

  /** "told the radio show.": a form that is a noun as well, and nothing behind it. */
  private boolean closesSentence(int i, int at) {
    return i > at && (i + 1 >= reading.sentenceEnd(i) || reading.isStop(i + 1)) && reading.is(i, Trait.FINITE)
        && !reading.word(i).isAny(Trait.PAST, Trait.ENDS_AS_SINGULAR) && reading.is(at, Trait.DETERMINER);
  }

  /** Whether a word after a head of the addressee begins another phrase: "told reporters protesters had", "told CNN Trump was". */
  private boolean newPhrase(int i) {
    boolean before = reading.isCapitalised(i - 1);
    boolean now = reading.isCapitalised(i);
    if (reading.word(i - 1).is(Trait.CONJUNCTION) || reading.word(i - 1).is(Trait.PREPOSITION)
        || reading.word(i).is(Trait.CONJUNCTION) || reading.text().type(i - 1) == Type.POSSESSIVE) {
      return false;
    }
    if (before && now) {
      String word = reading.text().word(i - 1);
      boolean acronym = word.length() > 1 && word.indexOf('.') < 0 && word.equals(word.toUpperCase(Locale.ROOT));
      return acronym && !reading.word(i).isAny(Trait.ORGANISATION, Trait.CHANNEL);
    }
    if (before) {
      return !reading.word(i).isAny(Trait.ORGANISATION, Trait.AUDIENCE, Trait.ROLE);
    }
    return now || !reading.word(i).isAny(Trait.AUDIENCE, Trait.ORGANISATION, Trait.CHANNEL);
  }
}
