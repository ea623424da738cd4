package dicta.annotate.people.build;

import dicta.annotate.people.PeopleRegistry;
import dicta.model.Gender;
import dicta.model.Office;
import dicta.model.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Says what the bundled registry does not know and where it contradicts itself. From the project folder, after a build:
 *
 * <pre>java -cp "target/classes:target/lib/*" dicta.annotate.people.build.RegistryReport</pre>
 *
 * It writes {@code src/people/holes.tsv}, which a test compares with the registry: for every country the years in which nobody is
 * known to have held each of the four highest offices; and {@code target/people-doubts.tsv}: one office held by two at a time,
 * identities that may be one person, offices without a first day, people without gender.
 */
public final class RegistryReport {
  /** Which years are looked at, the last one up to the month to which the tables were kept. */
  static final int FIRST_YEAR = 2000;
  static final int LAST_YEAR = 2026;
  private static final int LAST_MONTH = 5;
  static final List<String> OFFICES = List.of("head_of_government", "head_of_state", "foreign_minister", "defence_minister");
  /** Codes of two letters that are no countries, and territories whose affairs another country conducts. */
  private static final Set<String> NO_COUNTRIES = Set.of("EU", "UN", "WB");
  private static final double ALIKE = 0.93;

  private final PeopleRegistry people;

  RegistryReport(PeopleRegistry people) {
    this.people = people;
  }

  public static void main(String[] args) throws IOException {
    var report = new RegistryReport(PeopleRegistry.bundled());
    Files.write(Path.of("src/people/holes.tsv"), report.holes());
    List<String> doubts = report.doubts();
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target/people-doubts.tsv"), doubts);
    System.err.println(report.people.all().size() + " people");
    report.summary().forEach(System.err::println);
    Map<String, Long> kinds = doubts.stream().collect(Collectors.groupingBy(d -> d.split("\t")[0], TreeMap::new, Collectors.counting()));
    kinds.forEach((kind, n) -> System.err.println(kind + ": " + n + " (target/people-doubts.tsv)"));
  }

  /** Countries of whose leaders the registry knows anybody. */
  Set<String> countries() {
    var out = new TreeSet<String>();
    for (Person p : people.all()) {
      for (Office o : p.offices()) {
        if (o.role().startsWith("head_of_") && o.country().length() == 2 && !NO_COUNTRIES.contains(o.country())) {
          out.add(o.country());
        }
      }
    }
    return out;
  }

  /** The table of holes, with its header. */
  List<String> holes() {
    var out = new ArrayList<String>();
    out.add("# Years in which nobody is known to have held an office. Made by RegistryReport; a year is known if somebody held it in");
    out.add("# the middle of some month. Head of government: or whoever governs as head of state.");
    out.add("country\toffice\tyears");
    for (String country : countries()) {
      for (String office : OFFICES) {
        List<Integer> years = IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR).filter(y -> !known(office, country, y)).boxed().toList();
        if (!years.isEmpty()) {
          out.add(country + "\t" + office + "\t" + ranges(years));
        }
      }
    }
    return out;
  }

  private boolean known(String office, String country, int year) {
    int months = year == LAST_YEAR ? LAST_MONTH : 12;
    for (int month = 1; month <= months; month++) {
      LocalDate day = LocalDate.of(year, month, 15);
      if (!people.holders(office, country, day).isEmpty()
          || office.equals("head_of_government") && !people.holders("head_of_state", country, day).isEmpty()
              && people.executive(country).equals("head_of_state")) {
        return true;
      }
    }
    return false;
  }

  /** "2003, 2010-2012". */
  static String ranges(List<Integer> years) {
    var out = new ArrayList<String>();
    for (int i = 0; i < years.size();) {
      int j = i;
      while (j + 1 < years.size() && years.get(j + 1) == years.get(j) + 1) {
        j++;
      }
      out.add(i == j ? "" + years.get(i) : years.get(i) + "-" + years.get(j));
      i = j + 1;
    }
    return String.join(", ", out);
  }

  /** How many countries know the holder of each office in the middle of each of the last years. */
  private List<String> summary() {
    Set<String> countries = countries();
    var out = new ArrayList<String>();
    for (String office : OFFICES) {
      var line = new StringBuilder(office + " known, of " + countries.size() + " countries:");
      for (int year : new int[] {2005, 2010, 2015, 2020, 2022, 2023, 2024, 2025, 2026}) {
        int y = year;
        line.append(" %d: %d".formatted(year, countries.stream().filter(c -> known(office, c, y)).count()));
      }
      out.add(line.toString());
    }
    return out;
  }

  /** What may be wrong, a line each: kind, country, what. */
  List<String> doubts() {
    var out = new ArrayList<String>();
    List<Person> all = people.all().stream().sorted(Comparator.comparing(Person::id)).toList();
    for (Person p : all) {
      if (p.gender() == Gender.UNKNOWN) {
        out.add("no gender\t" + p.country().orElse("") + "\t" + p.name());
      }
      p.offices().stream().filter(o -> o.from().isEmpty() && !o.role().equals("public_figure"))
          .forEach(o -> out.add("no first day\t" + o.country() + "\t" + p.name() + ", " + o.role()));
    }
    Map<String, List<Person>> byCountry = all.stream().collect(Collectors.groupingBy(p -> p.country().orElse(""), TreeMap::new, Collectors.toList()));
    byCountry.forEach((country, there) -> {
      for (int i = 0; i < there.size(); i++) {
        for (int j = i + 1; j < there.size(); j++) {
          compare(there.get(i), there.get(j), country, out);
        }
      }
    });
    out.sort(Comparator.naturalOrder());
    return out;
  }

  private void compare(Person a, Person b, String country, List<String> out) {
    boolean sameItem = a.wikidata().isPresent() && a.wikidata().equals(b.wikidata());
    boolean twoItems = a.wikidata().isPresent() && b.wikidata().isPresent() && !sameItem;
    double alike = NameLikeness.of(a.name(), b.name());
    if (sameItem || alike >= ALIKE && !twoItems) {
      out.add("one person?\t%s\t%s | %s".formatted(country, a.id(), b.id()));
    }
    for (Office o : a.offices()) {
      for (Office u : b.offices()) {
        boolean same = o.role().equals(u.role()) && o.country().equals(u.country()) && people.isSingle(o.role(), o.country());
        if (same && start(o).isBefore(end(u)) && start(u).isBefore(end(o))) {
          out.add("two at a time\t%s\t%s: %s %s..%s | %s %s..%s".formatted(
              o.country(), o.role(), a.id(), day(start(o)), day(end(o)), b.id(), day(start(u)), day(end(u))));
        }
      }
    }
  }

  private static LocalDate start(Office o) {
    return o.from().orElse(LocalDate.MIN);
  }

  private static LocalDate end(Office o) {
    return o.to().orElse(LocalDate.MAX);
  }

  private static String day(LocalDate d) {
    return d.equals(LocalDate.MIN) || d.equals(LocalDate.MAX) ? "" : d.toString();
  }
}
