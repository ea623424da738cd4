package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds who a transcript's speaker labels mean: "MR. EARNEST" is the Earnest of the article, else an identity of its own. */
final class Labels {
  private final Scene scene;
  private final Cast cast;
  private final Antecedents antecedents;
  private final Words known;
  private final Map<String, Optional<Entity>> found = new HashMap<>();

  Labels(Scene scene, Words known, Cast cast, Antecedents antecedents) {
    this.known = known;
    this.scene = scene;
    this.cast = cast;
    this.antecedents = antecedents;
  }

  Optional<Entity> entity(Transcript.Turn turn) {
    return found.computeIfAbsent(Cast.words(scene, turn.label(), turn.labelEnd()), words -> find(turn));
  }

  private Optional<Entity> find(Transcript.Turn turn) {
    Optional<Entity> holder = antecedents.byLabel(turn.label(), turn.labelEnd());
    if (holder.isPresent()) {
      return holder;
    }
    int last = -1;
    int names = 0;
    boolean roleOnly = true;
    StringBuilder name = new StringBuilder();
    for (int i = turn.label(); i < turn.labelEnd(); i++) {
      if (scene.text.type(i) != Type.WORD) {
        if (scene.charAt(i) == ',' || scene.charAt(i) == '(') {
          break; // "KELLY, ANCHOR"
        }
        continue;
      }
      if (roleOnly && i > turn.label() && scene.is(i, Trait.PREPOSITION)) {
        break; // "PREMIER OF TASMANIA"
      }
      Word w = scene.words[i];
      boolean title = known.isOffice(scene.text.lower(i)) || w.isAny(Trait.HONORIFIC, Trait.ROLE, Trait.DETERMINER);
      if (!title) {
        roleOnly = false;
        last = i;
        names++;
        name.append(name.isEmpty() ? "" : " ").append(capitalised(scene.text.lower(i)));
      }
    }
    if (roleOnly || last < 0) {
      return Optional.empty();
    }
    return Optional.of(cast.labelled(name.toString(), names, p -> antecedents.mayBear(turn.label(), turn.labelEnd(), p)));
  }

  private static String capitalised(String lower) {
    StringBuilder out = new StringBuilder(lower);
    for (int i = 0; i < out.length(); i++) {
      if (i == 0 || out.charAt(i - 1) == '-' || out.charAt(i - 1) == '\'') {
        out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
      }
    }
    return out.toString();
  }
}
