package dicta.annotate.people;

import dicta.model.Gender;
import dicta.model.NameFolding;
import dicta.model.Office;
import dicta.model.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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
      "house_speaker", "house_leader", "high_representative", "council_president", "crown_prince", "presidential_candidate", "movement_leader",
      "monarch");
  /** Their holders are spoken of wherever anything happens. */
  private static final Set<String> OF_THE_WORLD = Set.of("secretary_general", "commission_president", "pope");
  /** An office counts half when it ended at most so many years before. */
  private static final int LATELY_YEARS = 6;
  /** How much likelier the best bearer has to be than the next. */
  private static final double CLEARLY = 2;
  /** From which weight by offices and time on somebody is named by surname alone: a holder of a high office now or lately. */
  private static final double NAMED_ALONE = 1.2;
  /** From which weight on also in articles about other countries: who governs now or did so lately, or is about to. */
  private static final double NAMED_EVERYWHERE = 3;
  /** Whom the user has added to people.tsv is the likelier. */
  private static final double USERS_WEIGHT = 8;
  /** So many years before the first and after the last office somebody of no high office may still be meant. */
  private static final int YEARS_AROUND = 20;

  private final RoleHolders holders;
  private final CommonSurnames common = new CommonSurnames();
  private final GivenNames given = GivenNames.bundled();
  private final Set<String> powers = Set.of(Resource.rows("powers.tsv", 1).getFirst()[0].split(" "));

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

  /**
   * Whom a surname alone means; empty where that is open: nobody of that name has to do with the article, or two have, or only
   * somebody who is not so well known that articles leave the full name out.
   *
   * @param surname as written
   */
  public Optional<Person> bySurname(String surname, List<Person> bearers, Setting setting) {
    List<Person> possible = possible(bearers, setting);
    if (setting.role().isPresent()) {
      List<Person> fitting = fitting(possible, setting);
      return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : clearlyBest(fitting, setting, p -> isHere(p, setting));
    }
    boolean relative = possible.size() == 1 && isHere(possible.getFirst(), setting)
        && bearers.stream().anyMatch(p -> !possible.contains(p) && byOffices(p, setting) >= NAMED_ALONE);
    return relative ? Optional.of(possible.getFirst()) : clearlyBest(possible, setting, p -> isNamedAlone(p, surname, setting));
  }

  /** Whether articles such as this one name somebody by surname alone. */
  private boolean isNamedAlone(Person p, String surname, Setting setting) {
    String key = NameFolding.key(surname);
    if (p.spellings().stream().anyMatch(s -> s.indexOf(' ') < 0 && NameFolding.key(s).equals(key))) {
      return isHere(p, setting) || setting.countries().isEmpty();
    }
    double weight = byOffices(p, setting);
    if (isHere(p, setting)) {
      return weight >= NAMED_ALONE || holders.people().isUsers(p);
    }
    return weight >= NAMED_EVERYWHERE && !common.has(surname) && given.of(surname) == Gender.UNKNOWN && governs(p, setting);
  }

  /** Whether somebody governs a country whose leaders are known everywhere, or did so in the last years, or is about to. */
  private boolean governs(Person p, Setting setting) {
    return p.offices().stream().anyMatch(o -> HIGHEST.contains(o.role()) && inTime(o, setting.day()) >= 0.4
        && (OF_THE_WORLD.contains(o.role()) || powers.contains(o.country())));
  }

  /**
   * Whom a full name means of those who bear it; empty where the article is about something else and the name so common that it
   * will be a namesake's.
   */
  public Optional<Person> byFullName(List<Person> bearers, Setting setting) {
    List<Person> fitting = setting.role().isPresent() ? fitting(bearers, setting) : List.of();
    List<Person> among = fitting.isEmpty() ? bearers : fitting;
    Person likeliest = clearlyBest(among, setting, p -> true).orElseGet(() -> best(among, setting));
    return fitting.isEmpty() && isNamesake(likeliest, setting) ? Optional.empty() : Optional.of(likeliest);
  }

  private boolean isNamesake(Person p, Setting setting) {
    boolean high = p.offices().stream().anyMatch(o -> HIGHEST.contains(o.role()) || HIGH.contains(o.role()));
    if (high) {
      return false;
    }
    boolean elsewhere = !setting.countries().isEmpty() && !isHere(p, setting);
    return elsewhere && common.has(p.name()) || setting.day().map(d -> !livesAt(p, d)).orElse(false);
  }

  private static boolean livesAt(Person p, LocalDate day) {
    return p.offices().stream().allMatch(o -> o.from().isEmpty() && o.to().isEmpty()) || p.offices().stream().anyMatch(o ->
        o.from().map(f -> !f.isAfter(day.plusYears(YEARS_AROUND))).orElse(true)
            && o.to().map(t -> t.isAfter(day.minusYears(YEARS_AROUND))).orElse(true));
  }

  /** Whether somebody heads a state, a government or a body of the world on the day. */
  public boolean isHighest(Person p, Optional<LocalDate> day) {
    return day.isPresent() && p.officesOn(day.get()).stream().anyMatch(o -> HIGHEST.contains(o.role()));
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

  private Optional<Person> clearlyBest(List<Person> bearers, Setting setting, Predicate<Person> may) {
    Person best = null;
    double most = 0;
    double next = 0;
    for (Person p : bearers) {
      double score = score(p, setting);
      if (!may.test(p)) {
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

  private Person best(List<Person> bearers, Setting setting) {
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

  private double score(Person p, Setting setting) {
    boolean first = !setting.countries().isEmpty() && p.country().filter(setting.countries().getFirst()::equals).isPresent();
    boolean here = p.country().filter(setting.countries()::contains).isPresent();
    boolean office = p.offices().stream().anyMatch(o -> setting.countries().contains(o.country()));
    return byOffices(p, setting) * (office ? 2 : 1) * (first ? 2 : here ? 1.5 : 1);
  }

  /** How well known by offices, the highest and nearest in time counting. */
  private double byOffices(Person p, Setting setting) {
    double most = 0.1;
    double users = holders.people().isUsers(p) ? USERS_WEIGHT : 1;
    for (Office o : p.offices()) {
      double weight = HIGHEST.contains(o.role()) ? 8 : HIGH.contains(o.role()) ? 5 : o.role().equals("first_lady") ? 2 : 1;
      most = Math.max(most, weight * inTime(o, setting.day()));
    }
    return most * users;
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
