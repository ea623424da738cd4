package dicta.serve.page;

import dicta.model.Article;
import dicta.search.Search;
import dicta.search.SearchResult;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;

/** The pages of one article and of one statement. */
final class ReadingPages {
  private final Search search;
  private final Renderer renderer;

  ReadingPages(Search search, Renderer renderer) {
    this.search = search;
    this.renderer = renderer;
  }

  void article(Context ctx) {
    Messages m = renderer.messages(ctx);
    var article = search.article(ctx.pathParam("id")).orElseThrow(() -> new Missing("article"));
    ArticleView view = ArticleView.of(article, m);
    renderer.answer(ctx, "article.jte", Map.of("view", view, "chrome", renderer.chrome(m, view.titleText(), "", false)));
  }

  void quote(Context ctx) {
    Messages m = renderer.messages(ctx);
    SearchResult.Hit hit = search.quote(ctx.pathParam("id")).orElseThrow(() -> new Missing("quote"));
    Optional<Article> article = search.article(hit.article().id()).map(a -> a.article());
    String source = article.map(a -> Note.source(a, hit.quote())).orElse("");
    String permalink = ctx.scheme() + "://" + ctx.host() + ctx.path();
    QuoteView view = QuoteView.of(hit, source, permalink, m);
    String title = m.t("quote.title", view.note().speaker().name(), shortened(hit.quote().text()));
    renderer.answer(ctx, "quote.jte", Map.of("view", view, "chrome", renderer.chrome(m, title, "", false)));
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, Math.min(57, text.codePointCount(0, text.length())))) + "…";
  }
}
