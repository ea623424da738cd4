package dicta.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One identity with all its spellings and offices.
 *
 * @param id e.g. {@code volodymyr-zelensky}
 * @param name display name
 * @param spellings all other spellings of the full name, and surnames used alone
 * @param gender where known
 * @param country ISO 3166-1 alpha-2 where known
 * @param wikidata Wikidata id where known
 * @param offices terms of office, oldest first
 */
public record Person(
    String id,
    String name,
    List<String> spellings,
    Gender gender,
    Optional<String> country,
    Optional<String> wikidata,
    List<Office> offices) {
  public Person {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(gender);
    Objects.requireNonNull(country);
    Objects.requireNonNull(wikidata);
    spellings = List.copyOf(spellings);
    offices = List.copyOf(offices);
  }

  /** The offices held on a day. */
  public List<Office> officesOn(LocalDate day) {
    return offices.stream().filter(o -> o.heldOn(day)).toList();
  }

  public PersonRef ref() {
    return new PersonRef(id, name);
  }
}
