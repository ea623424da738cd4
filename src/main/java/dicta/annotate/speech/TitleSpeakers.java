package dicta.annotate.speech;

import dicta.model.How;
import dicta.model.Quote;
import dicta.model.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Gives the quotations of a headline that nobody is named for to whoever says the same words in the text. */
final class TitleSpeakers {
  /** Share of the headline's words that must come in the text's statement. */
  private static final double SAME = 0.7;

  private final List<Quote> ofText;

  TitleSpeakers(List<Quote> ofText) {
    this.ofText = ofText;
  }

  List<Quote> complete(List<Quote> ofTitle) {
    List<Quote> done = new ArrayList<>();
    for (Quote q : ofTitle) {
      done.add(q.speaker().how() == How.UNRESOLVED ? complete(q) : q);
    }
    return done;
  }

  private Quote complete(Quote q) {
    List<String> words = words(q.text());
    Quote best = null;
    double bestShare = SAME;
    for (Quote other : ofText) {
      if (other.speaker().how() == How.UNRESOLVED) {
        continue;
      }
      List<String> theirs = words(other.text());
      double share = words.stream().filter(theirs::contains).count() / (double) Math.max(1, words.size());
      if (share >= bestShare && (words.size() > 1 || theirs.size() < 12)) {
        best = other;
        bestShare = share + 0.001;
      }
    }
    if (best == null) {
      return q;
    }
    Speaker s = best.speaker();
    var trail = new ArrayList<>(q.trail());
    trail.add("headline-repeats-text: the same words stand at [" + best.start() + "," + best.end() + ")");
    trail.addAll(best.trail());
    Speaker speaker = new Speaker(
        s.name(), s.id(), s.wikidata(), s.type(), java.util.Optional.empty(), java.util.Optional.empty(), s.how(), s.confidence() * 0.95,
        s.office(), s.country(), s.others());
    return new Quote(q.place(), q.parts(), q.kind(), q.text(), speaker, q.cue(), q.about(), best.said(), q.countries(), trail);
  }

  private static List<String> words(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" "));
  }
}
