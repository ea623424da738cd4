package dicta.model;

import java.util.Optional;

/**
 * When a statement was made.
 *
 * @param value ISO 8601 day, month, year or interval ({@code a/b}); absent where it stays unresolved
 * @param asWritten the phrase in the attribution ("on Monday")
 * @param basis what the value rests on
 */
public record Said(Optional<String> value, Optional<String> asWritten, Basis basis) {
  /** What a date of saying rests on. */
  public enum Basis {
    /** The attribution says it. */
    ATTRIBUTION,
    /** Nothing says it: the day of publication is taken. */
    PUBLISHED,
    /** Neither is known. */
    UNKNOWN
  }
}
