package dicta.annotate.speech;

import dicta.model.Gender;
import dicta.model.PersonRef;
import dicta.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The named people whom words speak of. Capitals alone make nobody a person: a slogan, a place or a team has them too, so something
 * must show it, the registry, a title or role, a given name, or a pronoun that went with the name. Not thread-safe.
 */
final class About {
  private final Scene scene;
  private final Words words;
  private final Cast cast;
  private final int[] entityOf;

  About(Scene scene, Words words, Cast cast, int[] entityOf) {
    this.scene = scene;
    this.words = words;
    this.cast = cast;
    this.entityOf = entityOf;
  }

  /** The people by place, each once. */
  List<PersonRef> in(List<Span> spans) {
    List<PersonRef> about = new ArrayList<>();
    for (Span span : spans) {
      for (Mention m : scene.mentions.within(scene.text.tokenAt(span.start()), scene.text.tokenAt(span.end()))) {
        if (entityOf[m.index()] >= 0 && m.hasName()) {
          Entity e = cast.entities.get(entityOf[m.index()]);
          Optional<String> id = isPerson(e) ? Speech.id(e) : Optional.empty();
          if (id.isPresent()) {
            PersonRef ref = new PersonRef(id.get(), e.shownName());
            if (!about.contains(ref)) {
              about.add(ref);
            }
          }
        }
      }
    }
    return about;
  }

  private boolean isPerson(Entity e) {
    if (!e.person || e.body) {
      return false;
    }
    if (e.known.isPresent()) {
      return true;
    }
    int first = e.key.isEmpty() ? 0 : words.bits(e.key.getFirst());
    boolean opensAsThing = e.key.isEmpty() || (first & (Words.AUX | Words.PRON)) != 0 || words.isThing(e.key.getFirst(), true);
    if (opensAsThing || words.isThing(e.key.getLast(), false)) {
      return false;
    }
    for (String word : e.key) {
      int bits = words.bits(word);
      if ((bits & (Words.ORG | Words.ORGNAME | Words.DOC)) != 0 && (bits & Words.GIVEN) == 0) {
        return false;
      }
    }
    boolean single = e.key.size() == 1;
    return e.gender != Gender.UNKNOWN || !e.roleHeads.isEmpty() || (first & Words.GIVEN) != 0 || single && first == 0;
  }
}
