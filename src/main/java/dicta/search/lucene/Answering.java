package dicta.search.lucene;

import dicta.index.Schema;
import dicta.model.Quote;
import dicta.search.BadRequest;
import dicta.search.SearchRequest;
import dicta.search.SearchRequest.DateField;
import dicta.search.SearchRequest.FacetField;
import dicta.search.SearchRequest.Sort;
import dicta.search.lucene.PageCursor.Reading;
import dicta.search.SearchResult.Facet;
import dicta.search.SearchResult.Histogram;
import dicta.search.SearchResult.QueryEcho;
import dicta.search.SearchResult.Suggestion;
import dicta.search.SearchResult.Warning;
import dicta.search.query.Mistake;
import dicta.search.query.Node;
import dicta.search.query.Parsed;
import dicta.search.query.QueryParser;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.Query;

/** The work on one request. Single use, one thread. */
final class Answering {
  /** Of the people whom a name may mean, those that can be chosen at once. */
  private static final int MOST_CHOICES = 12;

  private final long began = System.nanoTime();
  private final View view;
  private final SearchRequest request;
  private final Target target;
  private final Deadline deadline;
  private final Resolver resolver;
  private final int requestNumber;
  private final Parsed parsed;
  private Node node;
  private Reading reading = Reading.AS_TYPED;
  private final List<Suggestion> choices = new ArrayList<>();
  private final Map<FacetField, Set<String>> include = new EnumMap<>(FacetField.class);
  private final Map<FacetField, Set<String>> exclude = new EnumMap<>(FacetField.class);
  private final List<Warning> warnings = new ArrayList<>();
  private final Map<String, Facet> facets = new LinkedHashMap<>();
  private final Sort sort;
  private Optional<Histogram> histogram = Optional.empty();
  private List<TopHits.Key> best = List.of();
  private Optional<String> next = Optional.empty();
  private List<Suggestion> didYouMean = List.of();
  private long total;

  Answering(View view, SearchRequest request, Target target, Deadline deadline) {
    this.view = view;
    this.request = request;
    this.target = target;
    this.deadline = deadline;
    this.resolver = new Resolver(view, target);
    this.requestNumber = PageCursor.request(request, target);
    this.parsed = QueryParser.parse(request.q(), LocalDate.now(ZoneOffset.UTC));
    this.node = parsed.query();
    this.sort = request.sort() == Sort.RELEVANCE && !Nodes.score(node) ? Sort.NEWEST : request.sort();
  }

  Answering run() throws IOException {
    if (request.strict() && !parsed.mistakes().isEmpty()) {
      throw new BadRequest(
          parsed.mistakes().stream().map(m -> new BadRequest.Mistake("q", Optional.of(m.position()), m.hint(), m.mended())).toList());
    }
    parsed.mistakes().forEach(this::warn);
    resolve(request.include(), include);
    resolve(request.exclude(), exclude);
    tell(request.include(), "");
    tell(request.exclude(), "not.");
    if (request.cursor().isPresent()) {
      read(PageCursor.of(request.cursor().get(), requestNumber).reading());
    } else {
      search();
      if (total == 0 && target == Target.STATEMENTS && Nodes.hasWords(node)) {
        read(Reading.AROUND);
      }
      if (total == 0) {
        nothingFound();
      } else {
        didYouMean = choices;
      }
    }
    histogram.flatMap(h -> Histograms.widened(request, h)).ifPresent(hint -> warnings.add(Warning.ofAll(hint)));
    if (deadline.passed()) {
      warnings.add(
          Warning.ofAll("the search was cut off after two seconds; totals and counts are of what was seen by then"));
    }
    return this;
  }

  /** Says what would find something; if other spellings of words that the archive does not have would, shows that at once. */
  private void nothingFound() throws IOException {
    var nothing = new NothingFound(this, view, request, target, node, deadline);
    didYouMean = nothing.suggestions();
    Node typed = node;
    if (!request.strict() && Nodes.words(typed) < 3 && nothing.mended().isPresent()) {
      read(Reading.MENDED);
    }
    boolean filtered = didYouMean.stream().anyMatch(s -> s.drop().isPresent());
    boolean loose = nothing.hasUnknownWord() || Nodes.words(typed) >= 3 && !filtered; // known words, kept away by a filter: it is named
    if (!request.strict() && total == 0 && Nodes.words(typed) > 0 && loose) {
      node = typed;
      read(Reading.LOOSE);
    }
    if (total == 0) {
      node = typed;
      reading = Reading.AS_TYPED;
      nothing.absent().forEach(term -> warnings.add(new Warning(Nodes.at(term), term + " alone finds nothing", Optional.empty())));
    }
  }

  private void read(Reading how) throws IOException {
    reading = how;
    switch (how) {
      case AS_TYPED -> search();
      case AROUND -> {
        search();
        if (total > 0) {
          warnings.add(
              Warning.ofAll(
                  "no statement has all these words itself; these are statements that have the others in the sentences around them "
                      + "or in the headline"));
        }
      }
      case LOOSE -> {
        search();
        if (total > 0) {
          warnings.add(
              Warning.ofAll(
                  Nodes.words(node) < 3
                      ? "nothing in the archive has these words; these statements have words that are spelt like them"
                      : "no statement has all these words; these have all but one of them, or words that are spelt like them"));
        }
      }
      case MENDED -> {
        Optional<NothingFound.Mended> mended = new NothingFound(this, view, request, target, node, deadline).mended();
        if (mended.isPresent()) {
          node = mended.get().node();
          search();
          warnings.replaceAll(w -> new Warning(w.position(), w.hint(), Optional.empty())); // what they mend is not what was searched
          String q = mended.get().q();
          Optional<String> whole = QueryParser.parse(q, LocalDate.now(ZoneOffset.UTC)).mistakes().stream().findFirst().flatMap(Mistake::mended);
          warnings.add(new Warning(mended.get().at(), mended.get().hint(), whole.or(() -> Optional.of(q))));
        }
      }
    }
  }

  private void warn(Conditions.Understood value) throws IOException {
    int at = request.q().indexOf(value.typed(), value.at());
    Optional<String> mended = Optional.empty();
    if (at >= 0 && value.choices().size() == 1) {
      mended = Optional.of(with(at, value.typed().length(), value.choices().getFirst()));
    } else if (at >= 0) { // all are searched: none of them is what the query was read as
      for (String choice : value.choices().subList(0, Math.min(MOST_CHOICES, value.choices().size()))) {
        String q = with(at, value.typed().length(), choice);
        long hits = view.names().meant(choice).equals(List.of(choice)) // an id of one word would mean others, too
            ? count(QueryParser.parse(q, LocalDate.now(ZoneOffset.UTC)).query(), request)
            : 0;
        if (hits > 0) {
          choices.add(new Suggestion(q, hits, Suggestion.Kind.ONLY, "only " + view.names().label(choice), Optional.empty()));
        }
      }
    }
    boolean whole = parsed.mistakes().isEmpty(); // else the query would still be wrong
    warnings.add(new Warning(at < 0 ? value.at() : at, value.hint(), whole ? mended : Optional.empty()));
  }

  /** The query with a value in the place of the one typed, its quotation marks included. */
  private String with(int at, int length, String value) {
    String q = request.q();
    boolean quoted = at > 0 && at + length < q.length() && "\"“”„«»".indexOf(q.charAt(at - 1)) >= 0;
    return q.substring(0, quoted ? at - 1 : at) + value + q.substring(quoted ? at + length + 1 : at + length);
  }

  private void warn(Mistake mistake) {
    warnings.add(new Warning(mistake.position(), mistake.hint(), mistake.mended()));
  }

  private void resolve(Map<FacetField, Set<String>> typed, Map<FacetField, Set<String>> into) {
    typed.forEach(
        (field, values) -> {
          var resolved = new LinkedHashSet<String>();
          values.forEach(v -> resolved.addAll(resolver.values(field, v)));
          into.put(field, resolved);
        });
  }

  /** Tells how names among the parameters were understood. */
  private void tell(Map<FacetField, Set<String>> typed, String before) {
    typed.forEach(
        (field, values) -> values.forEach(
            v -> resolver.doubt(field, v, resolver.values(field, v))
                .ifPresent(d -> warnings.add(Warning.ofAll(
                    before + field.param() + ": "
                        + (before.isEmpty() ? d.hint() : d.hint().replace("all are searched", "all are left out")))))));
  }

  private void search() throws IOException {
    var translator = new Translator(view, target, reading == Reading.AROUND);
    Query words = reading == Reading.LOOSE ? translator.loose(node) : translator.query(node);
    if (reading == Reading.AS_TYPED) {
      for (Conditions.Understood note : translator.conditions().notes()) {
        warn(note);
      }
    }
    var filters = new Filters(translator.conditions(), request, include, exclude);
    List<FacetField> sideways = new ArrayList<>();
    var columns = new ArrayList<ViewColumn>();
    var straight = new ArrayList<FacetField>();
    for (FacetField field : request.facets()) {
      if (include.containsKey(field) || exclude.containsKey(field)) {
        sideways.add(field);
      } else {
        straight.add(field);
        columns.add(view.facet(target.column(field)).counted());
      }
    }
    String dayField = target.day(request.date());
    boolean withHistogram = request.histogram();
    boolean spans = !dayField.equals(Schema.PUBLISHED); // a day of publication is one day
    if (withHistogram) {
      columns.add(spans ? view.spans(dayField).counted() : view.countedDays(dayField));
    }

    Query all = filters.apply(words, Optional.empty());
    Optional<TopHits.Key> after = request.cursor().map(c -> PageCursor.of(c, requestNumber).last());
    var top = new TopHits(request.size() == 0 ? 0 : request.size() + 1, after);
    var walk = new Walk(view, target, deadline);
    Walk.Counted counted =
        grouped()
            ? walk.grouped(all, columns, facetColumns(straight), dayField, sort, top)
            : walk.both(all, columns, dayField, sort, places(translator), top);
    Counts[] counts = counted.counts();
    total = counted.total();
    best = top.best();
    next = Optional.empty();
    if (best.size() > request.size()) { // one more than asked for tells that there is another page
      best = best.subList(0, request.size());
      next = best.isEmpty() ? Optional.empty() : Optional.of(cursor(best.getLast()));
    }
    var facet = new Facets(view);
    var byField = new EnumMap<FacetField, Facet>(FacetField.class);
    for (int i = 0; i < straight.size(); i++) {
      byField.put(straight.get(i), facet(facet, straight.get(i), counts[i], counted.groups(i)));
    }
    if (withHistogram) {
      Counts byDay = counts[straight.size()];
      boolean beside = request.dated() && !request.undated() || grouped(); // not all undated ones are among the hits, or not as such
      long undated = beside ? undated(walk, filters.undated(words), dayField) : byDay.none();
      boolean other = request.date() == DateField.SAID && target == Target.ARTICLES; // found by what was said then, drawn when published
      SearchRequest drawn = other ? request.atAnyTime() : request;
      histogram = Optional.of(
          spans
              ? Histograms.spans(drawn, view.spans(dayField), byDay, undated)
              : Histograms.days(drawn, DayColumn.earliest(view.days(dayField)), byDay, undated));
    }
    for (FacetField field : sideways) {
      String column = target.column(field);
      Query others = filters.apply(words, Optional.of(field));
      var columnsOfField = List.of(view.facet(column).counted());
      Walk.Counted own =
          grouped()
              ? walk.grouped(
                  others, columnsOfField, facetColumns(List.of(field)), dayField, Sort.NEWEST, new TopHits(0, Optional.empty()))
              : walk.counts(others, columnsOfField);
      byField.put(field, facet(facet, field, own.counts()[0], own.groups(0)));
    }
    facets.clear();
    request.facets().forEach(f -> facets.put(f.param(), byField.get(f)));
  }

  private Walk.Places places(Translator translator) {
    return Nodes.hasPhrases(node) ? Walk.Places.DECIDE : translator.ranksByPlaces() ? Walk.Places.RANK : Walk.Places.NOTHING;
  }

  private long undated(Walk walk, Query query, String dayField) throws IOException {
    return grouped()
        ? walk.grouped(query, List.of(), List.of(), dayField, Sort.NEWEST, new TopHits(0, Optional.empty())).total()
        : walk.counts(query, List.of()).total();
  }

  private boolean grouped() {
    return request.grouped() && target == Target.STATEMENTS;
  }

  private List<FacetColumn> facetColumns(List<FacetField> fields) {
    return fields.stream().map(f -> view.facet(target.column(f))).toList();
  }

  private Facet facet(Facets facet, FacetField field, Counts counts, List<int[]> groups) {
    return facet.facet(
        field, view.facet(target.column(field)), counts, groups, Optional.ofNullable(request.facetSize().get(field)),
        Optional.ofNullable(request.facetQuery().get(field)),
        include.getOrDefault(field, Set.of()), exclude.getOrDefault(field, Set.of()));
  }

  private String cursor(TopHits.Key last) {
    return new PageCursor(requestNumber, reading, view.readerVersion, last).text();
  }

  /** How many hits a query has with this request's filters. */
  long count(Node other, SearchRequest with) throws IOException {
    var translator = new Translator(view, target, false);
    var includes = new EnumMap<FacetField, Set<String>>(FacetField.class);
    var excludes = new EnumMap<FacetField, Set<String>>(FacetField.class);
    resolve(with.include(), includes);
    resolve(with.exclude(), excludes);
    Query query = new Filters(translator.conditions(), with, includes, excludes).apply(translator.query(other), Optional.empty());
    return new Walk(view, target, deadline).counts(query, List.of()).total();
  }

  QueryEcho echo() {
    Node shown = node instanceof Node.And || node instanceof Node.All ? node : new Node.And(List.of(node));
    return new QueryEcho(request.q(), shown.toString(), List.copyOf(warnings));
  }

  long total() {
    return total;
  }

  long tookMs() {
    return (System.nanoTime() - began) / 1_000_000;
  }

  Optional<String> next() {
    return next;
  }

  List<TopHits.Key> best() {
    return best;
  }

  Map<String, Facet> facets() {
    return java.util.Collections.unmodifiableMap(facets);
  }

  Optional<Histogram> histogram() {
    return histogram;
  }

  List<Suggestion> didYouMean() {
    return didYouMean;
  }

  Hits hits() {
    return new Hits(view);
  }

  Highlighter highlighter() {
    return new Highlighter(node, reading == Reading.LOOSE, view.facet(target.column(FacetField.LANG)).values(), view.names());
  }

  /** How a hit's rank came about; empty unless asked for. */
  List<String> explain(int doc, Quote quote, String lang) throws IOException {
    return request.explain() ? new Explanations(view, node, reading).of(doc, quote, lang) : List.of();
  }
}
