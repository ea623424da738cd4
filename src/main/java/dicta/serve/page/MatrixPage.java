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
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who speaks about whom, for the search in the address: each cell is a search that finds exactly its number. */
public final class MatrixPage {
  private static final int SPEAKERS = 12;
  private static final int MENTIONED = 10;

  /** More mentioned people than any one speaker is likely to have; a person beyond it would show as nought. */
  private static final int ALL_MENTIONED = 1000;

  /** Shades of a cell, the lightest being 1. */
  private static final int SHADES = 5;

  private final Search search;
  private final Renderer renderer;

  MatrixPage(Search search, Renderer renderer) {
    this.search = search;
    this.renderer = renderer;
  }

  public record View(
      Messages m, List<SearchView.Chip> chips, String back, List<Name> mentioned, List<Row> rows, Optional<String> trouble) {}

  public record Name(String id, String label, String href) {}

  public record Row(Name speaker, List<Cell> cells) {}

  /** @param shade 0 for an empty cell */
  public record Cell(String count, String href, String label, int shade) {}

  void show(Context ctx) {
    Messages m = renderer.messages(ctx);
    Link link = Link.of("/", ctx.queryParamMap()).drop("cursor").drop("size").drop("sort");
    View view;
    try {
      view = view(link, m);
    } catch (BadRequest e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      view = new View(m, List.of(), link.toString(), List.of(), List.of(), Optional.of(String.valueOf(e.getMessage())));
    }
    renderer.answer(ctx, "matrix.jte", Map.of("view", view, "chrome", renderer.chrome(m, m.t("nav.matrix"), link.one("q"), false)));
  }

  private View view(Link link, Messages m) {
    SearchResult all = search.quotes(Requests.of(link, List.of(FacetField.SPEAKER, FacetField.ABOUT), 3 * SPEAKERS, 0));
    List<SearchResult.FacetValue> speakers = chosen(all, FacetField.SPEAKER, link, SPEAKERS);
    List<SearchResult.FacetValue> mentioned = chosen(all, FacetField.ABOUT, link, MENTIONED);
    List<List<Long>> counts = new ArrayList<>();
    long most = 1;
    for (SearchResult.FacetValue speaker : speakers) {
      Link theirs = link.set("speaker", speaker.value()).drop("about");
      Map<String, Long> about =
          search.quotes(Requests.of(theirs, List.of(FacetField.ABOUT), ALL_MENTIONED, 0)).facets().get("about").values().stream()
              .collect(Collectors.toMap(SearchResult.FacetValue::value, SearchResult.FacetValue::count, Math::max));
      List<Long> row = mentioned.stream().map(p -> about.getOrDefault(p.value(), 0L)).toList();
      most = Math.max(most, row.stream().mapToLong(Long::longValue).max().orElse(0));
      counts.add(row);
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < speakers.size(); i++) {
      SearchResult.FacetValue speaker = speakers.get(i);
      List<Cell> cells = new ArrayList<>();
      for (int j = 0; j < mentioned.size(); j++) {
        cells.add(cell(speaker, mentioned.get(j), counts.get(i).get(j), most, link, m));
      }
      rows.add(new Row(name(speaker), cells));
    }
    return new View(
        m, Chips.of(link, all.facets(), m), link.toString(), mentioned.stream().map(MatrixPage::name).toList(), rows, Optional.empty());
  }

  /** Those that the search is narrowed to, else the most frequent. */
  private static List<SearchResult.FacetValue> chosen(SearchResult result, FacetField field, Link link, int most) {
    List<SearchResult.FacetValue> values = result.facets().get(field.param()).values();
    Function<SearchResult.FacetValue, Boolean> kept = v -> !link.has(field.param()) || v.selected();
    return values.stream().filter(v -> kept.apply(v) && !v.excluded() && v.count() > 0).limit(most).toList();
  }

  private static Name name(SearchResult.FacetValue v) {
    return new Name(v.value(), v.label(), "/speaker/" + Link.encodePath(v.value()));
  }

  private static Cell cell(
      SearchResult.FacetValue speaker, SearchResult.FacetValue mentioned, long count, long most, Link link, Messages m) {
    if (count == 0) {
      return new Cell("", "", "", 0);
    }
    int shade = (int) Math.max(1, Math.round((double) SHADES * count / most));
    return new Cell(
        m.number(count),
        link.set("speaker", speaker.value()).set("about", mentioned.value()).toString(),
        m.t("matrix.cell", speaker.label(), mentioned.label(), m.count("statements", count)),
        shade);
  }
}
