package dicta.model;

import java.util.Objects;

/**
 * A time expression that names a day, month, year or a range of these.
 *
 * @param span where it stands in the text
 * @param value ISO 8601: {@code 2020-01-14}, {@code 2020-03}, {@code 2019}, {@code 2020-01-12/2020-01-14}
 */
public record DateMention(Span span, String value) {
  public DateMention {
    Objects.requireNonNull(span);
    Objects.requireNonNull(value);
  }
}
