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
        return Optional.of(end);
      }
    }
    return Optional.empty();
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
