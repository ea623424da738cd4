package dicta.search.lucene;

import dicta.index.ArchiveReader;
import dicta.index.Schema;
import dicta.index.Words;
import dicta.search.SearchResult.Portrait;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * What sets a speaker apart: the words that stand in far more of their statements than in those of everybody, by the
 * log-likelihood ratio (Dunning 1993, "Accurate Methods for the Statistics of Surprise and Coincidence").
 */
final class Portraits {
  /** Statements that are read; of those who said more, the newest of each segment. */
  private static final int MOST_READ = 800;

  private static final int MOST_TERMS = 14;
  private static final int FEWEST_STATEMENTS = 3;
  private static final int SHORTEST_WORD = 3;

  /** Words in more than this part of all statements set nobody apart. */
  private static final double COMMON = 0.06;

  /** The ratio's value for a chance of one in a hundred. */
  private static final double SURE = 6.63;

  private final View view;

  Portraits(View view) {
    this.view = view;
  }

  Portrait of(String id) throws IOException {
    return new Portrait(view.offices(id), terms(id));
  }

  private record Scored(String shown, double score) {}

  private List<String> terms(String id) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Map<String, Integer>> forms = new HashMap<>();
    int read = 0;
    for (var leaf : view.leaves) {
      read += read(leaf.reader(), id, MOST_READ - read, counts, forms);
    }
    Set<String> own = new HashSet<>(Names.words(view.names().label(id)));
    view.names().spellings(id).forEach(spelling -> own.addAll(Names.words(spelling)));
    long all = Math.max(1, view.state.statements());
    List<Scored> scored = new ArrayList<>();
    for (var entry : counts.entrySet()) {
      String word = entry.getKey();
      if (entry.getValue() < FEWEST_STATEMENTS || word.length() < SHORTEST_WORD || !Character.isLetter(word.charAt(0)) || own.contains(word)) {
        continue;
      }
      long everywhere = Math.max(entry.getValue(), view.searcher.getIndexReader().docFreq(new Term(Schema.TEXT, word)));
      double ratio = ratio(entry.getValue(), read, everywhere, Math.max(all, everywhere));
      if (everywhere <= COMMON * all && ratio >= SURE) {
        String shown = forms.get(word).entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        scored.add(new Scored(shown, ratio));
      }
    }
    scored.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::shown));
    return scored.stream().limit(MOST_TERMS).map(Scored::shown).toList();
  }

  /** @return how many statements were read */
  private static int read(
      LeafReader reader, String id, int most, Map<String, Integer> counts, Map<String, Map<String, Integer>> forms) throws IOException {
    PostingsEnum docs = reader.postings(new Term(Schema.SPEAKER, id), PostingsEnum.NONE);
    if (docs == null) {
      return 0;
    }
    Bits live = reader.getLiveDocs();
    int read = 0;
    for (int d = docs.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS && read < most; d = docs.nextDoc()) {
      if (live != null && !live.get(d)) {
        continue;
      }
      read++;
      String text = ArchiveReader.statement(reader, d).quote().text();
      var seen = new HashSet<String>();
      for (Words.Word word : Words.of(text, "")) {
        if (seen.add(word.folded())) {
          counts.merge(word.folded(), 1, Integer::sum);
          String written = text.substring(word.start(), word.end()).replaceAll("['’]s$", "");
          forms.computeIfAbsent(word.folded(), w -> new HashMap<>()).merge(written, 1, Integer::sum);
        }
      }
    }
    return read;
  }

  /** 0 where the word is no more frequent with the speaker than with all. */
  static double ratio(long own, long ownAll, long everywhere, long all) {
    if ((double) own / ownAll <= (double) everywhere / all) {
      return 0;
    }
    long a = own;
    long b = Math.max(0, everywhere - own);
    long c = Math.max(0, ownAll - own);
    long d = Math.max(0, all - ownAll - b);
    return 2 * (entropy(a, b, c, d) - entropy(a + b, c + d) - entropy(a + c, b + d) + entropy(a + b + c + d));
  }

  private static double entropy(long... counts) {
    double sum = 0;
    for (long count : counts) {
      sum += count == 0 ? 0 : count * Math.log(count);
    }
    return sum;
  }
}
