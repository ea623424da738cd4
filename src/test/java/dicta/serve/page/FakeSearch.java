package dicta.serve.page;

import dicta.model.AnnotatedArticle;
import dicta.model.Office;
import dicta.model.PersonRef;
import dicta.model.Quote;
import dicta.search.BadRequest;
import dicta.search.Search;
import dicta.search.SearchRequest;
import dicta.search.SearchRequest.FacetField;
import dicta.search.SearchResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Answers from a list in memory; knows words, filters, days and paging, no query language. */
final class FakeSearch implements Search {
  /** A search for this takes {@link #SLOW_MS}. */
  static final String SLOW_WORD = "slowly";

  static final int SLOW_MS = 700;

  private final List<AnnotatedArticle> articles;
  private final List<SearchResult.Hit> all = new ArrayList<>();

  FakeSearch(List<AnnotatedArticle> articles) {
    this.articles = articles;
    for (AnnotatedArticle a : articles) {
      a.quotes().forEach(q -> all.add(hit(a, q)));
    }
  }

  private static SearchResult.Hit hit(AnnotatedArticle a, Quote q) {
    String text = a.article().text();
    var head = new SearchResult.ArticleHead(
        a.article().id(), a.article().title(), a.article().source(), a.article().published().map(Object::toString),
        a.article().url(), "en");
    var context = q.place() == dicta.model.Place.TITLE
        ? new SearchResult.Context("", "")
        : new SearchResult.Context(
            text.substring(Math.max(0, q.start() - 80), q.start()), text.substring(q.end(), Math.min(text.length(), q.end() + 80)));
    return new SearchResult.Hit(
        q.id(a.article().id()), q, head, new SearchResult.Where(2, q.start(), q.end(), "#:~:text=words"), context,
        q.place() == dicta.model.Place.TITLE ? a.article().title() : text, List.of(), Optional.of(new SearchResult.Cluster("c", 2, 2)), List.of());
  }

  private static List<String> values(SearchResult.Hit hit, FacetField field) {
    Quote q = hit.quote();
    return switch (field) {
      case SPEAKER -> q.speaker().id().stream().toList();
      case ABOUT -> q.about().stream().map(PersonRef::id).toList();
      case COUNTRY -> q.countries();
      case SPEAKER_COUNTRY -> q.speaker().country().stream().toList();
      case SOURCE -> hit.article().source().stream().toList();
      case KIND -> List.of(q.kind().name().toLowerCase(Locale.ROOT));
      case LANG -> List.of(hit.article().lang());
      case HOW -> List.of(q.speaker().how().name().toLowerCase(Locale.ROOT));
    };
  }

  private static String label(SearchResult.Hit hit, FacetField field, String value) {
    return switch (field) {
      case SPEAKER -> hit.quote().speaker().name().orElse(value);
      case ABOUT -> hit.quote().about().getFirst().name();
      default -> value;
    };
  }

  private static boolean keeps(SearchResult.Hit hit, SearchRequest r, Optional<FacetField> ignored) {
    for (FacetField f : FacetField.values()) {
      Set<String> in = r.include().getOrDefault(f, Set.of());
      if (ignored.filter(f::equals).isEmpty() && !in.isEmpty() && values(hit, f).stream().noneMatch(in::contains)) {
        return false;
      }
      if (values(hit, f).stream().anyMatch(r.exclude().getOrDefault(f, Set.of())::contains)) {
        return false;
      }
    }
    String day = hit.article().published().orElse("");
    if (r.undated() && day.isEmpty()) {
      return words(hit, r);
    }
    if (r.undated() && r.from().isEmpty() && r.to().isEmpty()) {
      return false;
    }
    if (r.from().isPresent() && day.compareTo(r.from().get().toString()) < 0
        || r.to().isPresent() && day.compareTo(r.to().get().toString()) > 0) {
      return false;
    }
    return words(hit, r);
  }

  private static boolean words(SearchResult.Hit hit, SearchRequest r) {
    String text = hit.quote().text().toLowerCase(Locale.ROOT);
    return r.q().isBlank() || java.util.Arrays.stream(r.q().toLowerCase(Locale.ROOT).split("\\s+or\\s+"))
        .anyMatch(any -> java.util.Arrays.stream(any.split("\\s+")).allMatch(text::contains));
  }

  /** What a speaker says of the harvest is taken for one utterance in several wordings. */
  @Override
  public Optional<SearchResult.Variants> variants(String id) {
    Optional<SearchResult.Hit> of = all.stream().filter(h -> h.id().equals(id) && id.startsWith("harvest")).findFirst();
    return of.map(hit -> {
      List<SearchResult.Hit> same = all.stream()
          .filter(h -> h.id().startsWith("harvest") && h.quote().speaker().id().equals(hit.quote().speaker().id()))
          .toList();
      List<SearchResult.Wording> wordings =
          same.stream().map(h -> new SearchResult.Wording(h.quote().text(), 1, List.of(h))).toList();
      return new SearchResult.Variants(id, new SearchResult.Cluster("c", same.size(), same.size()), same.size(), wordings);
    });
  }

  @Override
  public SearchResult.Portrait portrait(String id) {
    return id.equals("tovan-brisk")
        ? new SearchResult.Portrait(
            List.of(
                new Office("Mayor of Port Ansel", "mayor", "NZ", Optional.of(LocalDate.of(2020, 5, 1)), Optional.of(LocalDate.of(2026, 1, 1))),
                new Office("Prime Minister", "head_of_government", "NZ", Optional.of(LocalDate.of(2026, 1, 1)), Optional.empty())),
            List.of("harvest", "gates"))
        : Search.super.portrait(id);
  }

  @Override
  public SearchResult quotes(SearchRequest r) {
    if (r.q().equals(SLOW_WORD)) {
      java.util.concurrent.locks.LockSupport.parkNanos(SLOW_MS * 1_000_000L);
    }
    int quote = r.q().indexOf('"');
    if (quote >= 0 && r.q().indexOf('"', quote + 1) < 0 && r.strict()) {
      throw new BadRequest(List.of(new BadRequest.Mistake("q", Optional.of(quote), "this quotation mark is never closed")));
    }
    List<SearchResult.Warning> warnings = quote >= 0 && r.q().indexOf('"', quote + 1) < 0
        ? List.of(new SearchResult.Warning(quote, "this quotation mark is never closed", Optional.of(r.q() + "\"")))
        : List.of();
    List<SearchResult.Hit> found = new ArrayList<>(all.stream().filter(h -> keeps(h, r, Optional.empty())).toList());
    if (r.sort() == SearchRequest.Sort.NEWEST) {
      found.sort(Comparator.comparing((SearchResult.Hit h) -> h.article().published().orElse("")).reversed());
    }
    int from = r.cursor().map(Integer::parseInt).orElse(0);
    int to = Math.min(found.size(), from + r.size());
    Map<String, SearchResult.Facet> facets = new LinkedHashMap<>();
    for (FacetField f : r.facets()) {
      facets.put(f.param(), facet(r, f));
    }
    return new SearchResult(
        new SearchResult.QueryEcho(r.q(), r.q(), warnings), found.size(), 1,
        to < found.size() ? Optional.of(Integer.toString(to)) : Optional.empty(),
        found.subList(Math.min(from, to), to).stream().map(h -> highlighted(h, r.q())).toList(), facets, histogram(r, found),
        List.of(), state());
  }

  private static SearchResult.Hit highlighted(SearchResult.Hit h, String q) {
    List<int[]> marks = new ArrayList<>();
    for (String word : q.toLowerCase(Locale.ROOT).split("\\s+")) {
      int at = word.isEmpty() ? -1 : h.quote().text().toLowerCase(Locale.ROOT).indexOf(word);
      if (at >= 0) {
        marks.add(new int[] {at, at + word.length()});
      }
    }
    return new SearchResult.Hit(h.id(), h.quote(), h.article(), h.place(), h.context(), h.source(), marks, h.cluster(), h.explanation());
  }

  private SearchResult.Facet facet(SearchRequest r, FacetField f) {
    Map<String, Long> counts = new TreeMap<>();
    Map<String, String> labels = new TreeMap<>();
    all.forEach(h -> values(h, f).forEach(v -> labels.put(v, label(h, f, v))));
    all.stream().filter(h -> keeps(h, r, Optional.of(f))).forEach(h -> values(h, f).forEach(v -> counts.merge(v, 1L, Long::sum)));
    Set<String> in = r.include().getOrDefault(f, Set.of());
    Set<String> out = r.exclude().getOrDefault(f, Set.of());
    out.forEach(v -> counts.putIfAbsent(v, 0L));
    List<SearchResult.FacetValue> values = counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(e -> new SearchResult.FacetValue(
            e.getKey(), labels.getOrDefault(e.getKey(), e.getKey()), e.getValue(), in.contains(e.getKey()), out.contains(e.getKey())))
        .toList();
    int most = r.facetSize().getOrDefault(f, values.size());
    List<SearchResult.FacetValue> listed = new ArrayList<>(values.subList(0, Math.min(most, values.size())));
    values.stream().skip(listed.size()).filter(v -> v.selected() || v.excluded()).forEach(listed::add);
    return new SearchResult.Facet(listed, values.size() - listed.size(), 0);
  }

  private Optional<SearchResult.Histogram> histogram(SearchRequest r, List<SearchResult.Hit> found) {
    Map<String, Long> months = new TreeMap<>();
    found.forEach(h -> h.article().published().ifPresent(day -> months.merge(day.substring(0, 7), 1L, Long::sum)));
    long undated = all.stream().filter(h -> h.article().published().isEmpty() && keeps(h, r.atAnyTime(), Optional.empty())).count();
    return Optional.of(new SearchResult.Histogram(
        "month",
        months.entrySet().stream()
            .map(e -> new SearchResult.Bucket(
                e.getKey() + "-01", java.time.YearMonth.parse(e.getKey()).atEndOfMonth().toString(), e.getValue()))
            .toList(),
        undated));
  }

  @Override
  public SearchResult.ArticleResult articles(SearchRequest request) {
    List<SearchResult.ArticleHit> hits = articles.stream().limit(request.size()).map(a -> new SearchResult.ArticleHit(
        hit(a, a.quotes().getFirst()).article(), Optional.empty(), List.of(), a.quotes().size(), "", List.of())).toList();
    return new SearchResult.ArticleResult(
        new SearchResult.QueryEcho("", "", List.of()), articles.size(), 1, Optional.empty(), hits, Map.of(), Optional.empty(),
        List.of(), state());
  }

  @Override
  public Optional<SearchResult.Hit> quote(String id) {
    return all.stream().filter(h -> h.id().equals(id)).findFirst();
  }

  @Override
  public Optional<AnnotatedArticle> article(String id) {
    return articles.stream().filter(a -> a.article().id().equals(id)).findFirst();
  }

  @Override
  public List<SearchResult.SpeakerHit> speakers(String prefix, int size) {
    return all.stream()
        .filter(h -> h.quote().speaker().name().orElse("").toLowerCase(Locale.ROOT).contains(prefix.toLowerCase(Locale.ROOT)))
        .flatMap(h -> h.quote().speaker().id().stream())
        .distinct()
        .flatMap(id -> speaker(id).stream())
        .limit(size)
        .toList();
  }

  @Override
  public Optional<SearchResult.SpeakerHit> speaker(String id) {
    List<SearchResult.Hit> theirs = all.stream().filter(h -> h.quote().speaker().id().equals(Optional.of(id))).toList();
    return theirs.stream().findFirst().map(h -> new SearchResult.SpeakerHit(
        id, h.quote().speaker().name().orElse(id), h.quote().speaker().office(), h.quote().speaker().country(),
        Optional.empty(), theirs.size(), List.of("I. Orvane")));
  }

  @Override
  public SearchResult.IndexState state() {
    return new SearchResult.IndexState("1", articles.size(), all.size(), "2031-12-31T00:00:00Z");
  }
}
