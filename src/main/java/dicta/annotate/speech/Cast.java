package dicta.annotate.speech;

import dicta.annotate.countries.CountryMention;
import dicta.annotate.people.RoleMention;
import dicta.model.Gender;
import dicta.model.Person;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who is named in one article: which of its names belong together. Whom of the registry they mean is told by {@link Bearers};
 * roles and pronouns are resolved against it by {@link Antecedents}. Built for one article; not thread-safe.
 */
final class Cast {
  private static final int LONGEST_INITIALS = 4;

  private final Bearers bearers;
  private final String scope;
  private final ShortForms shortForms;
  final List<Entity> entities = new ArrayList<>();

  /** @param scope tells this article from others in the identity of somebody of whom no more than one name is known */
  Cast(Bearers bearers, String scope, ShortForms shortForms) {
    this.bearers = bearers;
    this.scope = scope;
    this.shortForms = shortForms;
  }

  /** Whether the text has been read and now it is the title's turn, whose mentions are numbered apart. */
  private boolean inTitle;

  /** Reads the names of the title once the text has been read. */
  int[] readTitle(Scene scene, List<CountryMention> countries, List<RoleMention> roles) {
    inTitle = true;
    return read(scene, countries, roles);
  }

  /** Reads the names of the text. For each mention the index of its entity, or -1. */
  int[] read(Scene scene, List<CountryMention> countries, List<RoleMention> roles) {
    bearers.reading(roles);
    Mentions mentions = scene.mentions;
    int[] entityOf = new int[mentions.all().size()];
    Arrays.fill(entityOf, -1);
    for (int pass = 0; pass < 2; pass++) {
      for (Mention m : mentions.all()) {
        boolean full = m.nameLast() - m.nameFirst() - (NameForms.suffix(scene, m).isEmpty() ? 0 : 1) >= 2;
        if (m.hasName() && full == (pass == 0) && m.type() != Mention.Type.COUNTRY) {
          Entity e = m.type() == Mention.Type.ORGANISATION ? body(scene, m, countries) : pass == 0 ? full(scene, m) : brief(scene, m, entityOf);
          note(e, scene, m, countries);
          entityOf[m.index()] = e.index;
        }
      }
    }
    for (Mention m : mentions.all()) {
      Optional<Mention> to = mentions.apposedTo(m);
      if (to.isPresent()) {
        link(scene, m, to.get(), entityOf, countries);
      }
    }
    bearers.identify(entities);
    for (Mention m : mentions.all()) {
      if (entityOf[m.index()] >= 0 && m.type() == Mention.Type.NAME && speaksLikeSomebody(scene, m)) {
        Entity e = entities.get(entityOf[m.index()]);
        e.person |= !e.body && e.key.size() <= 2;
      }
    }
    return entityOf;
  }

  /** "said Landrum": a bare name that nothing shows to be a company's, not even an "it" behind. */
  private static boolean speaksLikeSomebody(Scene scene, Mention m) {
    boolean inverted = m.first() > 1 && scene.quoted(m.first() - 2) && CueMatch.at(scene, m.first() - 1).isPresent();
    int verb = m.last() < scene.text.size() && scene.isComma(m.last()) ? m.last() + 1 : m.last(); // "their leader, X, said"
    if (!inverted && CueMatch.at(scene, verb).filter(v -> v.cue().canBeFinite() && !v.passive()).isEmpty()) {
      return false;
    }
    int end = Math.min(scene.text.size(), scene.sentenceEnd(m.first()) + 12);
    for (int i = m.last(); i < end; i++) {
      if (!scene.quoted(i) && scene.is(i, WordClasses.Kind.THING_PRONOUN)) {
        return false;
      }
    }
    return true;
  }

  private void link(Scene scene, Mention a, Mention b, int[] entityOf, List<CountryMention> countries) {
    Mention named = a.hasName() ? a : b;
    Mention role = a.hasName() ? b : a;
    int e = entityOf[named.index()];
    if (e >= 0 && entityOf[role.index()] < 0) {
      entityOf[role.index()] = e;
      noteRole(entities.get(e), scene, role, countries);
    }
  }

  private Entity make() {
    Entity e = new Entity(entities.size(), scope, bearers::has);
    entities.add(e);
    return e;
  }

  private Entity full(Scene scene, Mention m) {
    List<String> key = NameForms.key(scene, m);
    Entity best = null;
    for (Entity e : entities) {
      if (!e.body && e.suffix.equals(NameForms.suffix(scene, m)) && NameForms.sameName(e.key, key)) {
        best = e;
        break;
      }
    }
    Entity e = best == null ? make() : best;
    e.suffix = NameForms.suffix(scene, m);
    boolean surname = key.size() < e.key.size() && scene.is(m.nameFirst(), Trait.NAME_PARTICLE); // "La Riva", once Gloria La Riva was named
    boolean part = e.titled && key.size() < e.key.size(); // "Morris Dixon" of Dr Dana Morris Dixon
    if (e.key.size() < 2 || !surname && !part && NameForms.fuller(key, e.key)) {
      e.key = key;
      e.name = NameForms.name(scene, m);
    }
    e.titled |= m.roleEnd() == m.nameFirst() && key.equals(e.key);
    e.shortNames.add(key.getLast());
    if (m.type() == Mention.Type.PERSON) {
      e.person = true;
    }
    if (e.known.isEmpty()) {
      Optional<Person> known = bearers.named(scene, m);
      if (known.isPresent()) {
        Person p = known.get();
        for (Entity other : entities) {
          if (other != e && other.known.filter(o -> o.id().equals(p.id())).isPresent()) {
            if (best == null) {
              entities.removeLast();
            }
            other.shortNames.add(key.getLast());
            return other;
          }
        }
        e.known = Optional.of(p);
        e.person = true;
      }
    }
    return e;
  }

  private Entity brief(Scene scene, Mention m, int[] entityOf) {
    String word = NameForms.fold(scene.text.word(m.nameFirst()));
    if (NameTokens.isAcronym(scene.text.word(m.nameFirst()))) {
      for (Entity e : entities) {
        if (e.body && word.equals(NameForms.initials(e.key))) {
          return e;
        }
      }
    }
    Gender gender = m.gender();
    String suffix = NameForms.suffix(scene, m);
    Entity best = null;
    int bestScore = -1;
    for (Entity e : entities) {
      if (e.body || !e.canBe(m.role() >= 0 ? gender : Gender.UNKNOWN)) {
        continue;
      }
      int score = -1;
      if (e.surname().equals(word) || e.shortNames.contains(word)) {
        score = 100;
      } else if (e.key.size() > 1 && (e.key.getFirst().equals(word) || e.key.contains(word))) {
        score = 60;
      } else if (e.known.filter(p -> NameForms.bears(p, word)).isPresent()) {
        score = 90;
      } else if (word.length() >= 5 && e.surname().length() >= 5 && NameForms.distance(e.surname(), word) <= (word.length() > 7 ? 2 : 1)
          && e.surname().charAt(0) == word.charAt(0)) {
        score = 40;
      } else {
        continue;
      }
      if (!suffix.isEmpty() && !e.suffix.equals(suffix)) {
        continue; // "Lang Jr." is not his father
      }
      score += e.person ? 5 : 0;
      score += suffix.isEmpty() && e.suffix.isEmpty() ? 2 : 0;
      score += rank(scene, m, e);
      score += lastMentionBefore(e, m) >= 0 ? 3 : 0;
      if (m.role() >= 0 && m.roleEnd() > m.role() && sharesRole(scene, e, m)) {
        score += 20;
      }
      score += e.known.isPresent() ? 4 : 0;
      score += e.known.filter(bearers::isHighest).isPresent() ? 3 : 0;
      // whoever came first or is spoken of more keeps the bare surname; a relative is called by the full name
      boolean firmer = best != null && (e.mentions.size() > best.mentions.size()
          || e.mentions.size() == best.mentions.size() && e.index < best.index);
      if (score > bestScore || score == bestScore && firmer) {
        best = e;
        bestScore = score;
      }
    }
    if (best != null) {
      Optional<Person> holder = m.role() < 0 || sharesRole(scene, best, m) ? Optional.empty() : bearers.holder(scene, m);
      boolean another = holder.isPresent() && !best.known.equals(holder) && !NameForms.sameName(best.key, NameForms.key(holder.get()));
      return another ? of(holder.get()) : best; // "President Lang" is not the Ruth Lang that the article names
    }
    for (Entity e : entities) {
      if (e.branch && m.role() < 0 && e.key.getFirst().equals(word)) {
        return e;
      }
    }
    Entity e = make();
    e.name = NameForms.name(scene, m);
    e.key = List.of(word);
    e.shortNames.add(word);
    e.person = m.type() == Mention.Type.PERSON;
    e.known = bearers.surnamed(scene, m);
    e.person |= e.known.isPresent();
    return e;
  }

  /** "the younger Lang": the one with the suffix. */
  private static int rank(Scene scene, Mention m, Entity e) {
    int before = m.nameFirst() - 1;
    boolean younger = scene.is(before, WordClasses.Kind.YOUNGER);
    boolean elder = scene.is(before, WordClasses.Kind.ELDER);
    return younger && !e.suffix.isEmpty() || elder && e.suffix.isEmpty() ? 15 : 0;
  }

  private boolean sharesRole(Scene scene, Entity e, Mention m) {
    return e.roleHeads.contains(scene.text.lower(m.roleEnd() - 1));
  }

  private int lastMentionBefore(Entity e, Mention m) {
    int last = -1;
    for (int k : e.mentions) {
      if (inTitle || k < m.index()) {
        last = Math.max(last, k);
      }
    }
    return last;
  }

  private Entity body(Scene scene, Mention m, List<CountryMention> countries) {
    List<String> key = NameForms.key(scene, m);
    for (Entity e : entities) {
      if (e.body && (e.key.equals(key) || key.size() == 1 && key.getFirst().equals(NameForms.initials(e.key)))) {
        return e;
      }
    }
    if (key.size() == 1 && m.first() == m.nameFirst()) { // "Bloomberg" beside Michael Bloomberg
      for (Entity e : entities) {
        if (e.person && e.surname().equals(key.getFirst())) {
          return e;
        }
      }
    }
    Entity e = make();
    e.body = true;
    e.common = key.size() == 1 && scene.is(m.nameFirst(), Trait.ORGANISATION) && !scene.is(m.nameFirst(), WordClasses.Kind.PROPER_BODY);
    e.key = key;
    e.branch = key.size() == 2 && countries.stream().anyMatch(c -> c.via() == CountryMention.Via.NAME && c.first() == m.nameLast() - 1 && c.last() == m.nameLast());
    e.name = NameForms.name(scene, m);
    return e;
  }

  private void note(Entity e, Scene scene, Mention m, List<CountryMention> countries) {
    if (!inTitle) {
      e.mentions.add(m.index());
    }
    boolean surname = e.titled && m.role() < 0 && m.nameLast() - m.nameFirst() > 1
        && !e.key.getFirst().equals(NameForms.fold(scene.text.word(m.nameFirst()))); // its first word is no given name
    if (e.gender == Gender.UNKNOWN && !surname) {
      e.gender = m.gender();
    }
    e.known.ifPresent(p -> e.gender = p.gender() == Gender.UNKNOWN ? e.gender : p.gender());
    for (String word : shortForms.affiliations(scene, m)) {
      e.affiliations.add(word);
      e.roleHeads.add(word);
      e.roles.add(word);
    }
    if (m.role() >= 0) {
      noteRole(e, scene, m, countries);
    }
  }

  private void noteRole(Entity e, Scene scene, Mention m, List<CountryMention> countries) {
    e.person |= m.type() != Mention.Type.ORGANISATION;
    if (e.gender == Gender.UNKNOWN) {
      e.gender = m.gender();
    }
    e.bodies.addAll(BodyNouns.with(scene, m));
    if (m.role() >= 0) {
      e.roles.add(NameForms.words(scene, m.role(), m.roleEnd()));
      for (int i = m.role(); i < m.roleEnd(); i++) {
        if (scene.is(i, Trait.ROLE) || scene.is(i, Trait.HONORIFIC) || scene.is(i, Trait.SOURCE)) {
          e.roleHeads.add(scene.text.lower(i));
        }
      }
      e.roleHeads.add(scene.text.lower(m.roleEnd() - 1));
      for (int i = m.role(); i < m.roleEnd(); i++) {
        for (String title : shortForms.titles(scene.text.lower(i))) {
          e.roles.add(title);
          e.roleHeads.add(title);
        }
      }
    }
    for (CountryMention c : countries) {
      if (c.first() >= m.first() && c.last() <= m.extent()) {
        e.countries.add(c.code());
      }
    }
  }

  /**
   * The entity that a speaker label names: by full name, or by surname, the best known one first.
   *
   * @param woman whether it begins with a title of women
   * @param fits whether the title of the label can be somebody's
   */
  Entity labelled(String name, int words, boolean woman, Predicate<Person> fits) {
    List<String> key = List.of(NameForms.fold(name).split(" "));
    if (words == 1 && name.length() > 1 && name.length() <= LONGEST_INITIALS) {
      Optional<Entity> initialled = byInitials(name);
      if (initialled.isPresent()) {
        return initialled.get();
      }
    }
    Entity best = null;
    for (Entity e : entities) {
      boolean same = words > 1 ? NameForms.sameName(e.key, key) : e.surname().equals(key.getLast()) || e.shortNames.contains(key.getLast());
      boolean man = e.known.map(Person::gender).orElse(e.gender) == Gender.MALE;
      if (!e.body && same && !(woman && man) && (best == null || e.key.size() > best.key.size())) {
        best = e;
      }
    }
    if (best != null) {
      best.person = true;
      if (best.name.equals(best.name.toUpperCase(Locale.ROOT))) {
        best.name = name;
      }
      if (best.known.isEmpty() && best.key.size() == 1) {
        best.known = bearers.inOffice(name).filter(fits.and(p -> !woman || p.gender() != Gender.MALE));
      }
      return best;
    }
    Optional<Person> known = words > 1 ? bearers.named(name) : bearers.inOffice(name).filter(fits.and(p -> !woman || p.gender() != Gender.MALE));
    if (known.isPresent()) {
      return of(known.get());
    }
    Entity e = make();
    e.name = name;
    e.key = key;
    e.shortNames.add(key.getLast());
    e.person = true;
    e.gender = woman ? Gender.FEMALE : e.gender;
    return e;
  }

  /** Whether the article has named somebody so. */
  boolean names(String name) {
    List<String> key = List.of(NameForms.fold(name).split(" "));
    return entities.stream().anyMatch(e -> !e.body && (NameForms.sameName(e.key, key) || e.surname().equals(key.getLast())));
  }

  /** The one person of the article with these initials: "NG" is Natasha Gownaris. */
  private Optional<Entity> byInitials(String letters) {
    List<Entity> initialled = entities.stream()
        .filter(e -> !e.body && e.key.size() == letters.length())
        .filter(e -> e.key.stream().map(part -> part.substring(0, 1)).reduce("", String::concat).equalsIgnoreCase(letters))
        .toList();
    return initialled.size() == 1 ? Optional.of(initialled.getFirst()) : Optional.empty();
  }

  /** Whether a word of a few letters is the initials of one person of the article. */
  boolean hasInitials(String letters) {
    return byInitials(letters).isPresent();
  }

  /** The entity of a person of the registry, made if the article has not named it. */
  Entity of(Person p) {
    for (Entity e : entities) {
      if (e.known.filter(k -> k.id().equals(p.id())).isPresent()) {
        return e;
      }
    }
    String surname = NameForms.fold(p.name());
    for (Entity e : entities) {
      boolean woman = e.gender == Gender.FEMALE && p.gender() == Gender.MALE;
      if (!e.body && e.known.isEmpty() && !woman && (NameForms.sameName(e.key, List.of(surname.split(" "))) || e.key.size() == 1 && NameForms.bears(p, e.key.getFirst()))) {
        e.known = Optional.of(p);
        e.person = true;
        return e;
      }
    }
    Entity e = make();
    e.known = Optional.of(p);
    e.name = p.name();
    e.key = List.of(NameForms.fold(p.name()).split(" "));
    e.person = true;
    e.gender = p.gender();
    return e;
  }
}
