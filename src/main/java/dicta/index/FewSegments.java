package dicta.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's own way while articles come; when it is told to leave few segments, since a search has to look into each, the smallest are
 * merged into one, so that the largest need not be written again.
 */
final class FewSegments extends FilterMergePolicy {
  /** So many may stay as they are: merging them would cost more than it gives. */
  static final int WELL_ENOUGH = 4;

  /** Left when there were more. */
  static final int FEW = 3;

  FewSegments() {
    super(new TieredMergePolicy());
  }

  @Override
  public @Nullable MergeSpecification findForcedMerges(
      SegmentInfos infos, int most, Map<SegmentCommitInfo, Boolean> toMerge, MergeContext context) throws IOException {
    record Sized(SegmentCommitInfo segment, long bytes) {}
    var free = new ArrayList<Sized>();
    for (SegmentCommitInfo segment : infos) {
      if (toMerge.containsKey(segment) && !context.getMergingSegments().contains(segment)) {
        free.add(new Sized(segment, size(segment, context)));
      }
    }
    if (free.size() <= WELL_ENOUGH) {
      return null;
    }
    free.sort((a, b) -> Long.compare(b.bytes, a.bytes));
    List<SegmentCommitInfo> smallest = free.subList(most - 1, free.size()).stream().map(Sized::segment).toList();
    var merges = new MergeSpecification();
    merges.add(new OneMerge(smallest));
    return merges;
  }
}
