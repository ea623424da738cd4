package dicta.annotate.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dicta.annotate.text.Tokenizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What TimeML annotates beside days, months and years. */
class TimexesTest {
  private static final Dates DATES = Dates.load();
  private static final Tokenizer TOKENIZER = new Tokenizer(Set.of("aug"));
  /** A Wednesday. */
  private static final Optional<LocalDate> PUBLISHED = Optional.of(LocalDate.of(2016, 9, 14));

  /** Types and values as the TimeML annotation guidelines have them. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      It opened on Monday.                          | Monday DATE 2016-09-12
      It opened on Monday night.                    | Monday night TIME 2016-09-12TNI
      It rained last night and this morning.        | last night TIME 2016-09-13TNI, this morning TIME 2016-09-14TMO
      It opens tonight.                             | tonight TIME 2016-09-14TNI
      It opened at 9 a.m. on Monday.                | 9 a.m. on Monday TIME 2016-09-12T09:00
      It opened on Monday at 10:30.                 | Monday at 10:30 TIME 2016-09-12T10:30
      It opened at 3:15 p.m. EDT Monday.            | 3:15 p.m. EDT Monday TIME 2016-09-12T15:15
      It opened on Monday. It closed at noon.       | Monday DATE 2016-09-12, noon TIME 2016-09-12T12:00
      It opens at 8pm.                              | 8pm TIME 2016-09-14T20:00
      It rained last week.                          | last week DATE 2016-W36
      It is dry now.                                | now DATE PRESENT_REF
      It is dry, now that the rain is over.         | -
      It was recently built.                        | recently DATE PAST_REF
      It was dry in the past.                       | the past DATE PAST_REF
      It was dry over the past two weeks.           | -
      It is a house of the future.                  | the future DATE FUTURE_REF
      It will be dry in the coming months.          | the coming months DATE FUTURE_REF
      It opens within the next ten days.            | the next ten days DURATION P10D
      They saw Apocalypse Now.                      | -
      They won 3:2.                                 | -
      """)
  void timesOfDayAndWordsThatNameNoDateAreTimexesToo(String text, String wanted) {
    String own = DATES.tag(TOKENIZER.tokenize(text), "en", PUBLISHED).timexes().stream()
        .map(t -> t.span().in(text) + " " + t.type() + " " + t.value())
        .collect(Collectors.joining(", "));
    assertEquals(wanted == null ? "" : wanted, own);
  }
}
