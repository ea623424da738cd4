package dicta.annotate.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dicta.annotate.text.Tokenizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Time expressions as agencies and newspapers write them. */
class NewsDatesTest {
  private static final Dates DATES = Dates.load();
  private static final Tokenizer TOKENIZER = new Tokenizer(Set.of("jan", "mar", "aug", "sept", "oct", "dec", "jr", "mr"));
  /** A Wednesday. */
  private static final Optional<LocalDate> PUBLISHED = Optional.of(LocalDate.of(2016, 9, 14));

  @ParameterizedTest
  @CsvFileSource(resources = "en-news.tsv", delimiter = '\t', numLinesToSkip = 3, quoteCharacter = '\0')
  void expressionsOfNewsGetTheirValue(String values, String text) {
    String own = DATES.tag(TOKENIZER.tokenize(text), "en", PUBLISHED).dates().stream().map(d -> d.value()).collect(Collectors.joining(" "));
    assertEquals(values.equals("-") ? "" : values, own, text);
  }
}
