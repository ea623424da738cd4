package dicta.annotate.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.model.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The offices that news of 2023 to 2026 quote most, {@code quoted.tsv}: one holder on every day. */
class QuotedOfficesTest {
  private static final PeopleRegistry PEOPLE = PeopleRegistry.bundled();
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
  /** The day to which changes in most of these offices were looked up. */
  private static final LocalDate LAST_KNOWN = LocalDate.of(2026, 7, 31);

  /** Days on which an office had no holder: role, country, first day, day on which somebody took it, why. */
  private static final List<String[]> VACANT = """
      house_speaker     | US | 2023-01-03 | 2023-01-07 | no majority in fourteen ballots
      opposition_leader | IL | 2023-01-01 | 2023-01-02 | between the change of government and the choice of a leader
      opposition_leader | IN | 2023-01-01 | 2024-06-09 | no party had a tenth of the seats
      opposition_leader | AU | 2025-05-03 | 2025-05-13 | lost his seat; the party chose ten days later
      defence_minister  | CN | 2023-10-24 | 2023-12-29 | removed without a successor
      defence_minister  | UA | 2023-09-05 | 2023-09-06 | dismissed a day before the vote on the successor
      defence_minister  | UA | 2026-01-13 | 2026-01-14 | dismissed a day before the vote on the successor
      foreign_minister  | IR | 2024-05-19 | 2024-05-20 | killed; acting minister named the next day
      supreme_leader    | IR | 2026-02-28 | 2026-03-09 | killed; successor named nine days later
      defence_minister  | IR | 2026-02-28 | 2026-03-02 | killed; acting minister named two days later
      pope              | VA | 2025-04-21 | 2025-05-08 | between death and conclave
      """.lines().map(line -> line.strip().split("\\s*\\|\\s*")).toList();

  private static Set<String> offices() {
    var offices = new LinkedHashSet<String>();
    PeopleFile.parse(Resource.text("quoted.tsv"), Set.of()).rows()
        .forEach(r -> offices.add(r.role().orElseThrow() + ' ' + r.officeCountry().orElseThrow()));
    return offices;
  }

  private static int expected(String office, LocalDate day) {
    for (String[] v : VACANT) {
      if (office.equals(v[0] + ' ' + v[1]) && !day.isBefore(LocalDate.parse(v[2])) && day.isBefore(LocalDate.parse(v[3]))) {
        return 0;
      }
    }
    return 1;
  }

  @Test
  void everyOfficeHasOneHolderOnEveryDayOrANamedVacancy() {
    var wrong = new ArrayList<String>();
    for (String office : offices()) {
      String role = office.substring(0, office.indexOf(' '));
      String country = office.substring(office.indexOf(' ') + 1);
      for (LocalDate day = FIRST; !day.isAfter(LAST_KNOWN); day = day.plusDays(1)) {
        List<String> holders = PEOPLE.holders(role, country, day).stream().map(Person::name).toList();
        if (holders.size() != expected(office, day)) {
          wrong.add(office + " " + day + ": " + holders);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void thereAreSixtyOfThemAndMore() {
    assertTrue(offices().size() >= 60, offices()::toString);
  }

  /** A row without a source could not be told from one that was checked. */
  @Test
  void everyRowNamesItsSourceOrSaysThatThereIsNone() {
    var bare = PeopleFile.parse(Resource.text("quoted.tsv"), Set.of()).rows().stream()
        .filter(r -> r.note().length() < 15).map(PeopleRow::name).toList();
    assertEquals(List.of(), bare);
    assertEquals(List.of(), PeopleFile.parse(Resource.text("quoted.tsv"), Roles.bundled().names()).problems());
  }
}
