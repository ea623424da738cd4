package dicta.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 6, 15);

  /** What is typed; how it is understood. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      talks                              | talks
      talks peace                        | +talks +peace
      talks AND peace                    | +talks +peace
      talks && peace                     | +talks +peace
      talks OR peace                     | (talks OR peace)
      truce OR ceasefire putin           | +(truce OR ceasefire) +putin
      truce or ceasefire                 | +truce +or +ceasefire
      -talks                             | -talks
      NOT talks                          | -talks
      peace -talks                       | +peace -talks
      peace --talks                      | +peace +talks
      well-known                         | well-known
      peace - talks                      | +peace +talks
      peace !talks                       | +peace -talks
      peace! talks                       | +peace! +talks
      ‘don’t know’                       | "don’t know"
      the boys’ ‘big boat’               | +the +boys’ +"big boat"
      bridge,harbour                     | +bridge +harbour
      bridge/harbour                     | +bridge +harbour
      20,000                             | 20,000
      and/or                             | and/or
      peace -(talks OR truce)            | +peace -(talks OR truce)
      a (b (c d))                        | +a +(+b +(+c +d))
      "direct talks"                     | "direct talks"
      “direct talks”                     | "direct talks"
      „direct talks“                     | "direct talks"
      «direct talks»                     | "direct talks"
      »direct talks«                     | "direct talks"
      peace"direct talks"                | +peace +"direct talks"
      "near words"~5                     | "near words"~5
      negot*                             | negot*
      wom?n                              | wom?n
      why?                               | why
      talsk~                             | talsk~2
      talsk~1                            | talsk~1
      talk~                              | talk~1
      speaker:zelensky                   | speaker:zelensky
      SPEAKER:zelensky                   | speaker:zelensky
      speaker:"Angela Merkel"            | speaker:"Angela Merkel"
      speaker:(Angela Merkel)            | speaker:"Angela Merkel"
      speaker:(merkel OR scholz)         | speaker:(merkel OR scholz)
      speaker:merkel,scholz              | speaker:(merkel OR scholz)
      -speaker:putin                     | -speaker:putin
      speaker:(merkel -scholz)           | +speaker:merkel -speaker:scholz
      speaker:zelensky talks             | +speaker:zelensky +talks
      country:UA                         | country:UA
      kind:Direct                        | kind:direct
      title:ceasefire                    | title:ceasefire
      title:"a truce" peace              | +title:"a truce" +peace
      title:(a OR b)                     | title:(a OR b)
      published:2025-05                  | published:2025-05-01..2025-05-31
      published:2025-05..2025-06         | published:2025-05-01..2025-06-30
      published:2024..                   | published:2024-01-01..
      published:..2024                   | published:..2024-12-31
      said:>=2025                        | said:2025-01-01..
      said:>2025-05                      | said:2025-06-01..
      said:<2025                         | said:..2024-12-31
      said:<=2025-02                     | said:..2025-02-28
      said:-30d..                        | said:2025-05-16..
      said:[2025-01 TO 2025-02]          | said:2025-01-01..2025-02-28
      said:none                          | said:none
      said:(2025-01 OR none)             | (said:2025-01-01..2025-01-31 OR said:none)
      -published:none                    | -published:none
      said:*                             | said:..
      said:today                         | said:2025-06-15..2025-06-15
      mentioned:2022                     | mentioned:2022-01-01..2022-12-31
      confidence:0.8                     | confidence:0.8..1.0
      confidence:>=0.8                   | confidence:0.8..1.0
      confidence:0.2..0.5                | confidence:0.2..0.5
      https://news.example/a             | https://news.example/a
      """)
  void isUnderstood(String typed, String understood) {
    Parsed parsed = QueryParser.parse(typed, TODAY);
    assertEquals(understood, parsed.query().toString());
    assertEquals(List.of(), parsed.mistakes());
  }

  /** What is typed; where the mistake is; a word of the hint; the mended query. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      "unclosed (and           | 0  | never closed        | "unclosed (and"
      peace “direct talks      | 6  | never closed        | peace “direct talks"
      (talks                   | 0  | never closed        | (talks)
      a (b (c                  | 2  | never closed        | a (b (c))
      talks)                   | 5  | closes nothing      | talks
      speaker:                 | 8  | speaker:zelensky    | ``
      speaker: zelensky        | 8  | no space            | speaker:zelensky
      talks speaker:           | 14 | a name is expected  | talks
      published:               | 10 | a date              | ``
      talks OR                 | 6  | both sides          | talks
      talks OR OR peace        | 6  | both sides          | talks OR peace
      bridge^2 harbour         | 6  | no weights          | bridge harbour
      "near words" ~5          | 12 | no space            | "near words"~5
      OR talks                 | 0  | both sides          | talks
      talks AND                | 6  | between two words   | talks
      talks NOT                | 6  | something behind    | talks
      ""                       | 0  | no words            | ``
      "a b"~x                  | 5  | how many words      | "a b"~5x
      talks~7                  | 5  | how many letters    | talks~2
      a*                       | 0  | two letters         | a
      *ab                      | 0  | three letters       | ab
      speeker:putin            | 0  | speaker: is meant   | speaker:putin
      colour:blue              | 0  | no field colour     | colour blue
      kind:directly            | 5  | direct is meant     | kind:direct
      kind:purple              | 5  | direct, mixed       | kind:*
      said:2025-13             | 5  | is no date          | ``
      said:9654-02             | 5  | is no date          | ``
      said:soon talks          | 5  | is no date          | talks
      said:2025..2024          | 5  | other way round     | said:2024..2025
      confidence:high          | 11 | is no number        | ``
      """)
  void mistakesAreToldWithTheirPlaceAndMended(String typed, int position, String hint, String mended) {
    List<Mistake> mistakes = QueryParser.parse(typed, TODAY).mistakes();
    assertFalse(mistakes.isEmpty());
    assertEquals(position, mistakes.getFirst().position());
    assertTrue(mistakes.getFirst().hint().contains(hint), mistakes.getFirst().hint());
    assertEquals(Optional.of(mended), mistakes.getFirst().mended());
  }

  @Test
  void tenThousandTermsAreCutAndTheLimitNamed() {
    List<Mistake> mistakes = QueryParser.parse("word ".repeat(10_000), TODAY).mistakes();
    assertTrue(mistakes.getFirst().hint().contains(String.valueOf(QueryParser.MOST_TERMS)), mistakes.getFirst().hint());
  }

  @Test
  void aMendedQueryHasNoMistakesOfTheSameKind() {
    for (String typed : List.of("\"unclosed (and", "(a (b", "a) b)", "speaker:", "x OR", "said:2025..2024", "kind:directly")) {
      String mended = QueryParser.parse(typed, TODAY).mistakes().getFirst().mended().orElseThrow();
      assertEquals(List.of(), QueryParser.parse(mended, TODAY).mistakes(), typed + " → " + mended);
    }
  }

  /** Never throws, never hangs, and every mistake lies inside the query. Seeded, so that a failure can be seen again. */
  @Test
  void survivesWhateverIsTyped() {
    List<String> pieces =
        List.of("talks", "\"", "“", "”", "«", "(", ")", "-", "+", "~", "*", "?", ":", "..", ">", "<=", "speaker:", "title:",
            "said:", "kind:", "OR", "AND", "NOT", " ", " ", "2025", "-30d", "[", "]", " TO ", ",", "\\", "\u0000", "é", "😀", "\uD83D",
            "~5", "confidence:", "0.5", "|", "&&", "/", "'", "’", "\n", "a", "𝔘");
    var random = new Random(20250512);
    Assertions.assertTimeoutPreemptively(Duration.ofMinutes(3), () -> { // a parser that hangs must not hold the build
      for (int i = 0; i < 100_000; i++) {
        var typed = new StringBuilder();
        for (int n = random.nextInt(12); n >= 0; n--) {
          typed.append(pieces.get(random.nextInt(pieces.size())));
        }
        Parsed parsed = QueryParser.parse(typed.toString(), TODAY);
        for (Mistake m : parsed.mistakes()) {
          assertTrue(m.position() >= 0 && m.position() <= typed.length(), typed + " " + m);
          assertFalse(m.hint().isBlank());
        }
        parsed.query().toString();
      }
    });
  }

  @Test
  void deepParenthesesAreBounded() {
    Parsed parsed = QueryParser.parse("(".repeat(5000) + "a" + ")".repeat(5000), TODAY);
    assertTrue(parsed.mistakes().stream().anyMatch(m -> m.hint().contains("40 deep")));
    QueryParser.parse("-".repeat(9000) + "a", TODAY);
    QueryParser.parse("title:(".repeat(1400), TODAY);
  }

  @Test
  void longTextsBetweenSingleMarksAreReadToTheirEnd() {
    for (String inner : List.of("a".repeat(9000), "ab ".repeat(3000) + "c", "a’".repeat(4000) + "b")) {
      assertEquals("\"" + inner + "\"", QueryParser.parse("‘" + inner + "’", TODAY).query().toString());
      QueryParser.parse("‘" + inner, TODAY);
    }
  }
}
