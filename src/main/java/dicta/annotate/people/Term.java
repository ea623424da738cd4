package dicta.annotate.people;

import dicta.model.Office;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A term of office on its way into the registry.
 *
 * @param person identity of the holder
 * @param key names the office: terms of the same one, and no others, have the same
 * @param endUnknown whether {@code to} is only the last day on which the term is known to have lasted
 * @param layer 0 for what is bundled, higher for user files, which win
 */
record Term(
    String person,
    String title,
    String role,
    String country,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    boolean endUnknown,
    int layer,
    String key) {
  static final Comparator<Term> BY_START = Term::compareStart;

  static Term of(PeopleRow row, String person, int layer) {
    String role = row.role().orElseThrow();
    String country = row.officeCountry().orElseThrow();
    return new Term(
        person, row.title(), role, country,
        row.from().isPresent() ? Optional.of(row.from().get().asStart()) : Optional.empty(),
        row.to().isPresent() ? Optional.of(row.to().get().asEnd()) : Optional.empty(),
        row.to().isPresent() && row.to().get().lastSeen(), layer, role.concat(" ").concat(country));
  }

  private static int compareStart(Term a, Term b) {
    int starts = a.start().compareTo(b.start());
    return starts != 0 ? starts : a.end().compareTo(b.end());
  }

  LocalDate start() {
    return from.orElse(LocalDate.MIN);
  }

  LocalDate end() {
    return to.orElse(LocalDate.MAX);
  }

  boolean sameOffice(Term other) {
    return role.equals(other.role) && country.equals(other.country);
  }

  boolean overlaps(Term other) {
    return start().isBefore(other.end()) && other.start().isBefore(end());
  }

  Term startingOn(LocalDate day) {
    return new Term(person, title, role, country, Optional.of(day), to, endUnknown, layer, key);
  }

  Term endingOn(LocalDate day) {
    return new Term(person, title, role, country, from, Optional.of(day), false, layer, key);
  }

  Term heldBy(String other) {
    return new Term(other, title, role, country, from, to, endUnknown, layer, key);
  }

  boolean isEmpty() {
    return !start().isBefore(end());
  }

  Office office() {
    return new Office(title, role, country, from, to);
  }
}
