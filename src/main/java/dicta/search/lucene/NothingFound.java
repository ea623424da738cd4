package dicta.search.lucene;

import dicta.index.Words;
import dicta.search.RequestParser;
import dicta.search.SearchRequest;
import dicta.search.SearchRequest.FacetField;
import dicta.search.SearchResult.Suggestion;
import dicta.search.query.Nearest;
import dicta.search.query.Node;
import dicta.search.query.QueryParser;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** What else could be asked where nothing was found: other spellings, single words, any of the words, fewer filters. */
final class NothingFound {
  /** Further searches; each costs about as much as the first. */
  private static final int MOST_TRIES = 12;

  private final Answering answering;
  private final View view;
  private final SearchRequest request;
  private final Target target;
  private final Node query;
  private final Deadline deadline;
  private final List<Suggestion> found = new ArrayList<>();
  private int tries;

  NothingFound(Answering answering, View view, SearchRequest request, Target target, Node query, Deadline deadline) {
    this.answering = answering;
    this.view = view;
    this.request = request;
    this.target = target;
    this.query = query;
    this.deadline = deadline;
  }

  List<Suggestion> suggestions() throws IOException {
    List<Node> terms = Nodes.terms(query);
    spelling(terms);
    withoutUnknown();
    filters();
    if (terms.size() > 1) {
      for (Node term : terms) {
        trial(term.toString(), term, request, () -> "only " + term, Optional.empty());
      }
      var any = new Node.Or(terms);
      trial(unwrapped(any), any, request, () -> "any of the words", Optional.empty());
    }
    return List.copyOf(found);
  }

  private static String unwrapped(Node.Or any) {
    return String.join(" OR ", any.parts().stream().map(p -> p instanceof Node.And ? "(" + p + ")" : p.toString()).toList());
  }

  /** Puts the likeliest known words in the place of unknown ones; tries several for the last unknown one. */
  private void spelling(List<Node> terms) throws IOException {
    List<Node> words = terms.stream().filter(t -> t instanceof Node.Word).sorted(Comparator.comparingInt(Nodes::at)).toList();
    var corrected = new ArrayList<String>();
    var mended = new StringBuilder();
    int from = 0;
    List<String> lastChoices = List.of();
    int lastAt = 0;
    int lastEnd = 0;
    for (Node term : words) {
      Node.Word word = (Node.Word) term;
      List<String> choices = corrections(word.text());
      if (!choices.isEmpty()) {
        mended.append(request.q(), from, word.at());
        lastAt = mended.length();
        mended.append(choices.getFirst());
        lastEnd = mended.length();
        from = word.at() + word.text().length();
        corrected.add(choices.getFirst());
        lastChoices = choices;
      }
    }
    if (corrected.isEmpty()) {
      return;
    }
    mended.append(request.q().substring(from));
    for (String choice : lastChoices) {
      String q = new StringBuilder(mended).replace(lastAt, lastEnd, choice).toString();
      corrected.set(corrected.size() - 1, choice);
      String why = "did you mean " + String.join(", ", corrected) + "?";
      trial(q, QueryParser.parse(q, LocalDate.now(ZoneOffset.UTC)).query(), request, () -> why, Optional.empty());
      if (!found.isEmpty()) {
        return;
      }
    }
  }

  /** The words that the archive knows, if it does not know all. */
  private void withoutUnknown() throws IOException {
    if (!(query instanceof Node.And and) || !found.isEmpty() || and.parts().size() > MOST_TRIES) {
      return;
    }
    var known = new ArrayList<Node>();
    var unknown = new ArrayList<String>();
    for (Node part : and.parts()) {
      if (part instanceof Node.Word word && answering.count(word, RequestParser.parse(Map.of())) == 0) {
        unknown.add(word.text());
      } else {
        known.add(part);
      }
    }
    if (!unknown.isEmpty() && known.size() > 1) {
      String q = String.join(" ", known.stream().map(Node::toString).toList());
      trial(q, new Node.And(known), request, () -> "without " + String.join(", ", unknown), Optional.empty());
    }
  }

  /** Words and names of the archive that a word unknown to it may stand for, likeliest first. */
  private List<String> corrections(String typed) throws IOException {
    List<Words.Word> words = Words.of(typed, "");
    if (words.size() != 1) {
      return List.of();
    }
    String folded = words.getFirst().folded();
    if (folded.length() < 4 || view.searcher.getIndexReader().docFreq(new Term(target.words, folded)) > 0) {
      return List.of();
    }
    var checker = new DirectSpellChecker();
    checker.setMinPrefix(1);
    checker.setMaxEdits(2);
    var choices = new LinkedHashSet<String>();
    Nearest.of(folded, view.names().vocabulary()).ifPresent(choices::add);
    SuggestWord[] similar =
        checker.suggestSimilar(
            new Term(target.words, folded), 5, view.searcher.getIndexReader(), SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
    for (SuggestWord word : similar) {
      if (word.string.charAt(0) > Words.WHO) {
        choices.add(word.string);
      }
    }
    return List.copyOf(choices);
  }

  private void filters() throws IOException {
    for (FacetField field : request.include().keySet()) {
      trial(request.q(), query, without(field), () -> "without the filter on " + field.param(), Optional.of(field.param()));
    }
    if (request.from().isPresent() || request.to().isPresent()) {
      SearchRequest open =
          new SearchRequest(
              request.q(), request.include(), request.exclude(), Optional.empty(), Optional.empty(), request.date(),
              request.confidenceMin(), request.grouped(), request.facets(), request.facetSize(), request.interval(),
              request.sort(), request.size(), request.cursor(), request.explain(), request.strict());
      trial(request.q(), query, open, () -> "at any time", Optional.of(request.from().isPresent() ? "from" : "to"));
    }
  }

  private SearchRequest without(FacetField field) {
    Map<FacetField, Set<String>> include = new EnumMap<>(FacetField.class);
    include.putAll(request.include());
    include.remove(field);
    return new SearchRequest(
        request.q(), include, request.exclude(), request.from(), request.to(), request.date(), request.confidenceMin(),
        request.grouped(), request.facets(), request.facetSize(), request.interval(), request.sort(), request.size(),
        request.cursor(), request.explain(), request.strict());
  }

  private interface Why {
    String text();
  }

  private void trial(String q, Node node, SearchRequest with, Why why, Optional<String> drop) throws IOException {
    if (tries++ < MOST_TRIES && !deadline.over()) {
      long hits = answering.count(node, with);
      if (hits > 0 && found.stream().noneMatch(s -> s.q().equals(q) && s.drop().equals(drop))) {
        found.add(new Suggestion(q, hits, why.text(), drop));
      }
    }
  }
}
