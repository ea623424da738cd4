package dicta.serve.page;

import dicta.model.Article;
import dicta.model.PersonRef;
import dicta.search.Search;
import dicta.search.SearchResult;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The pages of one article and of one statement. */
final class ReadingPages {
  private static final int MOST_OTHERS = 3;
  private static final int SHORTEST_TELLING_WORD = 5;
  private static final int MOST_TELLING_WORDS = 8;

  private final Search search;
  private final Renderer renderer;

  ReadingPages(Search search, Renderer renderer) {
    this.search = search;
    this.renderer = renderer;
  }

  void article(Context ctx) {
    Messages m = renderer.messages(ctx);
    var article = search.article(ctx.pathParam("id")).orElseThrow(() -> new Missing("article"));
    ArticleView view = ArticleView.of(article, site(ctx), m);
    renderer.answer(ctx, "article.jte", Map.of("view", view, "chrome", renderer.chrome(m, view.titleText(), "", false)));
  }

  void quote(Context ctx) {
    Messages m = renderer.messages(ctx);
    SearchResult.Hit hit = search.quote(ctx.pathParam("id")).orElseThrow(() -> new Missing("quote"));
    Optional<Article> article = search.article(hit.article().id()).map(a -> a.article());
    Optional<Link> nearest = nearest(hit);
    List<SearchResult.Hit> others =
        nearest.map(link -> search.quotes(Requests.of(link, List.of(), 1, MOST_OTHERS)).results()).orElse(List.of());
    QuoteView view =
        QuoteView.of(
            hit, article.flatMap(Article::byline), search.variants(hit.id()), others, nearest, site(ctx), m);
    String title = m.t("quote.title", view.note().speaker().name(), shortened(hit.quote().text()));
    renderer.answer(ctx, "quote.jte", Map.of("view", view, "chrome", renderer.chrome(m, title, "", false)));
  }

  /** Scheme and host as the reader knows them. */
  private static String site(Context ctx) {
    return ctx.scheme() + "://" + ctx.host();
  }

  /**
   * The search for what others said on the same subject: statements about the same countries, else people, that share some of the
   * longest words, which are the most telling ones. None where neither is known: words alone find too much.
   */
  private static Optional<Link> nearest(SearchResult.Hit hit) {
    List<String> words = Arrays.stream(hit.quote().text().split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() >= SHORTEST_TELLING_WORD)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .limit(MOST_TELLING_WORDS)
        .toList();
    Link link = Link.to("/");
    for (String country : hit.quote().countries()) {
      link = link.add("country", country);
    }
    if (!link.has("country")) {
      for (PersonRef person : hit.quote().about()) {
        link = link.add("about", person.id());
      }
    }
    if (words.size() < 2 || link.params().isEmpty()) {
      return Optional.empty();
    }
    link = link.set("q", String.join(" OR ", words));
    return Optional.of(hit.quote().speaker().id().isPresent() ? link.set("not.speaker", hit.quote().speaker().id().get()) : link);
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, Math.min(57, text.codePointCount(0, text.length())))) + "…";
  }
}
