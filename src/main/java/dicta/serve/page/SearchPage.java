package dicta.serve.page;

import dicta.search.BadRequest;
import dicta.search.RequestParser;
import dicta.search.Search;
import dicta.search.SearchRequest;
import dicta.search.SearchRequest.FacetField;
import dicta.search.SearchResult;
import dicta.serve.page.SearchView.Example;
import dicta.serve.page.SearchView.Export;
import dicta.serve.page.SearchView.Hidden;
import dicta.serve.page.SearchView.Trouble;
import dicta.serve.page.SearchView.Warning;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The search page: its address is the whole search, in the API's parameters. */
final class SearchPage {
  private static final String PATH = "/";
  private static final List<FacetField> FACETS =
      List.of(
          FacetField.SPEAKER, FacetField.ABOUT, FacetField.COUNTRY, FacetField.SOURCE, FacetField.KIND, FacetField.HOW,
          FacetField.LANG, FacetField.SPEAKER_COUNTRY);

  /** Facets that are left out while they have one value only: each hit says it, or it is the same everywhere. */
  private static final Set<FacetField> NOTHING_TO_CHOOSE = Set.of(FacetField.LANG, FacetField.HOW, FacetField.SPEAKER_COUNTRY);

  /** Values of a facet before "more" is asked for. */
  private static final int FACET_VALUES = 8;

  /** The first is what is shown where the address names none. */
  private static final int[] SIZES = {20, 50, 100};

  /** Parameters that a visible field of the page's form carries itself. */
  private static final Set<String> FIELDS = Set.of("q", "from", "to", "sort", "size", "cursor");

  private final Search search;
  private final Renderer renderer;

  SearchPage(Search search, Renderer renderer) {
    this.search = search;
    this.renderer = renderer;
  }

  void show(Context ctx) {
    Messages m = renderer.messages(ctx);
    Map<String, List<String>> asked = ctx.queryParamMap();
    Link link = canonical(Link.of(PATH, asked));
    boolean part = Renderer.wantsPart(ctx);
    if (!part && asked.values().stream().anyMatch(values -> values.stream().anyMatch(String::isBlank))) {
      ctx.redirect(link.toString()); // Without JavaScript a form sends its empty fields too; the address stays clean.
      return;
    }
    SearchView view;
    try {
      view = view(link, m);
    } catch (BadRequest e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      view = SearchView.failed(m, link, trouble(e, link, m));
    }
    String q = link.one("q");
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("view", view);
    params.put("chrome", renderer.chrome(m, view.landing() ? m.t("search.title") : title(view, q), q, true));
    if (part) {
      ctx.header("HX-Push-Url", link.toString());
      renderer.answer(ctx, "results.jte", params);
    } else {
      renderer.answer(ctx, "search.jte", params);
    }
  }

  private static Trouble trouble(BadRequest e, Link link, Messages m) {
    Link without = link;
    for (BadRequest.Mistake mistake : e.mistakes()) {
      without = without.drop(mistake.param());
    }
    return new Trouble(e.mistakes().stream().map(x -> Mistakes.of(x, link, m)).toList(), without.toString());
  }

  private static String title(SearchView view, String q) {
    return q.isEmpty() ? view.heading() : q + " · " + view.heading();
  }

  /** Leaves out what only repeats a default, so that one search has one address. */
  private static Link canonical(Link link) {
    Link shorter = link;
    for (String param : List.of("sort", "date", "size", "interval", "group")) {
      if (link.has(param) && !link.has("cursor")) {
        try {
          if (RequestParser.parse(link.params()).equals(RequestParser.parse(link.drop(param).params()))) {
            shorter = shorter.drop(param);
          }
        } catch (BadRequest e) {
          return link;
        }
      }
    }
    return shorter;
  }

  private SearchView view(Link link, Messages m) {
    SearchRequest request = Requests.of(link, FACETS, FACET_VALUES);
    SearchResult result = search.quotes(request);
    List<FacetView> facets = new ArrayList<>();
    for (FacetField field : FACETS) {
      Optional.ofNullable(result.facets().get(field.param()))
          .map(facet -> FacetView.of(field, facet, link, m))
          .filter(view -> !view.values().isEmpty() && !(NOTHING_TO_CHOOSE.contains(field) && view.values().size() == 1 && view.idle()))
          .ifPresent(facets::add);
    }
    boolean landing = link.params().isEmpty();
    boolean page = link.has("cursor");
    return new SearchView(
        m,
        link,
        Optional.empty(),
        result.query().warnings().stream().map(w -> warning(w, link, m)).toList(),
        landing,
        landing ? examples(result, m) : List.of(),
        m.count("statements", result.total()),
        m.t("search.scope", result.index().articles()),
        result.total(),
        Chips.of(link, result.facets(), m),
        landing ? Optional.empty() : Optional.of(PATH),
        facets,
        hidden(link),
        result.date().flatMap(histogram -> HistogramView.of(histogram, link, m)),
        request.date().name().toLowerCase(java.util.Locale.ROOT),
        Stream.of("said", "published", "mentioned").map(field -> new Export(field, link.set("date", field).toString())).toList(),
        sort(request.sort()),
        sort(link.has("sort") ? RequestParser.parse(link.drop("cursor").drop("sort").params()).sort() : request.sort()),
        sizes(request.size()),
        result.results().stream().map(hit -> HitView.of(hit, m)).toList(),
        page,
        result.next().map(cursor -> link.set("cursor", cursor).toString()),
        page ? Optional.of(link.drop("cursor").toString()) : Optional.empty(),
        ways(link, result, m),
        exports(link, m),
        onward(link, m));
  }

  private List<SearchView.Way> ways(Link link, SearchResult result, Messages m) {
    var ways = new WaysOut(search);
    return result.total() == 0
        ? ways.of(link, result, m)
        : Stream.concat(WaysOut.choices(link, result, m).stream(), ways.meant(link, m).stream()).toList();
  }

  /** Other views of the same search. */
  private static List<Export> onward(Link link, Messages m) {
    List<Export> onward = new ArrayList<>();
    Link search = link.drop("cursor").drop("sort").drop("size");
    onward.add(new Export(m.t("nav.matrix"), search.at("/matrix").toString()));
    onward.add(new Export(m.t(link.all("speaker").size() > 1 ? "onward.compare" : "nav.compare"), search.at("/compare").toString()));
    return onward;
  }

  /** The numbers of hits to choose from, with the one in use. */
  private static List<SearchView.Size> sizes(int chosen) {
    return java.util.stream.IntStream.concat(java.util.stream.IntStream.of(SIZES), java.util.stream.IntStream.of(chosen))
        .filter(size -> size > 0)
        .sorted()
        .distinct()
        .mapToObj(size -> new SearchView.Size(size, size == SIZES[0] ? "" : Integer.toString(size), size == chosen))
        .toList();
  }

  private static String sort(SearchRequest.Sort sort) {
    return switch (sort) {
      case RELEVANCE -> "relevance";
      case NEWEST -> "-date";
      case OLDEST -> "date";
    };
  }

  private static Warning warning(SearchResult.Warning warning, Link link, Messages m) {
    return new Warning(
        Mistakes.inQuery(link.one("q"), warning.position(), warning.hint(), m),
        warning.mended().filter(mended -> !mended.isBlank()),
        warning.mended().filter(mended -> !mended.isBlank()).map(mended -> link.set("q", mended).toString()));
  }

  /** What the archive at hand can answer, so that every example finds something. */
  private static List<Example> examples(SearchResult result, Messages m) {
    List<Example> examples = new ArrayList<>();
    Link start = Link.to(PATH);
    for (FacetField field : List.of(FacetField.SPEAKER, FacetField.ABOUT, FacetField.COUNTRY)) {
      SearchResult.Facet facet = result.facets().get(field.param());
      if (facet != null) {
        facet.values().stream().limit(field == FacetField.SPEAKER ? 3 : 1).forEach(v -> {
          String label = FacetView.label(field, v.value(), v.label(), m);
          examples.add(new Example(m.t("example." + field.param(), label), start.set(field.param(), v.value()).toString()));
        });
      }
    }
    return examples;
  }

  private static List<Hidden> hidden(Link link) {
    List<Hidden> hidden = new ArrayList<>();
    link.params().forEach((name, values) -> {
      boolean facet = FACETS.stream().anyMatch(f -> f.param().equals(name));
      if (!facet && !FIELDS.contains(name)) {
        values.forEach(value -> hidden.add(new Hidden(name, value)));
      }
    });
    return hidden;
  }

  private static List<Export> exports(Link link, Messages m) {
    Link api = link.drop("cursor").drop("size").at("/api/v1/quotes");
    return List.of(
        new Export("CSV", api.set("format", "csv").toString()),
        new Export("JSON Lines", api.set("format", "jsonl").toString()),
        new Export(m.t("export.feed"), api.set("format", "atom").toString()));
  }
}
