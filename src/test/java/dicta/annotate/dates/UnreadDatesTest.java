package dicta.annotate.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dicta.annotate.text.Tokenizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** In a language without files nothing is a date but what figures and its own months say. */
class UnreadDatesTest {
  private static final Dates DATES = Dates.load();
  private static final Tokenizer TOKENIZER = new Tokenizer(Set.of());

  @ParameterizedTest
  @CsvFileSource(resources = "unread-languages.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '\0')
  void figuresAndMonthsTellDates(String lang, String dates, String text) {
    Times times = DATES.tag(TOKENIZER.tokenize(text), lang, Optional.of(LocalDate.of(2031, 7, 1)));
    assertEquals(dates.equals("-") ? "" : dates, times.dates().stream().map(d -> d.value()).collect(Collectors.joining(" ")), text);
  }
}
