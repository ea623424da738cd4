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
 * Several searches side by side: the one in the address once for each {@code speaker} in it, over the same time; or, where it has
 * {@code period} ({@code 2019..2020-03}, also one day, month or year), once for each of those. All histograms share one scale.
 */
public final class ComparePage {
  private static final int MOST_COLUMNS = 4;
  private static final int HITS = 6;
  private static final int TO_CHOOSE_FROM = 30;
  private static final String PERIOD = "period";

  private final Search search;
  private final Renderer renderer;

  ComparePage(Search search, Renderer renderer) {
    this.search = search;
    this.renderer = renderer;
  }

  /**
   * What the page shows.
   *
   * @param byPeriod whether the columns are periods
   * @param mayCompare whether two periods can be asked for: with one speaker or none
   */
  public record View(
      Messages m, Link link, List<SearchView.Chip> chips, String back, List<Column> columns, List<Choice> choices, boolean byPeriod,
      boolean mayCompare, Optional<String> trouble) {}

  /** @param page the speaker's page; absent where the column is a period */
  public record Column(
      Optional<String> page, String name, Optional<String> office, String count, Optional<HistogramView> histogram, List<HitView> hits,
      String all, String remove) {}

  public record Choice(String id, String name) {}

  /**
   * One column to be.
   *
   * @param search its search
   * @param remove the page without it
   */
  private record Asked(String name, Optional<SearchResult.SpeakerHit> speaker, Link search, Link remove) {}

  void show(Context ctx) {
    Messages m = renderer.messages(ctx);
    Link link = Link.of("/compare", ctx.queryParamMap()).drop("cursor").drop("size");
    View view;
    try {
      view = view(link, m);
    } catch (BadRequest e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      String mistakes = String.join(" ", e.mistakes().stream().map(x -> Mistakes.of(x, link, m)).map(x -> x.field() + ": " + x.hint()).toList());
      view = new View(m, link, List.of(), "/", List.of(), List.of(), link.has(PERIOD), false, Optional.of(mistakes));
    }
    renderer.answer(ctx, "compare.jte", Map.of("view", view, "chrome", renderer.chrome(m, m.t("nav.compare"), link.one("q"), false)));
  }

  private View view(Link link, Messages m) {
    boolean byPeriod = link.has(PERIOD);
    Link topic = byPeriod ? link.drop(PERIOD).drop("from").drop("to").drop("undated") : link.drop("speaker");
    SearchResult all = search.quotes(Requests.of(topic, List.of(FacetField.SPEAKER), TO_CHOOSE_FROM, 0));
    List<Choice> choices = all.facets().get("speaker").values().stream()
        .filter(v -> v.count() > 0 && !link.all("speaker").contains(v.value()))
        .map(v -> new Choice(v.value(), v.label() + " (" + m.number(v.count()) + ")"))
        .toList();
    List<Asked> asked = byPeriod ? periods(link, topic, m) : speakers(link);
    String interval = all.date().map(SearchResult.Histogram::interval).orElse("auto");
    List<SearchResult> results = new ArrayList<>();
    for (Asked a : asked) {
      Link one = byPeriod ? a.search() : a.search().set("interval", interval);
      results.add(search.quotes(Requests.of(one, List.of(FacetField.KIND), 3, HITS)));
    }
    HistogramView.Scale scale = HistogramView.Scale.over(results.stream().flatMap(r -> r.date().stream()).toList());
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      columns.add(column(asked.get(i), results.get(i), byPeriod, scale, m));
    }
    return new View(
        m, link, Chips.of(topic, all.facets(), m), (byPeriod ? topic : link).at("/").toString(), columns, choices, byPeriod,
        link.all("speaker").size() <= 1, Optional.empty());
  }

  private List<Asked> speakers(Link link) {
    List<Asked> asked = new ArrayList<>();
    for (String id : link.all("speaker").stream().limit(MOST_COLUMNS).toList()) {
      Optional<SearchResult.SpeakerHit> speaker = search.speaker(id);
      String name = speaker.map(SearchResult.SpeakerHit::name).orElse(id);
      asked.add(new Asked(name, speaker, link.at("/").set("speaker", id), link.remove("speaker", id)));
    }
    return asked;
  }

  private static List<Asked> periods(Link link, Link topic, Messages m) {
    List<Asked> asked = new ArrayList<>();
    for (String period : link.all(PERIOD).stream().limit(MOST_COLUMNS).toList()) {
      int dots = period.indexOf("..");
      String from = dots < 0 ? period : period.substring(0, dots).strip();
      String to = dots < 0 ? period : period.substring(dots + 2).strip();
      Link one = topic.at("/");
      one = from.isEmpty() ? one : one.set("from", from);
      one = to.isEmpty() ? one : one.set("to", to);
      String name = from.equals(to) ? m.date(from) : m.date(from.isEmpty() ? "…" : from) + " – " + m.date(to.isEmpty() ? "…" : to);
      asked.add(new Asked(name, Optional.empty(), one, link.remove(PERIOD, period)));
    }
    return asked;
  }

  private static Column column(Asked asked, SearchResult result, boolean ownTime, HistogramView.Scale scale, Messages m) {
    Optional<String> office = asked.speaker().flatMap(s -> SpeakerView.office(s.office(), s.country(), m));
    List<String> speakers = asked.search().all("speaker");
    String only = speakers.size() == 1 ? speakers.getFirst() : "";
    return new Column(
        asked.speaker().map(s -> "/speaker/" + Link.encodePath(s.id())),
        asked.name(),
        office,
        m.count("statements", result.total()),
        result.date().flatMap(h -> HistogramView.of(h, asked.search(), ownTime ? scale.over(h) : scale, m)),
        result.results().stream().map(hit -> HitView.of(hit, m).under(only, office)).toList(),
        asked.search().toString(),
        asked.remove().toString());
  }
}
