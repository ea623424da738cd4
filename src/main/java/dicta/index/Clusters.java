package dicta.index;

import dicta.model.Article;
import dicta.model.Quote;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cluster of each statement that is put into the archive: that of the statement most like it, if any is the same
 * utterance, else its own. Works from the index as it stands and from what was put since it was last opened anew, so that
 * nothing has to be worked out again when articles come, change or go: who belongs together is in the statements' own marks.
 *
 * <p>A statement that is like those of two clusters joins the likelier; the two stay apart. Thread-safe.
 */
final class Clusters implements ReferenceManager.RefreshListener {
  /** Documents looked at for one key in one segment: only a slogan has more. */
  private static final int MOST_DOCUMENTS = 500;

  /** Looks into the index without the lock before it is done with the lock. */
  private static final int MOST_ATTEMPTS = 3;

  private final SearcherManager searchers;
  private final Recent recent = new Recent();
  private @Nullable KeyFilter filter;
  private long generation;
  private long refreshes;
  private volatile int waiting;

  /** An article's statements with their marks, to be given back once they are in the index. */
  final class Marked {
    private final List<Recent.Entry> entries = new ArrayList<>();
    private final List<Long> marks = new ArrayList<>();

    /** The mark of the article's n-th statement. */
    long mark(int n) {
      return marks.get(n);
    }

    /** To be called when the index has got them. */
    void put() {
      synchronized (Clusters.this) {
        entries.forEach(e -> e.putIn = generation);
      }
    }
  }

  /** Statements that are held in memory since the index was last opened anew. */
  int waiting() {
    return waiting;
  }

  Clusters(SearcherManager searchers) {
    this.searchers = searchers;
    searchers.addListener(this);
  }

  /** A state of the index to look into; its searcher is to be released. */
  private record State(IndexSearcher searcher, KeyFilter filter, long refreshes) {}

  /**
   * Finds the clusters of an article's statements. The index is looked into without holding the lock; if it is opened anew
   * meanwhile, so that what was held in memory may be gone, it is looked into again.
   */
  Marked mark(List<Sought> statements) throws IOException {
    for (int i = 0; i < MOST_ATTEMPTS; i++) {
      State state = state();
      List<Found> found = inIndex(statements, state);
      synchronized (this) {
        if (state.refreshes == refreshes) {
          return mark(statements, found);
        }
      }
    }
    synchronized (this) {
      return mark(statements, inIndex(statements, state()));
    }
  }

  private synchronized State state() throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      KeyFilter known = filter;
      if (known == null || known.full()) {
        known = KeyFilter.of(searcher.getIndexReader().leaves(), recent.keys());
        recent.eachKey(known::add);
        filter = known;
      }
      return new State(searcher, known, refreshes);
    } catch (IOException | RuntimeException e) {
      searchers.release(searcher);
      throw e;
    }
  }

  /** The likeliest in the index of each statement. May be called without the lock: all keys of that state are in its filter. */
  private List<Found> inIndex(List<Sought> statements, State state) throws IOException {
    try {
      var index = new Index(state.searcher.getIndexReader().leaves());
      var found = new ArrayList<Found>(statements.size());
      for (Sought statement : statements) {
        int[] keys = Arrays.stream(statement.wanted()).filter(state.filter::mayHave).toArray();
        found.add(keys.length == 0 ? Found.NONE : index.like(statement.wording(), keys));
      }
      return found;
    } finally {
      searchers.release(state.searcher);
    }
  }

  /** To be called with the lock, and after {@link #state}. */
  private Marked mark(List<Sought> statements, List<Found> inIndex) {
    var marked = new Marked();
    for (int i = 0; i < statements.size(); i++) {
      Sought statement = statements.get(i);
      Found found = likeliest(statement, inIndex.get(i));
      boolean joins = found.likeness > 0;
      long cluster = joins ? found.cluster : ClusterMark.begunBy(statement.utterance().statementId());
      var entry = new Recent.Entry(statement.wording(), cluster, statement.keys());
      recent.add(entry);
      for (int key : statement.keys()) {
        if (filter != null) {
          filter.add(key);
        }
      }
      marked.entries.add(entry);
      waiting++;
      marked.marks.add(ClusterMark.of(cluster, statement.utterance().wording(), joins));
    }
    return marked;
  }

  /** The likeliest of those in memory and the one of the index; at the same likeness the one in memory. */
  private Found likeliest(Sought statement, Found inIndex) {
    var shared = new Shared();
    for (int key : statement.wanted()) {
      recent.withKey(key, shared::add);
    }
    Found best = Found.NONE;
    for (long candidate : shared.likeliest()) {
      Recent.Entry entry = recent.get((int) candidate);
      double likeness = statement.wording().likeness(entry.wording);
      if (likeness > best.likeness) {
        best = new Found(likeness, entry.cluster);
      }
    }
    return inIndex.likeness > best.likeness ? inIndex : best;
  }

  private record Found(double likeness, long cluster) {
    static final Found NONE = new Found(0, ClusterMark.NONE);
  }

  /** The statements that the index has. */
  private static final class Index {
    private final List<LeafReaderContext> leaves;
    private final List<KeyedDocs> docs = new ArrayList<>();

    Index(List<LeafReaderContext> leaves) throws IOException {
      this.leaves = leaves;
      for (LeafReaderContext leaf : leaves) {
        docs.add(new KeyedDocs(leaf.reader()));
      }
    }

    Found like(Wording statement, int[] keys) throws IOException {
      var shared = new Shared(); // of segment and document
      for (int i = 0; i < docs.size(); i++) {
        for (int key : keys) {
          gather(i, key, shared);
        }
      }
      Found best = Found.NONE;
      for (long candidate : shared.likeliest()) {
        var leaf = leaves.get((int) (candidate >>> 32)).reader();
        int doc = (int) candidate;
        var sketches = DocValues.getNumeric(leaf, Schema.SKETCH);
        if (!sketches.advanceExact(doc) || !statement.mayBeLike(sketches.longValue())) {
          continue;
        }
        double likeness = statement.likeness(wording(leaf, doc));
        var marks = DocValues.getNumeric(leaf, Schema.CLUSTER);
        if (likeness > best.likeness && marks.advanceExact(doc)) {
          best = new Found(likeness, ClusterMark.cluster(marks.longValue()));
        }
        if (likeness == 1) {
          break;
        }
      }
      return best;
    }

    private static Wording wording(LeafReader leaf, int doc) throws IOException {
      int parent = ArchiveReader.parentOf(leaf, doc);
      KeptArticle kept = ArchiveReader.kept(leaf, parent);
      Article article = kept.article();
      Quote quote = kept.quote(kept.size() - (parent - doc));
      return Utterance.of(article.id(), article.published().map(d -> (int) d.toEpochDay()), quote).compared();
    }

    private void gather(int segment, int key, Shared shared) throws IOException {
      var live = leaves.get(segment).reader().getLiveDocs();
      int[] seen = {0};
      docs.get(segment).with(
          key,
          doc -> {
            if (seen[0]++ < MOST_DOCUMENTS && (live == null || live.get(doc))) {
              shared.add((long) segment << 32 | doc);
            }
          });
    }
  }

  @Override
  public synchronized void beforeRefresh() {
    generation++;
  }

  /** What was put before the refresh began is now found in the index. */
  @Override
  public synchronized void afterRefresh(boolean changed) {
    refreshes++;
    recent.removeIf(e -> e.putIn < generation);
    waiting = recent.size();
  }
}
