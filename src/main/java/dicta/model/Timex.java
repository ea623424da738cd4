package dicta.model;

import java.util.Objects;

/**
 * A time expression as TimeML's TIMEX3 has it: dates, and also times of day and words that name no date ("now").
 *
 * @param span where it stands in the text
 * @param value the attribute {@code value} of TIMEX3: {@code 2019-W38}, {@code 2019-09-16T15:00}, {@code PRESENT_REF}
 */
public record Timex(Span span, Type type, String value) {
  /** The attribute {@code type} of TIMEX3. */
  public enum Type {
    DATE,
    TIME,
    DURATION
  }

  public Timex {
    Objects.requireNonNull(span);
    Objects.requireNonNull(type);
    Objects.requireNonNull(value);
  }

  /**
   * A date with the value that TIMEX3 has for it.
   *
   * @param iso as {@link DateMention#value} has it
   */
  public static Timex date(Span span, String iso) {
    return new Timex(span, Type.DATE, Timex3.value(iso));
  }
}
