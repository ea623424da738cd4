package dicta.annotate.countries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.Tokenizer;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Small towns, namesakes of capitals, people called like places: what the papers of small places write. */
class LocalNewsTest {
  private static final Countries COUNTRIES = Countries.load();
  private static final Tokenizer TOKENIZER = new Tokenizer(Set.of("mr", "mrs", "ms", "rep", "sen", "st", "no"));

  @ParameterizedTest
  @CsvFileSource(resources = "en-local.tsv", delimiter = '\t', numLinesToSkip = 3, quoteCharacter = '\0')
  void theCountriesOfSmallPlacesAreFound(String codes, String text) {
    TokenizedText tokens = TOKENIZER.tokenize(text.replace("\\n", "\n\n"));
    TokenizedText title = TOKENIZER.tokenize("");
    String own = String.join(" ", new TreeSet<>(COUNTRIES.about(title, COUNTRIES.tag(title, "en"), tokens, COUNTRIES.tag(tokens, "en"))));
    assertEquals(codes.equals("-") ? "" : codes, own, text);
  }
}
