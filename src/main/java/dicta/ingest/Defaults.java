package dicta.ingest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;

/**
 * What holds for an article whose file does not say it.
 *
 * @param published day of publication
 * @param source outlet
 * @param lang ISO 639-1 code
 */
public record Defaults(Optional<LocalDate> published, Optional<String> source, Optional<String> lang) {
  /** Nothing is known beyond what the files say. */
  public static final Defaults NONE = new Defaults(Optional.empty(), Optional.empty(), Optional.empty());

  public Defaults {
    Objects.requireNonNull(published);
    Objects.requireNonNull(source);
    Objects.requireNonNull(lang);
  }

  /**
   * From words of the command line.
   *
   * @throws IllegalArgumentException naming the value that cannot be used and the accepted form
   */
  public static Defaults of(Optional<String> published, Optional<String> source, Optional<String> lang) {
    return new Defaults(
        published.map(Defaults::day),
        source.map(String::strip).filter(s -> !s.isEmpty()),
        lang.map(code -> Languages.code(code).orElseThrow(() -> new IllegalArgumentException(
            "lang: \"" + code + "\" is not a language code; expected one such as en, es or pt-BR"))));
  }

  private static LocalDate day(String text) {
    try {
      LocalDate day = LocalDate.parse(text.strip());
      if (PublicationDate.isPlausible(day)) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // Said below, in the words of the command line.
    }
    throw new IllegalArgumentException("published: \"" + text + "\" is not a day; expected one such as 2025-05-12");
  }
}
