package dicta.annotate.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dicta.model.Gender;
import dicta.model.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesakesTest {
  private static final People PEOPLE = PeopleRegistry.bundled();
  private static final Namesakes NAMESAKES = new Namesakes(new RoleHolders(PEOPLE));

  /** Whom a newspaper of that day means that writes the surname alone about these countries. */
  @ParameterizedTest
  @CsvSource({
    "Trump,   2025-05-12, US UA, donald-trump",
    "Bush,    2005-05-12, US,    george-w-bush",
    "Bush,    1990-05-12, US,    george-h-w-bush",
    "Clinton, 1999-05-12, US,    bill-clinton",
    "Clinton, 2011-05-12, US LY, hillary-clinton",
    "Clinton, 2015-05-12, US,    hillary-clinton",
    "Bush,    2012-05-12, ZA,    nobody",
    "Johnson, 2020-05-12, GB,    boris-johnson",
    "Johnson, 2024-05-12, US,    mike-johnson",
    "Johnson, 2024-05-12, ZA,    nobody",
    "Miliband, 2013-05-12, GB,   ed-miliband",
    "Miliband, 2008-05-12, GB,   david-miliband",
    "Guterres, 2024-05-12, SD,   antonio-guterres",
    "May,     2018-05-12, GB,    theresa-may",
  })
  void aSurnameAlone(String surname, LocalDate day, String countries, String id) {
    var setting = new Namesakes.Setting(Optional.empty(), Gender.UNKNOWN, Optional.of(day), List.of(countries.split(" ")));
    assertEquals(id, NAMESAKES.bySurname(PEOPLE.surnamed(surname), setting).map(Person::id).orElse("nobody"));
  }

  @ParameterizedTest
  @CsvSource({"Biden, FEMALE, jill-biden", "Biden, MALE, joe-biden", "Obama, FEMALE, michelle-obama"})
  void aSurnameWithMrOrMrs(String surname, Gender gender, String id) {
    var setting = new Namesakes.Setting(Optional.empty(), gender, Optional.of(LocalDate.of(2014, 5, 12)), List.of("US"));
    assertEquals(id, NAMESAKES.bySurname(PEOPLE.surnamed(surname), setting).map(Person::id).orElse("nobody"));
  }
}
