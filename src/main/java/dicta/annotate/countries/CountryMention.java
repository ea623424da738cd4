package dicta.annotate.countries;

import dicta.model.Span;

/**
 * Words that name a country or stand for one.
 *
 * @param span where they stand
 * @param first first token
 * @param last one past the last token
 * @param code ISO 3166-1 alpha-2
 * @param via what kind of name it is
 */
public record CountryMention(Span span, int first, int last, String code, Via via) {
  /** What kind of name stands for the country. */
  public enum Via {
    NAME,
    DEMONYM,
    CAPITAL,
    /** Seat of a government, or another metonym. */
    METONYM,
    CITY
  }
}
