package dicta.annotate.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dicta.model.Span;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class IndirectSpeechTest {
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "en-indirect.tsv", delimiter = '\t', quoteCharacter = '`')
  void englishReportedWordsAreFound(String marked, String speaker) {
    check("en", marked, speaker);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "es-indirect.tsv", delimiter = '\t', quoteCharacter = '`')
  void spanishReportedWordsAreFound(String marked, String speaker) {
    check("es", marked, speaker);
  }

  static void check(String lang, String marked, String speaker) {
    String sentence = marked.replace("[", "").replace("]", "");
    Reading reading = Readings.of(lang, sentence);
    List<ReportingClause> clauses = new LeftOutSubjects(reading.scene(), List.of(), ReportingClauses.find(reading)).clauses();
    List<IndirectStatement> found = IndirectSpeech.find(reading, clauses);
    var shown = new StringBuilder(sentence);
    found.stream().flatMap(s -> s.parts().stream()).sorted((a, b) -> b.start() - a.start())
        .forEach(part -> shown.insert(part.end(), ']').insert(part.start(), '['));
    assertEquals(marked, shown.toString());
    String who = found.isEmpty() ? "-" : found.getLast().clause().subject()
        .map(m -> new Span(reading.text().start(m.first()), reading.text().end(m.extent() - 1)).in(sentence)).orElse("-");
    assertEquals(speaker, who);
  }
}
