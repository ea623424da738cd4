package dicta.serve.page;

import dicta.json.Json;
import dicta.search.Search;
import dicta.search.SearchRequest.FacetField;
import dicta.search.SearchResult;
import io.javalin.http.Context;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * What the box offers while somebody types: people, countries and outlets of the archive that go on from the last words, those called
 * exactly so first, then those with most statements; before them what a question, or words with a month or year among them, mean.
 */
final class SuggestRoute {
  private static final int PEOPLE = 6;
  private static final int OTHERS = 3;
  private static final int MOST_WORDS = 3;
  private static final int MOST_NAMES = 500;
  private static final int LONGEST_INPUT = 200;

  /** One offer. */
  sealed interface Offer {}

  /**
   * A person, country or outlet.
   *
   * @param param the filter that choosing it sets
   * @param words how many of the last words that were typed it stands for
   */
  record Filter(String label, String detail, String param, String value, int words) implements Offer {}

  /** Another search in the place of what was typed. */
  record Instead(String label, String detail, String q, String from, String to) implements Offer {}

  /** @param exact whether it is called just as was typed */
  private record Ranked(Filter filter, boolean exact, long statements) {}

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
    List<Offer> offers = new ArrayList<>();
    search.suggest(typed, PEOPLE).stream().filter(o -> o.kind().equals("field")).map(o -> inField(o, m)).forEach(offers::add);
    if (!offers.isEmpty()) {
      return offers;
    }
    Meant.by(typed).flatMap(meant -> instead(meant, m)).ifPresent(offers::add);
    for (String end : ends(typed)) {
      List<Ranked> found = beginning(end, end.split(" ").length, m);
      if (!found.isEmpty()) {
        found.stream()
            .sorted(Comparator.comparing((Ranked r) -> !r.exact()).thenComparing(Comparator.comparingLong(Ranked::statements).reversed()))
            .map(Ranked::filter)
            .forEach(offers::add);
        break;
      }
    }
    return offers;
  }

  /** The last words that may begin a name, the most first; none where they end in the year of a date. */
  static List<String> ends(String typed) {
    List<String> words = List.of(typed.split("\\s+"));
    if (words.size() > 1 && words.getLast().matches("\\d+") && TypedDate.in(typed).isPresent()) {
      return List.of();
    }
    return IntStream.range(Math.max(0, words.size() - MOST_WORDS), words.size()).mapToObj(from -> String.join(" ", words.subList(from, words.size()))).toList();
  }

  private static Instead inField(SearchResult.Offer offer, Messages m) {
    return new Instead(offer.label(), offer.statements().map(n -> m.count("statements", n)).orElse(""), offer.value(), "", "");
  }

  private Optional<Instead> instead(Meant meant, Messages m) {
    Link link = meant.search(Link.to("/"));
    long found = search.quotes(Requests.of(link, List.of(), 0, 0)).total();
    return found == 0
        ? Optional.empty()
        : Optional.of(new Instead(meant.label(m), m.count("statements", found), meant.q(), link.one("from"), link.one("to")));
  }

  private List<Ranked> beginning(String prefix, int words, Messages m) {
    List<Ranked> found = new ArrayList<>();
    for (SearchResult.SpeakerHit s : search.speakers(prefix, PEOPLE)) {
      String office = SpeakerView.office(s.office(), s.country(), m).filter(o -> !o.equals(s.name())).orElse(m.t("facet.speaker"));
      found.add(ranked(new Filter(s.name(), office + " · " + m.count("statements", s.statements()), "speaker", s.id(), words), prefix, s.statements()));
    }
    for (FacetField field : List.of(FacetField.COUNTRY, FacetField.SOURCE)) {
      SearchResult.Facet facet = names().get(field.param());
      if (facet != null) {
        facet.values().stream()
            .filter(v -> goesOn(FacetView.label(field, v.value(), v.label(), m), prefix) || goesOn(v.label(), prefix))
            .limit(OTHERS)
            .forEach(v -> found.add(value(field, v.value(), v.label(), v.count(), prefix, words, m)));
      }
    }
    // Countries by other names than those that are shown, and by what stands for them: "Turkey", "the Kremlin".
    for (SearchResult.Offer other : search.suggest(prefix, OTHERS)) {
      boolean known = found.stream().anyMatch(r -> r.filter().value().equals(other.value()));
      if (other.kind().equals("country") && other.words() == words && !known) {
        found.add(value(FacetField.COUNTRY, other.value(), prefix, other.statements().orElse(0L), prefix, words, m));
      }
    }
    return found;
  }

  /** @param called what it is called, beside its name in the reader's language */
  private static Ranked value(FacetField field, String value, String called, long statements, String prefix, int words, Messages m) {
    String label = FacetView.label(field, value, called, m);
    var filter = new Filter(label, m.t("facet." + field.param()) + " · " + m.count("statements", statements), field.param(), value, words);
    return new Ranked(filter, folded(label).equals(folded(prefix)) || folded(called).equals(folded(prefix)), statements);
  }

  private static Ranked ranked(Filter filter, String prefix, long statements) {
    return new Ranked(filter, folded(filter.label()).equals(folded(prefix)), statements);
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
