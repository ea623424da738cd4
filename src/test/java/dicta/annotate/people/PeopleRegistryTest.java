package dicta.annotate.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.model.Gender;
import dicta.model.Person;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleRegistryTest {
  private static final PeopleRegistry PEOPLE = PeopleRegistry.bundled();

  private static List<String> ids(List<Person> people) {
    return people.stream().map(Person::id).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Volodymyr Zelensky, volodymyr-zelensky",
    "Volodymyr Zelenskyy, volodymyr-zelensky",
    "Volodymyr Zelenskiy, volodymyr-zelensky",
    "Volodymyr Zelenski, volodymyr-zelensky",
    "Donald Trump, donald-trump",
    "Donald J. Trump, donald-trump",
    "President Donald Trump, donald-trump",
    "Recep Tayyip Erdoğan, recep-tayyip-erdogan",
    "Jinping Xi, xi-jinping",
    "Emmanuel Macron, emmanuel-macron",
    "Mohammad bin Salman of Saudi Arabia, mohammed-bin-salman",
    "Volodymyr Hroisman, volodymyr-groysman",
  })
  void everySpellingOfAFullNameLeadsToOnePerson(String written, String id) {
    assertEquals(List.of(id), ids(PEOPLE.named(written)));
  }

  @Test
  void aSurnameLeadsToAllWhoBearIt() {
    assertEquals(List.of("volodymyr-zelensky"), ids(PEOPLE.surnamed("Zelenskyy")));
    assertTrue(ids(PEOPLE.surnamed("Xi")).contains("xi-jinping"));
    assertTrue(ids(PEOPLE.surnamed("Clinton")).containsAll(List.of("hillary-clinton", "bill-clinton")));
  }

  @Test
  void onTheDayOfAChangeTheSuccessorHoldsTheOffice() {
    assertEquals(List.of("joe-biden"), ids(PEOPLE.holders("head_of_state", "US", LocalDate.of(2025, 1, 19))));
    assertEquals(List.of("donald-trump"), ids(PEOPLE.holders("head_of_state", "US", LocalDate.of(2025, 1, 20))));
  }

  @Test
  void aUsersRowWinsOverWhatIsBundled() {
    PeopleFile file = PeopleRegistry.read(
        """
        name\tspellings\tgender\tcountry\ttitle\trole\toffice_country\tfrom\tto
        Ines Marchetti\tI. Marchetti\tf\tFR\tPresident\thead_of_state\tFR\t2029-05-14\t
        """);
    assertEquals(List.of(), file.problems());
    PeopleRegistry people = PeopleRegistry.with(List.of(file));
    LocalDate day = LocalDate.of(2031, 3, 1);
    assertEquals(List.of("ines-marchetti"), ids(people.holders("head_of_state", "FR", day)));
    assertEquals(Gender.FEMALE, people.named("Ines Marchetti").getFirst().gender());
    assertEquals(List.of(), people.named("Emmanuel Macron").getFirst().officesOn(day));
  }

  @ParameterizedTest
  @CsvSource({
    "zelenski, volodymyr-zelensky", "Selenskyj, volodymyr-zelensky", "zelenskyy, volodymyr-zelensky", "zelensly, volodymyr-zelensky",
    "macron, emmanuel-macron", "von der leyen, ursula-von-der-leyen", "erdoğan, recep-tayyip-erdogan", "netanyaho, benjamin-netanyahu",
    "shoygu, sergei-shoigu", "gadafi, muammar-gaddafi",
  })
  void aNameAskedForIsFoundInAnySpelling(String typed, String id) {
    assertEquals(List.of(id), ids(PEOPLE.meant(typed)));
  }

  @Test
  void aSurnameAskedForMeansNobodyWhoseNameOnlyBeginsSo() {
    assertTrue(ids(PEOPLE.meant("may")).contains("theresa-may"));
    assertTrue(!ids(PEOPLE.meant("may")).contains("alejandro-mayorkas"));
    assertTrue(ids(PEOPLE.matching("mayo", 5)).contains("alejandro-mayorkas"));
  }

  @Test
  void whoHoldsAnOfficeLongAfterTheTablesEndIsNotGuessed() {
    assertEquals(List.of(), PEOPLE.holders("head_of_state", "FR", LocalDate.of(2031, 3, 1)));
  }
}
