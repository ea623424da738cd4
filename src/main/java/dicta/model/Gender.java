package dicta.model;

/** Which pronouns the sources use of a person. */
public enum Gender {
  FEMALE,
  MALE,
  UNKNOWN
}
