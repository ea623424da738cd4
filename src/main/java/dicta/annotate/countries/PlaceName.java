package dicta.annotate.countries;

import dicta.annotate.countries.CountryMention.Via;
import java.util.List;

/**
 * One written form of the gazetteer with everything it may stand for.
 *
 * @param rest its lower-case tokens after the first
 * @param exact the only spelling that counts ("US", not "us"), or empty where case does not matter
 * @param senses what it may stand for; empty for names of something else, which are known only to block shorter names in them
 * @param alsoPerson whether people are called so too
 * @param lowerCase whether it is written small, as demonyms are in Spanish
 */
record PlaceName(String[] rest, String exact, List<Sense> senses, boolean alsoPerson, boolean lowerCase) {

  /**
   * One reading.
   *
   * @param code ISO 3166-1 alpha-2
   * @param prior decimal logarithm of how likely this reading is; for towns that of their population
   * @param town whether it is a town or region rather than a country, demonym, capital or metonym
   * @param region whether it is a region
   */
  record Sense(String code, Via via, double prior, boolean town, boolean region) {}

  int length() {
    return 1 + rest.length;
  }

  boolean blocks() {
    return senses.isEmpty();
  }

  /** Whether all readings lie in one country. */
  boolean oneCountry() {
    String code = senses.getFirst().code();
    for (Sense sense : senses) {
      if (!sense.code().equals(code)) {
        return false;
      }
    }
    return true;
  }
}
