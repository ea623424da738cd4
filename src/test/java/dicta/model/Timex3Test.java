package dicta.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values as the TimeML guidelines have them; days and weeks from the calendar. */
final class Timex3Test {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2019-09-16            | 2019-09-16
      2019-09               | 2019-09
      2019                  | 2019
      2019-09-16/2019-09-22 | 2019-W38
      2021-01-02/2021-01-03 | 2020-W53-WE
      2019-09-17/2019-09-23 | 2019-09-17/2019-09-23
      2019-07/2019-09       | 2019-Q3
      2019-01/2019-06       | 2019-H1
      2019-06/2019-08       | 2019-SU
      2019-12/2020-02       | 2019-WI
      2019-05/2019-06       | 2019-05/2019-06
      1980/1989             | 198
      2001/2100             | 20
      1900/1999             | 19
      1914/1918             | 1914/1918
      2019-09/2020          | 2019-09/2020
      -0044                 | -0044
      """)
  void a_range_that_has_a_short_form_in_TIMEX3_gets_it(String iso, String timex) {
    assertEquals(timex, Timex3.value(iso));
  }
}
