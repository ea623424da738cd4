package dicta.annotate.people;

import dicta.model.NameFolding;
import dicta.model.Office;
import dicta.model.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The registry in memory: {@code dicta/people/facts.tsv}, made by {@link dicta.annotate.people.build.RegistryBuilder}; over it
 * {@code known.tsv}, {@code us.tsv}, {@code ministers.tsv} and {@code quoted.tsv}, written by hand; over them user files, of which
 * the later one wins. Immutable and thread-safe; made in some 300 ms when nothing is compiled yet ({@code StartUp} measures it).
 */
public final class PeopleRegistry implements People {
  /** The day to which the bundled tables were kept. */
  private static final LocalDate BUNDLED_AS_OF = LocalDate.of(2026, 5, 31);
  /** Until when a bundled term without an end is taken to last: who holds an office much later is not known. */
  private static final LocalDate BUNDLED_HOLDS_UNTIL = BUNDLED_AS_OF.plusMonths(18);
  /** Tables written by hand, laid over the facts in this order. */
  private static final List<String> BY_HAND = List.of("known.tsv", "us.tsv", "ministers.tsv", "quoted.tsv");
  /** Layers that come with Dicta; those above are the user's. */
  private static final int BUNDLED_LAYERS = 1 + BY_HAND.size();

  private static final Set<String> EXACTLY_SPELT = Set.of(Resource.rows("exact-spelling.tsv", 1).getFirst()[0].split(" "));

  /** How long after the last day on which somebody was seen in office nobody else is looked for. */
  private static final int SEEN_HOLDS_DAYS = 365;

  private final Roles roles;
  private final Executives executives = new Executives();
  private final Surnames surnames;
  private final Map<String, Person> byId;
  private final Map<String, String> formerIds;
  private final Set<String> users;
  private final Map<String, List<Term>> byOffice;
  private final Map<String, List<PeopleRow>> corrections = new HashMap<>();
  private final NameIndex names;
  private final LooseNames loose;

  private PeopleRegistry(Roles roles, Surnames surnames, RegistryAssembly assembly) {
    this.roles = roles;
    this.surnames = surnames;
    this.byId = assembly.people();
    this.formerIds = assembly.formerIds();
    this.users = assembly.from(BUNDLED_LAYERS);
    this.byOffice = Terms.byOffice(assembly.terms());
    byOffice.values().forEach(terms -> terms.sort(Term.BY_START));
    for (PeopleRow row : assembly.corrections()) {
      keysOf(row).forEach(k -> corrections.computeIfAbsent(k, x -> new ArrayList<>(1)).add(row));
    }
    var spellings = new Once<>(() -> Spelling.of(byId.values()));
    this.names = new NameIndex(spellings, surnames);
    this.loose = new LooseNames(spellings, surnames);
  }

  private static Set<String> keysOf(PeopleRow row) {
    var keys = new LinkedHashSet<String>();
    keys.add(NameFolding.key(row.name()));
    row.spellings().forEach(s -> keys.add(NameFolding.key(s)));
    return keys;
  }

  /** What comes with Dicta. */
  public static PeopleRegistry bundled() {
    return with(List.of());
  }

  /** @param userFiles each wins over those before it and over what is bundled; its broken rows are left out */
  public static PeopleRegistry with(List<PeopleFile> userFiles) {
    var facts = CompletableFuture.supplyAsync(() -> bundled("facts.tsv")); // the largest, beside all others
    Roles roles = Roles.bundled();
    List<PeopleFile> byHand = BY_HAND.stream().map(PeopleRegistry::bundled).toList();
    var assembly = new RegistryAssembly(roles);
    assembly.add(facts.join(), false);
    byHand.forEach(file -> assembly.add(file, true));
    userFiles.forEach(file -> assembly.add(file, false));
    return new PeopleRegistry(roles, Surnames.bundled(), assembly.finish());
  }

  private static PeopleFile bundled(String table) {
    return PeopleFile.parse(Resource.bytes(table), Set.of());
  }

  /** Builds the indexes of names now, which the first look-ups would build otherwise; some tens of milliseconds. */
  public PeopleRegistry warm() {
    names.whole("");
    loose.whole("");
    loose.shortened("");
    return this;
  }

  /** Reads a user's file, ready for {@link #with}; its {@link PeopleFile#problems} want to be shown. */
  public static PeopleFile read(String table) {
    return PeopleFile.parse(table, Roles.bundled().names());
  }

  /** All that is wrong with a user's file, identities that nobody bears included, by line. */
  public static List<PeopleFile.Problem> check(String table) {
    PeopleFile file = read(table);
    var problems = new ArrayList<>(file.problems());
    problems.addAll(file.dangling(bundled().byId.keySet()));
    problems.sort(java.util.Comparator.comparingInt(PeopleFile.Problem::line));
    return problems;
  }

  @Override
  public Optional<Person> byId(String id) {
    return Optional.ofNullable(byId.get(formerIds.getOrDefault(id, id)));
  }

  @Override
  public boolean isUsers(Person person) {
    return users.contains(person.id());
  }

  @Override
  public List<Person> named(String fullName) {
    String written = NameFolding.key(fullName);
    List<Person> found = names.whole(written);
    String key = surnames.withoutHonorifics(written);
    if (!found.isEmpty() || key.indexOf(' ') < 0) {
      return found;
    }
    found = names.whole(key);
    if (found.isEmpty()) {
      found = names.whole(Surnames.withoutInitials(key));
    }
    if (found.isEmpty()) {
      found = names.whole(surnames.withoutSuffixes(key));
    }
    if (found.isEmpty()) {
      found = loose.shortened(key);
    }
    int of = key.indexOf(" of ");
    if (found.isEmpty() && of > 0) {
      return named(key.substring(0, of)); // "Mohammad bin Salman of Saudi Arabia"
    }
    return found.isEmpty() ? loose.whole(key).stream().filter(p -> p.country().filter(EXACTLY_SPELT::contains).isEmpty()).toList() : found;
  }

  @Override
  public List<Person> surnamed(String surname) {
    String key = surnames.withoutSuffixes(surnames.withoutHonorifics(NameFolding.key(surname)));
    List<Person> found = names.alone(key);
    boolean article = key.startsWith("al ") || key.startsWith("el ");
    return found.isEmpty() && article ? names.alone(key.substring(3)) : found;
  }

  @Override
  public List<Person> holders(String role, String country, LocalDate on) {
    var held = new ArrayList<Person>(1);
    for (Term t : byOffice.getOrDefault(role + ' ' + country, List.of())) {
      if (t.start().isAfter(on)) {
        break;
      }
      boolean guess = t.to().isEmpty() && t.layer() < BUNDLED_LAYERS && on.isAfter(BUNDLED_HOLDS_UNTIL);
      if (on.isBefore(t.end()) && !guess) {
        held.add(byId.get(t.person()));
      }
    }
    return held.isEmpty() ? lastSeen(role, country, on) : List.copyOf(held);
  }

  /** Who was last seen in an office not long before, where nobody is known to have followed. */
  private List<Person> lastSeen(String role, String country, LocalDate on) {
    List<Term> terms = byOffice.getOrDefault(role + ' ' + country, List.of());
    for (int i = terms.size() - 1; i >= 0; i--) {
      Term t = terms.get(i);
      if (!t.start().isAfter(on)) {
        boolean stillLikely = t.endUnknown() && !t.end().plusDays(SEEN_HOLDS_DAYS).isBefore(on);
        return stillLikely ? List.of(byId.get(t.person())) : List.of();
      }
    }
    return List.of();
  }

  @Override
  public List<Person> formerHolders(String role, String country, LocalDate on) {
    var former = new LinkedHashSet<Person>();
    List<Term> terms = byOffice.getOrDefault(role + ' ' + country, List.of());
    for (int i = terms.size() - 1; i >= 0; i--) {
      if (!terms.get(i).end().isAfter(on)) {
        former.add(byId.get(terms.get(i).person()));
      }
    }
    former.removeAll(holders(role, country, on));
    return List.copyOf(former);
  }

  @Override
  public Optional<Person> nextHolder(String role, String country, LocalDate on) {
    for (Term t : byOffice.getOrDefault(role + ' ' + country, List.of())) {
      if (t.start().isAfter(on)) {
        return byId(t.person());
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean ruledOut(Person person, String mention, Optional<String> source, String lang, Collection<String> countries) {
    for (PeopleRow row : corrections.getOrDefault(NameFolding.key(mention), List.of())) {
      if (row.not().orElse("").equals(person.id())
          && (row.where().isEmpty() || row.where().stream().anyMatch(w -> holds(w, source, lang, countries)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(String where, Optional<String> source, String lang, Collection<String> countries) {
    int colon = where.indexOf(':');
    String value = where.substring(colon + 1);
    return switch (where.substring(0, colon)) {
      case "country" -> countries.contains(value);
      case "source" -> source.map(s -> NameFolding.key(s).equals(NameFolding.key(value))).orElse(false);
      default -> lang.equals(value);
    };
  }

  @Override
  public People in(Optional<String> source, String lang, Collection<String> countries) {
    return corrections.isEmpty() ? this : new RuledPeople(this, source, lang, countries);
  }

  @Override
  public List<Person> meant(String typed) {
    List<Person> named = named(typed);
    return named.isEmpty() ? loose.meant(typed) : named;
  }

  @Override
  public List<Person> matching(String typed, int atMost) {
    return loose.matching(typed, atMost);
  }

  /** Everybody, in no particular order. */
  public Collection<Person> all() {
    return byId.values();
  }

  /** Terms of one office, oldest first. */
  List<Office> officeTerms(String role, String country) {
    return byOffice.getOrDefault(role + ' ' + country, List.of()).stream().map(Term::office).toList();
  }

  /** Whether one person at a time holds an office. */
  public boolean isSingle(String role, String country) {
    return roles.isSingle(role, country);
  }

  /** The office of whoever governs a country: its "leader". */
  public String executive(String country) {
    return executives.of(country);
  }
}
