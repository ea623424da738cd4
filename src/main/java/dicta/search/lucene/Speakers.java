package dicta.search.lucene;

import dicta.index.ArchiveReader;
import dicta.index.Days;
import dicta.index.Schema;
import dicta.model.Speaker;
import dicta.search.SearchRequest.FacetField;
import dicta.search.SearchResult.SpeakerHit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/** Who speaks in the archive. */
final class Speakers {
  private final View view;
  private final FacetColumn column;
  private final int[] counts;

  Speakers(View view) {
    this.view = view;
    String name = Target.STATEMENTS.column(FacetField.SPEAKER);
    this.column = view.facet(name);
    this.counts = column.byValue(view.countsOfAll(Target.STATEMENTS, column.counted()));
  }

  private long statements(String id) {
    int n = column.number(id);
    return n < 0 ? 0 : counts[n];
  }

  /** Most quoted first. */
  List<SpeakerHit> startingWith(String prefix, int size) throws IOException {
    List<String> ids =
        view.names().startingWith(prefix).stream()
            .filter(id -> statements(id) > 0)
            .sorted(Comparator.comparingLong(this::statements).reversed().thenComparing(id -> id))
            .limit(size)
            .toList();
    var hits = new ArrayList<SpeakerHit>();
    for (String id : ids) {
      byId(id).ifPresent(hits::add);
    }
    return hits;
  }

  /** With the office held at the newest statement. */
  Optional<SpeakerHit> byId(String id) throws IOException {
    if (statements(id) == 0) {
      return Optional.empty();
    }
    LeafReader newestIn = null;
    int newest = -1;
    int newestDay = Days.UNDATED;
    for (var leaf : view.leaves) {
      PostingsEnum docs = leaf.reader().postings(new Term(Schema.SPEAKER, id), PostingsEnum.NONE);
      var live = leaf.reader().getLiveDocs();
      DayColumn days = view.segments.day(leaf.reader(), Schema.PUBLISHED);
      for (int d = docs == null ? DocIdSetIterator.NO_MORE_DOCS : docs.nextDoc();
          docs != null && d != DocIdSetIterator.NO_MORE_DOCS;
          d = docs.nextDoc()) {
        if (live == null || live.get(d)) {
          if (newestIn == null || days.day(d) > newestDay) {
            newestIn = leaf.reader();
            newest = d;
            newestDay = days.day(d);
          }
          break; // each segment has its newest first
        }
      }
    }
    if (newestIn == null) {
      return Optional.empty();
    }
    Speaker speaker = ArchiveReader.statement(newestIn, newest).quote().speaker();
    List<String> spellings = view.names().spellings(id);
    String name = view.names().label(id);
    return Optional.of(
        new SpeakerHit(
            id, name, speaker.office(), speaker.country(), speaker.wikidata(), statements(id),
            spellings.stream().filter(s -> !s.equals(name)).toList()));
  }
}
