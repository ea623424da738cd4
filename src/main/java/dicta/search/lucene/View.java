package dicta.search.lucene;

import dicta.index.Schema;
import dicta.model.Office;
import dicta.search.NameDirectory;
import dicta.search.RequestParser;
import dicta.search.SearchRequest.FacetField;
import dicta.search.SearchResult.IndexState;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * One state of the archive with what is worked out of it once: columns over all segments, names, totals. Usable as long as its
 * searcher is held. Thread-safe.
 */
final class View {
  private static final long PREPARING_MILLIS = 60_000;

  /** Letters of the shortest of {@link #called}. */
  static final int SHORTEST_CALLED = 4;

  final IndexSearcher searcher;
  final List<LeafReaderContext> leaves;
  final Segments segments;
  final IndexState state;
  final long readerVersion;
  private final NameDirectory directory;
  private final Map<String, String> foldedLabels = new ConcurrentHashMap<>();
  private final Map<String, String> countries = new ConcurrentHashMap<>();
  private final WorkedOut<List<TopHits.Key>> firstPages = new WorkedOut<>();
  private final WorkedOut<FixedBitSet[]> several = new WorkedOut<>();
  private final WorkedOut<FacetColumn> facets = new WorkedOut<>();
  private final WorkedOut<DayColumn[]> days = new WorkedOut<>();
  private final WorkedOut<Spans> spans = new WorkedOut<>();
  private final WorkedOut<ViewColumn> countedDays = new WorkedOut<>();
  private final WorkedOut<Counts> ofAll = new WorkedOut<>();
  private final WorkedOut<List<Labelled>> labelled = new WorkedOut<>();
  private final WorkedOut<List<String>> called = new WorkedOut<>();
  private final WorkedOut<int[]> totals = new WorkedOut<>();
  final CountsKept kept = new CountsKept();
  private final WorkedOut<Names> names = new WorkedOut<>();

  View(IndexSearcher searcher, Segments segments, NameDirectory directory) throws IOException {
    this.searcher = searcher;
    this.leaves = searcher.getIndexReader().leaves();
    this.segments = segments;
    this.directory = directory;
    long articles = 0;
    for (LeafReaderContext leaf : leaves) {
      int[] all = segments.countsOfAll(leaf.reader(), Schema.ARTICLE_TYPE, "", new Everything());
      articles += all[0];
    }
    long statements = searcher.getIndexReader().numDocs() - articles;
    this.readerVersion = ((DirectoryReader) searcher.getIndexReader()).getVersion();
    String version = Long.toString(readerVersion, 36) + "." + Schema.VERSION;
    this.state = new IndexState(version, articles, statements, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /** Works out now what was worked out in another view, and the start page, which everybody asks for first. */
  void prepare(View before) throws IOException {
    new Answering(this, RequestParser.parse(Map.of()), Target.STATEMENTS, new Deadline(PREPARING_MILLIS)).run();
    before.facets.each(this::facet);
    before.countedDays.each(this::countedDays);
    if (!before.names.isEmpty()) {
      names();
    }
    if (!before.totals.isEmpty()) {
      readyToSuggest();
    }
    before.spans.each(this::spans);
    if (!before.several.isEmpty()) {
      carriedBySeveral();
    }
    for (LeafReaderContext leaf : leaves) {
      segments.ties(leaf.reader());
      segments.joined(leaf.reader());
    }
  }

  /** Works out what searches, facets and suggestions need of the archive, on all processors, the largest segments first. */
  void warm() throws IOException {
    List<LeafReader> largestFirst =
        leaves.stream().map(LeafReaderContext::reader).sorted(Comparator.comparingInt(r -> -r.maxDoc())).toList();
    List<String> columns = Stream.of(FacetField.values()).map(Target.STATEMENTS::column).toList();
    var work = new ArrayList<Runnable>();
    for (LeafReader segment : largestFirst) {
      work.add(() -> segments.spans(segment, Schema.SAID_FROM));
      work.add(() -> segments.frequent(segment, Schema.TEXT));
      work.add(() -> segments.frequent(segment, Schema.PHRASES));
      columns.forEach(c -> work.add(() -> segments.ordinals(segment, c)));
      work.add(() -> segments.day(segment, Schema.SAID_FROM));
      work.add(() -> segments.day(segment, Schema.PUBLISHED));
      work.add(() -> segments.ties(segment));
      work.add(() -> segments.joined(segment));
    }
    work.add(this::names);
    columns.forEach(c -> work.add(() -> countsOfAll(Target.STATEMENTS, facet(c).counted())));
    try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      var begun = work.stream().map(todo -> new FutureTask<@Nullable Void>(todo, null)).toList();
      begun.forEach(threads::execute);
      for (FutureTask<@Nullable Void> task : begun) {
        SegmentWork.await(task);
      }
    }
    readyToSuggest();
  }

  /** Works out now what suggestions take their time for. */
  void readyToSuggest() {
    names();
    totals(Target.STATEMENTS.column(FacetField.SPEAKER));
    labelled(FacetField.COUNTRY);
    labelled(FacetField.SOURCE);
    for (LeafReaderContext leaf : leaves) {
      segments.frequent(leaf.reader(), Schema.TEXT);
      segments.frequent(leaf.reader(), Schema.PHRASES);
    }
  }

  /** Counts documents. */
  private record Everything() implements SegmentColumn {
    @Override
    public int slots() {
      return 1;
    }

    @Override
    public void count(int[] docs, int n, int[] slots) {
      slots[0] += n;
    }

    @Override
    public void count(int[] docs, int n, int[] entryOf, Tally into) {
      into.add(entryOf[0], n);
    }

    @Override
    public int slot(int doc) {
      return 0;
    }
  }

  long documents(Target target) {
    return target == Target.STATEMENTS ? state.statements() : state.articles();
  }

  /** A label as it is looked up by; kept, since suggestions compare all labels at every key. */
  String folded(String label) {
    return foldedLabels.computeIfAbsent(label, Countries::folded);
  }

  /** What a country of the archive is called; kept, since the JDK takes its time to find it. */
  String country(String code) {
    return countries.computeIfAbsent(code, Countries::label);
  }

  /** The first hits of a request that is asked again and again in one state of the archive; made by {@code maker} if need be. */
  List<TopHits.Key> firstPage(String name, WorkedOut.Maker<List<TopHits.Key>> maker) {
    return firstPages.get(name, maker);
  }

  FacetColumn facet(String column) {
    return facets.get(column, () -> new FacetColumn(segments, leaves, column));
  }

  List<Office> offices(String id) {
    return directory.offices(id);
  }

  Names names() {
    return names.get("", () -> Names.of(leaves, directory));
  }

  /** The documents of each segment whose utterance may be carried by others too. */
  FixedBitSet[] carriedBySeveral() {
    return several.get("", () -> new Clusters(this).several());
  }

  /** The counts of a column over all documents of the target; worked out once. */
  Counts countsOfAll(Target target, ViewColumn column) {
    return ofAll.get(
        target.type + " " + column.name,
        () -> column.sum((i, segment) -> segments.countsOfAll(leaves.get(i).reader(), target.type, column.name, segment)));
  }

  /** How many statements have each value of a facet, by the values' numbers; not to be changed. */
  int[] totals(String column) {
    return totals.get(column, () -> facet(column).byValue(countsOfAll(Target.STATEMENTS, facet(column).counted())));
  }

  /**
   * A value of a facet as it is suggested.
   *
   * @param folded the label as it is looked up by, with a space in front of each word
   */
  record Labelled(String value, String label, String folded, int statements) {}

  /** The values of a facet that statements have, the most frequent in front. */
  List<Labelled> labelled(FacetField field) {
    return labelled.get(
        field.param(),
        () -> {
          FacetColumn column = facet(Target.STATEMENTS.column(field));
          int[] totals = totals(Target.STATEMENTS.column(field));
          var all = new ArrayList<Labelled>();
          for (int v = 0; v < totals.length; v++) {
            if (totals[v] > 0) {
              String label = field == FacetField.COUNTRY ? country(column.value(v)) : column.value(v);
              all.add(new Labelled(column.value(v), label, " " + folded(label), totals[v]));
            }
          }
          all.sort(Comparator.comparingInt(Labelled::statements).reversed().thenComparing(Labelled::label));
          return all;
        });
  }

  /**
   * What the countries, languages or sources that statements have are called, folded, the most frequent in front; of sources also
   * single words. Short ones are too like each other to tell what a mistyped one stands for.
   */
  List<String> called(FacetField field) {
    return called.get(
        field.param(),
        () -> {
          var all = new LinkedHashSet<String>();
          for (Labelled each : labelled(field)) {
            switch (field) {
              case COUNTRY, SPEAKER_COUNTRY -> {
                all.addAll(Countries.names(each.value()));
                names().countryNames().getOrDefault(each.value(), List.of()).forEach(n -> all.add(folded(n)));
              }
              case LANG -> all.addAll(Countries.languageNames(each.value()));
              case SOURCE -> all.add(each.folded().strip());
              case SPEAKER, ABOUT, KIND, HOW -> throw new IllegalArgumentException(field.param() + " has no such names");
            }
          }
          if (field == FacetField.SOURCE) {
            List.copyOf(all).forEach(name -> all.addAll(List.of(name.split(" "))));
          }
          all.removeIf(name -> name.length() < SHORTEST_CALLED);
          return List.copyOf(all);
        });
  }

  /** The spans of days of a field, for counting. */
  Spans spans(String field) {
    return spans.get(field, () -> Spans.of(field, leaves.stream().map(l -> segments.spans(l.reader(), field)).toList()));
  }

  DayColumn[] days(String field) {
    return days.get(
        field,
        () -> {
          var columns = new DayColumn[leaves.size()];
          for (int i = 0; i < columns.length; i++) {
            columns[i] = segments.day(leaves.get(i).reader(), field);
          }
          return columns;
        });
  }

  /** The days of a field for counting. */
  ViewColumn countedDays(String field) {
    return countedDays.get(field, () -> DayColumn.over(field, days(field), DayColumn.earliest(days(field))));
  }
}
