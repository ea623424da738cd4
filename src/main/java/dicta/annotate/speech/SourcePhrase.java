package dicta.annotate.speech;

import java.util.List;
import java.util.Optional;

/** Phrases that attribute without a verb: "according to", "in the words of". */
final class SourcePhrase {
  private SourcePhrase() {}

  /** The first token behind "according to" and the like, if such a phrase begins here. */
  static Optional<Integer> at(Scene scene, int token) {
    if (token < 0 || token >= scene.words.length || scene.quoted(token)) {
      return Optional.empty();
    }
    for (Phrase phrase : scene.words[token].phrases()) {
      if (phrase.kind() == Phrase.Kind.SOURCE && matches(scene, phrase.words(), token)) {
        return Optional.of(token + phrase.words().size());
      }
    }
    return Optional.empty();
  }

  private static boolean matches(Scene scene, List<String> phrase, int token) {
    for (int k = 0; k < phrase.size(); k++) {
      if (!scene.isWord(token + k, phrase.get(k))) {
        return false;
      }
    }
    return true;
  }
}
