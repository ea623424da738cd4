package dicta.annotate.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words for offices, from the tables under {@code dicta/people/}. Immutable. */
final class RoleTable {
  /** @param words lower-case tokens */
  record Phrase(
      List<String> words, List<String> roles, List<String> titles, Optional<String> only, RoleMention.Relation relation, Place place) {}

  /** Whether a place below the state may or must stand beside the words. */
  enum Place {
    NONE,
    MAY,
    MUST
  }

  /** A body whose head is meant. */
  record Body(String head, String country) {}

  /** The pseudo-role of one who heads the body named beside it. */
  static final String ORGANISATION = "organisation";
  /** The pseudo-role of one who governs. */
  static final String LEADER = "leader";

  private final Map<String, Map<String, List<Phrase>>> byFirstWord = new HashMap<>();
  private final Map<String, Body> bodies = new HashMap<>();
  private final Map<String, Map<String, RoleMention.When>> modifiers = new HashMap<>();
  private final Set<String> below = new HashSet<>();
  private final Executives executives = new Executives();
  private final Set<String> bodyStarts = new HashSet<>();
  private final Map<String, String> placeCountries = new HashMap<>();

  RoleTable() {
    for (String[] row : Resource.rows("roles.tsv", 7)) {
      var relation = row[5].isEmpty() ? RoleMention.Relation.HOLDER : RoleMention.Relation.valueOf(row[5].toUpperCase(Locale.ROOT));
      Place place = row[6].isEmpty() ? Place.NONE : Place.valueOf(row[6].toUpperCase(Locale.ROOT));
      for (String words : row[1].split("\\|")) {
        var phrase = new Phrase(List.of(words.split(" ")), list(row[2]), list(row[3]), optional(row[4]), relation, place);
        byFirstWord.computeIfAbsent(row[0], k -> new HashMap<>())
            .computeIfAbsent(phrase.words().getFirst(), k -> new ArrayList<>()).add(phrase);
      }
    }
    byFirstWord.values().forEach(m -> m.values().forEach(l -> l.sort((a, b) -> b.words().size() - a.words().size())));
    for (String[] row : Resource.rows("bodies.tsv", 4)) {
      for (String name : row[1].split("\\|")) {
        bodies.put(name, new Body(row[2], row[3]));
        bodyStarts.add(name.split(" ")[0]);
      }
    }
    for (String[] row : Resource.rows("role-modifiers.tsv", 3)) {
      for (String word : row[1].split(" ")) {
        if (row[2].equals("below")) {
          below.add(row[0] + ' ' + word);
          continue;
        }
        modifiers.computeIfAbsent(row[0], k -> new HashMap<>()).put(word, RoleMention.When.valueOf(row[2].toUpperCase(Locale.ROOT)));
      }
    }
    for (String[] row : Resource.rows("subnational.tsv", 2)) {
      for (String place : row[1].split("\\|")) {
        placeCountries.put(place, row[0]);
        placeCountries.put(place.toUpperCase(Locale.ROOT), row[0]); // in a transcript's labels
      }
    }
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }

  private static Optional<String> optional(String cell) {
    return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
  }

  /** Phrases of a language that begin with a word, the longest first. */
  List<Phrase> startingWith(String lang, String word) {
    return byFirstWord.getOrDefault(lang, Map.of()).getOrDefault(word, List.of());
  }

  Optional<RoleMention.When> modifier(String lang, String word) {
    return Optional.ofNullable(modifiers.getOrDefault(lang, Map.of()).get(word));
  }

  /** Whether a word before one for an office says that it is one below the state: "the local health minister". */
  boolean isBelowState(String lang, String word) {
    return below.contains(lang + ' ' + word);
  }

  Optional<Body> body(String name) {
    return Optional.ofNullable(bodies.get(name));
  }

  boolean mayStartBody(String word) {
    return bodyStarts.contains(word);
  }

  /** The country of a place below the state that is called by its name. */
  Optional<String> countryOfPlace(String name) {
    return Optional.ofNullable(placeCountries.get(name));
  }

  /** Which office "leader" means. */
  String executive(String country) {
    return executives.of(country);
  }
}
