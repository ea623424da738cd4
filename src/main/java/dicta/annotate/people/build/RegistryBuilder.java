package dicta.annotate.people.build;

import dicta.model.Gender;
import dicta.model.NameFolding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes {@code src/main/resources/dicta/people/facts.tsv} from the tables in {@code src/people}. From the project folder, after
 * a build, with a JDK of at least release 21:
 *
 * <pre>java -cp target/classes dicta.annotate.people.build.RegistryBuilder</pre>
 *
 * The steps: names made readable; rows about one person brought together ({@link Identities}); several rows about one term made
 * one ({@link TermUnion}); display names without diacritics as English-language news has them, gender from given names. What
 * is known by hand stands in {@code dicta/people/known.tsv}, which is laid over this table when Dicta starts.
 */
public final class RegistryBuilder {
  private static final String HEADER = "name\tspellings\tgender\tcountry\twikidata\ttitle\trole\toffice_country\tfrom\tto\tid";

  private static final Set<String> FAMILY_NAME_FIRST = Set.of("CN", "TW", "HK", "KR", "KP", "VN", "SG", "KH");

  private RegistryBuilder() {}

  public static void main(String[] args) throws IOException {
    Path sources = Path.of("src/people");
    Path target = Path.of("src/main/resources/dicta/people/facts.tsv");
    var identities = new Identities();
    String table = build(
        Files.readString(sources.resolve("leaders.tsv")), Files.readString(sources.resolve("fixes.tsv")),
        Files.readString(sources.resolve("genders.tsv")), identities);
    Files.writeString(target, table);
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target/people-merged.tsv"), identities.log());
    System.err.println(target + ": " + table.lines().filter(l -> !l.startsWith("#")).count() + " rows; merged by likeness: "
        + identities.log().size() + " (target/people-merged.tsv)");
  }

  /**
   * @param leaders the table of terms
   * @param fixes rows of {@code leaders} that are wrong, and what becomes of them
   * @param genders people whose given names do not tell it
   */
  static String build(String leaders, String fixes, String genders, Identities identities) {
    var repairs = new Fixes(fixes);
    var facts = new ArrayList<Fact>();
    leaders.lines().skip(1).forEach(line ->
        Fact.of(Arrays.copyOf(line.split("\t", -1), 11)).flatMap(repairs::apply).ifPresent(facts::add));
    Map<String, List<String>> byId = new TreeMap<>();
    var given = new Genders(genders);
    Map<String, String> taken = new HashMap<>();
    List<List<Fact>> people = identities.of(facts);
    people.sort(Comparator.comparing((List<Fact> p) -> p.stream().map(Fact::from).min(Comparator.naturalOrder()).orElse(""))
        .thenComparing(p -> p.getFirst().name()));
    for (List<Fact> person : people) {
      List<String> rows = rows(person, given, taken);
      byId.put(rows.getFirst(), rows.subList(1, rows.size()));
    }
    var out = new StringBuilder("# Made by dicta.annotate.people.build.RegistryBuilder from src/people; do not edit.\n")
        .append("# Sources: CIA World Factbook editions (public domain), Wikidata (CC0), US congress-legislators (CC0), US State\n")
        .append("# Department, Office of the Historian (public domain). \"2022-07-23?\": last seen in office on that day.\n")
        .append(HEADER).append('\n');
    byId.values().forEach(rows -> rows.forEach(r -> out.append(r).append('\n')));
    return out.toString();
  }

  /** The identity, then the person's rows. */
  private static List<String> rows(List<Fact> person, Genders given, Map<String, String> taken) {
    // The row with a Wikidata id has the usual English name; others often have all given names.
    Fact best = person.stream().filter(f -> !f.wikidata().isEmpty()).findFirst().orElse(person.getFirst());
    String name = withoutDiacritics(best.name());
    String country = person.stream().min(Comparator.comparing(Fact::from)).orElse(best).country();
    String id = NameFolding.slug(name);
    for (String suffix : new String[] {"", "-" + country.toLowerCase(java.util.Locale.ROOT), "-2", "-3"}) {
      if (!taken.containsKey(id + suffix)) {
        id += suffix;
        break;
      }
    }
    taken.put(id, name);
    var spellings = new LinkedHashSet<String>();
    person.forEach(f -> spellings.addAll(f.names()));
    spellings.remove(name);
    Gender gender = given.of(name, country, FAMILY_NAME_FIRST.contains(country));
    var rows = new ArrayList<String>();
    rows.add(id);
    for (Fact t : TermUnion.of(person)) {
      boolean first = rows.size() == 1;
      rows.add(String.join("\t", name, first ? String.join("|", spellings) : "",
          !first || gender == Gender.UNKNOWN ? "" : gender == Gender.FEMALE ? "f" : "m", first && country.length() == 2 ? country : "",
          first && best.wikidata().startsWith("Q") ? best.wikidata() : "", t.title(), t.role(), t.country(), t.from(), t.to(),
          id.equals(NameFolding.slug(name)) ? "" : id));
    }
    return rows;
  }

  /** "Recep Tayyip Erdogan": case, hyphens and apostrophes stay. */
  static String withoutDiacritics(String name) {
    String out = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    for (String[] letter : new String[][] {
        {"ø", "o"}, {"Ø", "O"}, {"ł", "l"}, {"Ł", "L"}, {"đ", "d"}, {"Đ", "D"}, {"ı", "i"}, {"ß", "ss"}, {"æ", "ae"},
        {"ð", "d"}, {"þ", "th"}, {"Þ", "Th"}, {"ə", "a"}, {"Ə", "A"}, {"’", "'"}, {"ʻ", "'"}}) {
      out = out.replace(letter[0], letter[1]);
    }
    return out;
  }
}
