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
  private final List<Span> undated;
  private final Optional<LocalDate> published;
  private final DateReach reach;

  /**
   * @param dates those of this very text; a headline has none
   * @param undated times without a value, as they stand
   */
  DayOfSaying(Scene scene, List<DateMention> dates, List<Span> undated, Optional<LocalDate> published) {
    this.scene = scene;
    this.dates = dates;
    this.undated = undated;
    this.published = published;
    this.reach = new DateReach(scene, published);
  }

  /**
   * The day that the attribution names; else the day of publication, marked as such.
   *
   * @param cue token of the verb or phrase that attributes; -1 where there is none
   * @param parts the statement's own words, whose dates do not count
   */
  Said said(int cue, List<Span> parts) {
    if (cue >= 0) {
      Optional<DateMention> day = dates.stream()
          .filter(d -> standsBeside(d.span(), cue, parts) && canBeDayOfSaying(d, cue))
          .min(Comparator.comparing((DateMention d) -> d.value().indexOf('/') >= 0) // "Last week, on December 8": the day is better
              .thenComparing(DateMention::span, nearest(cue)));
      if (day.isPresent()) {
        return new Said(Optional.of(day.get().value()), Optional.of(day.get().span().in(scene.text.text())), Said.Basis.ATTRIBUTION);
      }
      Optional<Span> time = undated.stream()
          .filter(t -> standsBeside(t, cue, parts) && !isPossessor(t) && reach.reaches(first(t), last(t), "", cue)).min(nearest(cue));
      if (time.isPresent()) {
        return new Said(Optional.empty(), time.map(t -> t.in(scene.text.text())), Said.Basis.ATTRIBUTION);
      }
    }
    return published(published);
  }

  /** "was elected on Monday and said on Tuesday that" */
  private Comparator<Span> nearest(int cue) {
    return Comparator.comparing((Span s) -> first(s) < cue).thenComparing(s -> Math.abs(first(s) - cue));
  }

  /** Whether a time stands in the verb's sentence, outside quotation marks and the statement's own words. */
  private boolean standsBeside(Span time, int cue, List<Span> parts) {
    return time.start() >= scene.text.start(scene.sentenceStart(cue)) && time.end() <= scene.text.end(scene.sentenceEnd(cue) - 1)
        && !scene.quoted(first(time)) && parts.stream().noneMatch(p -> p.overlaps(time));
  }

  private int first(Span time) {
    return scene.text.tokenAt(time.start());
  }

  private int last(Span time) {
    return scene.text.tokenAt(time.end() - 1);
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
      int first = first(d.span());
      int last = last(d.span());
      boolean near = reach.opens(first, last) || first > cue && first <= cue + NEAR || last < cue && last >= cue - 1;
      if (standsBeside(d.span(), cue, parts) && near && reach.sameClause(first, cue)) {
        Optional<TimeOfSaying> time = TimeOfSaying.of(d.value()).filter(t -> published.map(p -> !t.last().isAfter(p)).orElse(true));
        if (time.isPresent()) {
          return time;
        }
      }
    }
    return Optional.empty();
  }

  /** A day, week or month, begun by publication, near the verb, not a possessor: "Tuesday's vote", "in 2016" say nothing of it. */
  private boolean canBeDayOfSaying(DateMention d, int cue) {
    String value = d.value();
    int first = first(d.span());
    int last = last(d.span());
    boolean week = value.length() == 21 && value.indexOf('/') == 10; // "in a letter earlier this week", "Last week, she said"
    boolean fine = week ? first > cue || first == scene.sentenceStart(cue) || reach.opens(first, last) || reach.isParticiple(cue)
        : value.length() >= 7 && value.indexOf('/') < 0;
    boolean past = published.map(p -> value.compareTo(p.toString()) <= 0).orElse(true);
    return fine && past && !isPossessor(d.span()) && reach.reaches(first, last, value, cue);
  }

  private boolean isPossessor(Span time) {
    int next = last(time) + 1;
    return next < scene.text.size() && scene.text.type(next) == TokenizedText.Type.POSSESSIVE;
  }
}
