package dicta.annotate.people;

import dicta.model.Office;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A term of office on its way into the registry.
 *
 * @param person identity of the holder
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
    int layer) {
  static final Comparator<Term> BY_START =
      Comparator.comparing((Term t) -> t.from().orElse(LocalDate.MIN)).thenComparing(t -> t.to().orElse(LocalDate.MAX));

  static Term of(PeopleRow row, String person, int layer) {
    return new Term(
        person, row.title(), row.role().orElseThrow(), row.officeCountry().orElseThrow(),
        row.from().map(FactDate::asStart), row.to().map(FactDate::asEnd),
        row.to().map(FactDate::lastSeen).orElse(false), layer);
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
    return new Term(person, title, role, country, Optional.of(day), to, endUnknown, layer);
  }

  Term endingOn(LocalDate day) {
    return new Term(person, title, role, country, from, Optional.of(day), false, layer);
  }

  Term heldBy(String other) {
    return new Term(other, title, role, country, from, to, endUnknown, layer);
  }

  boolean isEmpty() {
    return !start().isBefore(end());
  }

  Office office() {
    return new Office(title, role, country, from, to);
  }
}
