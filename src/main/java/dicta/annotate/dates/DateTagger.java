package dicta.annotate.dates;

import dicta.annotate.text.TokenizedText;
import java.time.LocalDate;
import java.util.Optional;

/** Finds time expressions and works out their values. Thread-safe. */
public interface DateTagger {
  /**
   * The time expressions of {@code text}.
   *
   * @param lang ISO 639-1 code of the text
   * @param published the anchor for relative expressions; without it they are left out
   */
  Times tag(TokenizedText text, String lang, Optional<LocalDate> published);
}
