package dicta.annotate.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dicta.annotate.Annotator;
import dicta.model.Article;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Offices in the days around a change of holder; who held them is public record, the words are nobody's. */
class ChangeOfOfficeTest {
  private static final Annotator ANNOTATOR = OfficeSpeakerTest.ANNOTATOR;

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "2025-01-19 | \"It is time,\" the outgoing U.S. president said on Sunday.                  | joe-biden",
    "2025-01-19 | \"It is time,\" the U.S. president-elect said on Sunday.                     | donald-trump",
    "2025-01-20 | \"It is time,\" the U.S. president said on Monday.                           | donald-trump",
    "2025-01-21 | \"It is time,\" the former U.S. president said on Tuesday.                   | joe-biden",
    "2025-01-21 | \"It is time,\" the U.S. secretary of state said on Tuesday.                 | marco-rubio",
    "2022-09-05 | \"It is time,\" the outgoing British prime minister said on Monday.          | boris-johnson",
    "2022-09-06 | \"It is time,\" the British prime minister said on Tuesday.                  | liz-truss",
    "2022-10-24 | \"It is time,\" the British prime minister said on Monday.                   | liz-truss",
    "2022-10-25 | \"It is time,\" the British prime minister said on Tuesday.                  | rishi-sunak",
    "2022-10-26 | \"It is time,\" the former British prime minister said on Wednesday.         | liz-truss",
    "2024-07-04 | \"It is time,\" the British prime minister said on Thursday.                 | rishi-sunak",
    "2024-07-06 | \"It is time,\" the British prime minister said on Saturday.                 | keir-starmer",
    "2025-05-05 | \"It is time,\" the German chancellor said on Monday.                        | olaf-scholz",
    "2025-05-05 | \"It is time,\" the incoming German chancellor said on Monday.               | friedrich-merz",
    "2025-05-06 | \"It is time,\" the German chancellor said on Tuesday.                       | friedrich-merz",
    "2025-10-20 | \"It is time,\" the Japanese prime minister said on Monday.                  | shigeru-ishiba",
    "2025-10-21 | \"It is time,\" the Japanese prime minister said on Tuesday.                 | sanae-takaichi",
    "2025-10-22 | Sanae Takaichi was in Tokyo. \"It is time,\" her predecessor said.            | shigeru-ishiba",
    "2024-10-02 | Jens Stoltenberg was in Brussels. \"It is time,\" his successor said.          | mark-rutte",
    "2025-07-01 | \"It is time,\" the Polish president-elect said on Tuesday.                   | karol-nawrocki",
    "2025-10-06 | \"It is time,\" the French defence minister said on Monday.                   | bruno-le-maire",
    "2025-10-07 | \"It is time,\" the outgoing French prime minister said on Tuesday.           | sebastien-lecornu",
    "2025-05-01 | \"It is time,\" the pope said on Thursday.                                    | nobody",
    "2025-05-09 | \"It is time,\" the new pope said on Friday.                                  | pope-leo-xiv",
    "2024-12-09 | \"It is time,\" the ousted Syrian president said on Monday.                   | bashar-al-assad",
    "2025-04-10 | \"It is time,\" South Korea's acting president said on Thursday.              | han-duck-soo",
    "2025-01-15 | \"It is time,\" South Korea's acting president said on Wednesday.             | nobody",
    "2026-07-20 | \"It is time,\" Ukraine's acting defense minister said on Monday.             | yevhenii-khmara",
    "2025-08-01 | \"It is time,\" Ukraine's former defense minister said on Friday.             | rustem-umerov",
  })
  void whoHeldTheOfficeThatDay(LocalDate published, String text, String id) {
    assertEquals(id, speaker(published, text));
  }

  /** What was said long ago was said by whoever held the office then. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "2024-03-01 | In 2018, the British prime minister said it was time to act.                 | theresa-may",
    "2024-03-01 | In March 2015, the U.S. president said it was time to act.                   | barack-obama",
    "2024-03-01 | The German chancellor said in 2015 that it was time to act.                  | angela-merkel",
    "2024-03-01 | On Jan. 19, 2017, the U.S. president said it was time to act.                | barack-obama",
    "2024-03-01 | In 2021, the then British prime minister said it was time to act.            | boris-johnson",
    "2024-03-01 | In 2018, the then German chancellor said it was time to act.                 | angela-merkel",
    "2024-03-01 | In 2016, the British prime minister said it was time to act.                 | nobody",
    "2024-03-01 | The then British prime minister said it was time to act.                     | nobody",
    "2024-03-01 | The British prime minister said it would be done by 2027.                    | rishi-sunak",
    "2024-03-01 | The British prime minister said on Friday that 2018 was a good year.         | rishi-sunak",
  })
  void aDateBesideTheVerbDecides(LocalDate published, String text, String id) {
    assertEquals(id, speaker(published, text));
  }

  private static String speaker(LocalDate published, String text) {
    var article = new Article(
        "a", Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.empty(), Optional.of(published), Optional.of("en"),
        text);
    var quotes = ANNOTATOR.annotate(article).quotes();
    assertEquals(1, quotes.size(), quotes::toString);
    return quotes.getFirst().speaker().id().orElse("nobody");
  }
}
