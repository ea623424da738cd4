package dicta.search.lucene;

import dicta.index.ArchiveReader;
import dicta.search.SearchResult.Cluster;
import dicta.search.SearchResult.Hit;
import dicta.search.SearchResult.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** All that carry one utterance. */
final class Variants {
  private final View view;

  Variants(View view) {
    this.view = view;
  }

  /** Of the statement with an id; one wording with one statement where nobody else carries it. */
  Optional<dicta.search.SearchResult.Variants> of(String id) throws IOException {
    OptionalInt doc = ArchiveReader.statement(view.searcher, id);
    if (doc.isEmpty()) {
      return Optional.empty();
    }
    var clusters = new Clusters(view);
    long number = clusters.cluster(doc.getAsInt());
    List<Clusters.Member> members = clusters.members(number);
    Map<String, List<Hit>> byWords = new LinkedHashMap<>();
    var hits = new Hits(view);
    for (Clusters.Member member : members.subList(0, Math.min(members.size(), dicta.search.SearchResult.Variants.MOST))) {
      Hit hit = hits.statement(member.doc(), Highlighter.none(), Hits.UNEXPLAINED);
      byWords.computeIfAbsent(String.join(" ", Names.words(hit.quote().text())), w -> new ArrayList<>()).add(hit);
    }
    Cluster cluster = Clusters.summary(number, members);
    List<Wording> wordings =
        byWords.values().stream()
            .map(same -> new Wording(same.getFirst().quote().text(), articles(same), same))
            .sorted((a, b) -> Integer.compare(b.articles(), a.articles())) // stable: the earlier said first
            .toList();
    return Optional.of(new dicta.search.SearchResult.Variants(id, cluster, members.size(), wordings));
  }

  private static int articles(List<Hit> same) {
    return (int) same.stream().map(h -> h.article().id()).distinct().count();
  }
}
