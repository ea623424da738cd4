package dicta.annotate.speech;

import java.util.Optional;

/** Phrases that attribute without a verb: "according to", "in the words of". */
final class SourcePhrase {
  private static final int LONGEST = 6;

  private SourcePhrase() {}

  /** The first token behind "according to" and the like, if such a phrase begins here. */
  static Optional<Integer> at(Scene scene, int token) {
    if (token < 0 || token >= scene.words.length || scene.quoted(token)) {
      return Optional.empty();
    }
    for (Phrase phrase : scene.words[token].phrases()) {
      int end = token + phrase.words().size();
      boolean source = phrase.kind() == Phrase.Kind.SOURCE || phrase.kind() == Phrase.Kind.CITED && isCited(scene.mentions, end);
      if (source && scene.reads(token, phrase.words())) {
        return Optional.of(scene.freeSubjects ? behindVerb(scene, end) : end);
      }
    }
    return Optional.empty();
  }

  /** "según confirmó a la prensa el ministro": behind the verb and what stands before its subject; behind the verb where it has none. */
  private static int behindVerb(Scene scene, int end) {
    int v = scene.is(end, Trait.HAVE) ? end + 1 : end;
    Optional<CueMatch> verb = CueMatch.at(scene, v).filter(m -> m.cue().canBeFinite() || v > end && m.cue().is(Cue.Form.PARTICIPLE));
    if (verb.isEmpty()) {
      return end;
    }
    int last = verb.get().last();
    return scene.mentions.startingAt(last).or(() -> new FreeSubjects(scene).behind(last, scene.sentenceEnd(token(last, scene))))
        .map(Mention::first).orElse(last);
  }

  private static int token(int last, Scene scene) {
    return Math.min(last, scene.text.size()) - 1;
  }

  /** Whether a phrase that ends before a token ends in a verb, which then has no subject of its own: "según ha dicho". */
  static boolean endsInVerb(Scene scene, int end) {
    return scene.freeSubjects && (CueMatch.at(scene, end - 1).filter(m -> m.last() == end).isPresent()
        || CueMatch.at(scene, end - 2).filter(m -> m.last() == end).isPresent());
  }

  /** Whether "according to" and the like end before a token. */
  static boolean endsAt(Scene scene, int token) {
    for (int i = token - 1; i >= 0 && i >= token - LONGEST; i--) {
      if (at(scene, i).filter(end -> end == token).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody or something that is named, or known, stands at a token and can be cited. */
  static boolean isCited(Mentions mentions, int token) {
    return mentions.startingAt(token)
        .filter(m -> m.type() != Mention.Type.OTHER && m.type() != Mention.Type.PRONOUN && (m.definite() || m.hasName())).isPresent();
  }
}
