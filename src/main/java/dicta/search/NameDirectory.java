package dicta.search;

import dicta.model.Office;
import dicta.model.PersonRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whom a name as people type it may mean, beyond what the archive itself shows: other spellings, offices. Thread-safe.
 */
public interface NameDirectory {
  /**
   * The people whom {@code name} may stand for, likeliest first: "zelensky", "Selenskyj", "the president of Ukraine". Empty for
   * nobody known.
   */
  List<PersonRef> meant(String name);

  /** The rest of a name behind the office in front of it: "lang" of "president lang"; empty where no office stands there. */
  default Optional<String> withoutOffice(String name) {
    return Optional.empty();
  }

  /** Who held an office before those who hold it now, the latest first; empty where {@code name} is no office. */
  default List<PersonRef> heldBefore(String name) {
    return List.of();
  }

  /** ISO codes of the countries that a name, former name, demonym, capital or seat of government stands for: "Turkish", "Moscow". */
  default List<String> countries(String name) {
    return List.of();
  }

  /** By its ISO code what each country is called, its usual names in front, demonyms and its capital included; in lower case. */
  default Map<String, List<String>> countryNames() {
    return Map.of();
  }

  /** Other spellings of a person's name; empty for somebody unknown. */
  List<String> spellings(String id);

  /** A person's offices with their terms, oldest first; empty for somebody unknown. */
  default List<Office> offices(String id) {
    return List.of();
  }

  /** Knows nobody: names are then resolved by those that occur in the archive. */
  static NameDirectory none() {
    return new NameDirectory() {
      @Override
      public List<PersonRef> meant(String name) {
        return List.of();
      }

      @Override
      public List<String> spellings(String id) {
        return List.of();
      }
    };
  }
}
