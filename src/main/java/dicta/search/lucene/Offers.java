package dicta.search.lucene;

import dicta.index.Schema;
import dicta.index.Words;
import dicta.search.SearchRequest.FacetField;
import dicta.search.SearchResult.Offer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Suggestions while typing. */
final class Offers {
  private static final int LONGEST = 200;
  private static final int MOST_WORDS = 3;
  private static final int SHORTEST_BEGINNING = 3;

  /** Index terms of a segment that are looked at for one beginning; the shorter it is, the less the rest matters. */
  private static final int MOST_TERMS = 3000;

  private final View view;
  private final int size;

  Offers(View view, int size) {
    this.view = view;
    this.size = size;
  }

  /** What goes on from the longest stretch of the last words that anything goes on from; then phrases, and the words that the last one begins. */
  List<Offer> after(String typed) throws IOException {
    String text = typed.strip();
    var offers = new ArrayList<Offer>();
    if (text.isEmpty() || text.length() > LONGEST) {
      return offers;
    }
    List<String> words = List.of(text.split("\\s+"));
    for (int n = Math.min(MOST_WORDS, words.size()); n > 0 && offers.isEmpty(); n--) {
      String last = String.join(" ", words.subList(words.size() - n, words.size()));
      people(last, n, offers);
      values(FacetField.COUNTRY, last, n, offers);
      values(FacetField.SOURCE, last, n, offers);
    }
    phrases(text, words, offers);
    words(text, words.getLast(), offers);
    return offers;
  }

  private int[] counts(String column) {
    FacetColumn facet = view.facet(column);
    return facet.byValue(view.countsOfAll(Target.STATEMENTS, facet.counted()));
  }

  /** Phrases of the archive that go on from the longest stretch of the last words that any goes on from. */
  private void phrases(String text, List<String> words, List<Offer> offers) throws IOException {
    for (int n = Math.min(MOST_WORDS, words.size()); n > 0; n--) {
      String last = String.join(" ", words.subList(words.size() - n, words.size()));
      String beginning = String.join(" ", Names.words(last));
      if (beginning.length() < SHORTEST_BEGINNING) {
        continue;
      }
      Map<String, Long> found = frequencies(Schema.PHRASES, beginning);
      if (!found.isEmpty()) {
        int stretch = n;
        String before = text.substring(0, text.lastIndexOf(last));
        found.entrySet().stream()
            .map(e -> new Offer("phrase", before + '"' + e.getKey() + '"', before + '"' + e.getKey() + '"', stretch, e.getValue() + 1)) // where it was said first it is not told
            .sorted(mostFirst())
            .limit(size)
            .forEach(offers::add);
        return;
      }
    }
  }

  /** How many statements have each index term of a field that begins so; of very many the first in alphabetical order. */
  private Map<String, Long> frequencies(String field, String beginning) throws IOException {
    var prefix = new BytesRef(beginning);
    Map<String, Long> frequencies = new HashMap<>();
    for (LeafReaderContext leaf : view.leaves) {
      Terms terms = leaf.reader().terms(field);
      if (terms == null) {
        continue;
      }
      TermsEnum each = terms.iterator();
      int seen = 0;
      if (each.seekCeil(prefix) != TermsEnum.SeekStatus.END) {
        for (BytesRef term = each.term(); term != null && StringHelper.startsWith(term, prefix) && seen++ < MOST_TERMS; term = each.next()) {
          frequencies.merge(term.utf8ToString(), (long) each.docFreq(), Long::sum);
        }
      }
    }
    return frequencies;
  }

  private void people(String beginning, int words, List<Offer> offers) {
    if (Names.words(beginning).isEmpty()) {
      return;
    }
    String column = Target.STATEMENTS.column(FacetField.SPEAKER);
    FacetColumn facet = view.facet(column);
    int[] counts = counts(column);
    view.names().startingWith(beginning).stream()
        .filter(facet::has)
        .map(id -> new Offer("speaker", id, view.names().label(id), words, counts[facet.number(id)]))
        .filter(o -> o.statements() > 0)
        .sorted(mostFirst())
        .limit(size)
        .forEach(offers::add);
  }

  private void values(FacetField field, String beginning, int words, List<Offer> offers) {
    String wanted = Countries.folded(beginning);
    if (wanted.isEmpty()) {
      return;
    }
    String column = Target.STATEMENTS.column(field);
    FacetColumn facet = view.facet(column);
    int[] counts = counts(column);
    var found = new ArrayList<Offer>();
    List<String> named = field == FacetField.COUNTRY ? new Resolver(view, Target.STATEMENTS).values(field, beginning) : List.of();
    for (String value : facet.values()) {
      String label = field == FacetField.COUNTRY ? Countries.label(value) : value;
      long n = counts[facet.number(value)];
      if (n > 0 && ((" " + view.folded(label)).contains(" " + wanted) || named.contains(value))) {
        found.add(new Offer(field.param(), value, label, words, n));
      }
    }
    found.stream().sorted(mostFirst()).limit(size).forEach(offers::add);
  }

  private void words(String text, String last, List<Offer> offers) throws IOException {
    List<String> folded = Words.of(last, "").stream().map(Words.Word::folded).toList();
    if (folded.size() != 1 || folded.getFirst().length() < 2) {
      return;
    }
    String before = text.substring(0, text.length() - last.length());
    frequencies(Schema.TEXT, folded.getFirst()).entrySet().stream()
        .filter(e -> !e.getKey().equals(folded.getFirst()))
        .map(e -> new Offer("word", before + e.getKey(), before + e.getKey(), 1, e.getValue()))
        .sorted(mostFirst())
        .limit(size)
        .forEach(offers::add);
  }

  private static Comparator<Offer> mostFirst() {
    return Comparator.comparingLong(Offer::statements).reversed().thenComparing(Offer::label);
  }
}
