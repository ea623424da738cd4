package dicta.annotate.countries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dicta.annotate.text.Tokenizer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {
  private static final Countries COUNTRIES = Countries.load();
  private static final Tokenizer TOKENIZER = new Tokenizer(Set.of("mr", "st"));

  static String tagged(String text, String lang) {
    return String.join(
        " ", COUNTRIES.tag(TOKENIZER.tokenize(text), lang).stream().map(CountryMention::code).toList());
  }

  /** Each sentence with the countries of its names, in their order. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # names, demonyms, capitals, metonyms
          The ministers of Germany and South Korea met.      | DE KR
          Turkish and Greek officials went to Nicosia.       | TR GR CY
          The Kremlin and the White House have a new line.   | RU US
          Officials in Washington, D.C. wait.                | US
          The U.S. and the UK signed.                        | US GB
          They told us to wait.                              | -
          The US-led group met a Franco-German one.          | US DE
          The United-States-based firm left.                 | US
          Kenya Broadcasting Corporation reported it.        | KE
          The California Senate voted.                       | US
          The two met in Bradford, Ontario.                  | CA CA
          Rain fell in Surrey.                               | GB
          Prices were set in US$ 42 million.                 | -
          # regions and towns
          Rain fell on Saskatchewan and Xinjiang.            | CA CN
          A train left Novosibirsk for Omsk.                 | RU RU
          He flew from Paris, Texas, to Austin.              | US US US
          # namesakes decided by the rest of the text
          Police in Birmingham spoke.                        | GB
          Alabama sent help. Police in Birmingham spoke.     | US US
          Texas and Georgia voted.                           | US US
          Georgia borders Armenia.                           | GE AM
          # people
          Michael Jordan came first.                         | -
          Chad Smith came second.                            | -
          Jack London wrote it.                              | -
          Mr. Chad is here.                                  | -
          Paris Hilton arrived.                              | -
          Corey Gardner spoke in Colorado. Gardner left.     | US
          A man called Sudesh Amman ran away. Amman was 20.  | -
          # newspapers, firms, other names
          He told the Washington Post about it.              | -
          A reporter of the Moscow Times asked.              | -
          Bank of America has a new hall.                    | -
          A turkey and a guinea pig ran.                     | -
          Prices were set in U.S. dollars.                   | -
          He won the Stanley Cup.                            | -
          The Indian Ocean is warm.                          | -
          The states of Latin America met.                   | -
          """)
  void namesStandForTheirCountry(String text, String codes) {
    assertEquals(codes == null ? "" : codes, tagged(text, "en"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          El presidente estadounidense viajó a Londres.     | US GB
          Los ministros alemanes y la delegación japonesa.  | DE JP
          Moscú y Pekín hablaron con los Países Bajos.      | RU CN NL
          Llegó de Sevilla a Nueva York.                    | ES US
          Israel Rodríguez habló con Santiago Gómez.        | -
          Habló de América Latina con el New York Times.    | -
          """)
  void spanishNamesStandForTheirCountry(String text, String codes) {
    assertEquals(codes == null ? "" : codes, tagged(text, "es"));
  }

  @Test
  void aSingleNameOrAdjectiveGivesItsCountry() {
    assertEquals(List.of("US"), COUNTRIES.codes("U.S.", "en"));
    assertEquals(List.of("TR"), COUNTRIES.codes("Turkish", "en"));
    assertEquals(List.of("NL"), COUNTRIES.codes("the Netherlands", "en"));
    assertEquals(List.of(), COUNTRIES.codes("table", "en"));
    assertEquals(List.of(), COUNTRIES.codes("", "en"));
  }
}
