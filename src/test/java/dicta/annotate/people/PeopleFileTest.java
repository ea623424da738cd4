package dicta.annotate.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.model.Person;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeopleFileTest {
  private static final String HEADER = "name\tspellings\tgender\tcountry\twikidata\ttitle\trole\toffice_country\tfrom\tto\tnote\n";

  @Test
  void everyMistakeIsReportedWithItsLine() {
    String table = HEADER
        + "# a comment\n"
        + "Ines Marchetti\t\tx\t\t\t\t\t\t\t\t\n"
        + "Ines Marchetti\t\tf\tfrance\t\t\t\t\t\t\t\n"
        + "Ines Marchetti\t\tf\tFR\t12\t\t\t\t\t\t\n"
        + "Ines Marchetti\t\tf\tFR\t\tPresident\tpresident\tFR\t2031\t\t\n"
        + "Ines Marchetti\t\tf\tFR\t\tPresident\thead_of_state\tFR\t31.12.2030\t\t\n"
        + "Ines Marchetti\t\tf\tFR\t\tPresident\thead_of_state\tFR\t2031-05-01\t2030-01-01\t\n"
        + "\t\tf\tFR\t\t\t\t\t\t\t\n"
        + "Ines Marchetti\t\tf\tFR\t\tPresident\thead_of_state\tFR\t2031-02-30\t\t\n"
        + "Ines Marchetti\tI. Marchetti\tf\tFR\tQ5\tPresident\thead_of_state\tFR\t2031-02-20\t2032\tfine\n";
    List<PeopleFile.Problem> problems = PeopleRegistry.check(table);
    assertEquals(List.of(3, 4, 5, 6, 7, 8, 9, 10), problems.stream().map(PeopleFile.Problem::line).toList());
    assertTrue(problems.get(0).message().contains("f or m"), problems.get(0)::message);
    assertTrue(problems.get(3).message().contains("head_of_state"), problems.get(3)::message);
    assertTrue(problems.get(4).message().contains("2031-05-20"), problems.get(4)::message);
    assertEquals(1, PeopleRegistry.read(table).size());
  }

  @Test
  void aFileWithoutHeaderSaysSo() {
    List<PeopleFile.Problem> problems = PeopleRegistry.check("Ines Marchetti\tf\n");
    assertEquals(1, problems.getFirst().line());
    assertTrue(problems.getFirst().message().contains("columns"), problems.getFirst()::message);
  }

  @Test
  void anIdentityThatNobodyBearsIsAMistake() {
    assertEquals(
        List.of(2, 3),
        PeopleRegistry.check("name\tsame_as\tnot\nBillary Clinton\tbillary\t\nClinton\t\tno-such-person\n").stream()
            .map(PeopleFile.Problem::line).toList());
  }

  @Test
  void aSlipInAnIdentityIsAnsweredWithTheLikeliestOne() {
    String message = PeopleRegistry.check("name\tnot\twhere\nClinton\thilary-clinton\tcountry:ZA\n").getFirst().message();
    assertTrue(message.contains("did you mean \"hillary-clinton\"?"), message);
  }

  @Test
  void aRowPartedByCommasOrBlanksIsNoName() {
    List<PeopleFile.Problem> problems = PeopleRegistry.check("name\tgender\nInes Marchetti, f\nInes Marchetti   f\nInes Marchetti;f\nInes Marchetti\n");
    assertEquals(List.of(2, 3, 4), problems.stream().map(PeopleFile.Problem::line).toList());
    assertTrue(problems.getFirst().message().contains("parted by tabs"), problems.getFirst()::message);
  }

  /** Whom the user has added is meant by the surname alone where the article is about that country, whatever the office. */
  @Test
  void theUsersPersonWinsOverABundledNamesake() {
    PeopleRegistry people = PeopleRegistry.with(List.of(PeopleRegistry.read(
        "name\tgender\tcountry\ttitle\trole\tfrom\nSipho Clinton\tm\tZA\tMinister for Water\tminister\t2010-01-01\n")));
    var namesakes = new Namesakes(new RoleHolders(people));
    var setting = new Namesakes.Setting(Optional.empty(), dicta.model.Gender.UNKNOWN, Optional.of(java.time.LocalDate.of(2011, 2, 3)),
        List.of("ZA", "US"));
    assertEquals(Optional.of("sipho-clinton"),
        namesakes.bySurname("Clinton", people.surnamed("Clinton"), setting).map(Person::id));
  }

  @Test
  void aNameCanBeSaidNotToMeanSomebody() {
    PeopleRegistry people = PeopleRegistry.with(List.of(PeopleRegistry.read(
        "name\tnot\twhere\nClinton\thillary-clinton\tsource:Daily Example|country:ZA\n")));
    Person hillary = people.byId("hillary-clinton").orElseThrow();
    assertTrue(people.ruledOut(hillary, "Clinton", Optional.of("Daily Example"), "en", List.of("US")));
    assertTrue(people.ruledOut(hillary, "CLINTON", Optional.empty(), "en", List.of("ZA")));
    assertTrue(!people.ruledOut(hillary, "Clinton", Optional.of("Another Paper"), "en", List.of("US")));
    assertTrue(!people.ruledOut(hillary, "Hillary Clinton", Optional.of("Daily Example"), "en", List.of("US")));
  }

  @Test
  void twoIdentitiesCanBeMadeOneAndOneRenamed() {
    PeopleRegistry people = PeopleRegistry.with(List.of(PeopleRegistry.read(
        """
        name\tid\tsame_as
        Volodymyr Selenskyj\tvolodymyr-selenskyj\tvolodymyr-zelensky
        Hillary R. Clinton\thillary-clinton\t
        """)));
    assertEquals("volodymyr-zelensky", people.named("Volodymyr Selenskyj").getFirst().id());
    assertEquals(1, people.named("Volodymyr Selenskyj").size());
    Person hillary = people.byId("hillary-clinton").orElseThrow();
    assertEquals("Hillary R. Clinton", hillary.name());
    assertEquals(List.of(hillary), people.named("Hillary Clinton"));
  }

  @Test
  void windowsLineEndsAndAByteOrderMarkAreNoMistakes() {
    assertEquals(List.of(), PeopleRegistry.check("\ufeffname\tgender\r\nInes Marchetti\tf\r\n"));
  }

  @Test
  void theFileToStartFromIsSoundAndSoAreItsExamples() throws java.io.IOException {
    String table = java.nio.file.Files.readString(java.nio.file.Path.of("index-data/people.tsv"));
    assertEquals(List.of(), PeopleRegistry.check(table));
    List<String> lines = table.lines().toList();
    String examples = lines.stream().filter(l -> l.startsWith("# ") && l.chars().filter(c -> c == '\t').count() > 3)
        .map(l -> l.substring(2)).collect(java.util.stream.Collectors.joining("\n"));
    String used = lines.getLast() + "\n" + examples + "\n";
    assertEquals(List.of(), PeopleRegistry.check(used));
    assertEquals(2, PeopleRegistry.read(used).size());
  }
}
