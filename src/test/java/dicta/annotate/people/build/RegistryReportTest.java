package dicta.annotate.people.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.annotate.people.PeopleRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RegistryReportTest {
  private static final RegistryReport REPORT = new RegistryReport(PeopleRegistry.bundled());
  private static final Set<String> G20 = Set.of(
      "AR", "AU", "BR", "CA", "CN", "FR", "DE", "IN", "ID", "IT", "JP", "MX", "RU", "SA", "ZA", "KR", "TR", "GB", "US");

  /** Says by country and office which years are missing: a hole that opens or closes changes the table under src/people. */
  @Test
  void everyYearWithoutAHolderStandsInTheTableOfHoles() throws IOException {
    assertEquals(Files.readAllLines(Path.of("src/people/holes.tsv")), REPORT.holes(), "read the difference, then run RegistryReport again");
  }

  @Test
  void theGroupOfTwentyHasAHeadOfGovernmentInEveryYear() {
    List<String> holes = REPORT.holes().stream().filter(h -> h.contains("\thead_of_government\t")).map(h -> h.substring(0, 2)).toList();
    var missing = new TreeSet<>(G20);
    missing.retainAll(holes);
    assertEquals(Set.of(), missing);
  }

  @Test
  void theLastYearsHaveAHeadOfGovernmentEverywhere() {
    List<String> holes = REPORT.holes().stream()
        .filter(h -> h.contains("\thead_of_government\t") && h.matches(".*(202[1-6]|-202[1-6]).*")).toList();
    assertEquals(List.of(), holes);
  }

  /** What is left are ministers of split governments (Somalia, Yemen, Iraq) and days of coups. */
  @Test
  void nearlyNoOfficeOfOneHasTwoHolders() {
    List<String> two = REPORT.doubts().stream().filter(d -> d.startsWith("two at a time")).toList();
    assertTrue(two.size() <= 13, two::toString);
    assertEquals(List.of(), two.stream().filter(d -> d.contains("head_of_government")).toList());
  }

  @Test
  void nearlyEverybodyHasAGenderSinceHeAndSheDependOnIt() {
    List<String> unknown = REPORT.doubts().stream().filter(d -> d.startsWith("no gender")).toList();
    assertTrue(unknown.size() <= 4, unknown::toString);
  }

  @Test
  void yearsInARowAreWrittenAsARange() {
    assertEquals("2003, 2010-2012", RegistryReport.ranges(new ArrayList<>(List.of(2003, 2010, 2011, 2012))));
  }
}
