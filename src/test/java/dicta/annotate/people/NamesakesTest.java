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
    "Trump,   2018-05-12, FR DE, donald-trump",
    "Trump,   2016-06-12, GB,    donald-trump",
    "Obama,   2012-05-12, KE,    barack-obama",
    "Merkel,  2018-05-12, GR,    angela-merkel",
    "Johnson, 2020-05-12, ZA,    nobody",
    "Cuomo,   2016-05-12, US,    nobody",
    "Cuomo,   2016-05-12, IT,    nobody",
    "Murphy,  2016-05-12, US,    nobody",
    "Reagan,  2012-05-12, US,    ronald-reagan",
    "Palin,   2008-10-12, US,    sarah-palin",
    "McConnell, 2016-05-12, US,  mitch-mcconnell",
    "Bush,    2015-11-12, US,    jeb-bush",
    "Kelly,   2015-11-12, US,    nobody",
    "David,   2001-05-12, AU,    nobody",
    "Alexis,  2007-05-12, AU,    nobody",
    "Roger,   2012-05-12, AU,    nobody",
  })
  void aSurnameAlone(String surname, LocalDate day, String countries, String id) {
    var setting = new Namesakes.Setting(Optional.empty(), Gender.UNKNOWN, Optional.of(day), List.of(countries.split(" ")));
    assertEquals(id, NAMESAKES.bySurname(surname, PEOPLE.surnamed(surname), setting).map(Person::id).orElse("nobody"));
  }

  /** With no country in the article nothing speaks against whoever governs. */
  @ParameterizedTest
  @CsvSource({"Trump, 2018-05-12, donald-trump", "Obama, 2012-05-12, barack-obama", "Brown, 2009-05-12, nobody", "Cruz, 2018-05-12, nobody"})
  void aSurnameInAnArticleWithoutCountries(String surname, LocalDate day, String id) {
    var setting = new Namesakes.Setting(Optional.empty(), Gender.UNKNOWN, Optional.of(day), List.of());
    assertEquals(id, NAMESAKES.bySurname(surname, PEOPLE.surnamed(surname), setting).map(Person::id).orElse("nobody"));
  }

  /** A full name of somebody of no high office, in an article about something else, is a namesake's where it is a common one. */
  @ParameterizedTest
  @CsvSource({
    "Mike Rogers,      2013-05-12, US,    mike-rogers",
    "Mike Rogers,      2013-05-12, NZ,    nobody",
    "Adam Smith,       1996-05-12, GB,    nobody",
    "Kyrsten Sinema,   2021-05-12, NZ,    kyrsten-sinema",
    "Donald Trump,     2021-05-12, NZ,    donald-trump",
    "Boris Johnson,    2021-05-12, NZ,    boris-johnson",
  })
  void aFullName(String name, LocalDate day, String countries, String id) {
    var setting = new Namesakes.Setting(Optional.empty(), Gender.UNKNOWN, Optional.of(day), List.of(countries.split(" ")));
    assertEquals(id, NAMESAKES.byFullName(PEOPLE.named(name), setting).map(Person::id).orElse("nobody"));
  }

  @ParameterizedTest
  @CsvSource({"Biden, FEMALE, jill-biden", "Biden, MALE, joe-biden", "Obama, FEMALE, michelle-obama"})
  void aSurnameWithMrOrMrs(String surname, Gender gender, String id) {
    var setting = new Namesakes.Setting(Optional.empty(), gender, Optional.of(LocalDate.of(2014, 5, 12)), List.of("US"));
    assertEquals(id, NAMESAKES.bySurname(surname, PEOPLE.surnamed(surname), setting).map(Person::id).orElse("nobody"));
  }
}
