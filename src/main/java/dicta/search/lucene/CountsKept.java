package dicta.search.lucene;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.Query;

/**
 * Counts of broad queries, kept while a state of the archive lasts: the next page of the same hits, and the same words with another
 * filter's own facet, need them again. The least recently used go first. Thread-safe.
 */
final class CountsKept {
  /** Numbers that are kept in all: 16 MB. */
  private static final int MOST = 4 << 20;

  private record Key(Query query, String column) {}

  private record Kept(long total, Counts counts) {}

  private final Map<Key, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);
  private int held;

  /** What was counted of a query in each of some columns. */
  record Found(long total, Counts[] counts) {}

  /** Empty unless all columns are known. */
  synchronized Optional<Found> of(Query query, java.util.List<ViewColumn> columns) {
    var counts = new Counts[columns.size()];
    Kept one = kept.get(new Key(query, ""));
    if (one == null) {
      return Optional.empty();
    }
    for (int c = 0; c < counts.length; c++) {
      Kept ofColumn = kept.get(new Key(query, columns.get(c).name));
      if (ofColumn == null) {
        return Optional.empty();
      }
      counts[c] = ofColumn.counts;
    }
    return Optional.of(new Found(one.total, counts));
  }

  synchronized void keep(Query query, java.util.List<ViewColumn> columns, long total, Counts[] counts) {
    add(new Key(query, ""), new Kept(total, Counts.NOTHING));
    for (int c = 0; c < counts.length; c++) {
      add(new Key(query, columns.get(c).name), new Kept(total, counts[c]));
    }
    Iterator<Kept> oldest = kept.values().iterator();
    while (held > MOST && oldest.hasNext()) {
      held -= room(oldest.next());
      oldest.remove();
    }
  }

  private void add(Key key, Kept value) {
    Kept before = kept.put(key, value);
    held += room(value) - (before == null ? 0 : room(before));
  }

  private static int room(Kept kept) {
    return 64 + 2 * kept.counts.size();
  }
}
