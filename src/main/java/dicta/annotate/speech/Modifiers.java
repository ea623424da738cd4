package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText.Type;

/** Words between a verb of communication and its content that say when, where and how: "said on Friday in a statement that". */
final class Modifiers {
  private final Reading reading;

  Modifiers(Reading reading) {
    this.reading = reading;
  }

  /** Past adverbs, dates and phrases that say where: "said on Friday in a statement", "said later". */
  int skip(int from, int limit) {
    int at = from;
    while (at < limit) {
      int next = skipOne(at, limit);
      if (next == at) {
        return at;
      }
      at = next;
    }
    return at;
  }

  private int skipOne(int at, int limit) {
    if (reading.quoted(at)) {
      return at;
    }
    int phrase = channelPhrase(at);
    if (phrase > at) {
      return phrase;
    }
    int time = timeEnd(at, limit);
    if (time > at) {
      return time;
    }
    boolean ofAmount = reading.text().type(Math.min(at + 1, limit - 1)) == Type.NUMBER
        || reading.scene().is(at + 1, WordClasses.Kind.NUMERAL)
        || reading.is(at + 1, Trait.DETERMINER) && !reading.is(at + 1, Trait.ARTICLE)
        && reading.is(at, Trait.ENDS_AS_ADVERB); // "roughly 200", "nearly all"
    boolean possessor = reading.is(at + 1, Trait.TIME) && at + 2 < limit && reading.text().type(at + 2) == Type.POSSESSIVE; // "last week's news"
    if (reading.isAdverb(at) && !possessor && !ofAmount && !reading.is(at, Trait.TIME_MODIFIER) && !reading.is(at, Trait.NEGATION) && !reading.is(at, Trait.COMPLEMENTISER)
        && !reading.is(at, Trait.DETERMINER) && !reading.is(at, Trait.PREPOSITION)) {
      return at + 1;
    }
    if (reading.is(at, Trait.PREPOSITION) && !reading.is(at, Trait.DETERMINER) && !reading.scene().is(at, WordClasses.Kind.CONCESSION)
        && !(reading.is(at, Trait.INFINITIVE_MARK) && reading.isInfinitive(at))) {
      return prepositionalEnd(at, limit);
    }
    if (reading.isComma(at) && at + 1 < limit && reading.is(at + 1, Trait.PREPOSITION)) {
      int end = prepositionalEnd(at + 1, limit);
      if (end > at + 1 && end < limit && (reading.isComma(end) || reading.quoted(end))) {
        return reading.isComma(end) && end + 1 < limit && !reading.quoted(end + 1) ? end + 1 : end; // "said, in remarks published in May, X"
      }
    }
    return at;
  }

  /** "in a press release", "on Twitter": where it was said, not what. */
  boolean mediumFollows(int preposition, int limit) {
    for (int i = preposition + 1; i < Math.min(limit, preposition + 9) && !reading.isComma(i); i++) {
      if (reading.is(i, Trait.MEDIUM)) {
        return true;
      }
      if (reading.word(i).isAny(Trait.PREPOSITION, Trait.CONJUNCTION)) {
        return false;
      }
    }
    return false;
  }

  private int channelPhrase(int at) {
    for (Phrase p : reading.word(at).phrases()) {
      if (p.kind() == Phrase.Kind.CHANNEL && reading.matches(at, p.words())) {
        return at + p.words().size();
      }
    }
    return at;
  }

  /** "Friday", "on 12 May 2020", "yesterday morning", "last week". */
  private int timeEnd(int at, int limit) {
    int i = at;
    if (reading.is(i, Trait.PREPOSITION) && !reading.is(i, Trait.TIME)) {
      i++;
    }
    int start = i;
    if (reading.is(i, Trait.TIME_MODIFIER) && reading.is(i + 1, Trait.TIME)) {
      i++; // "late Monday", "here Sunday"
    }
    boolean time = false;
    while (i < limit && (reading.is(i, Trait.TIME) || reading.text().type(i) == Type.NUMBER && i > at
        || (i == start || !time) && (reading.is(i, Trait.DETERMINER) || reading.is(i, Trait.ADVERB)) && reading.is(i + 1, Trait.TIME)
        || time && reading.is(i, Trait.ADVERB) && reading.is(i, Trait.TIME))) {
      time |= reading.is(i, Trait.TIME) || isYear(i);
      i++;
    }
    // a date that begins the content's subject: "said Monday's vote", "said the day she came"
    boolean subject = i == at + 2 && reading.is(at, Trait.ARTICLE) && reading.is(i, Trait.PRONOUN);
    if (!time || subject || i < limit && (reading.text().type(i) == Type.POSSESSIVE || reading.is(i, Trait.ATTACHING) && i > start)
        || reading.text().type(start) == Type.NUMBER && !reading.isCapitalisedTime(i - 1) && !isYear(i - 1)) {
      return at;
    }
    return i;
  }

  private boolean isYear(int i) {
    return reading.text().type(i) == Type.NUMBER && reading.text().end(i) - reading.text().start(i) == 4;
  }

  /** The end of a prepositional phrase that belongs to the attribution; {@code at} where it opens the content instead. */
  private int prepositionalEnd(int at, int limit) {
    int i = at + 1;
    boolean channel = false;
    while (i < limit && reading.isWord(i) && !reading.quoted(i) || i < limit && reading.text().type(i) == Type.POSSESSIVE
        || i < limit && reading.text().type(i) == Type.NUMBER) {
      Word w = reading.word(i);
      if (reading.is(i, Trait.COMPLEMENTISER) && i > at + 1 && !reading.is(i - 1, Trait.PREPOSITION)) {
        return i; // "said in Berlin that"
      }
      if (w.is(Trait.ADDITIVE) && reading.isFinite(i + 1)) {
        return i; // "said in a letter after the vote and insisted"
      }
      boolean freshPhrase = i > at + 1 && !reading.is(i - 1, Trait.PREPOSITION)
          && (w.isAny(Trait.PRONOUN, Trait.EXPLETIVE, Trait.DETERMINER) || w.is(Trait.POSSESSIVE_PRONOUN))
          && !(channel && reading.isGerund(i - 1) && !reading.is(i - 1, Trait.TIME)); // "in a statement announcing the find"
      if (freshPhrase || i > at + 1 && reading.isFinite(i)) {
        break;
      }
      if (i > at + 1 && w.is(Trait.PREPOSITION) && !w.is(Trait.CHANNEL)) {
        if (channel && !w.isAny(Trait.OF_MARK, Trait.AGENT_MARK)) {
          int more = prepositionalEnd(i, limit);
          return more > i ? more : i;
        }
      }
      channel |= w.is(Trait.CHANNEL) && !reading.is(at, Trait.INFINITIVE_MARK) || reading.isCapitalisedTime(i)
          || w.is(Trait.AUDIENCE) && reading.is(at, Trait.INFINITIVE_MARK);
      if (channel && reading.isCapitalised(i + 1) && !reading.isCapitalised(i) && !reading.is(i + 1, Trait.CHANNEL)) {
        i++;
        break;
      }
      i++;
    }
    boolean closed = i >= limit || reading.isStop(i) || reading.isComma(i) || reading.quoted(i) || reading.mark(i) == ':';
    return channel || closed ? i : at;
  }
}
