package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText.Type;

/** Whether what opens behind a verb of communication is a clause, with a finite verb of its own, or a phrase. Works on one text; not thread-safe. */
final class ClauseOpenings {
  private final Reading reading;
  private final Modifiers modifiers;

  ClauseOpenings(Reading reading, Modifiers modifiers) {
    this.reading = reading;
    this.modifiers = modifiers;
  }

  /**
   * Whether a clause with subject and finite verb opens at {@code at}. A verb in a relative clause ("a plan that would …"),
   * after a conjunction ("a plan and left") or in a clause of time ("his resignation after protests grew") is not its own.
   */
  boolean opens(int at, int stop, Cue cue) {
    boolean mayBePhrase = cue.takes(Frame.NP) || cue.takes(Frame.OBJ_TO) || cue.takes(Frame.SMALL) || cue.takes(Frame.SMALL_TO)
        || cue.takes(Frame.THING);
    if (!mayBePhrase) {
      // what "say" and its kin take is a clause even where nothing looks like a verb
      boolean amount = reading.text().type(at) == Type.NUMBER || Character.getType(reading.mark(at)) == Character.CURRENCY_SYMBOL;
      boolean opensSubject = reading.mentions().startingAt(at).isPresent() || reading.isCapitalised(at)
          || reading.word(at).isAny(Trait.DETERMINER, Trait.POSSESSIVE_PRONOUN, Trait.SUBORDINATOR);
      return reading.hasFinite(at, stop) || !cue.hasAddressee() && stop - at >= 3 && !amount && opensSubject
          && (!reading.is(at, Trait.PREPOSITION) || reading.is(at, Trait.SUBORDINATOR));
    }
    boolean relative = false;
    for (int i = at; i < stop; i++) {
      if (i > at && cue.takes(Frame.CLAUSE) && reading.is(i, Trait.COMPLEMENTISER)) {
        return false; // "accepted the offer that the council made"
      }
      if (reading.isFinite(i)) {
        if (!relative) {
          return true;
        }
        relative = reading.word(i).isAny(Trait.AUXILIARY, Trait.MODAL) && reading.isFinite(i + 1);
      } else if (i > at && (reading.is(i, Trait.AS_MARK) && !reading.is(at, Trait.AS_MARK) && cue.takes(Frame.NP) && !cue.takes(Frame.AS)
          || reading.is(i, Trait.PREPOSITION) && modifiers.mediumFollows(i, stop))) {
        return false; // "claimed victory as the House voted", "denied the charges in a statement published on"
      } else if (i > at && (reading.is(i, Trait.CONJUNCTION) && finiteAfterAdverbs(i + 1)
          || reading.is(i, Trait.SUBORDINATOR) && !reading.is(i, Trait.COMPLEMENTISER) && !reading.is(i, Trait.AS_MARK))) {
        return false;
      } else if (i > at && reading.isComma(i) && !opensWithModifier(at)) {
        return afterInsertion(i, stop);
      } else if (i > at && reading.is(i, Trait.RELATIVE)
          && (!reading.is(i, Trait.COMPLEMENTISER) || finiteAfterAdverbs(i + 1) || reading.is(i + 1, Trait.PRONOUN))) {
        relative = true;
      }
    }
    return false;
  }

  private boolean opensWithModifier(int at) {
    return reading.word(at).isAny(Trait.PREPOSITION, Trait.SUBORDINATOR, Trait.TIME) || reading.isAdverb(at);
  }

  /** "the plan, a success so far, would go on": the verb after the second comma. */
  private boolean afterInsertion(int comma, int stop) {
    if (reading.is(comma + 1, Trait.CONJUNCTION)) {
      return false;
    }
    for (int i = comma + 1; i < stop; i++) {
      if (reading.isComma(i) && finiteAfterAdverbs(i + 1)) {
        return true;
      }
      if (reading.isComma(i) && reading.is(i + 1, Trait.CONJUNCTION)
          || reading.isFinite(i) && !reading.is(comma + 1, Trait.RELATIVE)) {
        return false;
      }
    }
    return false;
  }

  boolean finiteAfterAdverbs(int from) {
    int i = from;
    while (reading.isAdverb(i)) {
      i++;
    }
    return reading.isFinite(i);
  }

  boolean commaThenFinite(int from, int limit) {
    for (int i = from + 1; i < limit; i++) {
      if (reading.isComma(i)) {
        return reading.hasFinite(i + 1, limit);
      }
    }
    return false;
  }

  /** After "when …," or "before …" the clause that is reported: a comma, then a finite verb. */
  boolean mainClauseFollows(int subordinator, int limit) {
    for (int i = subordinator + 1; i < limit; i++) {
      if (reading.isComma(i)) {
        return reading.hasFinite(i + 1, limit);
      }
    }
    int first = reading.firstFinite(subordinator + 1, limit);
    int second = first < 0 ? -1 : reading.firstFinite(first + 1, limit);
    return reading.is(subordinator, Trait.PREPOSITION) ? first >= 0 : second > first + 1;
  }
}
