package dicta.annotate.people;

import dicta.annotate.people.RoleMention.Relation;
import dicta.annotate.people.RoleMention.When;
import dicta.model.NameFolding;
import dicta.model.Office;
import dicta.model.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells who is meant by an office on a day. Thread-safe.
 *
 * <p>How to use it: find the mentions of a text with {@link RoleReader#find}; for one of them first ask of each person already
 * spoken of in the article whether the office {@link #fits}, the nearest first; else take what {@link #of} gives, if it is one
 * person; where {@link RoleMention#relation} is not {@code HOLDER}, use {@link #related} with the person spoken of before.
 */
public final class RoleHolders {
  /** How long before taking office somebody is called president-elect, in days. */
  private static final int ELECT_DAYS = 200;
  /** What stands in the title of somebody who only stands in. */
  private static final String ACTING = "acting";

  private final People people;
  private final Executives executives = new Executives();

  public RoleHolders(People people) {
    this.people = people;
  }

  People people() {
    return people;
  }

  /**
   * Who may be meant, best first; empty where nobody is known. More than one: the facts overlap, or a former holder is meant,
   * then the latest first.
   *
   * @param contextCountries what the text speaks of, the likeliest first; only used where the mention names no country
   * @param day of the article, or the one that the sentence gives
   */
  public List<Person> of(RoleMention mention, List<String> contextCountries, LocalDate day) {
    if (mention.relation() != Relation.HOLDER) {
      return List.of();
    }
    if (mention.country().isPresent()) {
      return in(mention, mention.country().get(), day);
    }
    for (String country : contextCountries) {
      List<Person> found = in(mention, country, day);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Person> in(RoleMention mention, String country, LocalDate day) {
    var all = new LinkedHashSet<Person>();
    for (String role : mention.roles()) {
      List<Person> found = switch (mention.when()) {
        case CURRENT, ACTING -> titled(people.holders(role, country, day), mention, role, country, day);
        case FORMER -> titled(people.formerHolders(role, country, day), mention, role, country, day);
        case ELECT -> titled(people.nextHolder(role, country, day).filter(p -> startsWithin(p, role, country, day)).stream().toList(),
            mention, role, country, day);
        case THEN -> List.of();
      };
      all.addAll(found);
      if (!mention.vague() && !found.isEmpty()) {
        break;
      }
    }
    return List.copyOf(all);
  }

  private static boolean startsWithin(Person p, String role, String country, LocalDate day) {
    return p.offices().stream().anyMatch(o -> o.role().equals(role) && o.country().equals(country)
        && o.from().filter(f -> f.isAfter(day) && f.isBefore(day.plusDays(ELECT_DAYS))).isPresent());
  }

  /** Those whose office of that time has the title and the place that the mention asks for. */
  private static List<Person> titled(List<Person> holders, RoleMention mention, String role, String country, LocalDate day) {
    if (mention.titles().isEmpty() && mention.place().isEmpty() && mention.when() != When.ACTING) {
      return holders;
    }
    var out = new ArrayList<Person>(holders.size());
    for (Person p : holders) {
      List<Office> offices = p.offices().stream().filter(o -> o.role().equals(role) && o.country().equals(country)).toList();
      List<Office> then = offices.stream().filter(o -> inTime(o, mention.when(), day)).toList();
      if ((then.isEmpty() ? offices : then).stream().anyMatch(o -> titleFits(o, mention))) {
        out.add(p);
      }
    }
    return out;
  }

  private static boolean inTime(Office o, When when, LocalDate day) {
    return switch (when) {
      case CURRENT, ACTING -> o.heldOn(day);
      case FORMER -> o.to().filter(t -> !t.isAfter(day)).isPresent();
      case THEN -> o.from().filter(f -> !f.isAfter(day)).isPresent();
      case ELECT -> o.from().filter(f -> f.isAfter(day) && f.isBefore(day.plusDays(ELECT_DAYS))).isPresent();
    };
  }

  private static boolean titleFits(Office office, RoleMention mention) {
    String title = office.title().toLowerCase(Locale.ROOT);
    if (mention.place().isPresent() && !isOf(title, mention.place().get())
        || mention.when() == When.ACTING && !title.contains(ACTING)) {
      return false; // "the acting president" is not the president whom he stands in for
    }
    boolean vague = title.isEmpty() || title.equals("head of state") || title.equals("head of government");
    return vague || mention.titles().isEmpty() || mention.titles().stream().anyMatch(title::contains);
  }

  /** "Senator for Virginia" is of Virginia, not "Senator for West Virginia". */
  private static boolean isOf(String title, String place) {
    String key = ' ' + NameFolding.key(title) + ' ';
    String where = ' ' + NameFolding.key(place) + ' ';
    return key.contains(" of" + where) || key.contains(" for" + where);
  }

  /**
   * Whether the mention can mean this person on this day: the person holds (or, as the mention says, held or will hold) such an
   * office, of the country that the mention names.
   */
  public boolean fits(Person person, RoleMention mention, LocalDate day) {
    for (Office o : person.offices()) {
      boolean office = mention.roles().contains(o.role()) && mention.country().map(o.country()::equals).orElse(true) && titleFits(o, mention);
      boolean time = inTime(o, mention.when(), day);
      if (office && time && mention.relation() == Relation.HOLDER) {
        return true;
      }
    }
    return false;
  }

  /**
   * The counterpart, predecessor or successor of somebody.
   *
   * @param mention with a relation other than {@code HOLDER}
   * @param of the person spoken of before
   * @param contextCountries where a counterpart may be from, if the mention does not say
   */
  public List<Person> related(RoleMention mention, Person of, List<String> contextCountries, LocalDate day) {
    List<Office> offices = of.officesOn(day);
    var found = new LinkedHashSet<Person>();
    for (Office o : offices) {
      switch (mention.relation()) {
        case HOLDER -> { }
        case COUNTERPART -> counterpartCountries(mention, o, contextCountries).forEach(c -> found.addAll(counterparts(o, c, day)));
        case PREDECESSOR -> o.from().ifPresent(f -> found.addAll(predecessors(o, f)));
        case SUCCESSOR -> people.nextHolder(o.role(), o.country(), day).ifPresent(found::add);
      }
      if (!found.isEmpty()) {
        break;
      }
    }
    if (offices.isEmpty() && mention.relation() == Relation.SUCCESSOR) {
      of.offices().reversed().stream().filter(o -> o.to().isPresent()).findFirst()
          .ifPresent(o -> found.addAll(people.holders(o.role(), o.country(), o.to().orElseThrow())));
    }
    found.remove(of);
    return List.copyOf(found);
  }

  private List<Person> predecessors(Office o, LocalDate from) {
    List<Person> dayBefore = people.holders(o.role(), o.country(), from.minusDays(1));
    return dayBefore.isEmpty() ? people.formerHolders(o.role(), o.country(), from).stream().limit(1).toList() : dayBefore;
  }

  private static Collection<String> counterpartCountries(RoleMention mention, Office o, List<String> context) {
    return mention.country().map(List::of)
        .orElseGet(() -> context.stream().filter(c -> !c.equals(o.country())).limit(1).toList());
  }

  /** The counterpart of whoever governs is whoever governs there: a chancellor's French counterpart is the president. */
  private List<Person> counterparts(Office o, String country, LocalDate day) {
    boolean governs = o.role().equals(executives.of(o.country()));
    List<Person> there = people.holders(governs ? executives.of(country) : o.role(), country, day);
    if (!there.isEmpty() || !o.role().startsWith("head_of_")) {
      return there;
    }
    List<Person> same = people.holders(o.role(), country, day);
    String other = o.role().equals("head_of_state") ? "head_of_government" : "head_of_state";
    return same.isEmpty() ? people.holders(other, country, day) : same;
  }
}
