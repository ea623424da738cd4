package dicta.annotate.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dicta.annotate.text.TokenizedText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ReportingClausesTest {
  @ParameterizedTest(name = "{0} [{1}]")
  @CsvFileSource(resources = "en-clauses.tsv", delimiter = '\t', quoteCharacter = '`')
  void clauseIsFoundWithSubjectAndContent(String sentence, String cue, String subject, String follows, String content) {
    Reading reading = Readings.of("en", sentence);
    TokenizedText text = reading.text();
    List<ReportingClause> all = ReportingClauses.find(reading);
    ReportingClause clause = all.stream().filter(c -> text.span(c.cueFrom(), c.cueTo()).in(sentence).equals(cue)).findFirst()
        .orElseThrow(() -> new AssertionError("no clause with cue '" + cue + "' among " + all));
    assertEquals(subject, clause.subject().map(m -> text.span(m.first(), m.extent()).in(sentence)).orElse("-"), "subject");
    assertEquals(follows, clause.follows().name(), "follows");
    if (!content.equals("-")) {
      assertEquals(content, text.word(clause.contentFrom()), "content");
    }
  }
}
