package dicta.search.lucene;

import static java.util.stream.Collectors.toCollection;

import dicta.index.Schema;
import dicta.index.Words;
import dicta.search.SearchRequest.FacetField;
import dicta.search.SearchResult.Offer;
import dicta.search.query.Node;
import dicta.search.query.QueryParser;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** Suggestions while typing. */
final class Offers {
  private static final int LONGEST = 200;
  private static final int MOST_WORDS = 3;
  private static final int SHORTEST_BEGINNING = 3;

  /** So many frequent terms of a segment that begin so will do; of a beginning that fewer have all its terms are looked at. */
  private static final int ENOUGH = 64;

  /** Index terms of a segment that are looked at for one beginning. */
  private static final int MOST_TERMS = 3000;

  private static final Comparator<Map.Entry<String, Long>> MOST_FIRST =
      Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

  /** Documents that may be looked at to count what offers find: a fraction of a millisecond. */
  private static final long MOST_COUNTED = 10_000;

  /** Counting ends then, whatever it has. */
  private static final long MOST_MILLIS = 200;

  /** How many documents one counts as where places of words are read. */
  private static final int PLACES = 5;

  private final View view;
  private final int size;
  final Deadline deadline = new Deadline(MOST_MILLIS);
  private long counted;

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
    Optional<FieldOffers.Typed> field = FieldOffers.Typed.of(text);
    if (field.isPresent()) {
      return new FieldOffers(view, size, this).of(field.get());
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

  /** Phrases of the archive that go on from the longest stretch of the last words that any goes on from. */
  private void phrases(String text, List<String> words, List<Offer> offers) throws IOException {
    for (int n = Math.min(MOST_WORDS, words.size()); n > 0; n--) {
      String last = String.join(" ", words.subList(words.size() - n, words.size()));
      String beginning = String.join(" ", Names.words(last));
      if (beginning.length() < SHORTEST_BEGINNING) {
        continue;
      }
      List<Map.Entry<String, Long>> found = mostFrequent(Schema.PHRASES, beginning);
      if (!found.isEmpty()) {
        String before = text.substring(0, text.lastIndexOf(last));
        queries("phrase", before, found.stream().map(e -> Map.entry(before + '"' + e.getKey() + '"', e.getValue())).toList(), n, offers);
        return;
      }
    }
  }

  /** The index terms of a field that begin so, with how many statements have them, the most frequent in front; twice as many as are offered. */
  private List<Map.Entry<String, Long>> mostFrequent(String field, String beginning) throws IOException {
    var prefix = new BytesRef(beginning);
    Map<String, Long> found = new HashMap<>();
    for (LeafReaderContext leaf : view.leaves) {
      FrequentTerms frequent = view.segments.frequent(leaf.reader(), field);
      Map<String, Long> ofSegment = new HashMap<>();
      int n = frequent.startingWith(prefix, ENOUGH, (term, frequency) -> ofSegment.put(term, (long) frequency));
      if (n < ENOUGH && !frequent.complete()) {
        rare(leaf.reader().terms(field), prefix, ofSegment);
      }
      ofSegment.forEach((term, frequency) -> found.merge(term, frequency, Long::sum));
    }
    List<Map.Entry<String, Long>> most = found.entrySet().stream().sorted(MOST_FIRST).limit(2L * size).collect(toCollection(ArrayList::new));
    for (Map.Entry<String, Long> each : most) { // a segment may have a term that is none of its most frequent
      each.setValue((long) view.searcher.getIndexReader().docFreq(new Term(field, each.getKey())));
    }
    most.sort(MOST_FIRST);
    return most;
  }

  /** All terms of a segment that begin so; of very many the first in alphabetical order. */
  private static void rare(@Nullable Terms terms, BytesRef prefix, Map<String, Long> into) throws IOException {
    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
    int seen = 0;
    if (each.seekCeil(prefix) != TermsEnum.SeekStatus.END) {
      for (BytesRef term = each.term(); term != null && StringHelper.startsWith(term, prefix) && seen++ < MOST_TERMS; term = each.next()) {
        into.put(term.utf8ToString(), (long) each.docFreq());
      }
    }
  }

  private void people(String beginning, int words, List<Offer> offers) {
    if (Names.words(beginning).isEmpty()) {
      return;
    }
    String column = Target.STATEMENTS.column(FacetField.SPEAKER);
    FacetColumn facet = view.facet(column);
    int[] counts = view.totals(column);
    var most = new Largest(size);
    for (String id : view.names().startingWith(beginning)) {
      int number = facet.number(id);
      if (number >= 0) {
        most.offer(number, counts[number]);
      }
    }
    var found = new ArrayList<Offer>();
    most.each((number, n) -> found.add(new Offer("speaker", facet.value(number), view.names().label(facet.value(number)), words, Optional.of((long) n))));
    found.stream().sorted(mostFirst()).forEach(offers::add);
  }

  private void values(FacetField field, String beginning, int words, List<Offer> offers) {
    String wanted = " " + Countries.folded(beginning);
    if (wanted.isBlank()) {
      return;
    }
    List<String> named = field == FacetField.COUNTRY ? new Resolver(view, Target.STATEMENTS).values(field, beginning) : List.of();
    int n = 0;
    for (View.Labelled value : view.labelled(field)) { // the most frequent in front
      if (n < size && (value.folded().contains(wanted) || named.contains(value.value()))) {
        offers.add(new Offer(field.param(), value.value(), value.label(), words, Optional.of((long) value.statements())));
        n++;
      }
    }
  }

  private void words(String text, String last, List<Offer> offers) throws IOException {
    List<String> folded = Words.of(last, "").stream().map(Words.Word::folded).toList();
    if (folded.size() != 1 || folded.getFirst().length() < 2) {
      return;
    }
    String before = text.substring(0, text.length() - last.length());
    List<Map.Entry<String, Long>> queries =
        mostFrequent(Schema.TEXT, folded.getFirst()).stream()
            .filter(e -> !e.getKey().equals(folded.getFirst()))
            .map(e -> Map.entry(before + e.getKey(), e.getValue()))
            .toList();
    queries("word", before, queries, 1, offers);
  }

  /**
   * Offers those of some queries that find something, and those that would take too long to count.
   *
   * @param before what was typed in front of the words that are offered; where it is nothing, all statements with them are found
   * @param queries each with how many statements have the offered words
   */
  private void queries(String kind, String before, List<Map.Entry<String, Long>> queries, int words, List<Offer> offers) throws IOException {
    int n = 0;
    for (Map.Entry<String, Long> query : queries) {
      if (n < size) {
        boolean many = before.isBlank() && counted + query.getValue() > MOST_COUNTED;
        Optional<Long> statements = many ? Optional.empty() : count(query.getKey());
        if (!statements.equals(Optional.of(0L))) {
          offers.add(new Offer(kind, query.getKey(), query.getKey(), words, statements));
          n++;
        }
      }
    }
  }

  /** How many statements a query finds as it stands; empty where that would take too long. */
  Optional<Long> count(String q) throws IOException {
    Node node = QueryParser.parse(q, LocalDate.now(ZoneOffset.UTC)).query();
    Query query = view.searcher.rewrite(new ConstantScoreQuery(new Translator(view, Target.STATEMENTS, false).query(node)));
    long cost = Matches.of(view, query, ScoreMode.COMPLETE_NO_SCORES).cost() * (Nodes.hasPhrases(node) ? PLACES : 1);
    if (counted + cost > MOST_COUNTED) {
      return Optional.empty();
    }
    counted += cost;
    long total = new Walk(view, Target.STATEMENTS, deadline).counts(query, List.of()).total();
    return deadline.passed() ? Optional.empty() : Optional.of(total);
  }

  private static Comparator<Offer> mostFirst() {
    return Comparator.comparingLong((Offer o) -> o.statements().orElse(0L)).reversed().thenComparing(Offer::label);
  }
}
