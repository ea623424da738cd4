package dicta.annotate.speech;

import dicta.model.Gender;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that the lexicon knows about one lower-case word. Immutable. */
final class Word {
  static final Word UNKNOWN = new Builder().unlisted().build();

  private final long traits;
  private final long moreTraits;
  private final Map<Trait, Gender> genders;
  private final Map<Trait, Count> counts;
  private final List<Cue> cues;
  private final Optional<NounCue> noun;
  private final List<Phrase> phrases;
  private final boolean listed;

  private Word(Builder b) {
    long bits = 0;
    long more = 0;
    for (Trait t : b.traits) {
      bits |= t.ordinal() < Long.SIZE ? 1L << t.ordinal() : 0;
      more |= t.ordinal() < Long.SIZE ? 0 : 1L << t.ordinal();
    }
    traits = bits;
    moreTraits = more;
    genders = new EnumMap<>(b.genders);
    counts = new EnumMap<>(b.counts);
    // the longest first, so that "call for" wins over "call"
    cues = b.cues.stream().sorted((x, y) -> y.words().size() - x.words().size()).toList();
    noun = b.noun;
    listed = b.listed;
    phrases = b.phrases.stream().sorted((x, y) -> y.words().size() - x.words().size()).toList();
  }

  /** Whether the word stands in the files, so that more than its ending is known. */
  boolean listed() {
    return listed;
  }

  boolean is(Trait trait) {
    return ((trait.ordinal() < Long.SIZE ? traits : moreTraits) & 1L << trait.ordinal()) != 0;
  }

  boolean isAny(Trait first, Trait second) {
    return is(first) || is(second);
  }

  boolean isAny(Trait first, Trait second, Trait third) {
    return is(first) || is(second) || is(third);
  }

  /** Whether it is a past form and no participle as well. */
  boolean isPastOnly() {
    return is(Trait.PAST_ONLY) || cues.stream().anyMatch(c -> c.is(Cue.Form.PAST)) && cues.stream().noneMatch(c -> c.is(Cue.Form.PARTICIPLE))
        && !is(Trait.PAST);
  }

  /** The gender that the word shows as a {@code trait}. */
  Gender gender(Trait trait) {
    return genders.getOrDefault(trait, Gender.UNKNOWN);
  }

  /** The number that the word shows as a {@code trait}. */
  Count count(Trait trait) {
    return counts.getOrDefault(trait, Count.UNKNOWN);
  }

  /** Verbs of communication that begin with this word, the longest first. */
  List<Cue> cues() {
    return cues;
  }

  /** Whether an attribution can begin with this word. */
  boolean attributes() {
    return !cues.isEmpty() || !phrases.isEmpty() || noun.isPresent();
  }

  Optional<NounCue> noun() {
    return noun;
  }

  /** Phrases that begin with this word, the longest first. */
  List<Phrase> phrases() {
    return phrases;
  }

  static final class Builder {
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    private final Map<Trait, Gender> genders = new EnumMap<>(Trait.class);
    private final Map<Trait, Count> counts = new EnumMap<>(Trait.class);
    private final List<Cue> cues = new ArrayList<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private Optional<NounCue> noun = Optional.empty();

    private boolean listed = true;

    Builder unlisted() {
      listed = false;
      return this;
    }

    Builder add(Trait trait) {
      traits.add(trait);
      return this;
    }

    Builder add(Trait trait, Gender gender, Count count) {
      boolean fresh = traits.add(trait);
      // listed twice with different values: known to be neither
      genders.merge(trait, gender, (a, b) -> fresh || a == b ? b : Gender.UNKNOWN);
      counts.merge(trait, count, (a, b) -> fresh || a == b ? b : Count.UNKNOWN);
      return this;
    }

    Builder add(Cue cue) {
      cues.add(cue);
      return this;
    }

    Builder add(Phrase phrase) {
      phrases.add(phrase);
      return this;
    }

    Builder add(NounCue cue) {
      noun = Optional.of(cue);
      return this;
    }

    Word build() {
      return new Word(this);
    }
  }
}
