package dicta.serve.page;

import dicta.model.Kind;
import dicta.model.Quote;
import dicta.model.Said;
import dicta.model.Span;
import dicta.search.SearchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One statement on a page of its own.
 *
 * @param passage the statement between the words before and after it
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
    List<Segment> passage,
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
        passage(hit, source),
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

  /** From the words before to the words after, the statement's parts marked, what stands between them not. */
  private static List<Segment> passage(SearchResult.Hit hit, String source) {
    Quote quote = hit.quote();
    List<Segment> out = new ArrayList<>();
    out.add(new Segment(HitView.leading(hit.context().before()), false));
    if (quote.end() > source.length()) {
      out.add(new Segment(quote.text(), true));
    } else {
      int at = quote.start();
      for (Span part : quote.parts()) {
        out.add(new Segment(source.substring(Math.min(at, part.start()), part.start()), false));
        out.add(new Segment(part.in(source), true));
        at = part.end();
      }
    }
    out.add(new Segment(HitView.trailing(hit.context().after()), false));
    return out.stream().filter(s -> !s.text().isEmpty()).toList();
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
