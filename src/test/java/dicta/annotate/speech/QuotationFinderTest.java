package dicta.annotate.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dicta.annotate.text.Tokenizer;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words stand in quotation marks; "|" is a paragraph break, " / " parts two quotations. */
class QuotationFinderTest {
  @ParameterizedTest
  @CsvSource(delimiter = '=', quoteCharacter = '~', value = {
      "He said \"it is late\" and left. = it is late",
      "\"One,\" he said. \"Two.\" = One, / Two.",
      "“One,” he said. “Two.” = One, / Two.",
      "„Eins“, sagte er. = Eins",
      "«Uno», dijo. = Uno",
      "« Un », dit-il. = Un",
      "»Eins«, sagte er. »Zwei.« = Eins / Zwei.",
      "”Ett”, sade han. ”Två.” = Ett / Två.",
      "彼は「一」と言った。「二」とも。 = 一 / 二",
      "He said, \"It is late.” = It is late.",
      "‘One,’ he said. ‘It’s two.’ = One, / It’s two.",
      "“He told me ‘no’ twice,” she said. = He told me ‘no’ twice,",
      "“He said “no” to me,” she said. = He said “no” to me,",
      "\"One.|\"Two,\" he said. = One. / Two,",
      "A board of 6\" and one of 8\" were cut. = ~~",
      "He said \"[w]e go\" then. = [w]e go",
      "Keller's and Lang's plans = ~~",
      "He was here with the spoon,'' she said. ``We go,'' he said. = We go,",
      "\"He was here with the spoon,'' she said. = He was here with the spoon,",
      "\"It is no 'must-win,' \" she said. = It is no 'must-win,'",
      "He said: ‘One.|‘It’s two.|‘Three.’|He left. = One. / It’s two. / Three.",
      "He said: 'One.|'It's two.|'Three.'|He left. = One. / It's two. / Three.",
      "He said: ‘The members’ pay is late.|‘So is ours.’ = The members’ pay is late. / So is ours.",
      "‘One,’ he said. ‘Two.|‘They said “yes” and “no” to it.’ = One, / Two. / They said “yes” and “no” to it.",
      "‘One.|Two stood there.|‘Three,’ he said. = Three,",
      "He said ‘one’. “Two,” she said.|“Three,” she said. = Two, / Three,"})
  void quotationMarksArePairedAsTheyStand(String text, String quoted) {
    var tokens = new Tokenizer(Set.of()).tokenize(text.strip().replace("|", "\n\n"));
    String found = QuotationFinder.find(tokens).stream().map(q -> q.span().in(tokens.text())).collect(Collectors.joining(" / "));
    assertEquals(quoted == null ? "" : quoted.strip(), found);
  }
}
