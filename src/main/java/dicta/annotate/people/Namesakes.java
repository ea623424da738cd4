package dicta.annotate.people;

import dicta.model.Gender;
import dicta.model.Office;
import dicta.model.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which of several bearers of a name an article means: by the office that stands with the name, by who was in office on
 * the day, by the countries that the article is about. Thread-safe.
 */
public final class Namesakes {
  /** Offices whose holders are named without saying who they are. */
  private static final Set<String> HIGHEST = Set.of(
      "head_of_state", "head_of_government", "supreme_leader", "secretary_general", "commission_president", "pope");
  private static final Set<String> HIGH = Set.of(
      "vice_president", "foreign_minister", "defence_minister", "finance_minister", "central_banker", "opposition_leader",
      "house_speaker", "high_representative", "council_president", "crown_prince", "presidential_candidate", "movement_leader");
  /** Their holders are spoken of wherever anything happens. */
  private static final Set<String> OF_THE_WORLD = Set.of("secretary_general", "commission_president", "pope");
  /** An office counts half when it ended at most so many years before. */
  private static final int LATELY_YEARS = 6;
  /** How much likelier the best bearer has to be than the next. */
  private static final double CLEARLY = 2;

  private final RoleHolders holders;

  public Namesakes(RoleHolders holders) {
    this.holders = holders;
  }

  /**
   * What is known of the place where the name stands.
   *
   * @param role the office that stands with the name, if any
   * @param gender that the words show
   * @param day of the article
   * @param countries what the article is about, most prominent first
   */
  public record Setting(Optional<RoleMention> role, Gender gender, Optional<LocalDate> day, List<String> countries) {}

  /** Whom a surname alone means; empty where that is open: nobody of that name has to do with the article, or two have. */
  public Optional<Person> bySurname(List<Person> bearers, Setting setting) {
    List<Person> possible = possible(bearers, setting);
    if (setting.role().isPresent()) {
      List<Person> fitting = fitting(possible, setting);
      return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : clearlyBest(fitting, setting, true);
    }
    return clearlyBest(possible, setting, true);
  }

  /** Whom a full name means of those who bear it, at least one. */
  public Person byFullName(List<Person> bearers, Setting setting) {
    List<Person> fitting = setting.role().isPresent() ? fitting(bearers, setting) : List.of();
    List<Person> among = fitting.isEmpty() ? bearers : fitting;
    return clearlyBest(among, setting, false).orElseGet(() -> best(among, setting));
  }

  private static List<Person> possible(List<Person> bearers, Setting setting) {
    return bearers.stream()
        .filter(p -> setting.gender() == Gender.UNKNOWN || p.gender() == Gender.UNKNOWN || p.gender() == setting.gender()).toList();
  }

  private List<Person> fitting(List<Person> bearers, Setting setting) {
    RoleMention role = setting.role().orElseThrow();
    var out = new ArrayList<Person>();
    for (Person p : bearers) {
      boolean fits = setting.day().isPresent()
          ? holders.fits(p, role, setting.day().get())
          : p.offices().stream().anyMatch(o -> role.roles().contains(o.role()) && role.country().map(o.country()::equals).orElse(true));
      if (fits) {
        out.add(p);
      }
    }
    return out;
  }

  private static Optional<Person> clearlyBest(List<Person> bearers, Setting setting, boolean hasToBeHere) {
    Person best = null;
    double most = 0;
    double next = 0;
    for (Person p : bearers) {
      double score = score(p, setting);
      if (hasToBeHere && !isHere(p, setting)) {
        continue;
      }
      if (score > most) {
        next = most;
        most = score;
        best = p;
      } else {
        next = Math.max(next, score);
      }
    }
    return best != null && most >= CLEARLY * next ? Optional.of(best) : Optional.empty();
  }

  private static Person best(List<Person> bearers, Setting setting) {
    Person best = bearers.getFirst();
    for (Person p : bearers) {
      best = score(p, setting) > score(best, setting) ? p : best;
    }
    return best;
  }

  /** Whether the article is about the person's country, or the person heads a body of the world. */
  private static boolean isHere(Person p, Setting setting) {
    if (p.country().filter(setting.countries()::contains).isPresent()) {
      return true;
    }
    for (Office o : p.offices()) {
      boolean now = setting.day().map(o::heldOn).orElse(true);
      if (setting.countries().contains(o.country()) || now && OF_THE_WORLD.contains(o.role())) {
        return true;
      }
    }
    return false;
  }

  private static double score(Person p, Setting setting) {
    double most = 0.1;
    for (Office o : p.offices()) {
      double weight = HIGHEST.contains(o.role()) ? 8 : HIGH.contains(o.role()) ? 5 : 2;
      most = Math.max(most, weight * inTime(o, setting.day()) * (setting.countries().contains(o.country()) ? 2 : 1));
    }
    boolean first = !setting.countries().isEmpty() && p.country().filter(setting.countries().getFirst()::equals).isPresent();
    boolean here = p.country().filter(setting.countries()::contains).isPresent();
    return most * (first ? 2 : here ? 1.5 : 1);
  }

  private static double inTime(Office o, Optional<LocalDate> day) {
    if (day.isEmpty()) {
      return 0.5;
    }
    if (o.heldOn(day.get())) {
      return 1;
    }
    if (o.from().filter(f -> f.isAfter(day.get())).isPresent()) {
      return o.from().filter(f -> f.isBefore(day.get().plusYears(2))).isPresent() ? 0.4 : 0.1;
    }
    return o.to().filter(t -> t.isAfter(day.get().minusYears(LATELY_YEARS))).isPresent() ? 0.5 : 0.2;
  }
}
