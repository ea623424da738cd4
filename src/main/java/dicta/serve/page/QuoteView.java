package dicta.serve.page;

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
 * @param before the beginning of the sentence of a paraphrase, or empty
 * @param after the end of that sentence, or empty
 * @param said when it was said, and what that rests on
 * @param confidence in per cent; absent where nobody was named
 * @param wordings all that carry the same utterance; absent where nobody else does
 * @param everywhere a search for the same words
 * @param others statements by others whose words are nearest to these, best first
 * @param othersAll the search that finds them
 * @param permalink address of this page
 * @param inContext address of the statement in its article
 * @param atSource the article at its outlet, scrolled to the words
 */
public record QuoteView(
    Messages m,
    String id,
    String lang,
    Note note,
    boolean quoted,
    List<Segment> passage,
    String before,
    String after,
    String inArticle,
    String title,
    Optional<String> source,
    Optional<String> published,
    String place,
    String said,
    Optional<String> confidence,
    Optional<Wordings> wordings,
    String everywhere,
    List<HitView> others,
    Optional<String> othersAll,
    Optional<String> speakersAll,
    Optional<String> atSource,
    String permalink,
    String inContext,
    Citation citation) {
  private static final int WORDS_TO_SEARCH = 12;

  /**
   * @param byline who wrote the article
   * @param site scheme and host of this archive's pages
   */
  static QuoteView of(
      SearchResult.Hit hit, Optional<String> byline, Optional<SearchResult.Variants> variants,
      List<SearchResult.Hit> others, Optional<Link> othersAll, String site, Messages m) {
    Quote quote = hit.quote();
    HitView shown = HitView.of(hit, m);
    String permalink = site + shown.href();
    Note note = Note.of(new MarkedText.Numbered(0, 0, quote), hit.article().id(), hit.source(), m);
    return new QuoteView(
        m,
        hit.id(),
        hit.article().lang(),
        note,
        hit.quoted(),
        passage(hit),
        shown.before(),
        shown.after(),
        shown.inArticle(),
        shown.title(),
        shown.source(),
        shown.published(),
        hit.place().paragraph() == 0 ? m.t("quote.headline") : m.t("quote.paragraph", hit.place().paragraph()),
        said(quote.said(), m),
        note.speaker().known() ? Optional.of(note.speaker().confidence()) : Optional.empty(),
        Wordings.of(hit, variants, m),
        Link.to("/").set("q", phrase(quote.text())).toString(),
        others.stream().map(other -> HitView.of(other, m)).toList(),
        othersAll.map(Link::toString),
        quote.speaker().id().map(id -> Link.to("/").set("speaker", id).toString()),
        ArticleView.webAddress(hit.article().url()).map(url -> hit.place().fragment().startsWith("#") ? url + hit.place().fragment() : url),
        permalink,
        site + shown.inArticle(),
        Citation.of(hit, hit.quoted(), note.speaker(), note.cue(), byline, permalink, m));
  }

  /** From the words before to the words after, the statement's parts marked, what stands between them not. */
  private static List<Segment> passage(SearchResult.Hit hit) {
    Quote quote = hit.quote();
    String source = hit.source();
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
