package dicta.annotate.people.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryBuilderTest {
  private static final String HEADER =
      "name\taliases\toffice\trole\tcountry_iso2\tfrom\tto\tto_basis\twikidata_id\tlast_seen\tsource\n";
  private static final String NO_FIXES = "country\trole\tname\ttitle\tfrom\taction\n";

  @Test
  void theBundledTableIsWhatTheProgramMakesOfItsSources() throws IOException {
    String made = RegistryBuilder.build(
        Files.readString(Path.of("src/people/leaders.tsv")), Files.readString(Path.of("src/people/fixes.tsv")),
        Files.readString(Path.of("src/people/genders.tsv")), new Identities());
    assertEquals(Files.readString(Path.of("src/main/resources/dicta/people/facts.tsv")), made, "run RegistryBuilder again");
  }

  @Test
  void twoTransliterationsInOneOfficeAreOnePersonAndTheDatedEndHolds() {
    List<String> rows = build(
        "Volodymyr Groysman\tGroysman\tPrime Minister\thead_of_government\tUA\t2016-04-14\t2019-08-29\twikidata\tQ4150130\t\t\n"
            + "Volodymyr Hroisman\tHroisman\tPrime Minister\thead_of_government\tUA\t2016-04-14\t2020-03-04\tsuccessor start\t\t\t\n");
    assertEquals(1, rows.size(), rows::toString);
    assertTrue(rows.getFirst().contains("Volodymyr Hroisman"), rows::toString);
    assertTrue(rows.getFirst().contains("\t2019-08-29"), rows::toString);
  }

  @Test
  void aPresidentCountedAsHeadOfStateAndOfGovernmentHasOneRow() {
    List<String> rows = build(
        "Donald Trump\t\tPresident\thead_of_government\tUS\t2025-01-20\t\topen\tQ22686\t\t\n"
            + "Donald Trump\t\tPresident of the United States\thead_of_state\tUS\t2025-01-20\t\topen\tQ22686\t\t\n");
    assertEquals(1, rows.size(), rows::toString);
  }

  @Test
  void whoFollowsInTheSameOfficeStaysAnotherPerson() {
    List<String> rows = build(
        "Kim Yong-il\t\tPremier\thead_of_government\tKP\t2007-04-11\t2010-06-07\twikidata\tQ1\t\t\n"
            + "Kim Jong-il\t\tPremier\thead_of_government\tKP\t2010-06-07\t2011-12-17\tsuccessor start\t\t\t\n");
    assertEquals(2, rows.size(), rows::toString);
  }

  private static List<String> build(String leaders) {
    return RegistryBuilder.build(HEADER + leaders, NO_FIXES, "country\tgender\tnames\n", new Identities()).lines()
        .filter(l -> !l.startsWith("#") && !l.startsWith("name\t")).toList();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    ": King and Prime Minister Abdallah bin Abd al-Aziz Al Saud | Abdallah bin Abd al-Aziz Al Saud",
    "Mohammad KHATAMI-Ardakani                                  | Mohammad Khatami-Ardakani",
    "John Reid, Baron Reid of Cardowan                          | John Reid",
    "Yair Lapid serving as caretaker                            | Yair Lapid",
    "Joseph R. Biden, Jr                                        | Joseph R. Biden Jr",
    "Elizabeth II                                               | Elizabeth II",
  })
  void namesAreMadeReadable(String raw, String name) {
    assertEquals(name, Fact.readable(raw));
  }

  @ParameterizedTest
  @CsvSource({"MARTHA, MARHTA, 0.961", "DIXON, DICKSONX, 0.813", "DWAYNE, DUANE, 0.840"})
  void jaroWinklerIsAsPublished(String a, String b, double expected) {
    assertEquals(expected, NameLikeness.jaroWinkler(a, b), 0.001);
  }
}
