package dicta.index;

import dicta.model.Article;
import dicta.model.Quote;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
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
  /** Statements that one is compared with at most. */
  private static final int MOST_COMPARED = 24;

  /** And of them, those that share a single key with it. */
  private static final int MOST_OF_ONE_KEY = 4;

  /** Documents looked at for one key in one segment: only a slogan has more. */
  private static final int MOST_POSTINGS = 500;

  /** Looks into the index without the lock before it is done with the lock. */
  private static final int MOST_ATTEMPTS = 3;

  private final SearcherManager searchers;
  private final Map<Integer, List<Recent>> recent = new HashMap<>();
  private @Nullable KeyFilter filter;
  private long generation;
  private long refreshes;
  private long numbers;
  private volatile int waiting;

  private static final class Recent {
    final Wording wording;
    final long cluster;
    final long number;
    long putIn = Long.MAX_VALUE;

    /** @param number in the order of coming */
    Recent(Wording wording, long cluster, long number) {
      this.wording = wording;
      this.cluster = cluster;
      this.number = number;
    }
  }

  /** An article's statements with their marks, to be given back once they are in the index. */
  final class Marked {
    private final List<Recent> entries = new ArrayList<>();
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

  /** A statement with what it is found by and what is looked for. */
  private record Keyed(Utterance utterance, Wording wording, int[] keys, int[] wanted) {}

  /** A state of the index to look into; its searcher is to be released. */
  private record State(IndexSearcher searcher, KeyFilter filter, long refreshes) {}

  /**
   * Finds the clusters of an article's statements. The index is looked into without holding the lock; if it is opened anew
   * meanwhile, so that what was held in memory may be gone, it is looked into again.
   */
  Marked mark(List<Utterance> statements) throws IOException {
    List<Keyed> keyed = statements.stream().map(s -> new Keyed(s, s.compared(), s.keys(), s.wanted())).toList();
    for (int i = 0; i < MOST_ATTEMPTS; i++) {
      State state = state();
      List<Found> found = inIndex(keyed, state);
      synchronized (this) {
        if (state.refreshes == refreshes) {
          return mark(keyed, found);
        }
      }
    }
    synchronized (this) {
      return mark(keyed, inIndex(keyed, state()));
    }
  }

  private synchronized State state() throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      KeyFilter known = filter;
      if (known == null || known.full()) {
        known = KeyFilter.of(searcher.getIndexReader().leaves(), recent.size());
        recent.keySet().forEach(known::add);
        filter = known;
      }
      return new State(searcher, known, refreshes);
    } catch (IOException | RuntimeException e) {
      searchers.release(searcher);
      throw e;
    }
  }

  /** The likeliest in the index of each statement. May be called without the lock: all keys of that state are in its filter. */
  private List<Found> inIndex(List<Keyed> statements, State state) throws IOException {
    try {
      var index = new Index(state.searcher.getIndexReader().leaves());
      var found = new ArrayList<Found>(statements.size());
      for (Keyed statement : statements) {
        int[] keys = Arrays.stream(statement.wanted).filter(state.filter::mayHave).toArray();
        found.add(keys.length == 0 ? Found.NONE : index.like(statement.wording, keys));
      }
      return found;
    } finally {
      searchers.release(state.searcher);
    }
  }

  /** To be called with the lock, and after {@link #state}. */
  private Marked mark(List<Keyed> statements, List<Found> inIndex) {
    var marked = new Marked();
    for (int i = 0; i < statements.size(); i++) {
      Keyed statement = statements.get(i);
      Found found = likeliest(statement, inIndex.get(i));
      boolean joins = found.likeness > 0;
      long cluster = joins ? found.cluster : ClusterMark.begunBy(statement.utterance.statementId());
      var entry = new Recent(statement.wording, cluster, numbers++);
      for (int key : statement.keys) {
        recent.computeIfAbsent(key, k -> new ArrayList<>(1)).add(entry);
        if (filter != null) {
          filter.add(key);
        }
      }
      marked.entries.add(entry);
      waiting++;
      marked.marks.add(ClusterMark.of(cluster, statement.utterance.wording(), joins));
    }
    return marked;
  }

  /** The likeliest of those in memory and the one of the index; at the same likeness the one in memory. */
  private Found likeliest(Keyed statement, Found inIndex) {
    var shared = new HashMap<Recent, Integer>();
    for (int key : statement.wanted) {
      for (Recent r : recent.getOrDefault(key, List.of())) {
        shared.merge(r, 1, Integer::sum);
      }
    }
    Found best = Found.NONE;
    for (Recent r : likeliest(shared, Comparator.comparingLong(r -> r.number))) {
      double likeness = statement.wording.likeness(r.wording);
      if (likeness > best.likeness) {
        best = new Found(likeness, r.cluster);
      }
    }
    return inIndex.likeness > best.likeness ? inIndex : best;
  }

  /**
   * Those that share most keys with a statement, in that order. One key in common is seldom more than a word that the speaker used
   * twice in a week: of those a few are looked at.
   */
  private static <T> List<T> likeliest(Map<T, Integer> shared, Comparator<T> order) {
    List<Map.Entry<T, Integer>> all = new ArrayList<>(shared.entrySet());
    all.sort(Map.Entry.<T, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey(order)));
    var likeliest = new ArrayList<T>();
    int single = 0;
    for (Map.Entry<T, Integer> e : all) {
      if (likeliest.size() == MOST_COMPARED || e.getValue() == 1 && single++ == MOST_OF_ONE_KEY) {
        break;
      }
      likeliest.add(e.getKey());
    }
    return likeliest;
  }

  private record Found(double likeness, long cluster) {
    static final Found NONE = new Found(0, ClusterMark.NONE);
  }

  /** The statements that the index has. */
  private static final class Index {
    private final List<LeafReaderContext> leaves;
    private final @Nullable TermsEnum[] terms;

    Index(List<LeafReaderContext> leaves) throws IOException {
      this.leaves = leaves;
      this.terms = new TermsEnum[leaves.size()];
      for (int i = 0; i < terms.length; i++) {
        Terms of = leaves.get(i).reader().terms(Schema.KEYS);
        terms[i] = of == null ? null : of.iterator();
      }
    }

    Found like(Wording statement, int[] keys) throws IOException {
      var shared = new HashMap<Long, Integer>(); // segment and document → keys in common
      for (int i = 0; i < terms.length; i++) {
        TermsEnum of = terms[i];
        for (int k = 0; of != null && k < keys.length; k++) {
          if (of.seekExact(ClusterMark.key(keys[k]))) {
            gather(i, of.postings(null, PostingsEnum.NONE), shared);
          }
        }
      }
      Found best = Found.NONE;
      for (long candidate : likeliest(shared, Comparator.naturalOrder())) {
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

    private void gather(int segment, PostingsEnum docs, Map<Long, Integer> shared) throws IOException {
      var live = leaves.get(segment).reader().getLiveDocs();
      int seen = 0;
      for (int d = docs.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS && seen++ < MOST_POSTINGS; d = docs.nextDoc()) {
        if (live == null || live.get(d)) {
          shared.merge((long) segment << 32 | d, 1, Integer::sum);
        }
      }
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
    recent.values().removeIf(
        entries -> {
          entries.removeIf(e -> e.putIn < generation);
          return entries.isEmpty();
        });
    waiting = (int) recent.values().stream().flatMap(List::stream).distinct().count();
  }
}
