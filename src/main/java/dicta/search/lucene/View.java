package dicta.search.lucene;

import dicta.index.Schema;
import dicta.model.Office;
import dicta.search.NameDirectory;
import dicta.search.RequestParser;
import dicta.search.SearchRequest.FacetField;
import dicta.search.SearchResult.IndexState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.FixedBitSet;

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
  private final Map<String, List<TopHits.Key>> firstPages = new ConcurrentHashMap<>();
  private final Map<String, FixedBitSet[]> several = new ConcurrentHashMap<>();
  private final Map<String, FacetColumn> facets = new ConcurrentHashMap<>();
  private final Map<String, DayColumn[]> days = new ConcurrentHashMap<>();
  private final Map<String, Spans> spans = new ConcurrentHashMap<>();
  private final Map<String, ViewColumn> countedDays = new ConcurrentHashMap<>();
  private final Map<String, Counts> ofAll = new ConcurrentHashMap<>();
  private final Map<FacetField, List<Labelled>> labelled = new ConcurrentHashMap<>();
  private final Map<FacetField, List<String>> called = new ConcurrentHashMap<>();
  private final Map<String, int[]> totals = new ConcurrentHashMap<>();
  final CountsKept kept = new CountsKept();
  private final Map<String, Names> names = new ConcurrentHashMap<>();

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
    before.facets.keySet().forEach(this::facet);
    before.countedDays.keySet().forEach(this::countedDays);
    if (!before.names.isEmpty()) {
      names();
    }
    if (!before.totals.isEmpty()) {
      readyToSuggest();
    }
    before.spans.keySet().forEach(this::spans);
    if (!before.several.isEmpty()) {
      carriedBySeveral();
    }
    for (LeafReaderContext leaf : leaves) {
      segments.ties(leaf.reader());
      segments.joined(leaf.reader());
    }
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
  List<TopHits.Key> firstPage(String name, Supplier<List<TopHits.Key>> maker) {
    return firstPages.computeIfAbsent(name, n -> maker.get());
  }

  FacetColumn facet(String column) {
    return facets.computeIfAbsent(
        column,
        c -> {
          try {
            return new FacetColumn(segments, leaves, c);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  List<Office> offices(String id) {
    return directory.offices(id);
  }

  Names names() {
    return names.computeIfAbsent(
        "",
        n -> {
          try {
            return Names.of(leaves, directory);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** The documents of each segment whose utterance may be carried by others too. */
  FixedBitSet[] carriedBySeveral() {
    return several.computeIfAbsent("", n -> new Clusters(this).several());
  }

  /** The counts of a column over all documents of the target; worked out once. */
  Counts countsOfAll(Target target, ViewColumn column) {
    return ofAll.computeIfAbsent(
        target.type + " " + column.name,
        n -> column.sum((i, segment) -> segments.countsOfAll(leaves.get(i).reader(), target.type, column.name, segment)));
  }

  /** How many statements have each value of a facet, by the values' numbers; not to be changed. */
  int[] totals(String column) {
    return totals.computeIfAbsent(column, c -> facet(c).byValue(countsOfAll(Target.STATEMENTS, facet(c).counted())));
  }

  /**
   * A value of a facet as it is suggested.
   *
   * @param folded the label as it is looked up by, with a space in front of each word
   */
  record Labelled(String value, String label, String folded, int statements) {}

  /** The values of a facet that statements have, the most frequent in front. */
  List<Labelled> labelled(FacetField field) {
    return labelled.computeIfAbsent(
        field,
        f -> {
          FacetColumn column = facet(Target.STATEMENTS.column(f));
          int[] totals = totals(Target.STATEMENTS.column(f));
          var all = new ArrayList<Labelled>();
          for (int v = 0; v < totals.length; v++) {
            if (totals[v] > 0) {
              String label = f == FacetField.COUNTRY ? country(column.value(v)) : column.value(v);
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
    return called.computeIfAbsent(
        field,
        f -> {
          var all = new LinkedHashSet<String>();
          for (Labelled each : labelled(f)) {
            switch (f) {
              case COUNTRY, SPEAKER_COUNTRY -> {
                all.addAll(Countries.names(each.value()));
                names().countryNames().getOrDefault(each.value(), List.of()).forEach(n -> all.add(folded(n)));
              }
              case LANG -> all.addAll(Countries.languageNames(each.value()));
              case SOURCE -> all.add(each.folded().strip());
              case SPEAKER, ABOUT, KIND, HOW -> throw new IllegalArgumentException(f.param() + " has no such names");
            }
          }
          if (f == FacetField.SOURCE) {
            List.copyOf(all).forEach(name -> all.addAll(List.of(name.split(" "))));
          }
          all.removeIf(name -> name.length() < SHORTEST_CALLED);
          return List.copyOf(all);
        });
  }

  /** The spans of days of a field, for counting. */
  Spans spans(String field) {
    return spans.computeIfAbsent(field, f -> Spans.of(f, leaves.stream().map(l -> segments.spans(l.reader(), f)).toList()));
  }

  DayColumn[] days(String field) {
    return days.computeIfAbsent(
        field,
        f -> {
          var columns = new DayColumn[leaves.size()];
          for (int i = 0; i < columns.length; i++) {
            columns[i] = segments.day(leaves.get(i).reader(), f);
          }
          return columns;
        });
  }

  /** The days of a field for counting. */
  ViewColumn countedDays(String field) {
    return countedDays.computeIfAbsent(field, f -> DayColumn.over(f, days(f), DayColumn.earliest(days(f))));
  }
}
