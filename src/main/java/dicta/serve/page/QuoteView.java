package dicta.serve.page;

import dicta.model.Kind;
import dicta.model.Quote;
import dicta.model.Said;
import dicta.search.SearchResult;
import java.util.Optional;

/**
 * One statement on a page of its own.
 *
 * @param said when it was said, and what that rests on
 * @param confidence in per cent; absent where nobody was named
 * @param everywhere a search for the same words
 * @param atSource the article at its outlet, scrolled to the words
 */
public record QuoteView(
    Messages m,
    String id,
    String lang,
    Note note,
    boolean quoted,
    String before,
    String after,
    String inArticle,
    String title,
    Optional<String> source,
    Optional<String> published,
    String place,
    String said,
    Optional<String> confidence,
    Optional<String> copies,
    String everywhere,
    Optional<String> speakersAll,
    Optional<String> atSource,
    Citation citation) {
  private static final int WORDS_TO_SEARCH = 12;

  /** @param source the text that the statement's offsets count in; empty where it is not at hand */
  static QuoteView of(SearchResult.Hit hit, String source, String permalink, Messages m) {
    Quote quote = hit.quote();
    HitView shown = HitView.of(hit, m);
    Note note = Note.of(new MarkedText.Numbered(0, 0, quote), hit.article().id(), source, m);
    return new QuoteView(
        m,
        hit.id(),
        hit.article().lang(),
        note,
        quote.kind() == Kind.DIRECT,
        hit.context().before(),
        hit.context().after(),
        shown.inArticle(),
        shown.title(),
        shown.source(),
        shown.published(),
        hit.place().paragraph() == 0 ? m.t("quote.headline") : m.t("quote.paragraph", hit.place().paragraph()),
        said(quote.said(), m),
        note.speaker().known() ? Optional.of(note.speaker().confidence()) : Optional.empty(),
        shown.copies(),
        Link.to("/").set("q", phrase(quote.text())).toString(),
        quote.speaker().id().map(id -> Link.to("/").set("speaker", id).toString()),
        ArticleView.webAddress(hit.article().url()).map(url -> hit.place().fragment().startsWith("#") ? url + hit.place().fragment() : url),
        Citation.of(hit, note.speaker(), permalink, m));
  }

  private static String said(Said said, Messages m) {
    return switch (said.basis()) {
      case ATTRIBUTION -> HitView.said(said, m).orElse(m.t("quote.said_unknown"));
      case PUBLISHED -> said.value().map(v -> m.date(v) + " – " + m.t("quote.said_published")).orElse(m.t("quote.said_unknown"));
      case UNKNOWN -> m.t("quote.said_unknown");
    };
  }

  /** The first words of a statement as a phrase of the query language, which knows no quotation mark inside a phrase. */
  static String phrase(String text) {
    String firstPart = text.split(Quote.PART_SEPARATOR)[0].replaceAll("[\"“”«»„]", " ").strip();
    String[] words = firstPart.split("\\s+");
    return "\"" + String.join(" ", java.util.Arrays.asList(words).subList(0, Math.min(WORDS_TO_SEARCH, words.length))) + "\"";
  }
}
