package dicta.annotate.people;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dicta.model.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The registry against another source: who visited the United States as president or head of government, on which day. */
@Tag("shared")
class VisitsTest {
  private static final Path VISITS = Path.of("../shared/facts/leaders_seen_us_visits.tsv");
  private static final PeopleRegistry PEOPLE = PeopleRegistry.bundled();

  @Test
  void whoCameAsLeaderOfACountryWasItsLeaderThatDay() throws IOException {
    if (!Files.exists(VISITS)) {
      assertTrue(System.getenv("CI") == null, VISITS + " is missing");
      assumeTrue(false, VISITS + " is not here: registry not compared with visits");
    }
    int right = 0;
    var wrong = new ArrayList<String>();
    int unknown = 0;
    List<String> lines = Files.readAllLines(VISITS);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t");
      boolean president = cells[0].startsWith("President ");
      boolean single = !cells[0].contains(" and ") && !cells[2].isEmpty();
      if (!single || !president && !cells[0].matches("(Prime Minister|Chancellor|Taoiseach|Premier) .*")) {
        continue;
      }
      List<Person> named = PEOPLE.named(cells[0].replaceFirst("^(President|Prime Minister|Chancellor|Taoiseach|Premier) ", ""));
      LocalDate day = LocalDate.parse(cells[3]);
      var leaders = new ArrayList<>(PEOPLE.holders("head_of_state", cells[2], day));
      leaders.addAll(PEOPLE.holders("head_of_government", cells[2], day));
      if (named.isEmpty()) {
        unknown++;
      } else if (named.stream().anyMatch(leaders::contains)) {
        right++;
      } else {
        wrong.add(line);
      }
    }
    // Two of the visits carry the name of a predecessor in the source itself.
    assertTrue(wrong.size() <= 5, wrong::toString);
    assertTrue(right > 1100, right + " right, " + unknown + " names unknown");
  }
}
