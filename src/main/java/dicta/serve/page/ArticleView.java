package dicta.serve.page;

import dicta.model.AnnotatedArticle;
import dicta.model.Article;
import dicta.model.How;
import dicta.model.Place;
import dicta.model.Quote;
import dicta.model.Speaker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One article with its statements marked.
 *
 * @param titleText the title, or a word for an article that has none
 * @param titleNotes notes of the statements in the title
 * @param sourceUrl the article at its outlet; only http and https
 * @param speakers who speaks here, most often first
 * @param permalink address of this page, for paper
 */
public record ArticleView(
    Messages m,
    String id,
    String lang,
    String titleText,
    List<MarkedText.Stretch> title,
    List<Note> titleNotes,
    Optional<String> byline,
    Optional<String> source,
    Optional<String> published,
    Optional<String> sourceUrl,
    List<Paragraph> paragraphs,
    List<Voice> speakers,
    List<Note.Ref> countries,
    String count,
    String permalink) {

  /** A paragraph and the notes of the statements that begin in it. */
  public record Paragraph(List<MarkedText.Stretch> stretches, List<Note> notes) {}

  /** Somebody who speaks in the article. */
  public record Voice(int colour, SpeakerView speaker, String count, String firstAnchor) {}

  /** As many speakers get a colour of their own; later ones share them. */
  static final int COLOURS = 7;

  /** Grey, for statements whose speaker is left open. */
  static final int NOBODYS_COLOUR = 7;

  /** @param site scheme and host of this archive's pages */
  static ArticleView of(AnnotatedArticle annotated, String site, Messages m) {
    Article article = annotated.article();
    Map<String, Integer> colours = new LinkedHashMap<>();
    List<MarkedText.Numbered> numbered = new ArrayList<>();
    for (Quote quote : annotated.quotes()) {
      String who = identity(quote.speaker());
      int colour = who.isEmpty() ? NOBODYS_COLOUR : colours.computeIfAbsent(who, w -> colours.size() % COLOURS);
      numbered.add(new MarkedText.Numbered(numbered.size() + 1, colour, quote));
    }
    boolean untitled = article.title().isBlank();
    var title = new MarkedText(article.title(), Place.TITLE, numbered);
    return new ArticleView(
        m,
        article.id(),
        article.lang().orElse("en"),
        untitled ? m.t("article.untitled") : article.title(),
        untitled ? List.of() : title.stretches(0, article.title().length()),
        notes(title.beginningIn(0, Integer.MAX_VALUE), article, m),
        article.byline().filter(b -> !b.isBlank()),
        article.source(),
        article.published().map(day -> m.date(day.toString())),
        webAddress(article.url()),
        paragraphs(article, new MarkedText(article.text(), Place.TEXT, numbered), m),
        voices(numbered, m),
        annotated.countries().stream().map(c -> new Note.Ref(m.country(c), Link.to("/").set("country", c).toString())).toList(),
        m.count("statements", annotated.quotes().size()),
        site + "/article/" + Link.encodePath(article.id()));
  }

  /** Only addresses that a browser opens as a page; an archive may hold anything. */
  static Optional<String> webAddress(Optional<String> url) {
    return url.filter(u -> u.startsWith("https://") || u.startsWith("http://"));
  }

  private static String identity(Speaker speaker) {
    return speaker.how() == How.UNRESOLVED ? "" : speaker.id().or(speaker::name).orElse("");
  }

  private static List<Note> notes(List<MarkedText.Numbered> quotes, Article article, Messages m) {
    return quotes.stream().map(q -> Note.of(q, article.id(), Note.source(article, q.quote()), m)).toList();
  }

  private static List<Paragraph> paragraphs(Article article, MarkedText marked, Messages m) {
    String text = article.text();
    List<Paragraph> out = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (!text.substring(start, end).isBlank()) {
        out.add(new Paragraph(marked.stretches(start, end), notes(marked.beginningIn(start, end), article, m)));
      }
      start = end + 1;
    }
    return out;
  }

  private static List<Voice> voices(List<MarkedText.Numbered> numbered, Messages m) {
    Map<String, List<MarkedText.Numbered>> bySpeaker = new LinkedHashMap<>();
    numbered.forEach(q -> bySpeaker.computeIfAbsent(identity(q.quote().speaker()), k -> new ArrayList<>()).add(q));
    return bySpeaker.values().stream()
        .sorted((a, b) -> Integer.compare(b.size(), a.size()))
        .map(theirs -> new Voice(
            theirs.getFirst().colour(),
            SpeakerView.of(theirs.getFirst().quote().speaker(), m),
            m.number(theirs.size()),
            HitView.anchor(theirs.getFirst().quote())))
        .toList();
  }
}
