package dicta.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One term of one office.
 *
 * @param title as written on a page: "President", "Minister of Foreign Affairs"
 * @param role the kind of office, from {@code roles.tsv}: {@code head_of_state}, {@code foreign_minister} …
 * @param country ISO 3166-1 alpha-2, or a code of an organisation such as {@code EU}, {@code NATO}, {@code UN}
 * @param from first day, where known
 * @param to day on which it ended; absent while it lasts or where unknown
 */
public record Office(String title, String role, String country, Optional<LocalDate> from, Optional<LocalDate> to) {
  public Office {
    Objects.requireNonNull(title);
    Objects.requireNonNull(role);
    Objects.requireNonNull(country);
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
  }

  /** Whether it was held on {@code day}; on the day of a change the successor holds it. */
  public boolean heldOn(LocalDate day) {
    return from.map(f -> !f.isAfter(day)).orElse(true) && to.map(t -> t.isAfter(day)).orElse(true);
  }
}
