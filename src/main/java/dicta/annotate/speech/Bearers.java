package dicta.annotate.speech;

import dicta.annotate.people.Namesakes;
import dicta.annotate.people.People;
import dicta.annotate.people.RoleMention;
import dicta.annotate.text.TokenizedText;
import dicta.model.Gender;
import dicta.model.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whom of the registry the names in one article mean, by the article's day and countries and by the offices that stand with the
 * names. Which names of the article belong together is the {@link Cast}'s. Built for one article; not thread-safe.
 */
final class Bearers {
  private final People people;
  private final Namesakes namesakes;
  private final Optional<LocalDate> day;
  private final List<String> articleCountries;
  /** The words for offices in the text that is being read. */
  private List<RoleMention> offices = List.of();

  /**
   * @param day of the article
   * @param articleCountries what the article is about, most prominent first
   */
  Bearers(People people, Namesakes namesakes, Optional<LocalDate> day, List<String> articleCountries) {
    this.people = people;
    this.namesakes = namesakes;
    this.day = day;
    this.articleCountries = articleCountries;
  }

  /** Names asked about from now on stand in a text with these words for offices. */
  void reading(List<RoleMention> offices) {
    this.offices = offices;
  }

  /** Whether somebody has this identity. */
  boolean has(String id) {
    return people.byId(id).isPresent();
  }

  /** Whether somebody heads a state, a government or a body of the world on the article's day. */
  boolean isHighest(Person p) {
    return namesakes.isHighest(p, day);
  }

  /** Of those who bear a full name the one whom the article can mean. */
  Optional<Person> named(String name) {
    return named(name, Optional.empty());
  }

  /** Of those who bear the full name of a mention the one whom the article and the office before it can mean. */
  Optional<Person> named(Scene scene, Mention m) {
    return named(NameForms.name(scene, m), m.role() < 0 ? Optional.empty()
        : offices.stream().filter(r -> r.head() >= m.role() && r.head() < m.roleEnd()).findFirst());
  }

  private Optional<Person> named(String name, Optional<RoleMention> role) {
    List<Person> known = people.named(name);
    return known.isEmpty() ? Optional.empty() : namesakes.byFullName(known, setting(role, Gender.UNKNOWN));
  }

  /** Of those with the surname that a mention begins with whom the office before it or the article's day and countries point to. */
  Optional<Person> surnamed(Scene scene, Mention m) {
    List<Person> known = people.surnamed(scene.text.word(m.nameFirst()));
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Optional<RoleMention> role = Optional.empty();
    boolean honorific = true;
    for (int i = m.role(); i >= 0 && i < m.roleEnd(); i++) {
      role = role.isPresent() ? role : officeAt(i);
      honorific &= scene.is(i, Trait.HONORIFIC) || scene.text.type(i) == TokenizedText.Type.PUNCTUATION;
    }
    boolean otherRole = m.role() >= 0 && role.isEmpty() && !honorific;
    return otherRole ? Optional.empty() : namesakes.bySurname(NameForms.name(scene, m), known, setting(role, m.gender()));
  }

  /** The same, but only where an office stands before the name. */
  Optional<Person> holder(Scene scene, Mention m) {
    boolean office = false;
    for (int i = m.role(); i >= 0 && i < m.roleEnd(); i++) {
      office |= officeAt(i).isPresent();
    }
    return office ? surnamed(scene, m) : Optional.empty();
  }

  private Optional<RoleMention> officeAt(int token) {
    return offices.stream().filter(r -> r.head() == token).findFirst();
  }

  /** Gives their identities to those of an article who have none yet, now that all names have been read. */
  void identify(List<Entity> entities) {
    for (Entity e : entities) {
      if (e.known.isEmpty()) {
        identify(e);
      }
    }
    identifyCountrymen(entities);
  }

  private void identify(Entity e) {
    if (e.body || e.key.size() < 2) {
      return;
    }
    Optional<Person> known = named(e.name);
    if (known.isPresent()) {
      e.known = known;
      e.person = true;
      if (e.gender == Gender.UNKNOWN) {
        e.gender = e.known.get().gender();
      }
    }
  }

  /** Bare surnames again, now that others are known: beside Obama, "Clinton" is somebody of his country. */
  private void identifyCountrymen(List<Entity> entities) {
    List<String> countries = new ArrayList<>(articleCountries);
    for (Entity e : entities) {
      e.known.flatMap(Person::country).filter(c -> !countries.contains(c)).ifPresent(countries::add);
    }
    if (countries.size() == articleCountries.size()) {
      return;
    }
    for (Entity e : entities) {
      if (!e.body && e.known.isEmpty() && e.key.size() == 1 && e.suffix.isEmpty() && e.roles.isEmpty()) {
        var setting = new Namesakes.Setting(Optional.empty(), e.gender, day, countries);
        e.known = namesakes.bySurname(e.name, people.surnamed(e.name), setting);
        e.person |= e.known.isPresent();
      }
    }
  }

  /** Who of that surname holds an office on the day, of the country that the article is about most or else of another one of its. */
  Optional<Person> inOffice(String surname) {
    List<Person> bearers = people.surnamed(surname);
    for (int n : new int[] {Math.min(1, articleCountries.size()), articleCountries.size()}) {
      List<String> where = articleCountries.subList(0, n);
      List<Person> here = bearers.stream()
          .filter(p -> day.isPresent() && p.officesOn(day.get()).stream().anyMatch(o -> where.contains(o.country()))).toList();
      if (!here.isEmpty()) {
        return here.size() == 1 ? Optional.of(here.getFirst()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Namesakes.Setting setting(Optional<RoleMention> role, Gender gender) {
    return new Namesakes.Setting(role, gender, day, articleCountries);
  }
}
