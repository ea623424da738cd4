package dicta.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationDateTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2025-05-12                          | en | 2025-05-12
      2025-05-12T23:30:00-05:00           | en | 2025-05-12
      2025-05-12T10:00:00+02:00           | en | 2025-05-12
      2025-05-12T08:00:00.123Z            | en | 2025-05-12
      2025-05-12 08:00:00                 | en | 2025-05-12
      2025/5/2                            | en | 2025-05-02
      20250512                            | en | 2025-05-12
      20250512T080000Z                    | en | 2025-05-12
      Mon, 12 May 2025 23:30:00 -0500     | en | 2025-05-12
      Mon May 12, 2025 10:00              | en | 2025-05-12
      12 May 2025                         | en | 2025-05-12
      May 12, 2025                        | en | 2025-05-12
      Sept. 3rd, 2024                     | en | 2024-09-03
      12.05.2025                          | de | 2025-05-12
      12. Mai 2025                        | de | 2025-05-12
      12 de mayo de 2025                  | es | 2025-05-12
      31/05/2025                          | en | 2025-05-31
      05/31/2025                          | en | 2025-05-31
      1747044000                          | en | 2025-05-12
      1747044000000                       | en | 2025-05-12
      """)
  void theWaysInWhichFilesWriteADay(String written, String lang, String day) {
    assertEquals(day, PublicationDate.parse(written, Optional.of(lang)).toString());
  }
}
