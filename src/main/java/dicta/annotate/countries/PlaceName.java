package dicta.annotate.countries;

import dicta.annotate.countries.CountryMention.Via;
import java.util.List;
import java.util.stream.Stream;

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
   * @param admin the first-level region that it is or lies in, as GeoNames codes it ("TX"), or empty where no table says so
   */
  record Sense(String code, Via via, double prior, boolean town, boolean region, String admin) {
    Sense(String code, Via via, double prior, boolean town, boolean region) {
      this(code, via, prior, town, region, "");
    }

    boolean county() {
      return town && prior == COUNTY;
    }
  }

  /** What stands for the inhabitants of a county. */
  static final double COUNTY = 4.5001;
  /** So much more likely than any reading in another country (tenfold the inhabitants) makes a reading certain. */
  private static final double MARGIN = 1;
  /** A country's usual name. */
  private static final double WELL_KNOWN = 7;
  /** A state, or a name that a country has too ("Samoa"), is meant more often than a town of its size. */
  private static final double REGION = 1;

  int length() {
    return 1 + rest.length;
  }

  boolean blocks() {
    return senses.isEmpty();
  }

  /** Whether its first reading is far ahead of those in other countries. */
  boolean oneCountry() {
    Sense best = senses.getFirst();
    for (Sense sense : senses) {
      if (!sense.code().equals(best.code()) && weight(sense) >= weight(best) - MARGIN) {
        return false;
      }
    }
    return true;
  }

  private static double weight(Sense sense) {
    boolean state = sense.region() && !sense.admin().isEmpty();
    boolean alsoCountry = sense.via() == Via.NAME && sense.prior() < WELL_KNOWN;
    return sense.prior() + (state || alsoCountry ? REGION : 0);
  }

  /** The same name with more readings, those least likely last. */
  PlaceName and(List<Sense> more) {
    return new PlaceName(rest, exact, Stream.concat(senses.stream(), more.stream()).toList(), alsoPerson, lowerCase);
  }
}
