package dicta.search.lucene;

import dicta.index.ClusterMark;
import dicta.index.Schema;
import dicta.search.SearchResult.Cluster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which statements of a view are one utterance. For most statements a look into a set tells that nobody else carries them; only
 * for the others is the index asked who does.
 */
final class Clusters {
  private static final int RADIX = 36;

  private final View view;

  Clusters(View view) {
    this.view = view;
  }

  /**
   * A statement of a cluster.
   *
   * @param doc number over all segments
   * @param article a number of its article
   * @param day when it was said
   */
  record Member(int doc, int wording, int article, int day) {}

  /** The cluster of a statement, if it has more than one. */
  Optional<Cluster> of(int doc) throws IOException {
    long cluster = cluster(doc);
    if (!mayHaveSeveral(cluster)) {
      return Optional.empty();
    }
    List<Member> members = members(cluster);
    return members.size() < 2 ? Optional.empty() : Optional.of(summary(cluster, members));
  }

  static Cluster summary(long cluster, List<Member> members) {
    var articles = new HashSet<Integer>();
    var wordings = new HashSet<Integer>();
    members.forEach(m -> {
      articles.add(m.article);
      wordings.add(m.wording);
    });
    return new Cluster(Long.toString(cluster, RADIX), articles.size(), wordings.size());
  }

  /** The number of a statement's cluster. */
  long cluster(int doc) throws IOException {
    LeafReaderContext leaf = view.leaves.get(ReaderUtil.subIndex(doc, view.leaves));
    var marks = DocValues.getNumeric(leaf.reader(), Schema.CLUSTER);
    return marks.advanceExact(doc - leaf.docBase) ? ClusterMark.cluster(marks.longValue()) : ClusterMark.NONE;
  }

  private boolean mayHaveSeveral(long cluster) {
    for (LeafReaderContext leaf : view.leaves) {
      if (view.segments.joined(leaf.reader()).has(cluster)) {
        return true;
      }
    }
    return false;
  }

  /** The statements of a cluster, the one said first in front. */
  List<Member> members(long cluster) throws IOException {
    var members = new ArrayList<Member>();
    for (LeafReaderContext leaf : view.leaves) {
      PostingsEnum docs = leaf.reader().postings(new Term(Schema.CLUSTER, ClusterMark.bucket(cluster)), PostingsEnum.NONE);
      if (docs == null) {
        continue;
      }
      var live = leaf.reader().getLiveDocs();
      var marks = DocValues.getNumeric(leaf.reader(), Schema.CLUSTER);
      long[] ties = view.segments.ties(leaf.reader());
      DayColumn days = view.segments.day(leaf.reader(), Schema.SAID_FROM);
      for (int d = docs.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = docs.nextDoc()) {
        if ((live == null || live.get(d)) && marks.advanceExact(d) && ClusterMark.cluster(marks.longValue()) == cluster) {
          int wording = ClusterMark.wording(marks.longValue());
          members.add(new Member(leaf.docBase + d, wording, (int) (ties[d] >>> 32), days.day(d)));
        }
      }
    }
    members.sort((a, b) -> a.day != b.day ? Integer.compare(a.day, b.day) : Integer.compare(a.article, b.article));
    return members;
  }

  /** The documents of each segment that belong to clusters which may have several; worked out once for a view. */
  FixedBitSet[] several() {
    var joined = new LongSet();
    for (LeafReaderContext leaf : view.leaves) {
      joined.addAll(view.segments.joined(leaf.reader()));
    }
    var several = new FixedBitSet[view.leaves.size()];
    for (int i = 0; i < several.length; i++) {
      long[] marks = view.segments.clusters(view.leaves.get(i).reader());
      several[i] = new FixedBitSet(Math.max(1, marks.length));
      for (int d = 0; d < marks.length; d++) {
        if (marks[d] != ClusterMark.NONE && joined.has(ClusterMark.cluster(marks[d]))) {
          several[i].set(d);
        }
      }
    }
    return several;
  }
}
