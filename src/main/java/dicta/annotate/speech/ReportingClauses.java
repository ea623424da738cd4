package dicta.annotate.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds every reporting clause of a text outside its quotations: "X said that", "…, said X", "according to X", "his claim
 * that", with its subject, addressee and where its content begins. Not thread-safe; one instance a text; cost linear in the
 * number of tokens but for the lengths of single sentences.
 */
final class ReportingClauses {
  private final Reading reading;
  private final SourcePhrases phrases;
  private final ReportingVerbs verbs;
  private final ReportingNouns nouns;
  private final List<ReportingClause> found = new ArrayList<>();

  private ReportingClauses(Reading reading) {
    this.reading = reading;
    var subjects = new SubjectFinder(reading);
    this.phrases = new SourcePhrases(reading);
    this.verbs = new ReportingVerbs(reading, subjects, found);
    this.nouns = new ReportingNouns(reading, subjects);
  }

  /** The clauses by place. */
  static List<ReportingClause> find(Reading reading) {
    var run = new ReportingClauses(reading);
    int i = 0;
    while (i < reading.text().size()) {
      i = run.at(i);
    }
    return List.copyOf(run.found);
  }

  /** Reads what begins at a token; returns where to go on. */
  private int at(int i) {
    Word word = reading.word(i);
    if (!word.attributes() || reading.quoted(i) || reading.inTurn(i)) {
      return i + 1;
    }
    Optional<ReportingClause> clause = phrases.at(i);
    if (clause.isEmpty()) {
      clause = verbAt(word, i);
    }
    if (clause.isEmpty() && word.noun().isPresent()) {
      clause = nouns.at(word.noun().get(), i);
    }
    clause.ifPresent(found::add);
    return clause.map(ReportingClause::cueTo).orElse(i + 1);
  }

  /** The longest verb that begins here and reports: "call for" before "call". */
  private Optional<ReportingClause> verbAt(Word word, int i) {
    Optional<ReportingClause> longest = Optional.empty();
    for (Cue cue : word.cues()) {
      if (cue.takes(Frame.NO_SPEECH) && reading.matches(i, cue.words())) {
        return Optional.empty();
      }
      Optional<ReportingClause> clause =
          reading.matches(i, cue.words()) ? verbs.at(cue, i, i + cue.words().size()) : Optional.empty();
      if (clause.isPresent() && (clause.get().follows() != ReportingClause.Content.NOTHING || cue.words().size() == 1)) {
        return clause; // "argued for years that" is no "argue for"
      }
      longest = longest.or(() -> clause);
    }
    return longest;
  }
}
