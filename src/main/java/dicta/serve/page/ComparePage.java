package dicta.serve.page;

import dicta.search.BadRequest;
import dicta.search.Search;
import dicta.search.SearchRequest.FacetField;
import dicta.search.SearchResult;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Several speakers on one topic side by side: the search in the address, once for each {@code speaker} in it. All histograms
 * share one span of time and one scale.
 */
public final class ComparePage {
  private static final int MOST_COLUMNS = 4;
  private static final int HITS = 6;
  private static final int TO_CHOOSE_FROM = 30;

  private final Search search;
  private final Renderer renderer;

  ComparePage(Search search, Renderer renderer) {
    this.search = search;
    this.renderer = renderer;
  }

  public record View(
      Messages m, Link link, List<SearchView.Chip> chips, String back, List<Column> columns, List<Choice> choices, Optional<String> trouble) {}

  public record Column(
      String page, String name, Optional<String> office, String count, Optional<HistogramView> histogram, List<HitView> hits, String all,
      String remove) {}

  public record Choice(String id, String name) {}

  void show(Context ctx) {
    Messages m = renderer.messages(ctx);
    Link link = Link.of("/compare", ctx.queryParamMap()).drop("cursor").drop("size");
    View view;
    try {
      view = view(link, m);
    } catch (BadRequest e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      view = new View(m, link, List.of(), "/", List.of(), List.of(), Optional.of(String.valueOf(e.getMessage())));
    }
    renderer.answer(ctx, "compare.jte", Map.of("view", view, "chrome", renderer.chrome(m, m.t("nav.compare"), link.one("q"), false)));
  }

  private View view(Link link, Messages m) {
    Link topic = link.drop("speaker");
    SearchResult all = search.quotes(Requests.of(topic, List.of(FacetField.SPEAKER), TO_CHOOSE_FROM, 0));
    List<Choice> choices = all.facets().get("speaker").values().stream()
        .filter(v -> v.count() > 0 && !link.all("speaker").contains(v.value()))
        .map(v -> new Choice(v.value(), v.label() + " (" + m.number(v.count()) + ")"))
        .toList();
    List<SearchResult> results = new ArrayList<>();
    List<String> speakers = link.all("speaker").stream().limit(MOST_COLUMNS).toList();
    for (String id : speakers) {
      results.add(search.quotes(Requests.of(topic.set("speaker", id).set("interval", interval(all)), List.of(FacetField.KIND), 3, HITS)));
    }
    HistogramView.Scale scale = HistogramView.Scale.over(results.stream().flatMap(r -> r.date().stream()).toList());
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < speakers.size(); i++) {
      columns.add(column(speakers.get(i), results.get(i), scale, link, m));
    }
    return new View(
        m, link, Chips.of(topic, all.facets(), m), link.at("/").toString(), columns, choices, Optional.empty());
  }

  private static String interval(SearchResult all) {
    return all.date().map(SearchResult.Histogram::interval).orElse("auto");
  }

  private Column column(String id, SearchResult result, HistogramView.Scale scale, Link link, Messages m) {
    Optional<SearchResult.SpeakerHit> speaker = search.speaker(id);
    Link theirs = link.at("/").set("speaker", id);
    return new Column(
        "/speaker/" + Link.encodePath(id),
        speaker.map(SearchResult.SpeakerHit::name).orElse(id),
        speaker.flatMap(s -> SpeakerView.office(s.office(), s.country(), m)),
        m.count("statements", result.total()),
        result.date().flatMap(h -> HistogramView.of(h, theirs, scale, m)),
        result.results().stream().map(hit -> HitView.of(hit, m)).toList(),
        theirs.toString(),
        link.remove("speaker", id).toString());
  }
}
