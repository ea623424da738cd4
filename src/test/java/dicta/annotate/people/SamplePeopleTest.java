package dicta.annotate.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.model.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The people of the sample archive are invented, and hold their offices in 2031 only. */
class SamplePeopleTest {
  private static final String TABLE = table();
  private static final PeopleRegistry BUNDLED = PeopleRegistry.bundled();
  private static final PeopleRegistry WITH_SAMPLE = PeopleRegistry.with(List.of(PeopleRegistry.read(TABLE)));

  private static String table() {
    try {
      return Files.readString(Path.of("index-data", "sample", "people.tsv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> names() {
    return PeopleRegistry.read(TABLE).rows().stream().map(PeopleRow::name).collect(Collectors.toSet());
  }

  @Test
  void everyRowHolds() {
    assertEquals(List.of(), PeopleRegistry.check(TABLE));
    assertEquals(52, names().size());
  }

  @Test
  void nobodyInTheSampleHasTheNameOfARealLeader() {
    for (String name : names()) {
      assertEquals(List.of(), BUNDLED.named(name), name);
    }
  }

  @Test
  void nobodyInTheSampleHasTheSurnameOfARealLeaderOfTheSameCountry() {
    for (PeopleRow row : PeopleRegistry.read(TABLE).rows()) {
      String surname = row.name().equals("Seo Min-ah") ? "Seo" : row.name().substring(row.name().lastIndexOf(' ') + 1);
      List<Person> real = BUNDLED.surnamed(surname).stream().filter(p -> p.country().equals(row.country())).toList();
      assertEquals(List.of(), real, row.name());
    }
  }

  @ParameterizedTest
  @CsvSource({
      "head_of_state, TR, 2031-01-08, Selim Karahanlı",
      "head_of_state, US, 2031-07-01, Eleanor Whitcombe",
      "head_of_government, FI, 2031-06-11, Eero Lehtisaari",
      "head_of_government, FI, 2031-06-12, Marja Kuusniemi",
      "opposition_leader, FI, 2031-11-04, Eero Lehtisaari",
      "head_of_government, CA, 2031-09-14, Margaux Thibeault",
      "head_of_government, CA, 2031-09-16, Daniel Okwuosa",
      "head_of_government, NO, 2031-12-31, Ragnhild Tveitå",
      "commission_president, EU, 2031-05-06, Katarína Holubcová",
      "central_banker, EU, 2031-02-06, Chiara Bellandini",
      "secretary_general, UN, 2031-09-23, Nomvula Sithebe",
  })
  void officesIn2031AreHeldByTheInvented(String role, String country, LocalDate day, String name) {
    assertEquals(List.of(name), WITH_SAMPLE.holders(role, country, day).stream().map(Person::name).toList());
  }

  @Test
  void outsideThatYearTheyHoldNone() {
    for (LocalDate day : List.of(LocalDate.of(2030, 12, 31), LocalDate.of(2032, 1, 1), LocalDate.of(2025, 5, 12))) {
      for (String name : names()) {
        Person person = WITH_SAMPLE.named(name).getFirst();
        assertTrue(person.officesOn(day).isEmpty(), () -> name + " on " + day);
      }
    }
  }
}
