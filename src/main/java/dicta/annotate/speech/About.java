package dicta.annotate.speech;

import dicta.model.Gender;
import dicta.model.PersonRef;
import dicta.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The people whom words speak of: by name, by an office, by a pronoun; whoever says the words is not among them. Capitals alone make
 * nobody a person: a slogan, a place or a team has them too, so something must show it, the registry, a title or role, a given name,
 * or a pronoun that went with the name. Not thread-safe.
 */
final class About {
  /** How sure it must be whom a role or a pronoun means: a person who is not meant harms more than one who is missing. */
  private static final double SURE = 0.85;

  private final Scene scene;
  private final Words words;
  private final Cast cast;
  private final int[] entityOf;
  private final Antecedents antecedents;

  About(Scene scene, Words words, Cast cast, int[] entityOf, Antecedents antecedents) {
    this.scene = scene;
    this.words = words;
    this.cast = cast;
    this.entityOf = entityOf;
    this.antecedents = antecedents;
  }

  /** The people by place, each once. */
  List<PersonRef> in(List<Span> spans, Optional<Entity> speaker) {
    return in(spans, speaker, false);
  }

  /** Those whom the words of a turn name: in a conversation "he" and "the president" go back to what others have said. */
  List<PersonRef> namedIn(List<Span> spans, Optional<Entity> speaker) {
    return in(spans, speaker, true);
  }

  private List<PersonRef> in(List<Span> spans, Optional<Entity> speaker, boolean namesOnly) {
    Set<Entity> about = new LinkedHashSet<>();
    for (Span span : spans) {
      for (Mention m : scene.mentions.within(scene.text.tokenAt(span.start()), scene.text.tokenAt(span.end()))) {
        if (namesOnly && !m.hasName()) {
          continue;
        }
        meant(m, scene.text.tokenAt(span.start()), about, speaker).filter(e -> !isSame(e, speaker) && (isPerson(e) || isListed(m, e))).ifPresent(about::add);
      }
    }
    List<PersonRef> refs = new ArrayList<>();
    for (Entity e : about) {
      e.id().map(id -> new PersonRef(id, e.shownName())).filter(r -> !refs.contains(r)).ifPresent(refs::add);
    }
    return refs;
  }

  private Optional<Entity> meant(Mention m, int from, Set<Entity> before, Optional<Entity> speaker) {
    if (m.hasName()) {
      return entityOf[m.index()] < 0 ? Optional.empty() : Optional.of(cast.entities.get(entityOf[m.index()]));
    }
    return switch (m.type()) {
      case ROLE -> m.plural() || !m.definite() || isPredicate(m) ? Optional.empty()
          : sure(m).filter(e -> !e.mentions.isEmpty() || antecedents.isOfNamedCountry(m, e)).filter(About::isEvident);
      case PRONOUN -> m.gender() == Gender.UNKNOWN ? Optional.empty()
          : scene.quoted(m.first()) ? spokenOfBefore(m, from, before, speaker) : sure(m).filter(e -> isNext(e, m)).filter(About::isEvident);
      default -> Optional.empty();
    };
  }

  private Optional<Entity> sure(Mention m) {
    Antecedents.Found found = antecedents.of(m);
    return found.sure() >= SURE ? found.entity() : Optional.empty();
  }

  private static boolean isEvident(Entity e) {
    return e.known.isPresent() || e.person && e.gender != Gender.UNKNOWN;
  }

  /**
   * Whether a pronoun outside quotation marks goes back to somebody spoken of in its sentence or the one before, with nobody else in
   * between: "the child and his mother" is not about the minister who spoke before.
   */
  private boolean isNext(Entity e, Mention m) {
    for (int k = m.index() - 1; k >= 0; k--) {
      Mention a = scene.mentions.get(k);
      if (scene.sentence(m.first()) - scene.sentence(a.first()) > 1) {
        return false;
      }
      if (antecedents.of(a).entity().filter(x -> x == e).isPresent()) {
        return IntStream.range(a.extent(), m.first()).noneMatch(this::isSomebody);
      }
    }
    return false;
  }

  /** A word for a person that is no title of a name: "child", "the victim". */
  private boolean isSomebody(int token) {
    return (words.bits(scene.text.lower(token)) & Words.PERSON) != 0 || scene.is(token, WordClasses.Kind.SOMEBODY);
  }

  /** "To be the president", "as the mayor": the words speak of the office, not of who holds it. */
  private boolean isPredicate(Mention m) {
    int before = m.first() - 1;
    return before >= 0 && (scene.is(before, WordClasses.Kind.BEING)
        || scene.is(before - 1, WordClasses.Kind.BEING) && scene.is(before, Trait.ADVERB));
  }

  /**
   * "He" in a quotation: whoever the words named before, who is then among the people already; else the only other person whom the
   * sentence around the quotation speaks of, or the one before it, unless that is somebody else's words.
   */
  private Optional<Entity> spokenOfBefore(Mention m, int from, Set<Entity> before, Optional<Entity> speaker) {
    if (speaker.isEmpty() || before.stream().anyMatch(e -> e.canBe(m.gender()))
        || IntStream.range(from, m.first()).anyMatch(this::isSomebody)) {
      return Optional.empty();
    }
    int sentence = scene.sentence(m.first());
    Set<Entity> here = others(m, sentence, speaker);
    Set<Entity> around = new LinkedHashSet<>(here);
    Set<Entity> last = entities(m, sentence - 1);
    if (last.stream().anyMatch(e -> isSame(e, speaker)) || !quotes(m, sentence - 1)) {
      last.removeIf(e -> e.body || isSame(e, speaker));
      around.addAll(last);
    }
    Set<Entity> clear = here.isEmpty() ? around : here;
    return clear.size() == 1 && clear.iterator().next().gender == m.gender() && isPerson(clear.iterator().next())
        ? Optional.of(clear.iterator().next()) : Optional.empty();
  }

  private Set<Entity> others(Mention m, int sentence, Optional<Entity> speaker) {
    Set<Entity> others = entities(m, sentence);
    others.removeIf(e -> e.body || isSame(e, speaker));
    return others;
  }

  /** Whom the mentions of a sentence near {@code m} mean, those in quotation marks behind it aside. */
  private Set<Entity> entities(Mention m, int sentence) {
    Set<Entity> found = new LinkedHashSet<>();
    near(m, sentence).filter(a -> a.index() < m.index() || !scene.quoted(a.first()))
        .forEach(a -> antecedents.of(a).entity().ifPresent(found::add));
    return found;
  }

  private boolean quotes(Mention m, int sentence) {
    return near(m, sentence).anyMatch(a -> scene.quoted(a.first()));
  }

  private Stream<Mention> near(Mention m, int sentence) {
    List<Mention> all = scene.mentions.all();
    int from = m.index();
    while (from > 0 && scene.sentence(all.get(from - 1).first()) >= sentence) {
      from--;
    }
    return all.subList(from, all.size()).stream().takeWhile(a -> scene.sentence(a.first()) <= sentence)
        .filter(a -> scene.sentence(a.first()) == sentence);
  }

  private static boolean isSame(Entity e, Optional<Entity> speaker) {
    return speaker.filter(s -> s == e || s.known.isPresent() && s.known.equals(e.known)).isPresent();
  }

  /** "Tom Baker, Finbar Gangar, Ann Lang": two words between people in a list. */
  private boolean isListed(Mention m, Entity e) {
    boolean between = m.type() == Mention.Type.NAME && !e.body && e.key.size() == 2 && scene.isComma(m.first() - 1)
        && (scene.isComma(m.extent()) || scene.is(m.extent(), Trait.ADDITIVE));
    return between && scene.mentions.endingAt(m.first() - 1).filter(this::isFullyNamed).isPresent()
        && scene.mentions.startingAt(m.extent() + 1).filter(this::isFullyNamed).isPresent();
  }

  private boolean isFullyNamed(Mention m) {
    return m.hasName() && m.role() < 0 && m.nameLast() - m.nameFirst() > 1 && entityOf[m.index()] >= 0 && isPerson(cast.entities.get(entityOf[m.index()]));
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
