package dicta.serve.page;

import dicta.model.Candidate;
import dicta.model.PersonRef;
import dicta.model.Place;
import dicta.model.Quote;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known about one statement, beside the text or on its own page.
 *
 * @param number on the page, counted from 1; 0 on the statement's own page
 * @param anchor where the statement is marked
 * @param cue the words that attribute it, with those that say to whom and where
 */
public record Note(
    int number,
    int colour,
    String anchor,
    String href,
    String kind,
    String kindName,
    String words,
    SpeakerView speaker,
    String howName,
    Optional<String> cue,
    Optional<String> said,
    List<Ref> about,
    List<Ref> countries,
    List<Step> trail,
    List<Other> others) {

  public record Ref(String label, String href) {}

  /**
   * One step of the trail.
   *
   * @param rule the rule's name
   * @param because what it did, in plain words
   * @param excerpt the words of the article that it speaks of; empty where it names none
   */
  public record Step(String rule, String because, String excerpt) {}

  /** A candidate that was not chosen. */
  public record Other(String name, Optional<String> href, String score, String why) {}

  /** @param source the text that the offsets of {@code quote} count in; empty where it is not at hand */
  static Note of(MarkedText.Numbered numbered, String articleId, String source, Messages m) {
    Quote quote = numbered.quote();
    String kind = quote.kind().name().toLowerCase(Locale.ROOT);
    return new Note(
        numbered.number(),
        numbered.colour(),
        HitView.anchor(quote),
        "/quote/" + Link.encodePath(quote.id(articleId)),
        kind,
        m.t("kind." + kind),
        quote.text(),
        SpeakerView.of(quote.speaker(), m),
        m.t("how." + quote.speaker().how().name().toLowerCase(Locale.ROOT)),
        CueWords.of(quote, source),
        HitView.said(quote.said(), m),
        quote.about().stream().map(Note::person).toList(),
        quote.countries().stream().map(c -> new Ref(m.country(c), Link.to("/").set("country", c).toString())).toList(),
        new Reasons(quote, source, m).steps(),
        quote.speaker().others().stream().map(c -> other(c, m)).toList());
  }

  private static Ref person(PersonRef person) {
    return new Ref(person.name(), "/speaker/" + Link.encodePath(person.id()));
  }

  private static Other other(Candidate c, Messages m) {
    return new Other(c.name(), c.id().map(id -> "/speaker/" + Link.encodePath(id)), m.percent(c.score()), Reasons.why(c, m));
  }

  /** The text of an article that a statement's offsets count in. */
  static String source(dicta.model.Article article, Quote quote) {
    return quote.place() == Place.TITLE ? article.title() : article.text();
  }
}
