package dicta.model;

import java.util.Objects;

/**
 * A person as referred to from a statement.
 *
 * @param id identity, e.g. {@code volodymyr-zelensky}
 * @param name display name
 */
public record PersonRef(String id, String name) {
  public PersonRef {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
  }
}
