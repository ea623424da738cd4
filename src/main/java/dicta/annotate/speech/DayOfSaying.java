package dicta.annotate.speech;

import dicta.annotate.text.TokenizedText;
import dicta.model.DateMention;
import dicta.model.Said;
import dicta.model.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds when a statement was made: by the date that stands with the words that attribute it. Works on one text; not thread-safe. */
final class DayOfSaying {
  /** How far behind the verb its date may begin: "said on Jan. 19". */
  private static final int NEAR = 3;

  private final Scene scene;
  private final List<DateMention> dates;
  private final Optional<LocalDate> published;

  /** @param dates those of this very text; a headline has none */
  DayOfSaying(Scene scene, List<DateMention> dates, Optional<LocalDate> published) {
    this.scene = scene;
    this.dates = dates;
    this.published = published;
  }

  /**
   * The day that the attribution names; else the day of publication, marked as such.
   *
   * @param cue token of the verb or phrase that attributes; -1 where there is none
   * @param parts the statement's own words, whose dates do not count
   */
  Said said(int cue, List<Span> parts) {
    if (cue >= 0) {
      int from = scene.text.start(scene.sentenceStart(cue));
      int to = scene.text.end(scene.sentenceEnd(cue) - 1);
      Optional<DateMention> day = dates.stream()
          .filter(d -> d.span().start() >= from && d.span().end() <= to && parts.stream().noneMatch(p -> p.overlaps(d.span())))
          .filter(d -> canBeDayOfSaying(d, cue) && sameClause(scene.text.tokenAt(d.span().start()), cue))
          .filter(d -> !scene.quoted(scene.text.tokenAt(d.span().start())))
          .min(Comparator.comparing((DateMention d) -> d.value().indexOf('/') >= 0) // "Last week, on December 8": the day is better
              .thenComparing(d -> scene.text.tokenAt(d.span().start()) < cue) // "was elected on Monday and said on Tuesday that"
              .thenComparing(d -> Math.abs(scene.text.tokenAt(d.span().start()) - cue)));
      if (day.isPresent()) {
        return new Said(Optional.of(day.get().value()), Optional.of(day.get().span().in(scene.text.text())), Said.Basis.ATTRIBUTION);
      }
    }
    return published(published);
  }

  /** The day of publication, where no other is told. */
  static Said published(Optional<LocalDate> day) {
    return day.map(p -> new Said(Optional.of(p.toString()), Optional.empty(), Said.Basis.PUBLISHED))
        .orElse(new Said(Optional.empty(), Optional.empty(), Said.Basis.UNKNOWN));
  }

  /**
   * The time that a sentence gives for its verb, years included: "In 2018, the prime minister said", "said in 2018 that". Only where
   * it stands first in the sentence or right beside the verb: elsewhere ("elected in 2016") it may belong to something else.
   */
  Optional<TimeOfSaying> given(int cue, List<Span> parts) {
    if (cue < 0) {
      return Optional.empty();
    }
    for (DateMention d : dates) {
      int first = scene.text.tokenAt(d.span().start());
      int last = scene.text.tokenAt(d.span().end() - 1);
      boolean here = first >= scene.sentenceStart(cue) && last < scene.sentenceEnd(cue) && !scene.quoted(first)
          && parts.stream().noneMatch(p -> p.overlaps(d.span()));
      if (here && (opens(first, last) || first > cue && first <= cue + NEAR || last < cue && last >= cue - 1) && sameClause(first, cue)) {
        Optional<TimeOfSaying> time = TimeOfSaying.of(d.value()).filter(t -> published.map(p -> !t.last().isAfter(p)).orElse(true));
        if (time.isPresent()) {
          return time;
        }
      }
    }
    return Optional.empty();
  }

  /** "In 2018, …", "Back in March 2015, …" */
  private boolean opens(int first, int last) {
    int start = scene.sentenceStart(first);
    boolean nothingBefore = first - start <= 2
        && java.util.stream.IntStream.range(start, first).allMatch(i -> scene.is(i, Trait.PREPOSITION) || scene.is(i, Trait.ADVERB));
    return nothingBefore && last + 1 < scene.text.size() && scene.isComma(last + 1);
  }

  /** A day, week or month, begun by publication, near the verb, not a possessor: "Tuesday's vote", "in 2016" say nothing of it. */
  private boolean canBeDayOfSaying(DateMention d, int cue) {
    String value = d.value();
    int last = scene.text.tokenAt(d.span().end() - 1);
    int first = scene.text.tokenAt(d.span().start());
    boolean week = value.length() == 21 && value.indexOf('/') == 10; // "in a letter earlier this week", "Last week, she said"
    boolean fine = week ? first > cue || first == scene.sentenceStart(cue) : value.length() >= 7 && value.indexOf('/') < 0;
    boolean past = published.map(p -> value.compareTo(p.toString()) <= 0).orElse(true);
    boolean possessor = last + 1 < scene.text.size()
        && scene.text.type(last + 1) == TokenizedText.Type.POSSESSIVE;
    return fine && past && !possessor && Math.abs(last - cue) <= 14;
  }

  /** Whether no other verb of communication and no semicolon stands between a date and the verb that it may belong to. */
  private boolean sameClause(int date, int cue) {
    for (int i = Math.min(date, cue) + 1; i < Math.max(date, cue); i++) {
      if (i != cue && !scene.quoted(i) && (scene.charAt(i) == ';' || scene.is(i, Trait.COMPLEMENTISER) && scene.charAt(i) == 't'
          || CueMatch.at(scene, i).filter(c -> c.cue().canBeFinite() && c.cue().is(Cue.Form.PAST) && !c.passive()).isPresent()
              && Math.abs(i - cue) > 2)) {
        return false;
      }
    }
    return true;
  }
}
