package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText.Type;

/** The way in which titles are written: every word but the small ones with a capital. */
final class TitleCase {
  private TitleCase() {}

  /** Whether a quotation of two or more words is written so. */
  static boolean is(Scene scene, Quotation q) {
    int capitals = 0;
    int words = 0;
    for (int i = q.first(); i < q.last(); i++) {
      if (scene.text.type(i) != Type.WORD) {
        continue;
      }
      words++;
      if (scene.text.isCapitalised(i)) {
        capitals++;
      } else if (!scene.words[i].isAny(Trait.PREPOSITION, Trait.DETERMINER) && !scene.is(i, Trait.CONJUNCTION)) {
        return false;
      }
    }
    return words >= 2 && capitals >= 2;
  }
}
