package dicta.serve.page;

import dicta.ingest.IngestReport;
import dicta.search.Search;
import dicta.search.SearchRequest;
import dicta.search.SearchRequest.DateField;
import dicta.search.SearchRequest.FacetField;
import dicta.search.SearchResult;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What is in the archive, and how to add to it. */
public final class ArchivePage {
  private static final List<FacetField> FACETS = List.of(FacetField.KIND, FacetField.HOW);
  private static final List<FacetField> OF_ARTICLES = List.of(FacetField.SOURCE, FacetField.LANG);
  private static final int VALUES = 50;

  /** Length of an ISO day. */
  private static final int DAY = 10;
  private static final int NEWEST = 15;

  /** Outlets whose articles are drawn over time; each costs a search. */
  private static final int MOST_OUTLETS = 12;

  private final Search search;
  private final Renderer renderer;
  private final Supplier<Optional<IngestReport>> lastIngest;

  ArchivePage(Search search, Renderer renderer, Supplier<Optional<IngestReport>> lastIngest) {
    this.search = search;
    this.renderer = renderer;
    this.lastIngest = lastIngest;
  }

  /**
   * What the page shows.
   *
   * @param published articles over time
   * @param tallies of articles, then of statements
   */
  public record View(
      Messages m, String articles, String statements, String asOf, Optional<HistogramView> published, List<Outlet> outlets, List<SpeakerPage.Tally> tallies, List<Newest> newest, Optional<Failures> ingest) {}

  /** An outlet's articles over the time of the whole archive, all outlets on one scale. */
  public record Outlet(String name, String href, String count, Optional<HistogramView> published, Optional<String> undated) {}

  /** @param unlisted how many more failed than are listed, in words */
  public record Failures(String day, String summary, List<String> lines, Optional<String> unlisted) {}

  public record Newest(String href, String title, String lang, Optional<String> source, Optional<String> day, String statements) {}

  void show(Context ctx) {
    Messages m = renderer.messages(ctx);
    Link all = Link.to("/").set("date", DateField.PUBLISHED.name().toLowerCase(Locale.ROOT));
    SearchResult.ArticleResult articles = search.articles(ofArticles(Requests.of(all.set("sort", "-date"), OF_ARTICLES, VALUES, NEWEST)));
    SearchResult statements = search.quotes(Requests.of(all, FACETS, VALUES, 0));
    List<SpeakerPage.Tally> tallies = new ArrayList<>();
    SpeakerPage.tally(articles.facets(), FacetField.LANG, "archive.languages", Link.to("/"), m).ifPresent(tallies::add);
    for (FacetField field : FACETS) {
      SpeakerPage.tally(statements.facets(), field, "archive." + field.param(), Link.to("/"), m).ifPresent(tallies::add);
    }
    SearchResult.IndexState state = search.state();
    View view = new View(
        m,
        m.count("articles", state.articles()),
        m.count("statements", state.statements()),
        m.date(state.asOf().length() >= DAY ? state.asOf().substring(0, DAY) : state.asOf()),
        articles.date().flatMap(h -> HistogramView.of(h, all, HistogramView.Scale.over(List.of(h)), "articles", m)),
        outlets(articles, all, m),
        tallies,
        articles.results().stream().map(a -> newest(a, m)).toList(),
        lastIngest.get().map(report -> failures(report, m)));
    renderer.answer(ctx, "archive.jte", Map.of("view", view, "chrome", renderer.chrome(m, m.t("nav.archive"), "", false)));
  }

  private List<Outlet> outlets(SearchResult.ArticleResult articles, Link all, Messages m) {
    SearchResult.Facet facet = articles.facets().get(FacetField.SOURCE.param());
    if (facet == null || articles.date().isEmpty()) {
      return List.of();
    }
    String interval = articles.date().get().interval();
    List<SearchResult.FacetValue> shown = facet.values().stream().limit(MOST_OUTLETS).toList();
    List<Optional<SearchResult.Histogram>> histograms = new ArrayList<>();
    for (SearchResult.FacetValue v : shown) {
      Link theirs = all.set(FacetField.SOURCE.param(), v.value()).set("interval", interval);
      histograms.add(search.articles(ofArticles(Requests.of(theirs, List.of(FacetField.LANG), 1, 0))).date());
    }
    long most = histograms.stream().flatMap(Optional::stream).mapToLong(h -> HistogramView.Scale.over(List.of(h)).most()).max().orElse(1);
    HistogramView.Scale time = HistogramView.Scale.over(List.of(articles.date().get()));
    HistogramView.Scale scale = new HistogramView.Scale(time.first(), time.last(), most);
    List<Outlet> outlets = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      SearchResult.FacetValue v = shown.get(i);
      Link theirs = all.set(FacetField.SOURCE.param(), v.value());
      outlets.add(new Outlet(
          v.label(), theirs.drop("date").toString(), m.count("articles", v.count()),
          histograms.get(i).flatMap(h -> HistogramView.of(h, theirs, scale, "articles", m)),
          histograms.get(i).filter(h -> h.missing() > 0).map(h -> m.count("histogram.undated", h.missing()))));
    }
    return outlets;
  }

  private static Failures failures(IngestReport report, Messages m) {
    String day = report.at().length() >= DAY ? m.date(report.at().substring(0, DAY)) : report.at();
    long unlisted = report.failed() - report.failures().size();
    return new Failures(
        day, report.summary(), report.failures(), unlisted > 0 ? Optional.of(m.count("archive.unlisted", unlisted)) : Optional.empty());
  }

  /** The request without what only statements have. */
  private static SearchRequest ofArticles(SearchRequest r) {
    return new SearchRequest(
        r.q(), r.include(), r.exclude(), r.from(), r.to(), r.date(), r.undated(), 0, false, r.facets(), r.facetSize(), r.interval(), r.sort(), r.size(),
        Optional.empty(), false, false);
  }

  private static Newest newest(SearchResult.ArticleHit hit, Messages m) {
    SearchResult.ArticleHead head = hit.article();
    return new Newest(
        "/article/" + Link.encodePath(head.id()), head.title().isBlank() ? m.t("article.untitled") : head.title(), head.lang(),
        head.source(), head.published().map(m::date), m.count("statements", hit.statements()));
  }
}
