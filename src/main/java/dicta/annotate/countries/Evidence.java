package dicta.annotate.countries;

import dicta.annotate.countries.PlaceName.Sense;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the places of one text say for countries and their regions: first those that are certain by themselves, then small towns
 * that lie together ("Bonham" and "Honey Grove" are both in Texas, and nowhere else at once). Not thread-safe.
 */
final class Evidence {
  /** What one certain mention of its country adds to a reading; every doubling of mentions adds a tenth of it. */
  private static final double CERTAIN = 1.9;
  /** What towns that lie together in a country add. */
  private static final double TOGETHER = 1.5;
  /** What words such as "sheriff" or "lakh" add. */
  private static final double HINT = 1.2;
  /** What they add to a state that a country shares its name with: "the sheriff" is of Georgia's Tifton, not of Tbilisi. */
  private static final double HINT_OF_STATE = 1.7;
  private static final double REGION_NAMED = 0.5;
  private static final double REGION_TOGETHER = 1;
  private static final int FEWEST_TOGETHER = 2;
  /** So many towns may bring a country in beside those that are certain. */
  private static final int MANY_TOGETHER = 3;
  private static final double ENOUGH = 1;
  private static final double HALF = 0.5;
  private static final double SOME = 0.4;
  private static final double ENOUGH_OF_REGION = 0.6;
  /** Part of all shares that the country of the small towns must have. */
  private static final double MOST = 0.5;

  private final Map<String, Integer> certain = new HashMap<>();
  private final Map<String, Double> shares = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();
  private final Set<String> counted = new HashSet<>();
  private final Supplier<Set<String>> reader;
  private @Nullable Set<String> hints;
  private double all;

  /** @param hints countries that words of the text speak for, without being places; asked for only when needed */
  Evidence(Supplier<Set<String>> hints) {
    this.reader = hints;
  }

  void certain(Sense sense) {
    certain.merge(sense.code(), 1, Integer::sum);
    if (!sense.admin().isEmpty()) {
      certain.merge(place(sense), 1, Integer::sum);
    }
  }

  /** Counts a name of towns once, for each of their countries and regions in proportion to the root of their inhabitants. */
  void town(String key, List<Sense> senses) {
    if (!counted.add(key)) {
      return;
    }
    Set<String> placed = new HashSet<>();
    senses.stream().filter(sense -> !sense.admin().isEmpty()).forEach(sense -> placed.add(sense.code()));
    List<Sense> towns = senses.stream().filter(sense -> !sense.admin().isEmpty() || !placed.contains(sense.code())).toList();
    double sum = 0;
    for (Sense sense : towns) {
      sum += Math.pow(10, sense.prior() / 2);
    }
    Set<String> places = new HashSet<>();
    for (Sense sense : towns) {
      double share = Math.pow(10, sense.prior() / 2) / sum;
      shares.merge(sense.code(), share, Double::sum);
      places.add(sense.code());
      if (!sense.admin().isEmpty()) {
        shares.merge(place(sense), share, Double::sum);
        places.add(place(sense));
      }
    }
    all++;
    places.forEach(place -> names.merge(place, 1, Integer::sum));
  }

  boolean isCertain(String code) {
    return certain.containsKey(code);
  }

  boolean isHinted(String code) {
    if (hints == null) {
      hints = reader.get();
    }
    return hints.contains(code);
  }

  boolean nothingIsCertain() {
    return certain.isEmpty();
  }

  double of(Sense sense) {
    int count = certain.getOrDefault(sense.code(), 0);
    double country = count > 0 ? CERTAIN * (1 + 0.1 * Math.log(count) / Math.log(2))
        : Math.max(liesTogether(sense.code()) ? TOGETHER : 0, isHinted(sense.code()) ? sense.region() ? HINT_OF_STATE : HINT : 0);
    if (sense.admin().isEmpty()) {
      return country;
    }
    String place = place(sense);
    if (sense.region()) {
      return country + (shares.getOrDefault(place, 0.0) >= SOME ? REGION_NAMED : 0);
    }
    double region = names.getOrDefault(place, 0) >= FEWEST_TOGETHER && shares.getOrDefault(place, 0.0) >= ENOUGH_OF_REGION
        ? REGION_TOGETHER : certain.containsKey(place) ? REGION_NAMED : 0;
    return country + region;
  }

  /** Whether other towns lie together with one of the less likely readings: "Paris" beside "Bonham" and "Honey Grove". */
  boolean isContested(List<Sense> senses) {
    String first = senses.getFirst().code();
    for (Sense sense : senses) {
      if (!sense.code().equals(first) && !sense.admin().isEmpty() && names.getOrDefault(place(sense), 0) >= MANY_TOGETHER
          && shares.getOrDefault(place(sense), 0.0) >= 1 + HALF) {
        return true;
      }
    }
    return false;
  }

  /** Whether small towns alone make the text one about a country. */
  boolean liesTogether(String code) {
    int towns = names.getOrDefault(code, 0);
    double share = shares.getOrDefault(code, 0.0);
    return towns >= FEWEST_TOGETHER && share >= ENOUGH && share >= MOST * all
        && (towns >= MANY_TOGETHER || nothingIsCertain() || isHinted(code));
  }

  private static String place(Sense sense) {
    return sense.code() + "/" + sense.admin();
  }
}
