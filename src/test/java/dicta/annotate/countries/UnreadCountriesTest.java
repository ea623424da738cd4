package dicta.annotate.countries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dicta.annotate.text.Tokenizer;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** In a language without files a country is what that language calls it, and no word of English. */
class UnreadCountriesTest {
  private static final Countries COUNTRIES = Countries.load();
  private static final Tokenizer TOKENIZER = new Tokenizer(Set.of());

  @ParameterizedTest
  @CsvFileSource(resources = "unread-languages.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '\0')
  void countriesHaveTheirNamesInTheLanguage(String lang, String codes, String text) {
    var found = COUNTRIES.tag(TOKENIZER.tokenize(text), lang).stream().map(CountryMention::code).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(codes.equals("-") ? "" : codes, String.join(" ", found), text);
  }
}
