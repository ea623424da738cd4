package dicta.serve.page;

import dicta.json.Json;
import dicta.search.Search;
import dicta.search.SearchRequest.FacetField;
import dicta.search.SearchResult;
import io.javalin.http.Context;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What the box offers while somebody types: people, countries and outlets of the archive that go on from the last words. */
final class SuggestRoute {
  private static final int PEOPLE = 6;
  private static final int OTHERS = 3;
  private static final int MOST_WORDS = 3;
  private static final int MOST_NAMES = 500;
  private static final int LONGEST_INPUT = 200;

  /**
   * One offer.
   *
   * @param param the filter that choosing it sets
   * @param words how many of the last words that were typed it stands for
   */
  record Offer(String label, String detail, String param, String value, int words) {}

  private record Names(String version, Map<String, SearchResult.Facet> facets) {}

  private final Search search;
  private final Renderer renderer;
  private final AtomicReference<Optional<Names>> names = new AtomicReference<>(Optional.empty());

  SuggestRoute(Search search, Renderer renderer) {
    this.search = search;
    this.renderer = renderer;
  }

  void answer(Context ctx) {
    String typed = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
    List<Offer> offers = typed.isEmpty() || typed.length() > LONGEST_INPUT ? List.of() : offers(typed, renderer.messages(ctx));
    ctx.header("Cache-Control", "no-store").contentType("application/json; charset=utf-8").result(Json.line(offers));
  }

  private List<Offer> offers(String typed, Messages m) {
    String[] words = typed.split("\\s+");
    List<Offer> offers = new ArrayList<>();
    for (int n = Math.min(MOST_WORDS, words.length); n >= 1 && offers.isEmpty(); n--) {
      String prefix = String.join(" ", List.of(words).subList(words.length - n, words.length));
      for (SearchResult.SpeakerHit s : search.speakers(prefix, PEOPLE)) {
        String office = SpeakerView.office(s.office(), s.country(), m).map(o -> o + " · ").orElse("");
        offers.add(new Offer(s.name(), office + m.count("statements", s.statements()), "speaker", s.id(), n));
      }
      for (FacetField field : List.of(FacetField.COUNTRY, FacetField.SOURCE)) {
        SearchResult.Facet facet = names().get(field.param());
        if (facet != null) {
          int words0 = n;
          facet.values().stream()
              .map(v -> new Offer(
                  FacetView.label(field, v.value(), v.label(), m),
                  m.t("facet." + field.param()) + " · " + m.count("statements", v.count()), field.param(), v.value(), words0))
              .filter(offer -> goesOn(offer.label(), prefix))
              .limit(OTHERS)
              .forEach(offers::add);
        }
      }
    }
    return offers;
  }

  /** Whether a word of {@code name} begins with {@code prefix}, case and diacritics aside. */
  static boolean goesOn(String name, String prefix) {
    String folded = folded(prefix);
    return !folded.isEmpty() && (folded(name).startsWith(folded) || folded(name).contains(" " + folded));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
  }

  /** Counted once for each state of the archive. */
  private Map<String, SearchResult.Facet> names() {
    String version = search.state().version();
    Optional<Names> known = names.get().filter(n -> n.version().equals(version));
    if (known.isPresent()) {
      return known.get().facets();
    }
    List<FacetField> fields = List.of(FacetField.COUNTRY, FacetField.SOURCE);
    var facets = search.quotes(Requests.of(Link.to("/"), fields, MOST_NAMES, 0)).facets();
    names.set(Optional.of(new Names(version, facets)));
    return facets;
  }
}
