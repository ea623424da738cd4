package dicta.annotate.speech;

import dicta.annotate.people.RoleHolders;
import dicta.annotate.people.RoleMention;
import dicta.annotate.people.RoleMention.Relation;
import dicta.annotate.people.RoleMention.When;
import dicta.annotate.speech.Antecedents.Found;
import dicta.model.Candidate;
import dicta.model.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Resolves the words for an office by who held it on the article's day. Works on one text; not thread-safe. */
final class OfficeHolders {
  private final List<RoleMention> roles;
  private final RoleHolders holders;
  private final Cast cast;
  private final Optional<LocalDate> day;
  private final List<String> articleCountries;
  private final List<String> sourceCountries;

  /** @param roles the words for offices in the text, by place */
  OfficeHolders(
      List<RoleMention> roles, RoleHolders holders, Cast cast, Optional<LocalDate> day, List<String> articleCountries,
      List<String> sourceCountries) {
    this.roles = roles;
    this.holders = holders;
    this.cast = cast;
    this.day = day;
    this.articleCountries = articleCountries;
    this.sourceCountries = sourceCountries;
  }

  /**
   * @param codes the countries that stand in the mention
   * @param owner whom "his" or "Biden's" before the words means
   * @param said when the sentence says that it was said; absent: on the article's day
   */
  Optional<Found> of(Mention m, String words, List<String> codes, Optional<Entity> owner, Optional<TimeOfSaying> said) {
    Optional<RoleMention> read = read(m);
    Optional<LocalDate> on = said.map(TimeOfSaying::last).or(() -> day);
    if (read.isEmpty() || on.isEmpty()) {
      return Optional.empty();
    }
    RoleMention role = said.isPresent() && read.get().when() == When.THEN ? read.get().in(When.CURRENT) : read.get();
    Optional<Person> of = owner.flatMap(o -> o.known);
    List<Person> people;
    List<String> where = role.country().map(List::of).orElse(codes);
    boolean assumed = where.isEmpty();
    if (role.relation() != Relation.HOLDER) {
      if (of.isEmpty()) {
        return Optional.empty();
      }
      people = holders.related(role, of.get(), where.isEmpty() ? articleCountries : where, on.get());
      assumed = false;
    } else {
      if (assumed && owner.isPresent()) {
        where = of.flatMap(Person::country).map(List::of).orElse(List.of());
        assumed = where.isEmpty();
      }
      if (assumed) {
        where = articleCountries.subList(0, Math.min(1, articleCountries.size()));
      }
      people = holders.of(role, where, on.get());
      if (said.isPresent() && !people.equals(holders.of(role, where, said.get().first()))) {
        return Optional.of(Found.nobody("office-by-date: more than one was '" + words + "' from " + said.get().first() + " to " + on.get()));
      }
    }
    return choose(people, role, words, where, assumed, m, on.get());
  }

  /** The words for an office of the phrase itself: not the president's of "the president's spokesman", "a spokesman for the president". */
  private Optional<RoleMention> read(Mention m) {
    return roles.stream().filter(r -> r.head() >= Math.max(m.first(), m.role()) && r.head() <= m.head() && r.last() > m.head()).findFirst();
  }

  /**
   * Whether somebody who is called by the office cannot be meant: "the former", "the then president" is not who holds it, "the acting
   * president" not the president, and who holds it now is not who held it in 2018.
   */
  boolean contradicts(Mention m, Person p, Optional<TimeOfSaying> said) {
    Optional<RoleMention> read = read(m);
    if (read.isEmpty() || day.isEmpty()) {
      return false;
    }
    RoleMention now = read.get().in(When.CURRENT);
    boolean holds = holders.fits(p, now, day.get());
    return switch (read.get().when()) {
      case FORMER, ELECT -> holds;
      case THEN -> holds && said.isEmpty();
      case ACTING -> holds && !holders.fits(p, read.get(), day.get());
      case CURRENT -> said.isPresent() && holds && !holders.fits(p, now, said.get().first());
    };
  }

  /**
   * Whoever holds the office that a speaker label names ("PRIME MINISTER"): of the country that the label names, else of the
   * outlet's, else the one holder whom the article names itself, else of the article's only country. An interview abroad is full of other countries,
   * so the country it speaks of most decides nothing.
   */
  Optional<Entity> labelled(int from, int to) {
    for (RoleMention r : roles) {
      if (day.isPresent() && r.first() >= from && r.first() <= from + 1 && r.last() == to) {
        List<String> where = sourceCountries.isEmpty() ? articleCountries : sourceCountries;
        List<Person> people = holders.of(r, where, day.get());
        List<Person> named = people.stream().filter(this::isNamed).toList();
        List<Person> likely = named.isEmpty() && (r.country().isPresent() || where.size() == 1) ? people : named;
        return likely.size() == 1 ? Optional.of(cast.of(likely.getFirst())) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether somebody is of the outlet's country, or where that is unknown of the one that the article is about most, or governs. */
  boolean isAtHome(Person p) {
    List<String> home = sourceCountries.isEmpty() ? articleCountries.subList(0, Math.min(1, articleCountries.size())) : sourceCountries;
    return p.country().filter(home::contains).isPresent()
        || day.isPresent() && p.officesOn(day.get()).stream().anyMatch(o -> o.role().startsWith("head_of_"));
  }

  /** Whether no office stands between two tokens, or one that somebody holds or held. */
  boolean mayBear(int from, int to, Person p) {
    return roles.stream().filter(r -> r.head() >= from && r.head() < to).allMatch(r -> p.offices().stream().anyMatch(o -> r.roles().contains(o.role())));
  }

  private Optional<Found> choose(
      List<Person> people, RoleMention role, String words, Collection<String> where, boolean assumed, Mention m, LocalDate on) {
    if (people.isEmpty()) {
      return Optional.empty();
    }
    Optional<Person> named = people.stream().filter(this::isNamed).max(Comparator.comparingInt(p -> lastBefore(p, m)));
    boolean latest = role.when() == When.FORMER && !assumed && role.place().isEmpty();
    if (named.isEmpty() && (role.vague() || people.size() > 1 && !latest || role.when() == When.FORMER && assumed)) {
      return Optional.empty();
    }
    Person chosen = named.orElse(people.getFirst());
    double sure = named.isPresent() ? assumed ? 0.85 : 0.96 : assumed || people.size() > 1 ? 0.6 : 0.85;
    String why = "office-by-date: " + chosen.name() + " is who " + verb(role) + " '" + words + "'"
        + (where.isEmpty() ? "" : " of " + where.iterator().next()) + " on " + on;
    var others = new ArrayList<Candidate>();
    for (Person p : people) {
      if (!p.equals(chosen) && others.size() < 3) {
        others.add(new Candidate(p.name(), Optional.of(p.id()), (1 - sure) / people.size(), "held the office too"));
      }
    }
    return Optional.of(new Found(Optional.of(cast.of(chosen)), sure, why, others));
  }

  private static String verb(RoleMention role) {
    return switch (role.when()) {
      case CURRENT, ACTING -> "was";
      case FORMER, THEN -> "had been";
      case ELECT -> "was to be";
    };
  }

  /** The last mention of somebody before this one; -1: there is none. */
  private int lastBefore(Person p, Mention m) {
    return cast.entities.stream().filter(e -> e.known.filter(k -> k.id().equals(p.id())).isPresent())
        .flatMap(e -> e.mentions.stream()).mapToInt(Integer::intValue).filter(k -> k < m.index()).max().orElse(-1);
  }

  private boolean isNamed(Person p) {
    return cast.entities.stream().anyMatch(e -> e.known.filter(k -> k.id().equals(p.id())).isPresent());
  }
}
