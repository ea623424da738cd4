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
    return found.computeIfAbsent(NameForms.words(scene, turn.label(), turn.labelEnd()), words -> find(turn));
  }

  private Optional<Entity> find(Transcript.Turn turn) {
    Optional<Entity> holder = antecedents.byLabel(turn.label(), turn.labelEnd());
    if (holder.isPresent()) {
      return holder;
    }
    int names = 0;
    boolean roleOnly = true;
    boolean titleBefore = false;
    boolean titleLast = false;
    boolean given = false;
    StringBuilder name = new StringBuilder();
    for (int i = turn.label(); i < turn.labelEnd(); i++) {
      if (scene.text.type(i) != Type.WORD) {
        if (scene.charAt(i) == ',' || scene.charAt(i) == '(') {
          break; // "KELLY, ANCHOR"
        }
        continue;
      }
      boolean ofOffice = (roleOnly && i > turn.label() || titleLast) && scene.is(i, Trait.PREPOSITION);
      if (ofOffice || names > 0 && scene.is(i, Trait.DETERMINER)) {
        break; // "ACTING PREMIER OF TASMANIA", "ALAN WOOD - THE AUSTRALIAN"
      }
      Word w = scene.words[i];
      boolean title = known.isOffice(scene.text.lower(i)) || w.isAny(Trait.HONORIFIC, Trait.ROLE, Trait.DETERMINER);
      if (title) {
        titleBefore |= names == 0;
      } else {
        if (titleLast && names > 0) {
          name.setLength(0); // "AIR CHIEF MARSHAL BINSKIN": what stands before a title belongs to it
          names = 0;
          titleBefore = true;
        }
        roleOnly = false;
        names++;
        given |= (known.bits(scene.text.lower(i)) & Words.GIVEN) != 0;
        name.append(name.isEmpty() ? "" : " ").append(capitalised(scene.text.lower(i)));
      }
      titleLast = title;
    }
    boolean office = titleLast && !titleBefore && !given && !cast.names(name.toString()); // "AGRICULTURE MINISTER"
    if (roleOnly || names == 0 || name.length() == 1 || office) {
      return Optional.empty();
    }
    boolean alone = names == 1 && !titleBefore;
    if (alone && isWithoutVowel(name) && !cast.hasInitials(name.toString())) {
      return Optional.empty(); // "RM:", "PH:": initials of nobody in the article, or an office misread, are no name
    }
    return Optional.of(cast.labelled(name.toString(), names, isOfWoman(turn.label()), p ->
        antecedents.mayBear(turn.label(), turn.labelEnd(), p) && (!alone || antecedents.mayBeCalled(p))));
  }

  /** A word that nobody can be called by, for want of a vowel. */
  private static boolean isWithoutVowel(CharSequence name) {
    return NameForms.fold(name.toString()).chars().allMatch(c -> c < 128 && "aeiouy".indexOf(c) < 0);
  }

  /** Whether a label begins with a title of women: "MRS HAWKE" is not Mr Hawke. */
  private boolean isOfWoman(int first) {
    return (known.bits(scene.text.lower(first)) & Words.FEMALE) != 0;
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
