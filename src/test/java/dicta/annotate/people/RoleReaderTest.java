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
    "The U.S. president said so.                               | en | 2017-01-19 | barack-obama",
    "The U.S. president said so.                               | en | 2021-01-20 | joe-biden",
    "America's president-elect said so.                        | en | 2016-11-20 | donald-trump",
    "The U.S. president-elect said so.                         | en | 2020-12-01 | joe-biden",
    "Turkey's president said so.                               | en | 2014-08-27 | abdullah-gul",
    "Turkey's president said so.                               | en | 2014-08-29 | recep-tayyip-erdogan",
    "The Kremlin chief said so.                                | en | 2012-05-06 | dmitry-medvedev",
    "The Kremlin chief said so.                                | en | 2012-05-08 | vladimir-putin",
    "The former German chancellor said so.                     | en | 2022-03-01 | angela-merkel",
    "The former German chancellor said so.                     | en | 2015-03-01 | gerhard-schroeder",
    "The former German chancellor said so.                     | en | 2025-06-01 | olaf-scholz",
    "The Senate majority leader said so.                       | en | 2014-12-31 | harry-reid",
    "The Senate majority leader said so.                       | en | 2015-01-06 | mitch-mcconnell",
    "The Senate majority leader said so.                       | en | 2022-01-06 | chuck-schumer",
    "The Senate minority leader said so.                       | en | 2016-01-06 | harry-reid",
    "The House minority leader said so.                        | en | 2016-01-06 | nancy-pelosi",
    "The House majority leader said so.                        | en | 2014-06-06 | eric-cantor",
    "The secretary of state said so.                           | en | 2013-01-31 | hillary-clinton",
    "The secretary of state said so.                           | en | 2013-02-02 | john-kerry",
    "The NATO chief said so.                                   | en | 2024-09-30 | jens-stoltenberg",
    "The NATO chief said so.                                   | en | 2024-10-01 | mark-rutte",
    "The European Union's foreign policy chief said so.        | en | 2024-11-30 | josep-borrell",
    "The EU's top diplomat said so.                            | en | 2024-12-02 | kaja-kallas",
    "The EU's top diplomat said so.                            | en | 2014-10-31 | catherine-ashton",
    "The pope said so.                                         | en | 2013-02-27 | pope-benedict-xvi",
    "The pope said so.                                         | en | 2013-03-14 | pope-francis",
    "The pontiff said so.                                      | en | 2025-05-09 | pope-leo-xiv",
    "The U.N. secretary-general said so.                       | en | 2016-12-31 | ban-ki-moon",
    "The UN Secretary General said so.                         | en | 2017-01-01 | antonio-guterres",
    "The U.S. first lady said so.                              | en | 2017-01-19 | michelle-obama",
    "America's first lady said so.                             | en | 2017-01-21 | melania-trump",
    "The Secretary of Defense said so.                         | en | 2015-02-16 | chuck-hagel",
    "The Secretary of Defense said so.                         | en | 2015-02-18 | ash-carter",
    "The Pentagon chief said so.                               | en | 2019-01-05 | patrick-shanahan",
    "The FBI director said so.                                 | en | 2016-10-28 | james-comey",
    "The FBI Director said so.                                 | en | 2017-08-03 | christopher-wray",
    "The CIA director said so.                                 | en | 2012-11-08 | david-petraeus",
    "The RNC chairman said so.                                 | en | 2016-05-04 | reince-priebus",
    "The chairwoman of the Democratic National Committee spoke.| en | 2016-07-20 | debbie-wasserman-schultz",
    "The White House press secretary said so.                  | en | 2014-06-19 | jay-carney",
    "The White House press secretary said so.                  | en | 2014-06-21 | josh-earnest",
    "The director of national intelligence said so.            | en | 2016-05-04 | james-clapper",
    "The Florida governor said so.                             | en | 2014-05-04 | rick-scott",
    "The governor of Ohio said so.                             | en | 2016-05-04 | john-kasich",
    "The New Jersey governor said so.                          | en | 2016-05-04 | chris-christie",
    "The New York mayor said so.                               | en | 2016-05-04 | bill-de-blasio",
    "The mayor of London said so.                              | en | 2016-05-08 | boris-johnson",
    "The mayor of London said so.                              | en | 2016-05-10 | sadiq-khan",
    "The Chicago mayor said so.                                | en | 2016-05-10 | rahm-emanuel",
    "The Fed chair said so.                                    | en | 2018-02-06 | jerome-powell",
    "The Fed chair said so.                                    | en | 2014-02-03 | janet-yellen",
    "The prime minister of Japan said so.                      | en | 2012-12-25 | yoshihiko-noda",
    "The Japanese premier said so.                             | en | 2012-12-27 | shinzo-abe",
    "The Israeli defense minister said so.                     | en | 2024-11-09 | israel-katz",
    "Ukraine's top diplomat said so.                           | en | 2024-09-04 | dmytro-kuleba",
    "The Syrian president said so.                             | en | 2024-12-07 | bashar-al-assad",
    "The Australian prime minister said so.                    | en | 2015-09-14 | tony-abbott",
    "The Australian prime minister said so.                    | en | 2015-09-16 | malcolm-turnbull",
    "The British foreign secretary said so.                    | en | 2018-07-10 | jeremy-hunt",
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

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "The House speaker said so.       | 2015-10-28 | US    | john-boehner",
    "The House speaker said so.       | 2015-10-30 | US    | paul-ryan",
    "The House Speaker said so.       | 2019-01-04 | US CN | nancy-pelosi",
    "The speaker of the House spoke.  | 2023-10-26 | US    | mike-johnson",
    "The foreign minister spoke.      | 2025-05-05 | DE RU | annalena-baerbock",
    "The foreign minister spoke.      | 2025-05-07 | DE RU | johann-wadephul",
    "The chancellor spoke.            | 2021-12-07 | DE    | angela-merkel",
    "The president-elect spoke.       | 2016-12-01 | US    | donald-trump",
    "The former president spoke.      | 2017-12-01 | US    | barack-obama",
    "The vice president spoke.        | 2017-01-19 | US    | joe-biden",
    "The vice president-elect spoke.  | 2017-01-19 | US    | mike-pence",
    "The attorney general spoke.      | 2015-04-26 | US    | eric-holder",
    "The attorney general spoke.      | 2015-04-28 | US    | loretta-lynch",
    "The chief justice spoke.         | 2012-06-28 | US    | john-roberts",
    "The first lady spoke.            | 2016-07-25 | US    | michelle-obama",
    "The former first lady spoke.     | 2016-07-25 | US    | laura-bush",
    "The prime minister spoke.        | 2013-06-26 | AU    | julia-gillard",
    "The prime minister spoke.        | 2013-06-28 | AU    | kevin-rudd",
    "The opposition leader spoke.     | 2013-06-28 | AU    | tony-abbott",
    "The foreign secretary spoke.     | 2016-07-14 | GB    | boris-johnson",
  })
  void aRoleInAnArticleAboutACountry(String text, LocalDate day, String countries, String id) {
    List<RoleMention> found = find(text, "en");
    assertEquals(1, found.size(), found::toString);
    assertEquals(id, HOLDERS.of(found.getFirst(), List.of(countries.split(" ")), day).stream().map(Person::id).findFirst().orElse("nobody"));
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

  /** Of two senators, of former governors and of members of Congress the text has to tell which; never one of another state. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "The Vermont senator said so.          | 2016-05-04 | bernie-sanders patrick-leahy",
    "The senator from Vermont said so.     | 2016-05-04 | bernie-sanders patrick-leahy",
    "The former Florida governor said so.  | 2016-05-04 | jeb-bush charlie-crist",
    "The Wyoming governor said so.         | 2024-05-04 | mark-gordon",
    "The Virginia senator said so.         | 2016-05-04 | mark-warner tim-kaine",
  })
  void anOfficeBelowTheStateIsThatPlaces(String text, LocalDate day, String ids) {
    List<RoleMention> found = find(text, "en");
    assertEquals(1, found.size(), found::toString);
    assertEquals(ids.isEmpty() ? Set.of() : Set.of(ids.split(" ")),
        HOLDERS.of(found.getFirst(), List.of(), day).stream().map(Person::id).collect(java.util.stream.Collectors.toSet()));
  }

  /** A party is no office: whoever holds one of that place can be meant, and the text has to tell who. */
  @Test
  void aPartyAndAPlaceMeanAnyoneInOfficeThere() {
    RoleMention mention = find("The Texas Republican said so.", "en").getFirst();
    List<String> ids = HOLDERS.of(mention, List.of(), LocalDate.of(2016, 5, 4)).stream().map(Person::id).toList();
    assertTrue(mention.vague());
    assertTrue(ids.containsAll(List.of("greg-abbott", "ted-cruz", "john-cornyn", "kevin-brady")), ids::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "joe-biden,       2021-05-12, He blamed his predecessor., donald-trump",
    "theresa-may,     2018-05-12, She praised her predecessor., david-cameron",
    "theresa-may,     2019-09-12, She praised her successor., boris-johnson",
    "jens-stoltenberg,2020-05-12, He praised his predecessor., anders-fogh-rasmussen",
    "angela-merkel,   2010-05-12, She met her French counterpart., nicolas-sarkozy",
    "sergei-lavrov,   2014-05-12, He met his American counterpart., john-kerry",
  })
  void relationsBetweenHolders(String id, LocalDate day, String text, String other) {
    RoleMention mention = find(text, "en").getLast();
    assertEquals(List.of(other),
        HOLDERS.related(mention, PEOPLE.byId(id).orElseThrow(), List.of(), day).stream().map(Person::id).toList());
  }

  @ParameterizedTest
  @CsvSource({"The local health minister spoke.", "The state attorney general spoke.", "The provincial premier spoke.", "A county chief spoke.",
    "The premier of Tasmania spoke.", "Ontario's premier spoke."})
  void anOfficeBelowTheStateIsNoneOfTheState(String text) {
    assertEquals(List.of(), find(text, "en"));
  }

  @Test
  void nobodyIsMeantByAChiefOfNothing() {
    assertEquals(List.of(), find("The chief of the tribe and its head spoke.", "en"));
  }
}
