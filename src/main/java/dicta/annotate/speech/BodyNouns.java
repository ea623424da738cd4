package dicta.annotate.speech;

import dicta.annotate.speech.Antecedents.Found;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * "The council" where an article has named one council, and no other one was spoken of since: that one. Only for nouns that the
 * name holds, or a word that means the same. Works on one text; immutable.
 */
final class BodyNouns {
  /** Stands for all nouns that tell no body from another. */
  private static final String ANY = "";

  private final Scene scene;
  private final Cast cast;
  private final int[] entityOf;

  BodyNouns(Scene scene, Cast cast, int[] entityOf) {
    this.scene = scene;
    this.cast = cast;
    this.entityOf = entityOf;
  }

  Found of(Mention m) {
    return called(m).map(e -> new Found(
            Optional.of(e), 0.9, "body-noun: '" + scene.text.span(m.first(), m.extent()).in(scene.text.text()) + "' is " + e.shownName(), List.of()))
        .orElseGet(() -> Found.nobody("unnamed: the article does not name them"));
  }

  private Optional<Entity> called(Mention m) {
    if (!isBare(m)) {
      return Optional.empty();
    }
    String noun = NameForms.fold(scene.text.word(m.head()));
    Set<String> same = scene.bodyNames(m.head());
    List<Entity> named = cast.entities.stream()
        .filter(e -> e.body && e.key.size() > 1 && (e.key.contains(noun) || same.contains(e.key.getLast()))).toList();
    return Optional.of(named).filter(all -> all.size() == 1).map(List::getFirst).filter(e -> holds(e, m) && isLast(e, m) && isWhole(e));
  }

  /** "the council", with nothing that tells it from others but words of its name. */
  private boolean isBare(Mention m) {
    return m.type() == Mention.Type.ORGANISATION && !m.hasName() && !m.plural() && m.owner() < 0 && m.extent() == m.last()
        && scene.is(m.first(), WordClasses.Kind.DEFINITE) && scene.is(m.head(), WordClasses.Kind.CALLED_AGAIN);
  }

  private boolean holds(Entity e, Mention m) {
    for (int i = m.first() + 1; i < m.head(); i++) {
      if (!e.key.contains(NameForms.fold(scene.text.word(i)))) {
        return false;
      }
    }
    return true;
  }

  /** The nouns for bodies that stand with somebody's office: "union" in "the union spokesman", "a spokesman for the union". */
  static Set<String> with(Scene scene, Mention m) {
    Set<String> nouns = new HashSet<>();
    for (int i = m.first(); i < m.extent(); i++) {
      if (scene.is(i, Trait.ORGANISATION) && !(i >= m.nameFirst() && i < m.nameLast())) {
        nouns.add(scene.is(i, WordClasses.Kind.ANY_BODY) ? ANY : scene.text.lower(i));
      }
    }
    return nouns;
  }

  /** Who a document says it is from: "a statement issued by X", "a statement by X", "a statement from the board". */
  static Optional<Mention> issuer(Scene scene, Mention document) {
    int mark = scene.isVerb(document.last()) ? document.last() + 1 : document.last();
    boolean agent = scene.is(mark, Trait.AGENT_MARK);
    boolean issued = scene.is(document.head(), Trait.CHANNEL) && (agent || scene.is(mark, WordClasses.Kind.AUTHOR_MARK));
    return (issued ? scene.mentions.startingAt(mark + 1) : Optional.<Mention>empty())
        .filter(x -> agent && x.hasName() || x.type() == Mention.Type.ORGANISATION || x.type() == Mention.Type.PERSON);
  }

  /** Whether an office is of another kind of body than all that somebody was said to be with: no union's spokesman is the council's. */
  static boolean tellsApart(Scene scene, Entity e, Mention office) {
    Set<String> nouns = with(scene, office);
    return !nouns.contains(ANY) && !e.bodies.contains(ANY) && !nouns.isEmpty() && !e.bodies.isEmpty() && nouns.stream().noneMatch(e.bodies::contains);
  }

  /** Whether no more of its name may stand before the words that were taken for it: "Leeds Gas and Electric Company". */
  private boolean isWhole(Entity e) {
    return e.mentions.stream().filter(k -> k < scene.mentions.all().size()).map(scene.mentions::get).filter(m -> m.nameLast() - m.nameFirst() > 1)
        .noneMatch(m -> m.first() > 1 && scene.is(m.first() - 1, WordClasses.Kind.NAME_AND) && scene.text.isCapitalised(m.first() - 2));
  }

  /** Whether of all that the noun was said of before, the last is this one. */
  private boolean isLast(Entity e, Mention m) {
    String noun = scene.text.lower(m.head());
    for (int k = m.index() - 1; k >= 0; k--) {
      Mention before = scene.mentions.get(k);
      if (entityOf[k] == e.index) {
        return true;
      }
      if (scene.text.lower(before.head()).equals(noun) && !isBare(before)) {
        return false;
      }
    }
    return false;
  }
}
