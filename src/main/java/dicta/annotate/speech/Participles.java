package dicta.annotate.speech;

import java.util.Optional;

/** Whose words a participle of communication tells, where it hangs on a noun. Works on one text; not thread-safe. */
final class Participles {
  private final Scene scene;
  private final Mentions mentions;

  Participles(Scene scene) {
    this.scene = scene;
    this.mentions = scene.mentions;
  }

  /**
   * The noun that a participle right behind it belongs to, if that can speak and nobody in the sentence issued it: "a story
   * alleging", "her remark describing", "a letter from residents asking"; not "X wrote a letter saying".
   */
  Optional<Mention> source(int verb, int limit) {
    Optional<Mention> last = mentions.reaching(verb).filter(m -> m.first() >= limit);
    if (last.isEmpty()) {
      return Optional.empty();
    }
    Optional<Mention> shown = shown(verb, limit);
    if (shown.isPresent()) {
      return shown;
    }
    Optional<Mention> document = last.filter(this::carriesWords);
    for (Mention m : mentions.within(Math.max(limit, verb - 12), verb)) {
      document = carriesWords(m) && (m.extent() == verb || m.last() < verb && scene.is(m.last(), Trait.PREPOSITION)
          && mentions.startingAt(m.last() + 1).filter(o -> o.extent() == verb).isPresent()) ? Optional.of(m) : document;
    }
    if (document.isEmpty()) {
      return Optional.empty();
    }
    Mention it = document.get();
    if (it.type() == Mention.Type.OTHER) {
      return it.owner() >= 0 ? Optional.of(mentions.get(it.owner())) : Optional.empty(); // "her remark describing"
    }
    if (scene.is(it.head(), WordClasses.Kind.SIGN)) {
      return Optional.of(it);
    }
    Optional<Mention> author = mentions.startingAt(it.last() + 1).filter(o -> o.extent() == verb && o.type() != Mention.Type.OTHER
        && scene.is(it.last(), WordClasses.Kind.AUTHOR_MARK));
    if (author.isPresent()) {
      return author.map(mentions::named);
    }
    int left = it.first() - 1;
    boolean object = left >= limit && (scene.is(left, Trait.PREPOSITION) && !scene.is(left, Trait.ABSOLUTE_MARK) && !scene.is(left, Trait.INFINITIVE_MARK));
    boolean ownersWords = it.owner() >= 0 && left >= limit;
    return object || ownersWords && mentions.get(it.owner()).type() == Mention.Type.PERSON ? Optional.of(it) : Optional.empty();
  }

  /** "sent a letter to X and Y on Friday stating": words that went to somebody, and no verb between them and the participle. */
  boolean sendsWords(int verb, int limit) {
    for (int i = verb - 1; i > limit && !scene.isComma(i) && !scene.isVerb(i) && !scene.words[i].isAny(Trait.AUXILIARY, Trait.MODAL) && !scene.quoted(i); i--) {
      Optional<Mention> words = mentions.endingAt(i + 1).filter(this::carriesWords);
      if (words.isPresent()) {
        return i + 1 < verb && scene.is(i + 1, Trait.INFINITIVE_MARK) && mentions.startingAt(i + 2).isPresent();
      }
    }
    return false;
  }

  /** "a clip of X saying", "includes X saying", "was asked about X arguing": somebody who is shown or spoken of as saying it. */
  private Optional<Mention> shown(int verb, int limit) {
    Optional<Mention> person = mentions.endingAt(verb).filter(m -> m.first() > limit && m.canBePerson());
    Optional<Mention> host = person.flatMap(mentions::host);
    if (host.filter(Mention::canBePerson).isPresent()) {
      person = host; // "a friend of X saying"
    } else if (host.isPresent()) {
      return scene.is(person.get().first() - 1, Trait.OF_MARK) ? person.map(mentions::named) : Optional.empty();
    }
    return person.filter(m -> scene.is(m.first() - 1, WordClasses.Kind.SHOWS)).map(mentions::named);
  }

  /** "Wednesday's comments are": words spoken of as an act. */
  boolean isAct(Mention m) {
    return carriesWords(m) && scene.is(m.extent(), Trait.BE);
  }

  private boolean carriesWords(Mention m) {
    return m.type() == Mention.Type.DOCUMENT || m.type() == Mention.Type.OTHER && scene.words[m.head()].noun().filter(n -> !n.takes(Frame.VOICED)).isPresent();
  }
}
