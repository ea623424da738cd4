package dicta.serve.page;

import dicta.search.Search;
import dicta.serve.Assets;
import dicta.serve.Routes;
import dicta.serve.ServerConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.SameSite;
import java.net.URI;
import java.util.Map;

/** The addresses of the page. */
public final class PageRoutes implements Routes {
  private static final int A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

  private final Search search;
  private final Renderer renderer;
  private final ServerConfig config;

  public PageRoutes(Search search, Assets assets, ServerConfig config) {
    this.search = search;
    this.renderer = new Renderer(assets, config.sampleLoaded(), () -> search.state().articles() == 0);
    this.config = config;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/", new SearchPage(search, renderer)::show);
    var reading = new ReadingPages(search, renderer);
    routes.get("/article/{id}", reading::article);
    routes.get("/quote/{id}", reading::quote);
    routes.get("/speaker/{id}", new SpeakerPage(search, renderer)::show);
    routes.get("/compare", new ComparePage(search, renderer)::show);
    routes.get("/matrix", new MatrixPage(search, renderer)::show);
    routes.get("/archive", new ArchivePage(search, renderer, config.lastIngest())::show);
    routes.get("/help", new HelpPage(renderer)::show);
    routes.get("/suggest", new SuggestRoute(search, renderer)::answer);
    routes.get("/language/{code}", PageRoutes::switchLanguage);
    routes.exception(Missing.class, (e, ctx) -> error(ctx, 404, "error.404." + e.getMessage()));
  }

  /** Answers with a page for an error; also for addresses that no route knows. */
  public void error(Context ctx, int status, String textKey) {
    Messages m = renderer.messages(ctx);
    String title = m.t("error." + (status == 404 ? 404 : 500) + ".title");
    ctx.status(status);
    renderer.answer(ctx, "error.jte", Map.of("title", title, "text", m.t(textKey), "chrome", renderer.chrome(m, title, "", false)));
  }

  /** Remembers the language and goes back to the page that the reader came from, if that is one of ours. */
  private static void switchLanguage(Context ctx) {
    String code = ctx.pathParam("code");
    if (!Messages.LANGUAGES.contains(code)) {
      throw new NotFoundResponse("no such language");
    }
    var cookie = new Cookie(Renderer.LANGUAGE_COOKIE, code);
    cookie.setMaxAge(A_YEAR_IN_SECONDS);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    ctx.cookie(cookie).redirect(cameFrom(ctx));
  }

  private static String cameFrom(Context ctx) {
    String referer = ctx.header("Referer");
    if (referer == null) {
      return "/";
    }
    try {
      URI page = URI.create(referer);
      boolean ours = page.getRawAuthority() != null && page.getRawAuthority().equals(ctx.host());
      String path = page.getRawPath();
      boolean local = path != null && path.startsWith("/") && !path.startsWith("//");
      return ours && local ? path + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()) : "/";
    } catch (IllegalArgumentException e) {
      return "/";
    }
  }
}
