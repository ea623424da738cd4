package dicta.annotate.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.annotate.countries.Countries;
import dicta.annotate.text.Tokenizer;
import dicta.model.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleReaderTest {
  private static final People PEOPLE = PeopleRegistry.bundled();
  private static final RoleReader READER = new RoleReader(Countries.load());
  private static final RoleHolders HOLDERS = new RoleHolders(PEOPLE);
  private static final Tokenizer TOKENIZER = new Tokenizer(Set.of("mr", "mrs", "gen"));

  private static List<RoleMention> find(String text, String lang) {
    return READER.find(TOKENIZER.tokenize(text), lang);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "The U.S. president said on Monday that he was ready.      | en | 2025-01-19 | joe-biden",
    "The U.S. president said on Monday that he was ready.      | en | 2025-01-21 | donald-trump",
    "Turkish President Erdogan spoke on Tuesday.               | en | 2025-05-12 | recep-tayyip-erdogan",
    "The Kremlin leader refused.                               | en | 2025-05-12 | vladimir-putin",
    "Russia's leader refused.                                  | en | 2010-05-12 | dmitry-medvedev",
    "The Ukrainian leader said so.                             | en | 2018-05-12 | petro-poroshenko",
    "The British leader said so.                               | en | 2018-05-12 | theresa-may",
    "The president of Ukraine said so.                         | en | 2025-05-12 | volodymyr-zelensky",
    "The president of the United States said so.               | en | 2012-05-12 | barack-obama",
    "The former French president said so.                      | en | 2013-05-12 | nicolas-sarkozy",
    "France's ex-president said so.                            | en | 2013-05-12 | nicolas-sarkozy",
    "The U.S. president-elect said so.                         | en | 2024-12-01 | donald-trump",
    "The British prime minister said so.                       | en | 2010-05-10 | gordon-brown",
    "The British prime minister said so.                       | en | 2010-05-11 | david-cameron",
    "U.N. Secretary-General Ban Ki-moon said so.               | en | 2010-05-11 | ban-ki-moon",
    "The U.N. chief said so.                                   | en | 2010-05-11 | ban-ki-moon",
    "The French foreign minister said so.                      | en | 2013-05-11 | laurent-fabius",
    "The secretary of state said so.                           | en | 2012-05-11 | hillary-clinton",
    "The German chancellor said so.                            | en | 2012-05-11 | angela-merkel",
    "The German president said so.                             | en | 2018-05-11 | frank-walter-steinmeier",
    "El presidente ucraniano habló el lunes.                   | es | 2025-05-12 | volodymyr-zelensky",
    "El presidente de Estados Unidos habló el lunes.           | es | 2025-05-12 | donald-trump",
    "El primer ministro británico habló el lunes.              | es | 2018-05-12 | theresa-may",
    "The Iranian president said so.                            | en | 2015-05-11 | hassan-rouhani",
  })
  void aRoleWithItsCountryIsWhoHeldItThatDay(String text, String lang, LocalDate day, String id) {
    List<RoleMention> found = find(text, lang);
    assertEquals(1, found.size(), found::toString);
    assertEquals(id, HOLDERS.of(found.getFirst(), List.of(), day).stream().map(Person::id).findFirst().orElse("nobody"),
        found::toString);
  }

  @Test
  void withoutACountryTheContextDecides() {
    RoleMention president = find("The president said so.", "en").getFirst();
    LocalDate day = LocalDate.of(2025, 5, 12);
    assertEquals(List.of("emmanuel-macron"), HOLDERS.of(president, List.of("FR", "US"), day).stream().map(Person::id).toList());
    assertTrue(HOLDERS.of(president, List.of(), day).isEmpty());
    assertTrue(HOLDERS.fits(PEOPLE.byId("donald-trump").orElseThrow(), president, day));
    assertTrue(!HOLDERS.fits(PEOPLE.byId("keir-starmer").orElseThrow(), president, day));
  }

  @Test
  void counterpartsAndPredecessors() {
    Person putin = PEOPLE.byId("vladimir-putin").orElseThrow();
    Person trump = PEOPLE.byId("donald-trump").orElseThrow();
    LocalDate day = LocalDate.of(2025, 5, 12);
    RoleMention counterpart = find("He met his Ukrainian counterpart.", "en").getFirst();
    assertEquals(List.of("volodymyr-zelensky"), HOLDERS.related(counterpart, putin, List.of(), day).stream().map(Person::id).toList());
    RoleMention predecessor = find("He blamed his predecessor.", "en").getFirst();
    assertEquals(List.of("joe-biden"), HOLDERS.related(predecessor, trump, List.of(), day).stream().map(Person::id).toList());
  }

  @Test
  void nobodyIsMeantByAChiefOfNothing() {
    assertEquals(List.of(), find("The chief of the tribe and its head spoke.", "en"));
  }
}
