package dicta.annotate.speech;

import java.util.Optional;

/**
 * Infinitives of verbs of communication, which mostly tell of what somebody may say or is to say: when they tell of what was
 * said after all. Works on one text; immutable.
 */
final class Infinitives {
  private static final int LONGEST_INFINITIVE = 12;

  private final Reading reading;

  Infinitives(Reading reading) {
    this.reading = reading;
  }

  /** The "to" before a verb, or before the infinitive that it is joined to ("to speak out and question"); -1 if there is none. */
  int mark(int chain) {
    if (reading.is(chain - 1, Trait.INFINITIVE_MARK)) {
      return chain - 1;
    }
    if (!reading.is(chain - 1, Trait.ADDITIVE)) {
      return -1;
    }
    int floor = Math.max(reading.sentenceStart(chain), chain - LONGEST_INFINITIVE);
    for (int i = chain - 2; i > floor && !reading.isComma(i) && !reading.isFinite(i); i--) {
      if (reading.is(i - 1, Trait.INFINITIVE_MARK) && reading.isInfinitive(i - 1)) {
        return i - 1;
      }
    }
    return -1;
  }

  /** "al señalar que", "tras señalar que", "luego de señalar que": what tells when tells of what was said. */
  boolean tellsWhen(int chain) {
    boolean of = reading.is(chain - 1, Trait.OF_MARK);
    return reading.scene().is(of ? chain - 2 : chain - 1, WordClasses.Kind.WHILE_SAYING);
  }

  /** Who is brought to do what stands behind a "to": "led some teachers to question whether". */
  Optional<Mention> broughtTo(int to) {
    return reading.mentions().reaching(to).filter(m -> reading.is(m.first() - 1, Trait.CAUSING));
  }

  /** "tried to suggest that", "had to admit that". */
  boolean isAttempted(int to) {
    int verb = to - 1;
    while (reading.isAdverb(verb)) {
      verb--;
    }
    int before = verb - 1;
    while (reading.isAdverb(before) || reading.is(before, Trait.HAVE)) {
      before--;
    }
    return reading.is(verb, Trait.ATTEMPTING) && !reading.is(before, Trait.MODAL) && !reading.is(before, Trait.NEGATION)
        && !reading.is(before, Trait.INFINITIVE_MARK);
  }

  /** "took to the radio to say", "met on Tuesday to call for": what somebody did in order to say it, place, medium or day before the "to". */
  boolean isPurpose(int to) {
    boolean together = reading.scene().is(to - 1, WordClasses.Kind.TOGETHER); // "have banded together to urge"
    boolean adjunct = together || reading.is(to - 1, Trait.TIME) || reading.is(to - 1, Trait.CHANNEL) || reading.isCapitalised(to - 1);
    int floor = reading.sentenceStart(to);
    int verb = to - 1;
    while (verb >= floor && !reading.isFinite(verb)) {
      verb--;
    }
    Word w = reading.word(verb);
    boolean did = verb >= floor && (w.isAny(Trait.PAST, Trait.ENDS_AS_FINITE) || together && w.is(Trait.HAVE)) && !w.is(Trait.THOUGHT)
        && w.cues().stream().noneMatch(c -> c.words().size() == 1)
        && !reading.word(verb - 1).isAny(Trait.BE, Trait.MODAL) && (together || !reading.is(verb - 1, Trait.HAVE));
    return adjunct && did;
  }
}
