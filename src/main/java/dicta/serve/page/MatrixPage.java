package dicta.serve.page;

import dicta.search.BadRequest;
import dicta.search.Search;
import dicta.search.SearchRequest.FacetField;
import dicta.search.SearchResult;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** Who speaks about whom, for the search in the address: each cell is a search that finds exactly its number. */
public final class MatrixPage {
  private static final int SPEAKERS = 12;
  private static final int MENTIONED = 10;

  /** As many speakers of one person are counted; the rows are the most frequent of them. */
  private static final int ALL_SPEAKERS = 1000;

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
    SearchResult all = search.quotes(Requests.of(link, List.of(FacetField.SPEAKER, FacetField.ABOUT), MENTIONED, 0));
    List<SearchResult.FacetValue> mentioned =
        all.facets().get(FacetField.ABOUT.param()).values().stream()
            .filter(v -> (!link.has("about") || v.selected()) && !v.excluded() && v.count() > 0)
            .limit(MENTIONED)
            .toList();
    Map<String, SearchResult.FacetValue> known = new LinkedHashMap<>();
    Map<String, long[]> counts = new LinkedHashMap<>();
    for (int j = 0; j < mentioned.size(); j++) {
      Link aboutThem = link.set("about", mentioned.get(j).value());
      for (var v : search.quotes(Requests.of(aboutThem, List.of(FacetField.SPEAKER), ALL_SPEAKERS, 0)).facets().get("speaker").values()) {
        if (v.count() > 0 && !v.excluded() && (!link.has("speaker") || v.selected())) {
          known.putIfAbsent(v.value(), v);
          counts.computeIfAbsent(v.value(), id -> new long[mentioned.size()])[j] = v.count();
        }
      }
    }
    List<SearchResult.FacetValue> speakers = known.values().stream()
        .sorted(Comparator.comparingLong((SearchResult.FacetValue v) -> -LongStream.of(counts.get(v.value())).sum()))
        .limit(SPEAKERS)
        .toList();
    long most = counts.values().stream().flatMapToLong(LongStream::of).max().orElse(1);
    List<Row> rows = new ArrayList<>();
    for (SearchResult.FacetValue speaker : speakers) {
      List<Cell> cells = new ArrayList<>();
      for (int j = 0; j < mentioned.size(); j++) {
        cells.add(cell(speaker, mentioned.get(j), counts.get(speaker.value())[j], most, link, m));
      }
      rows.add(new Row(name(speaker), cells));
    }
    return new View(
        m, Chips.of(link, all.facets(), m), link.toString(), mentioned.stream().map(MatrixPage::name).toList(), rows, Optional.empty());
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
