package dicta.serve.page;

import dicta.search.Search;
import dicta.search.SearchRequest.FacetField;
import dicta.search.SearchResult;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of one speaker: who they are in the archive, when and about whom they speak, and who speaks about them. */
public final class SpeakerPage {
  private static final List<FacetField> FACETS = List.of(FacetField.ABOUT, FacetField.COUNTRY, FacetField.SOURCE, FacetField.KIND);
  private static final int VALUES = 8;
  private static final int LATEST = 5;
  private static final int MOST_SPELLINGS = 12;
  private static final int LONGEST_SPELLING = 40;

  private final Search search;
  private final Renderer renderer;

  SpeakerPage(Search search, Renderer renderer) {
    this.search = search;
    this.renderer = renderer;
  }

  /**
   * What the page shows.
   *
   * @param offices terms of office, where the registry knows their dates
   * @param wikidata address of the person's entry
   */
  public record View(
      Messages m,
      String id,
      String name,
      String initials,
      Optional<String> office,
      List<String> spellings,
      Optional<String> wikidata,
      String count,
      Optional<OfficeBand> offices,
      List<Term> terms,
      Optional<HistogramView> histogram,
      List<Tally> tallies,
      List<HitView> latest,
      String all) {}

  /** A word that sets the speaker apart, and the search for it in their statements. */
  public record Term(String word, String href) {}

  /** A list of names with numbers, each a search that finds as many. */
  public record Tally(String title, List<Row> rows) {}

  public record Row(String label, String href, String count) {}

  void show(Context ctx) {
    Messages m = renderer.messages(ctx);
    String id = ctx.pathParam("id");
    SearchResult.SpeakerHit speaker = search.speaker(id).orElseThrow(() -> new Missing("speaker"));
    View view = view(speaker, m);
    renderer.answer(ctx, "speaker.jte", Map.of("view", view, "chrome", renderer.chrome(m, speaker.name(), "", false)));
  }

  private View view(SearchResult.SpeakerHit speaker, Messages m) {
    Link theirs = Link.to("/").set("speaker", speaker.id());
    Link aboutThem = Link.to("/").set("about", speaker.id());
    SearchResult said = search.quotes(Requests.of(theirs.set("sort", "-date"), FACETS, VALUES, LATEST));
    SearchResult heard = search.quotes(Requests.of(aboutThem, List.of(FacetField.SPEAKER), VALUES, 0));
    List<Tally> tallies = new ArrayList<>();
    tally(said.facets(), FacetField.ABOUT, "speaker.about", theirs, m).ifPresent(tallies::add);
    tally(heard.facets(), FacetField.SPEAKER, "speaker.by_whom", aboutThem, m).ifPresent(tallies::add);
    tally(said.facets(), FacetField.COUNTRY, "speaker.countries", theirs, m).ifPresent(tallies::add);
    tally(said.facets(), FacetField.SOURCE, "speaker.outlets", theirs, m).ifPresent(tallies::add);
    Optional<String> office = SpeakerView.office(speaker.office(), speaker.country(), m);
    SearchResult.Portrait portrait = search.portrait(speaker.id());
    return new View(
        m,
        speaker.id(),
        speaker.name(),
        SpeakerView.initials(speaker.name()),
        office,
        spellings(speaker),
        speaker.wikidata().filter(q -> q.matches("Q\\d+")).map(q -> "https://www.wikidata.org/wiki/" + q),
        m.count("statements", said.total()),
        OfficeBand.of(portrait.offices(), speaker.id(), LocalDate.now(ZoneOffset.UTC), m),
        portrait.terms().stream().map(term -> new Term(term, theirs.set("q", term).toString())).toList(),
        said.date().flatMap(histogram -> HistogramView.of(histogram, theirs, m)),
        tallies,
        said.results().stream().map(hit -> HitView.of(hit, m).under(speaker.id(), office)).toList(),
        theirs.toString());
  }

  /** Other names, without those that only add a title to the name on the page. */
  private static List<String> spellings(SearchResult.SpeakerHit speaker) {
    return speaker.spellings().stream()
        .filter(s -> !s.contains(speaker.name()) && s.length() <= LONGEST_SPELLING)
        .limit(MOST_SPELLINGS)
        .toList();
  }

  static Optional<Tally> tally(
      Map<String, SearchResult.Facet> facets, FacetField field, String title, Link base, Messages m) {
    SearchResult.Facet facet = facets.get(field.param());
    if (facet == null || facet.values().isEmpty()) {
      return Optional.empty();
    }
    List<Row> rows = facet.values().stream()
        .map(v -> new Row(
            FacetView.label(field, v.value(), v.label(), m), base.set(field.param(), v.value()).toString(), m.number(v.count())))
        .toList();
    return Optional.of(new Tally(m.t(title), rows));
  }
}
