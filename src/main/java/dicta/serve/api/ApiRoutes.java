package dicta.serve.api;

import dicta.ingest.ArticleSink;
import dicta.json.Json;
import dicta.search.BadRequest;
import dicta.search.RequestParser;
import dicta.search.Search;
import dicta.search.SearchJson;
import dicta.search.SearchRequest;
import dicta.search.SearchResult;
import dicta.serve.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The HTTP API. {@code openapi.json} describes it; a test holds the two together. */
public final class ApiRoutes implements Routes {
  static final String QUOTES = "/api/v1/quotes";
  static final String ARTICLES = "/api/v1/articles";
  static final String SPEAKERS = "/api/v1/speakers";

  private static final String JSON = "application/json; charset=utf-8";
  private static final int SPEAKERS_GIVEN = 20;
  private static final int MOST_SPEAKERS = 1000;
  private static final int SUGGESTIONS = 8;
  private static final int MOST_SUGGESTIONS = 50;

  private final Search search;
  private final ArticlePosts posts;
  private final Metrics metrics;

  /** @param sink where articles that are posted go */
  public ApiRoutes(Search search, ArticleSink sink) {
    this.search = search;
    this.posts = new ArticlePosts(sink);
    this.metrics = new Metrics(search);
  }

  @Override
  public void register(RoutesConfig routes) {
    get(routes, QUOTES, answering(this::quotes));
    get(routes, QUOTES + "/{id}", answering(this::quote));
    get(routes, QUOTES + "/{id}/variants", answering(this::variants));
    get(routes, ARTICLES, answering(this::articles));
    get(routes, ARTICLES + "/{id}", answering(this::article));
    routes.post(ARTICLES, answering(posts::answer));
    get(routes, SPEAKERS, answering(this::speakers));
    get(routes, SPEAKERS + "/{id}", answering(this::speaker));
    get(routes, "/api/v1/suggest", answering(this::suggest));
    get(routes, "/healthz", answering(this::health));
    get(routes, "/metrics", answering(metrics::answer));
    routes.after(metrics::count);
    get(routes, "/openapi.json", answering(OpenApi::answer));
  }

  /** HEAD answers as GET does, without the body. */
  private static void get(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  private static boolean isHead(Context ctx) {
    return ctx.method() == HandlerType.HEAD;
  }

  private static Handler answering(Handler handler) {
    return ctx -> {
      try {
        handler.handle(ctx);
      } catch (BadRequest refused) {
        Problem.of(refused).answer(ctx);
      }
    };
  }

  private void quotes(Context ctx) {
    Asked asked = asked(ctx);
    if (Etag.matches(ctx, search.state().version())) {
      return;
    }
    var export = new Export<>(Pages.quotes(search));
    if (isHead(ctx) && asked.format() != ExportFormat.JSON) {
      export.head(asked.format() == ExportFormat.ATOM ? feed(ctx) : file(ctx, asked, "dicta-quotes." + asked.format().name().toLowerCase(Locale.ROOT)), asked.request());
      return;
    }
    switch (asked.format()) {
      case JSON -> {
        SearchResult result = search.quotes(asked.request());
        json(ctx, SearchJson.quotes(result, next(ctx, result.next())));
      }
      case CSV -> export.answer(file(ctx, asked, "dicta-quotes.csv"), asked.request(), new QuoteForms.CsvForm());
      case JSONL -> export.answer(file(ctx, asked, "dicta-quotes.jsonl"), asked.request(), new QuoteForms.JsonLinesForm());
      case ATOM -> export.answer(
          feed(ctx), asked.request(), AtomForm.quotes(ctx.fullUrl(), asked.request().q(), search.state().asOf()));
    }
  }

  private void articles(Context ctx) {
    Asked asked = asked(ctx);
    if (Etag.matches(ctx, search.state().version())) {
      return;
    }
    var export = new Export<>(Pages.articles(search));
    if (isHead(ctx) && asked.format() != ExportFormat.JSON) {
      export.head(asked.format() == ExportFormat.ATOM ? feed(ctx) : file(ctx, asked, "dicta-articles." + asked.format().name().toLowerCase(Locale.ROOT)), asked.request());
      return;
    }
    switch (asked.format()) {
      case JSON -> {
        SearchResult.ArticleResult result = search.articles(asked.request());
        json(ctx, SearchJson.articles(result, next(ctx, result.next())));
      }
      case CSV -> export.answer(file(ctx, asked, "dicta-articles.csv"), asked.request(), new ArticleForms.CsvForm());
      case JSONL -> export.answer(file(ctx, asked, "dicta-articles.jsonl"), asked.request(), new ArticleForms.JsonLinesForm());
      case ATOM -> export.answer(
          feed(ctx), asked.request(), AtomForm.articles(ctx.fullUrl(), asked.request().q(), search.state().asOf()));
    }
  }

  private void quote(Context ctx) {
    Params.only(ctx);
    if (!Etag.matches(ctx, search.state().version())) {
      found(ctx, search.quote(ctx.pathParam("id")).map(SearchJson::hit), "statement");
    }
  }

  private void variants(Context ctx) {
    Params.only(ctx);
    if (!Etag.matches(ctx, search.state().version())) {
      found(ctx, search.variants(ctx.pathParam("id")).map(SearchJson::variants), "statement");
    }
  }

  private void article(Context ctx) {
    Params.only(ctx);
    if (!Etag.matches(ctx, search.state().version())) {
      found(ctx, search.article(ctx.pathParam("id")).map(SearchJson::article), "article");
    }
  }

  private void speaker(Context ctx) {
    Params.only(ctx);
    if (!Etag.matches(ctx, search.state().version())) {
      found(ctx, search.speaker(ctx.pathParam("id")), "speaker");
    }
  }

  private void speakers(Context ctx) {
    Params.only(ctx, "prefix", "size");
    int size = Params.number(ctx, "size", SPEAKERS_GIVEN, 1, MOST_SPEAKERS);
    String prefix = Params.one(ctx, "prefix").orElse("");
    if (!Etag.matches(ctx, search.state().version())) {
      json(ctx, Map.of("results", search.speakers(prefix, size)));
    }
  }

  private void suggest(Context ctx) {
    Params.only(ctx, "q", "size");
    int size = Params.number(ctx, "size", SUGGESTIONS, 1, MOST_SUGGESTIONS);
    String q = Params.one(ctx, "q").map(String::strip).orElse("");
    if (!Etag.matches(ctx, search.state().version())) {
      json(ctx, Map.of("results", search.suggest(q, size)));
    }
  }

  private void health(Context ctx) {
    Params.only(ctx);
    var json = new LinkedHashMap<String, Object>();
    json.put("status", "ok");
    json.put("index", search.state());
    ctx.header("Cache-Control", "no-store");
    json(ctx, json);
  }

  private static void found(Context ctx, Optional<?> thing, String what) {
    if (thing.isPresent()) {
      json(ctx, thing.get());
    } else {
      Problem.of(404, "there is no " + what + " \"" + Params.cut(ctx.pathParam("id")) + "\"").answer(ctx);
    }
  }

  private record Asked(SearchRequest request, ExportFormat format) {}

  private static Asked asked(Context ctx) {
    var params = new LinkedHashMap<>(ctx.queryParamMap());
    ExportFormat format = ExportFormat.of(params);
    params.remove(ExportFormat.PARAM);
    if (format != ExportFormat.JSON) {
      // An order that does not move while the archive grows, unless another one is asked for.
      params.putIfAbsent("sort", List.of("-date"));
    }
    SearchRequest request = RequestParser.parse(params);
    if (format != ExportFormat.JSON && params.containsKey("size")) {
      throw new BadRequest(List.of(new BadRequest.Mistake(
          "size", Optional.empty(), "an export is always whole: leave size out, or ask for format=json")));
    }
    return new Asked(request, format);
  }

  /** The address of this request's next page. */
  private static Optional<String> next(Context ctx, Optional<String> cursor) {
    return cursor.map(c -> {
      var params = new LinkedHashMap<>(ctx.queryParamMap());
      params.put("cursor", List.of(c));
      return ctx.path() + "?" + Params.encoded(params);
    });
  }

  private static Context file(Context ctx, Asked asked, String name) {
    return ctx.contentType(asked.format().mediaType())
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  private static Context feed(Context ctx) {
    return ctx.contentType(ExportFormat.ATOM.mediaType());
  }

  private static void json(Context ctx, Object answer) {
    ctx.contentType(JSON).result(Json.bytes(answer));
  }
}
