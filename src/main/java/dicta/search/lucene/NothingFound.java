package dicta.search.lucene;

import dicta.index.Words;
import dicta.search.RequestParser;
import dicta.search.SearchRequest;
import dicta.search.SearchRequest.FacetField;
import dicta.search.SearchResult.Suggestion;
import dicta.search.SearchResult.Suggestion.Kind;
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
  private static final int MOST_TRIES = 20;

  /** Letters of the shortest word that another is offered for. */
  private static final int SHORTEST_WORD = 4;

  /** Letters of the shortest word that another is searched for at once: a short one is too like many others. */
  private static final int LONG_WORD = 6;

  private static final int MOST_SIMILAR = 15;
  private static final int MOST_CHOICES = 5;

  private final Answering answering;
  private final View view;
  private final SearchRequest request;
  private final Target target;
  private final Node query;
  private final Deadline deadline;
  private final List<Suggestion> found = new ArrayList<>();
  private final List<Node> absent = new ArrayList<>();
  private Optional<Mended> mended = Optional.empty();
  private int tries;

  /**
   * The query with words of the archive in the place of those that it does not have.
   *
   * @param at where the first of them stands
   * @param hint what was put in the place of what
   */
  record Mended(String q, Node node, int at, String hint) {}

  NothingFound(Answering answering, View view, SearchRequest request, Target target, Node query, Deadline deadline) {
    this.answering = answering;
    this.view = view;
    this.request = request;
    this.target = target;
    this.query = query;
    this.deadline = deadline;
  }

  /** Empty if no word is unknown, or if no other spelling finds anything. */
  Optional<Mended> mended() throws IOException {
    if (mended.isEmpty() && found.isEmpty()) {
      spelling(Nodes.terms(query));
    }
    return mended;
  }

  /** Whether a word of the query stands nowhere in the archive and is so long that others which are spelt like it may be meant. */
  boolean hasUnknownWord() throws IOException {
    for (Node term : Nodes.terms(query)) {
      if (term instanceof Node.Word word && word.text().length() >= LONG_WORD) {
        for (Words.Word w : Words.of(word.text(), "")) {
          if (view.searcher.getIndexReader().docFreq(new Term(target.words, w.folded())) == 0) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The terms that find nothing even alone; known after {@link #suggestions}. */
  List<Node> absent() {
    return List.copyOf(absent);
  }

  List<Suggestion> suggestions() throws IOException {
    List<Node> terms = Nodes.terms(query);
    spelling(terms);
    names();
    withoutUnknown();
    clauses();
    filters();
    scattered();
    if (terms.size() > 1 || parts().size() > 1) {
      for (Node term : terms) {
        if (trial(Kind.ONLY, term.toString(), term, request, () -> "only " + term, Optional.empty()) == 0) {
          absent.add(term);
        }
      }
    }
    if (terms.size() > 1) {
      var any = new Node.Or(terms);
      trial(Kind.ANY, unwrapped(any), any, request, () -> "any of the words", Optional.empty());
    }
    return List.copyOf(found);
  }

  private static String unwrapped(Node.Or any) {
    return String.join(" OR ", any.parts().stream().map(p -> p instanceof Node.And ? "(" + p + ")" : p.toString()).toList());
  }

  /** A word as it stands in the query, be it in a phrase or by itself. */
  private record Typed(String text, int at) {}

  /** Puts the likeliest known words in the place of unknown ones; tries several for the last unknown one. */
  private void spelling(List<Node> terms) throws IOException {
    var corrected = new ArrayList<String>();
    var unknown = new ArrayList<Typed>();
    var mended = new StringBuilder();
    int from = 0;
    List<String> lastChoices = List.of();
    int lastAt = 0;
    int lastEnd = 0;
    for (Typed word : typed(terms)) {
      List<String> choices = corrections(word.text());
      if (!choices.isEmpty()) {
        mended.append(request.q(), from, word.at());
        lastAt = mended.length();
        mended.append(choices.getFirst());
        lastEnd = mended.length();
        from = word.at() + word.text().length();
        corrected.add(choices.getFirst());
        unknown.add(word);
        lastChoices = choices;
      }
    }
    if (corrected.isEmpty()) {
      return;
    }
    List<String> likeliest = List.copyOf(corrected);
    mended.append(request.q().substring(from));
    for (String choice : lastChoices) {
      String q = new StringBuilder(mended).replace(lastAt, lastEnd, choice).toString();
      corrected.set(corrected.size() - 1, choice);
      String why = "did you mean " + String.join(", ", corrected) + "?";
      Node node = QueryParser.parse(q, LocalDate.now(ZoneOffset.UTC)).query();
      trial(Kind.SPELLING, q, node, request, () -> why, Optional.empty());
      if (!found.isEmpty()) {
        if (unknown.stream().allMatch(w -> w.text().length() >= LONG_WORD)) {
          String typed = String.join(", ", unknown.stream().map(w -> "\"" + w.text() + "\"").toList());
          String put = String.join(", ", corrected.stream().map(c -> "\"" + c + "\"").toList());
          this.mended = Optional.of(
              new Mended(q, node, unknown.getFirst().at(), "nothing in the archive has " + typed + "; these are found with " + put));
        }
        return;
      }
    }
    for (String word : likeliest) { // nothing has them all; each may find something
      trial(Kind.SPELLING, word, new Node.Word(word, 0), request, () -> "did you mean " + word + "?", Optional.empty());
    }
  }

  /** The words of the query in order. */
  private List<Typed> typed(List<Node> terms) {
    var typed = new ArrayList<Typed>();
    for (Node term : terms) {
      switch (term) {
        case Node.Word word -> typed.add(new Typed(word.text(), word.at()));
        case Node.Phrase phrase -> {
          int from = request.q().indexOf(phrase.text(), phrase.at());
          if (from >= 0 && phrase.text().indexOf('*') < 0) {
            Words.of(phrase.text(), "").forEach(w -> typed.add(new Typed(phrase.text().substring(w.start(), w.end()), from + w.start())));
          }
        }
        default -> { }
      }
    }
    typed.sort(Comparator.comparingInt(Typed::at));
    return typed;
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
      trial(Kind.WITHOUT, q, new Node.And(known), request, () -> "without " + String.join(", ", unknown), Optional.empty());
    }
  }

  /**
   * Words and names of the archive that a word unknown to it may stand for, those with the fewest changed letters first, of these the
   * most frequent. A number stands for nothing but itself.
   */
  private List<String> corrections(String typed) throws IOException {
    List<Words.Word> words = Words.of(typed, "");
    if (words.size() != 1 || typed.chars().anyMatch(Character::isDigit)) {
      return List.of();
    }
    String folded = words.getFirst().folded();
    if (folded.length() < SHORTEST_WORD || frequency(folded) > 0) {
      return List.of();
    }
    var checker = new DirectSpellChecker();
    checker.setMinPrefix(0); // the first letter is misspelt as often as others
    checker.setMaxEdits(2);
    var choices = new LinkedHashSet<String>();
    Nearest.of(folded, view.names().vocabulary()).ifPresent(choices::add);
    SuggestWord[] similar =
        checker.suggestSimilar(
            new Term(target.words, folded), MOST_SIMILAR, view.searcher.getIndexReader(), SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
    for (SuggestWord word : similar) {
      if (word.string.charAt(0) > Words.WHO) {
        choices.add(word.string);
      }
    }
    var ranked = new ArrayList<Choice>();
    for (String choice : choices) {
      ranked.add(new Choice(choice, Nearest.changes(folded, choice), frequency(choice)));
    }
    ranked.sort(Comparator.comparingInt(Choice::changes).thenComparing(Choice::frequency, Comparator.reverseOrder()));
    return ranked.stream().limit(MOST_CHOICES).map(Choice::word).toList();
  }

  private record Choice(String word, int changes, int frequency) {}

  private int frequency(String folded) throws IOException {
    return view.searcher.getIndexReader().docFreq(new Term(target.words, folded));
  }

  /** The names that are most like those that nobody and nothing has. */
  private void names() throws IOException {
    var resolver = new Resolver(view, target);
    var mended = new StringBuilder();
    var put = new ArrayList<String>();
    int from = 0;
    for (Node clause : parts()) {
      if (clause instanceof Node.Values values) {
        for (String typed : values.values()) {
          int at = request.q().indexOf(typed, Math.max(from, values.at()));
          Optional<String> near = resolver.nearest(FacetField.valueOf(values.field().name()), typed);
          if (at >= 0 && near.isPresent()) {
            boolean quoted = at > 0 && !Character.isLetter(request.q().charAt(at - 1)) && ":(,".indexOf(request.q().charAt(at - 1)) < 0;
            String name = quoted || near.get().indexOf(' ') < 0 ? near.get() : "\"" + near.get() + "\"";
            mended.append(request.q(), from, at).append(name);
            from = at + typed.length();
            put.add(near.get());
          }
        }
      }
    }
    if (!put.isEmpty()) {
      String q = mended.append(request.q().substring(from)).toString();
      trial(Kind.SPELLING, q, QueryParser.parse(q, LocalDate.now(ZoneOffset.UTC)).query(), request,
          () -> "did you mean " + String.join(", ", put) + "?", Optional.empty());
    }
  }

  /** The words of phrases without their order. */
  private void scattered() throws IOException {
    Node loose = loose(query);
    if (!loose.equals(query)) {
      trial(Kind.SCATTERED, loose.toString().replace("+", ""), loose, request, () -> "the words, not as a phrase", Optional.empty());
    }
  }

  private static Node loose(Node node) {
    return switch (node) {
      case Node.And and -> new Node.And(and.parts().stream().map(NothingFound::loose).toList());
      case Node.Title title -> new Node.Title(loose(title.inner()), title.at());
      case Node.Phrase phrase -> {
        List<Node> words = Words.of(phrase.text(), "").stream().<Node>map(w -> new Node.Word(w.folded(), phrase.at())).toList();
        yield words.size() < 2 || phrase.text().indexOf('*') >= 0 ? phrase : new Node.And(words);
      }
      default -> node;
    };
  }

  private List<Node> parts() {
    return query instanceof Node.And and ? and.parts() : List.of(query);
  }

  /** What each field of the query keeps from being found: the query without it, and it alone. */
  private void clauses() throws IOException {
    List<Node> parts = parts();
    if (parts.size() < 2 || parts.size() > MOST_TRIES) {
      return;
    }
    for (Node part : parts) {
      if (!isWords(part)) {
        var rest = new ArrayList<>(parts);
        rest.remove(part);
        String q = text(rest);
        trial(
            Kind.WITHOUT, q, rest.size() == 1 ? rest.getFirst() : new Node.And(rest), request, () -> "without " + part, Optional.empty());
      }
    }
    for (Node part : parts) {
      if (!isWords(part) && !(part instanceof Node.Not)) {
        trial(Kind.ONLY, part.toString(), part, request, () -> "only " + part, Optional.empty());
      }
    }
  }

  private static boolean isWords(Node part) {
    return part instanceof Node.Word || part instanceof Node.Phrase || part instanceof Node.Pattern || part instanceof Node.Fuzzy
        || part instanceof Node.Title || part instanceof Node.Or or && or.parts().stream().allMatch(NothingFound::isWords)
        || part instanceof Node.And and && and.parts().stream().allMatch(NothingFound::isWords);
  }

  private static String text(List<Node> parts) {
    return String.join(" ", parts.stream().map(p -> p instanceof Node.And ? "(" + p + ")" : p.toString()).toList());
  }

  private void filters() throws IOException {
    for (FacetField field : request.exclude().keySet()) {
      trial(Kind.FILTER, request.q(), query, withoutExclusion(field), () -> "without leaving out any " + field.param(), Optional.of("not." + field.param()));
    }
    if (request.confidenceMin() > 0) {
      trial(Kind.FILTER, request.q(), query, ofAnyConfidence(), () -> "with any confidence", Optional.of("confidence_min"));
    }
    for (FacetField field : request.include().keySet()) {
      trial(Kind.FILTER, request.q(), query, without(field), () -> "without the filter on " + field.param(), Optional.of(field.param()));
    }
    if (request.dated()) {
      SearchRequest open = request.atAnyTime();
      trial(Kind.FILTER, request.q(), query, open, () -> "at any time", Optional.of(request.from().isPresent() ? "from" : request.to().isPresent() ? "to" : "undated"));
    }
  }

  private SearchRequest without(FacetField field) {
    Map<FacetField, Set<String>> include = new EnumMap<>(FacetField.class);
    include.putAll(request.include());
    include.remove(field);
    return request.with(include, request.exclude(), request.confidenceMin());
  }

  private SearchRequest withoutExclusion(FacetField field) {
    Map<FacetField, Set<String>> exclude = new EnumMap<>(FacetField.class);
    exclude.putAll(request.exclude());
    exclude.remove(field);
    return request.with(request.include(), exclude, request.confidenceMin());
  }

  private SearchRequest ofAnyConfidence() {
    return request.with(request.include(), request.exclude(), 0);
  }

  private interface Why {
    String text();
  }

  /** How many hits there are; -1 where too much was tried already. */
  private long trial(Kind kind, String q, Node node, SearchRequest with, Why why, Optional<String> drop) throws IOException {
    if (tries++ >= MOST_TRIES || deadline.over()) {
      return -1;
    }
    long hits = answering.count(node, with);
    if (hits > 0 && found.stream().noneMatch(s -> s.q().equals(q) && s.drop().equals(drop))) {
      found.add(new Suggestion(q, hits, kind, why.text(), drop));
    }
    return hits;
  }
}
