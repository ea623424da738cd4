package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText.Type;
import java.util.List;

/** Finds the quotation marks that hold a name or a title instead of somebody's words, as their place gives away. */
final class QuotedNames {
  private static final int LONGEST = 6;
  private static final int LONGEST_TITLE = 12;

  private QuotedNames() {}

  /** The quotations of a scene that are names and titles, in order. */
  static List<Quotation> in(Scene scene) {
    return scene.quotations.stream().filter(q -> !q.continued() && isName(scene, q)).toList();
  }

  /** "a member of "Have no fear", a charity", "on NBC's "Meet the Press"", ""Daily Post" reporter Tom Baker". */
  private static boolean isName(Scene scene, Quotation it) {
    int before = it.open() - 1;
    while (before > 0 && scene.is(before, WordClasses.Kind.ADJECTIVE)) {
      before--; // "el diario israelí «Haaretz»"
    }
    boolean audience = CueMatch.at(scene, before).filter(v -> v.cue().takes(Frame.ADDRESSED)).isPresent();
    if (audience && it.last() - it.first() <= LONGEST && TitleCase.is(scene, it)) {
      return true; // "told "This Morning""
    }
    if (before > 0 && scene.is(before, WordClasses.Kind.TERM) && !scene.is(before - 1, Trait.HAVE)) {
      return true; // "the term "three bridges""
    }
    if (before > 0 && scene.isComma(before) && (scene.is(before - 1, WordClasses.Kind.NAMER) || scene.is(before - 1, Trait.DOCUMENT))
        && scene.charAt(it.last() - 1) == ',' && it.last() - it.first() <= LONGEST_TITLE && TitleCase.is(scene, it)) {
      return true; // "the paper's column, "Roads to Nowhere,""
    }
    boolean title = it.last() - it.first() <= LONGEST && scene.text.isCapitalised(it.first()) && "!?".indexOf(scene.lastChar(it)) < 0;
    if (!title) {
      return false;
    }
    boolean stop = ",.".indexOf(scene.lastChar(it)) >= 0;
    if (!stop && namesWhere(scene, it.after()) && allCapitals(scene, it)) {
      return true;
    }
    if (before < 0) {
      return false;
    }
    if (!stop && scene.is(before, Trait.ARTICLE) && scene.is(it.after(), WordClasses.Kind.NAMED) && allCapitals(scene, it)) {
      return true; // "the "Bluebook" document"
    }
    if (scene.is(before, Trait.AS_MARK) && scene.is(before - 1, WordClasses.Kind.NAMER)) {
      return true; // "known as "Bridge Tom,""
    }
    boolean place = scene.is(before, WordClasses.Kind.PLACE_OF_TITLE) || scene.text.type(before) == Type.POSSESSIVE;
    if (place && (stop || scene.text.type(before) == Type.POSSESSIVE)) {
      return TitleCase.is(scene, it) || scene.text.type(before) == Type.POSSESSIVE && it.last() - it.first() <= 2; // the stop is the sentence's own: on "Meet the Press."
    }
    return !stop && (place && !scene.is(before, Trait.INFINITIVE_MARK) && !scene.is(before, WordClasses.Kind.NAME_ON)
        || scene.is(before, WordClasses.Kind.NAMER));
  }

  /** Whether what somebody is stands there, and a name behind it: "reporter Tom Baker". */
  private static boolean namesWhere(Scene scene, int at) {
    boolean person = scene.is(at, Trait.ROLE) || scene.is(at, Trait.SOURCE);
    return person && !scene.text.isCapitalised(at) && scene.mentions.startingAt(at).filter(Mention::hasName).isPresent();
  }

  private static boolean allCapitals(Scene scene, Quotation it) {
    return TitleCase.is(scene, it) || it.last() - it.first() == 1;
  }
}
