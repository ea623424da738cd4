package dicta.serve.page;

import dicta.model.Kind;
import dicta.model.Place;
import dicta.model.Quote;
import dicta.model.Said;
import dicta.search.SearchResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One statement in a list.
 *
 * @param kind {@code direct}, {@code mixed} or {@code indirect}
 * @param kindName the same in words
 * @param lang language of the words
 * @param said when it was said, in words, with the phrase as written; absent where only the day of publication is known
 * @param inTitle whether it stands in the headline
 * @param copies how many articles and wordings carry it, where more than one
 */
public record HitView(
    String id,
    String href,
    String inArticle,
    String kind,
    String kindName,
    String lang,
    List<Segment> words,
    SpeakerView speaker,
    String speakerId,
    Optional<String> cue,
    Optional<String> said,
    String title,
    Optional<String> source,
    Optional<String> published,
    boolean inTitle,
    Optional<String> copies) {

  static HitView of(SearchResult.Hit hit, Messages m) {
    Quote quote = hit.quote();
    String kind = quote.kind().name().toLowerCase(Locale.ROOT);
    return new HitView(
        hit.id(),
        "/quote/" + Link.encodePath(hit.id()),
        inArticle(hit.article().id(), quote),
        kind,
        m.t("kind." + kind),
        hit.article().lang(),
        Segment.cut(quote.text(), hit.highlights()),
        SpeakerView.of(quote.speaker(), m),
        quote.speaker().id().orElse(""),
        quote.cue(),
        said(quote.said(), m),
        hit.article().title().isBlank() ? m.t("article.untitled") : hit.article().title(),
        hit.article().source(),
        hit.article().published().map(m::date),
        quote.place() == Place.TITLE,
        hit.cluster().filter(c -> c.articles() > 1 || c.wordings() > 1).map(c -> copies(c, m)));
  }

  /** Whether its words are shown between quotation marks. */
  public boolean quoted() {
    return kind.equals(Kind.DIRECT.name().toLowerCase(Locale.ROOT));
  }

  /** Where the statement is marked in its article's page. */
  static String inArticle(String articleId, Quote quote) {
    return "/article/" + Link.encodePath(articleId) + "#" + anchor(quote);
  }

  static String anchor(Quote quote) {
    return (quote.place() == Place.TITLE ? "t" : "s") + quote.start();
  }

  static Optional<String> said(Said said, Messages m) {
    if (said.basis() != Said.Basis.ATTRIBUTION) {
      return Optional.empty();
    }
    Optional<String> day = said.value().map(m::date);
    Optional<String> phrase = said.asWritten().map(p -> m.t("phrase", p));
    return day.map(d -> phrase.map(p -> d + " (" + p + ")").orElse(d)).or(() -> phrase);
  }

  private static String copies(SearchResult.Cluster cluster, Messages m) {
    String articles = m.count("cluster.articles", cluster.articles());
    return cluster.wordings() > 1 ? m.count("cluster.wordings", cluster.wordings()) + " · " + articles : articles;
  }
}
