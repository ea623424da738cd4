package dicta.annotate.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dicta.model.Person;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeByDateTest {
  private static final PeopleRegistry PEOPLE = PeopleRegistry.bundled();

  /** Days around changes of office, from the public record. */
  @ParameterizedTest
  @CsvSource({
    "head_of_state,     US,   2025-01-19, Joe Biden",
    "head_of_state,     US,   2025-01-21, Donald Trump",
    "head_of_state,     US,   2017-01-19, Barack Obama",
    "head_of_government, GB,  2024-07-04, Rishi Sunak",
    "head_of_government, GB,  2024-07-05, Keir Starmer",
    "head_of_government, GB,  2022-09-06, Liz Truss",
    "head_of_government, GB,  2022-10-26, Rishi Sunak",
    "head_of_government, DE,  2025-05-05, Olaf Scholz",
    "head_of_government, DE,  2025-05-07, Friedrich Merz",
    "head_of_state,     FR,   2017-05-13, Francois Hollande",
    "head_of_state,     FR,   2017-05-15, Emmanuel Macron",
    "head_of_state,     UA,   2019-05-19, Petro Poroshenko",
    "head_of_state,     UA,   2019-05-21, Volodymyr Zelensky",
    "head_of_government, IL,  2021-06-14, Naftali Bennett",
    "head_of_government, IL,  2022-12-30, Benjamin Netanyahu",
    "head_of_state,     BR,   2022-12-31, Jair Bolsonaro",
    "head_of_state,     BR,   2023-01-02, Luiz Inacio Lula da Silva",
    "head_of_state,     AR,   2023-12-11, Javier Milei",
    "head_of_government, JP,  2024-09-30, Fumio Kishida",
    "head_of_government, JP,  2024-10-02, Shigeru Ishiba",
    "head_of_state,     MY,   2025-06-01, Sultan Ibrahim Iskandar",
    "head_of_government, SD,  2025-06-15, Kamil Idris",
    "head_of_government, YE,  2026-02-01, Shaya Mohsen al-Zindani",
    "defence_minister,  DO,   2024-10-01, Carlos Antonio Fernandez Onofre",
    "defence_minister,  TH,   2025-08-01, Natthaphon Narkphanit",
    "head_of_government, MY,  2025-06-01, Anwar Ibrahim",
    "foreign_minister,  RU,   2025-03-01, Sergei Lavrov",
    "foreign_minister,  CN,   2023-03-01, Qin Gang",
    "foreign_minister,  CN,   2023-08-01, Wang Yi",
    "foreign_minister,  US,   2021-01-27, Antony Blinken",
    "foreign_minister,  GB,   2023-11-14, David Cameron",
    "foreign_minister,  UA,   2024-09-06, Andrii Sybiha",
    "defence_minister,  RU,   2024-05-10, Sergei Shoigu",
    "defence_minister,  RU,   2024-05-20, Andrei Belousov",
    "defence_minister,  IL,   2024-11-01, Yoav Gallant",
    "defence_minister,  IL,   2024-11-15, Israel Katz",
    "secretary_general, NATO, 2024-09-30, Jens Stoltenberg",
    "secretary_general, NATO, 2024-10-02, Mark Rutte",
    "secretary_general, UN,   2016-12-31, Ban Ki-moon",
    "secretary_general, UN,   2017-01-02, Antonio Guterres",
    "commission_president, EU, 2019-11-30, Jean-Claude Juncker",
    "commission_president, EU, 2019-12-02, Ursula von der Leyen",
    "central_banker,    US,   2018-02-02, Janet Yellen",
    "central_banker,    US,   2018-02-06, Jerome Powell",
    "central_banker,    EU,   2019-10-31, Mario Draghi",
    "head_of_government, GB,  2026-07-19, Keir Starmer",
    "head_of_government, GB,  2026-07-20, Andy Burnham",
    "finance_minister,  GB,   2026-07-21, John Healey",
    "central_banker,    US,   2026-05-14, Jerome Powell",
    "central_banker,    US,   2026-05-23, Kevin Warsh",
    "supreme_leader,    IR,   2026-02-27, Ali Khamenei",
    "supreme_leader,    IR,   2026-03-10, Mojtaba Khamenei",
    "justice_minister,  US,   2026-04-03, Todd Blanche",
    "head_of_government, HU,  2026-05-08, Viktor Orban",
    "head_of_government, HU,  2026-05-10, Peter Magyar",
    "head_of_government, NL,  2026-02-24, Rob Jetten",
    "pope,              VA,   2013-02-27, Pope Benedict XVI",
    "pope,              VA,   2025-05-09, Pope Leo XIV",
  })
  void anOfficeOnADay(String role, String country, LocalDate day, String name) {
    assertEquals(List.of(name), PEOPLE.holders(role, country, day).stream().map(Person::name).toList());
  }

  @Test
  void betweenTwoPopesThereIsNone() {
    assertEquals(List.of(), PEOPLE.holders("pope", "VA", LocalDate.of(2025, 5, 1)));
  }
}
