package dicta.serve.page;

import dicta.search.RequestParser;
import dicta.search.Search;
import dicta.search.SearchRequest;
import dicta.search.SearchRequest.DateField;
import dicta.search.SearchRequest.FacetField;
import dicta.search.SearchResult;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is in the archive, and how to add to it. */
public final class ArchivePage {
  private static final List<FacetField> FACETS = List.of(FacetField.SOURCE, FacetField.LANG, FacetField.KIND, FacetField.HOW);
  private static final int VALUES = 50;
  private static final int NEWEST = 15;

  private final Search search;
  private final Renderer renderer;

  ArchivePage(Search search, Renderer renderer) {
    this.search = search;
    this.renderer = renderer;
  }

  public record View(
      Messages m, String articles, String statements, String asOf, Optional<HistogramView> published, List<SpeakerPage.Tally> tallies,
      List<Newest> newest) {}

  public record Newest(String href, String title, String lang, Optional<String> source, Optional<String> day, String statements) {}

  void show(Context ctx) {
    Messages m = renderer.messages(ctx);
    Link all = Link.to("/").set("date", DateField.PUBLISHED.name().toLowerCase(java.util.Locale.ROOT));
    SearchResult.ArticleResult articles = search.articles(articlesOnly(Requests.of(all.set("sort", "-date"), FACETS, VALUES, NEWEST)));
    SearchResult statements = search.quotes(Requests.of(all, FACETS, VALUES, 0));
    List<SpeakerPage.Tally> tallies = new ArrayList<>();
    for (FacetField field : FACETS) {
      SpeakerPage.tally(statements, field, "facet." + field.param(), Link.to("/"), m).ifPresent(tallies::add);
    }
    SearchResult.IndexState state = search.state();
    View view = new View(
        m,
        m.count("articles", state.articles()),
        m.count("statements", state.statements()),
        m.date(state.asOf().length() >= 10 ? state.asOf().substring(0, 10) : state.asOf()),
        statements.date().flatMap(h -> HistogramView.of(h, all, m)),
        tallies,
        articles.results().stream().map(a -> newest(a, m)).toList());
    renderer.answer(ctx, "archive.jte", Map.of("view", view, "chrome", renderer.chrome(m, m.t("nav.archive"), "", false)));
  }

  /** Facets of kind and the like are counted on statements; articles are only listed. */
  private static SearchRequest articlesOnly(SearchRequest r) {
    SearchRequest plain = RequestParser.parse(Map.of());
    return new SearchRequest(
        plain.q(), plain.include(), plain.exclude(), plain.from(), plain.to(), r.date(), 0, plain.grouped(), List.of(), Map.of(),
        plain.interval(), r.sort(), r.size(), Optional.empty(), false, false);
  }

  private static Newest newest(SearchResult.ArticleHit hit, Messages m) {
    SearchResult.ArticleHead head = hit.article();
    return new Newest(
        "/article/" + Link.encodePath(head.id()), head.title().isBlank() ? m.t("article.untitled") : head.title(), head.lang(),
        head.source(), head.published().map(m::date), m.count("statements", hit.statements()));
  }
}
