package dicta.annotate.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dicta.annotate.text.Tokenizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
  private static final Dates DATES = Dates.load();
  private static final Tokenizer TOKENIZER = new Tokenizer(Set.of("jan", "dec", "mr"));
  /** A Wednesday. */
  private static final LocalDate PUBLISHED = LocalDate.of(2023, 8, 16);

  private static String values(String text, String lang, Optional<LocalDate> published) {
    return DATES.tag(TOKENIZER.tokenize(text), lang, published).dates().stream()
        .map(mention -> mention.value())
        .collect(Collectors.joining(" "));
  }

  /** Sentences of an article published on Wednesday 2023-08-16, with the values of their dates. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # absolute
          It opened on March 18, 1965.                     | 1965-03-18
          It opened on 18 March 1965 at noon.              | 1965-03-18
          It opened on Thursday, March 18, 1965.           | 1965-03-18
          It opened on 1965-03-18.                         | 1965-03-18
          It opened in March 1965.                         | 1965-03
          It opened in late March, 1965.                   | 1965-03
          It opened in 1965.                               | 1965
          It was busy in the 1960s and the seventies.      | 1960/1969 1970/1979
          It is a house of the 18th century.               | 1701/1800
          It ran from 1967 to 1995.                        | 1967/1995
          It ran in the 2019-20 season.                    | 2019/2020
          It ran from May 5 to 7, 2019.                    | 2019-05-05/2019-05-07
          It ran from 5-7 May 2019.                        | 2019-05-05/2019-05-07
          It ran from April 29 to May 3, 2019.             | 2019-04-29/2019-05-03
          It grew in the third quarter of 2019.            | 2019-07/2019-09
          It opened in the summer of 2019.                 | 2019-06/2019-08
          It stood from 664 BCE to 250 CE.                 | -0663/0250
          # relative to publication; tense decides direction
          They met on Monday.                              | 2023-08-14
          They will meet on Monday.                        | 2023-08-21
          The talks are to be held on Monday.              | 2023-08-21
          The talks were held on Monday.                   | 2023-08-14
          They have until Friday to answer.                | 2023-08-18
          They met last Friday.                            | 2023-08-11
          They meet next Friday.                           | 2023-08-18
          They said they would meet this Friday.           | 2023-08-18
          They were ready to meet this Friday.             | 2023-08-18
          They met yesterday afternoon.                    | 2023-08-15
          They meet today and tomorrow.                    | 2023-08-16 2023-08-17
          They met last night.                             | 2023-08-15
          They met the day before yesterday.               | 2023-08-14
          They met last week.                              | 2023-08-07/2023-08-13
          They met last month and earlier this year.       | 2023-07 2023
          They met last May.                               | 2023-05
          They met last October.                           | 2022-10
          They met in October.                             | 2022-10
          They will meet in October.                       | 2023-10
          They met on June 12.                             | 2023-06-12
          They will meet on June 12.                       | 2024-06-12
          They met on December 22, last year.              | 2022-12-22
          They met two weeks ago.                          | 2023-08-02
          They met two months ago.                         | 2023-06
          They met eight years ago.                        | 2015
          They are open this summer.                       | 2023-06/2023-08
          They will be open in the next ten days.          | 2023-08-16/2023-08-26
          They rested this weekend.                        | 2023-08-19/2023-08-20
          It would open on Friday, they said.              | 2023-08-18
          It was to open on Tuesday, they said.            | 2023-08-15
          It was scheduled for June 20.                    | 2023-06-20
          He said he would open it on September 3.         | 2023-09-03
          They meet on Sunday, September 3.                | 2023-09-03
          # relative to another date of the text
          It began in March 2019 and ended in June of that year.   | 2019-03 2019-06
          It began on May 3, 2019, and ended the following day.    | 2019-05-03 2019-05-04
          It began on May 3, 2019, and ended ten years later.      | 2019-05-03 2029
          It began in 1944. In February they left.                 | 1944 1944-02
          It began in 2018. It must end in the next year.  | 2018 2019
          It opens on September 5. On Monday it was full, and it was full on the same day in town. | 2023-09-05 2023-08-14 2023-08-14
          It began in December 1941. In January they left. | 1941-12 1942-01
          It starts on Friday.                             | 2023-08-18
          It began in 1944. They stayed. They had a house. In February they came. | 1944 2023-02
          They agreed to meet on Friday.                   | 2023-08-18
          They flew to London on Friday.                   | 2023-08-11
          It was cold in the winter of 2006–2007.          | 2006-12/2007-02
          # holidays of a fixed day
          They will rest on Christmas Day.                 | 2023-12-25
          They rested on New Year's Eve.                   | 2022-12-31
          They rested on Christmas Eve 2019.               | 2019-12-24
          They met on Ukraine's Independence Day.          | 2022-08-24
          # no dates
          It changed over the past year.                   | -
          He is in his mid-50s and reads USA Today.        | -
          It needs an ad and 100 ad spaces.                | -
          They wait for the coming weeks.                  | -
          They meet every Monday and every November.       | -
          Its score was 1061.                              | -
          They may march on.                               | -
          They waited for three years.                     | -
          Some 2000 people came.                           | -
          She is 40 years old.                             | -
          It starts at 0930 UTC.                           | -
          """)
  void expressionsGetTheirValue(String text, String values) {
    assertEquals(values == null ? "" : values, values(text, "en", Optional.of(PUBLISHED)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          They met on Monday, yesterday and last year.     | -
          They met on March 18, 1965, and in June of that year. | 1965-03-18 1965-06
          """)
  void withoutADayOfPublicationRelativeOnesAreLeftOut(String text, String values) {
    assertEquals(values == null ? "" : values, values(text, "en", Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Abrió el 12 de mayo de 2025.                      | 2025-05-12
          Abrió el lunes, 12 de mayo de 2025.               | 2025-05-12
          Abrió en mayo de 2022 y cerró en junio de ese año. | 2022-05 2022-06
          Abrió el pasado 12 de mayo.                       | 2023-05-12
          Abrió el lunes.                                   | 2023-08-14
          Abrirá el lunes.                                  | 2023-08-21
          Abrió el lunes pasado.                            | 2023-08-14
          Abrió ayer por la tarde.                          | 2023-08-15
          Abre mañana.                                      | 2023-08-17
          Abre por la mañana.                               | -
          Abrió la semana pasada.                           | 2023-08-07/2023-08-13
          Abrió el mes pasado y cerró este año.             | 2023-07 2023
          Abrió hace dos semanas.                           | 2023-08-02
          Abrió del 5 al 7 de mayo de 2019.                 | 2019-05-05/2019-05-07
          Abrió en los años setenta.                        | 1970/1979
          Es una casa del siglo XIX.                        | 1801/1900
          Descansó este fin de semana.                      | 2023-08-19/2023-08-20
          Miró el mar de cerca los lunes.                   | -
          Subió en el tercer trimestre de 2019.             | 2019-07/2019-09
          Subió en el tercer trimestre del año pasado.      | 2022-07/2022-09
          Subió en el primer semestre de 2013.              | 2013-01/2013-06
          Bajó en el segundo semestre del año pasado.       | 2022-07/2022-12
          Subió en el segundo trimestre. Era más en el mismo trimestre del año anterior. | 2023-04/2023-06 2022-04/2022-06
          Cerrará a finales de año.                         | 2023
          Cerrará a finales de mes.                         | 2023-08
          Fue una casa de los años 90.                      | 1990/1999
          Abrió hace un par de meses.                       | 2023-06
          Abrirá dentro de dos semanas.                     | 2023-08-30
          Abrirá la semana que viene.                       | 2023-08-21/2023-08-27
          Abrirá el lunes que viene.                        | 2023-08-21
          Tiene 90 años.                                    | -
          """)
  void spanishExpressionsGetTheirValue(String text, String values) {
    assertEquals(values == null ? "" : values, values(text, "es", Optional.of(PUBLISHED)));
  }

  @Test
  void todayInAQuotationIsTheDayItWasSpoken() {
    String text = "The mayor spoke on Monday. \"We open the bridge today,\" she said.";
    assertEquals("2023-08-14 2023-08-14", values(text, "en", Optional.of(PUBLISHED)));
  }
}
