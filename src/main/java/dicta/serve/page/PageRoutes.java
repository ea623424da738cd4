package dicta.serve.page;

import dicta.search.Search;
import dicta.serve.Assets;
import dicta.serve.Routes;
import io.javalin.config.RoutesConfig;
import java.util.function.BooleanSupplier;

/** The addresses of the page. */
public final class PageRoutes implements Routes {
  private final Search search;
  private final Assets assets;
  private final BooleanSupplier sampleLoaded;

  public PageRoutes(Search search, Assets assets, BooleanSupplier sampleLoaded) {
    this.search = search;
    this.assets = assets;
    this.sampleLoaded = sampleLoaded;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/", ctx -> ctx.html(
        "<!doctype html><title>Dicta</title><link rel=stylesheet href=" + assets.url("app.css") + "><p>"
            + search.state().statements() + " statements; sample: " + sampleLoaded.getAsBoolean()));
  }
}
