package dicta.serve.api;

import dicta.ingest.ArticleSink;
import dicta.ingest.Defaults;
import dicta.ingest.Ingest;
import dicta.ingest.Item;
import dicta.json.Json;
import dicta.model.Article;
import dicta.search.BadRequest;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Takes articles that are posted: one JSON article, an array of them, or JSON Lines, also packed with gzip. They are
 * annotated within the request, and 201 is answered once they are durable. A bad record costs only itself and is told
 * with its line.
 */
final class ArticlePosts {
  /** The largest body, in bytes as sent. */
  static final long LARGEST_BODY = 64L << 20;

  private static final int BATCH = 32;
  private static final Set<String> JSON = Set.of("application/json", "text/json");
  private static final Set<String> LINES =
      Set.of(
          "application/x-ndjson", "application/ndjson", "application/jsonl", "application/json-lines",
          "application/x-jsonlines");

  private final ArticleSink sink;

  ArticlePosts(ArticleSink sink) {
    this.sink = sink;
  }

  void answer(Context ctx) throws IOException {
    Params.only(ctx, "published", "source", "lang");
    Defaults defaults = defaults(ctx);
    String type = Optional.ofNullable(ctx.contentType()).orElse("").split(";")[0].strip().toLowerCase(Locale.ROOT);
    if (!JSON.contains(type) && !LINES.contains(type)) {
      String detail = "articles are posted as application/json or application/x-ndjson, not as \"" + Params.cut(type) + "\"";
      Problem.of(415, detail).answer(ctx);
      return;
    }
    var taken = new Taken();
    if (declaredLength(ctx) > LARGEST_BODY) {
      tooLarge(ctx, taken);
      return;
    }
    var body = new LimitedStream(ctx.bodyInputStream(), LARGEST_BODY);
    try {
      new Ingest(defaults).readJson("body", body, LINES.contains(type), taken);
      taken.flush();
      sink.commit();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (body.exceeded()) {
      tooLarge(ctx, taken);
    } else {
      answer(ctx, taken);
    }
  }

  private static void answer(Context ctx, Taken taken) {
    if (taken.added == 0) {
      var mistakes = taken.failures.stream().limit(100).map(ArticlePosts::mistake).toList();
      new Problem(422, "there is no article in the body", mistakes).answer(ctx);
      return;
    }
    var json = new LinkedHashMap<String, Object>();
    json.put("new", taken.count(ArticleSink.Outcome.NEW));
    json.put("replaced", taken.count(ArticleSink.Outcome.REPLACED));
    json.put("unchanged", taken.count(ArticleSink.Outcome.UNCHANGED));
    json.put("failed", taken.failures.size());
    json.put("results", taken.results);
    if (taken.results.size() == 1) {
      ctx.header("Location", String.valueOf(taken.results.getFirst().get("url")));
    }
    ctx.status(201).contentType("application/json; charset=utf-8").header("Cache-Control", "no-store");
    ctx.result(Json.line(json));
  }

  private static void tooLarge(Context ctx, Taken taken) {
    String before = taken.added == 0 ? "" : "; the " + taken.added + " articles before that were taken";
    // What is left of the body is not read: the connection cannot be used again.
    ctx.header("Connection", "close");
    Problem.of(413, "the body is larger than " + (LARGEST_BODY >> 20) + " MiB; send it in parts" + before).answer(ctx);
  }

  private static BadRequest.Mistake mistake(Item.Failed failed) {
    return new BadRequest.Mistake(failed.where().toString(), Optional.empty(), failed.reason());
  }

  private static Defaults defaults(Context ctx) {
    try {
      return Defaults.of(Params.one(ctx, "published"), Params.one(ctx, "source"), Params.one(ctx, "lang"));
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      int colon = message.indexOf(": ");
      throw new BadRequest(List.of(
          new BadRequest.Mistake(message.substring(0, Math.max(0, colon)), Optional.of(0), message.substring(colon + 2))));
    }
  }

  private static long declaredLength(Context ctx) {
    return ctx.req().getContentLengthLong();
  }

  /** What became of the records so far. */
  private final class Taken implements Consumer<Item> {
    private final List<Map<String, Object>> results = new ArrayList<>();
    private final List<Item.Failed> failures = new ArrayList<>();
    private final List<Item.Read> waiting = new ArrayList<>();
    private final Map<ArticleSink.Outcome, Integer> outcomes = new LinkedHashMap<>();
    private int added;

    @Override
    public void accept(Item item) {
      switch (item) {
        case Item.Read read -> {
          waiting.add(read);
          if (waiting.size() >= BATCH) {
            flush();
          }
        }
        case Item.Failed failed -> {
          flush();
          failures.add(failed);
          results.add(failed(failed));
        }
        case Item.Skipped skipped -> {
          flush();
          failures.add(new Item.Failed(skipped.where(), skipped.reason()));
          results.add(failed(failures.getLast()));
        }
      }
    }

    int count(ArticleSink.Outcome outcome) {
      return outcomes.getOrDefault(outcome, 0);
    }

    /** Adds what waits; results keep the order of the body. */
    void flush() {
      if (waiting.isEmpty()) {
        return;
      }
      List<Article> articles = waiting.stream().map(Item.Read::article).toList();
      List<ArticleSink.Added> done;
      try {
        done = sink.add(articles);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      for (int i = 0; i < done.size(); i++) {
        results.add(added(waiting.get(i), done.get(i)));
        outcomes.merge(done.get(i).outcome(), 1, Integer::sum);
        added++;
      }
      waiting.clear();
    }

    private static Map<String, Object> added(Item.Read read, ArticleSink.Added added) {
      var result = new LinkedHashMap<String, Object>();
      result.put("where", read.where().toString());
      result.put("id", added.id());
      read.article().givenId().ifPresent(id -> result.put("given_id", id));
      result.put("outcome", added.outcome());
      result.put("statements", added.statements());
      result.put("url", ApiRoutes.ARTICLES + "/" + added.id());
      if (!read.notes().isEmpty()) {
        result.put("notes", read.notes());
      }
      return result;
    }

    private static Map<String, Object> failed(Item.Failed failed) {
      var result = new LinkedHashMap<String, Object>();
      result.put("where", failed.where().toString());
      result.put("type", "about:blank");
      result.put("title", "Unprocessable Content");
      result.put("status", 422);
      result.put("detail", failed.reason());
      return result;
    }
  }
}
