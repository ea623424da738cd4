package dicta.search.lucene;

import dicta.index.Schema;
import dicta.model.Office;
import dicta.search.NameDirectory;
import dicta.search.SearchResult.IndexState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
  final IndexSearcher searcher;
  final List<LeafReaderContext> leaves;
  final Segments segments;
  final IndexState state;
  final long readerVersion;
  private final NameDirectory directory;
  private final Map<String, String> foldedLabels = new ConcurrentHashMap<>();
  private final Map<String, List<TopHits.Key>> firstPages = new ConcurrentHashMap<>();
  private final Map<String, FixedBitSet[]> several = new ConcurrentHashMap<>();
  private final Map<String, FacetColumn> facets = new ConcurrentHashMap<>();
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

  /** The counts of a column over all documents of the target, by segment and slot. */
  int[][] countsOfAll(Target target, String name, SegmentColumn[] columns) {
    var counts = new int[leaves.size()][];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = segments.countsOfAll(leaves.get(i).reader(), target.type, name, columns[i]);
    }
    return counts;
  }

  SegmentColumn[] ordinals(String column) {
    FacetColumn facet = facet(column);
    var columns = new SegmentColumn[leaves.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = facet.segment(i);
    }
    return columns;
  }

  DayColumn[] days(String field) {
    var columns = new DayColumn[leaves.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = segments.day(leaves.get(i).reader(), field);
    }
    return columns;
  }
}
