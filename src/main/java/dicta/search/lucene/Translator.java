package dicta.search.lucene;

import dicta.index.Schema;
import dicta.index.Words;
import dicta.search.SearchRequest.FacetField;
import dicta.search.query.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * A parsed query into a Lucene query over one view: words and what joins them here, fields in {@link Conditions}. Single use, one
 * thread.
 */
final class Translator {
  /** What a match in another form than the one typed counts, the exact one being 1. */
  private static final float OTHER_FORM = 0.25f;

  private static final float SPEAKERS_NAME = 0.5f;
  private static final float OTHER_SPELLING = 0.4f;
  private static final float AROUND = 0.1f;

  /** UTF-16 code units of the shortest word that may be spelt otherwise. */
  static final int SHORTEST_MISSPELT = 3;

  private static final float SIDE_BY_SIDE = 2f;

  private final View view;
  private final Target target;
  private final boolean around;
  private final Conditions conditions;
  private final Collection<String> languages;
  private String words;
  private boolean ranksByPlaces;

  /** @param around whether words may also stand around the statement and in the headline */
  Translator(View view, Target target, boolean around) {
    this.view = view;
    this.target = target;
    this.around = around;
    this.conditions = new Conditions(view, target);
    this.languages = view.facet(target.column(FacetField.LANG)).values();
    this.words = target.words;
  }

  /** What was asked of fields, and how it was understood. */
  Conditions conditions() {
    return conditions;
  }

  /** Whether words that stand near each other count more in what was translated so far. */
  boolean ranksByPlaces() {
    return ranksByPlaces;
  }

  Query query(Node node) throws IOException {
    return switch (node) {
      case Node.All all -> all();
      case Node.And and -> and(and);
      case Node.Or or -> or(or);
      case Node.Not not -> new BooleanQuery.Builder().add(all(), Occur.FILTER).add(query(not.part()), Occur.MUST_NOT).build();
      case Node.Word word -> word(word.text());
      case Node.Phrase phrase -> here(new Phrases(view, words).query(phrase));
      case Node.Pattern pattern -> inNamesToo(here(Patterns.query(words, "", pattern)), () -> inNames(pattern));
      case Node.Fuzzy fuzzy -> fuzzy(fuzzy);
      case Node.Title title -> title(title);
      case Node.Values values -> new ConstantScoreQuery(conditions.values(values));
      case Node.Days days -> new ConstantScoreQuery(conditions.days(days));
      case Node.Undated none -> new ConstantScoreQuery(conditions.undated(none));
      case Node.Numbers numbers -> new ConstantScoreQuery(conditions.numbers(numbers));
    };
  }

  Query all() {
    return new ConstantScoreQuery(new OfTypeQuery(view.segments, target.type));
  }

  private Query and(Node.And and) throws IOException {
    var query = new BooleanQuery.Builder();
    boolean positive = false;
    for (Node part : and.parts()) {
      if (part instanceof Node.Not not) {
        query.add(query(not.part()), Occur.MUST_NOT);
      } else {
        boolean filters = part instanceof Node.Values || part instanceof Node.Days || part instanceof Node.Undated || part instanceof Node.Numbers;
        query.add(query(part), filters ? Occur.FILTER : Occur.MUST);
        positive = true;
      }
    }
    if (!positive) {
      query.add(all(), Occur.FILTER);
    }
    sideBySide(and).ifPresent(q -> query.add(q, Occur.SHOULD));
    return query.build();
  }

  /**
   * Words that stand near each other count more than scattered ones. Where all of them are among the commonest this is left out:
   * reading the places of so many matches would take most of the request's time.
   */
  Optional<Query> sideBySide(Node.And and) throws IOException {
    var terms = new ArrayList<String>();
    for (Node part : and.parts()) {
      if (part instanceof Node.Word w) {
        Words.of(w.text(), "").forEach(f -> terms.add(f.folded()));
      }
    }
    if (terms.size() < 2 || terms.size() > 12) {
      return Optional.empty();
    }
    long rarest = Long.MAX_VALUE;
    for (String term : terms) {
      rarest = Math.min(rarest, view.searcher.getIndexReader().docFreq(new Term(words, term)));
    }
    if (rarest > Math.max(20_000, view.documents(target) / 50)) {
      return Optional.empty();
    }
    ranksByPlaces = true;
    return Optional.of(new BoostQuery(here(new PhraseQuery(terms.size() + 2, words, terms.toArray(String[]::new))), SIDE_BY_SIDE));
  }

  /**
   * A query whose words may be spelt otherwise; of three and more one may be missing. What is no word of its own (phrases, fields,
   * what is excluded) holds as it stands.
   */
  Query loose(Node node) throws IOException {
    List<Node> parts = node instanceof Node.And and ? and.parts() : List.of(node);
    var query = new BooleanQuery.Builder();
    var any = new BooleanQuery.Builder();
    int n = 0;
    for (Node part : parts) {
      if (part instanceof Node.Word word) {
        any.add(alike(word), Occur.SHOULD);
        n++;
      } else if (part instanceof Node.Not not) {
        query.add(query(not.part()), Occur.MUST_NOT);
      } else {
        query.add(query(part), Occur.MUST);
      }
    }
    if (n == 0) {
      return new MatchNoDocsQuery("no words");
    }
    query.add(any.setMinimumNumberShouldMatch(n < 3 ? n : n - 1).build(), Occur.MUST);
    sideBySide(new Node.And(parts)).ifPresent(q -> query.add(q, Occur.SHOULD));
    return query.build();
  }

  private Query alike(Node.Word word) throws IOException {
    Query exact = word(word.text());
    List<Words.Word> typed = Words.of(word.text(), "");
    if (typed.size() != 1 || typed.getFirst().folded().length() < SHORTEST_MISSPELT || word.text().chars().anyMatch(Character::isDigit)) {
      return exact;
    }
    String folded = typed.getFirst().folded();
    var fuzzy = new FuzzyQuery(new Term(words, folded), edits(folded), 0, 50, true);
    return new DisjunctionMaxQuery(List.of(exact, new BoostQuery(fuzzy, OTHER_SPELLING)), 0);
  }

  /** How many letters of a word may differ that nobody said to be misspelt. */
  static int edits(String folded) {
    return folded.length() < 6 ? 1 : 2;
  }

  private Query or(Node.Or or) throws IOException {
    var query = new BooleanQuery.Builder();
    for (Node part : or.parts()) {
      query.add(query(part), Occur.SHOULD);
    }
    return query.build();
  }

  private Query word(String typed) throws IOException {
    List<Words.Word> parts = Words.of(typed, "");
    if (parts.isEmpty()) {
      return all();
    }
    if (parts.size() > 1) { // "Franco-German": its parts side by side
      return here(new PhraseQuery(words, parts.stream().map(Words.Word::folded).toArray(String[]::new)));
    }
    Query inWords = here(forms(words, parts.getFirst(), typed));
    if (target == Target.ARTICLES && words.equals(target.words)) {
      return new BooleanQuery.Builder()
          .add(inWords, Occur.SHOULD)
          .add(new BoostQuery(forms(Schema.ARTICLE_TITLE, parts.getFirst(), typed), 2), Occur.SHOULD)
          .build();
    }
    if (!around || !words.equals(Schema.TEXT)) {
      return inWords;
    }
    Query inHeadline = BlockJoin.statementsUnder(view.segments, forms(Schema.ARTICLE_TITLE, parts.getFirst(), typed));
    return new BooleanQuery.Builder()
        .add(inWords, Occur.SHOULD)
        .add(new BoostQuery(new ConstantScoreQuery(forms(Schema.CONTEXT, parts.getFirst(), typed)), AROUND), Occur.SHOULD)
        .add(new BoostQuery(new ConstantScoreQuery(inHeadline), AROUND), Occur.SHOULD)
        .build();
  }

  /** A word in all forms that the archive's languages give it; who has it as typed comes before who often has another form of it. */
  private Query forms(String field, Words.Word word, String typed) throws IOException {
    var exact = new LinkedHashMap<String, Float>();
    var terms = new LinkedHashMap<String, Float>();
    word.forms().forEach(f -> exact.put(f, 1f));
    for (String lang : languages) {
      for (Words.Word inLanguage : Words.of(typed, lang)) {
        String stem = inLanguage.folded();
        for (String form : inLanguage.forms()) {
          stem = form.charAt(0) == Words.STEM ? form.substring(1) : stem;
        }
        terms.put(Words.STEM + stem, 1f);
        terms.put(stem, 1f);
      }
    }
    if (field.equals(Schema.TEXT)) {
      exact.putIfAbsent(Words.WHO + word.folded(), SPEAKERS_NAME);
      for (String other : view.names().otherSpellings(word.folded())) {
        exact.putIfAbsent(other, OTHER_SPELLING);
        exact.putIfAbsent(Words.WHO + other, OTHER_SPELLING);
      }
    }
    terms.keySet().removeAll(exact.keySet());
    return bestOf(anyOf(field, exact), anyOf(field, terms));
  }

  /** Those who match the first query come before those who match the second alone, however well. */
  private static Query bestOf(Query first, Query second) {
    return second instanceof MatchNoDocsQuery
        ? first
        : new DisjunctionMaxQuery(List.of(first, new BoostQuery(second, OTHER_FORM)), 0);
  }

  /** Those of the terms that occur; looked up once, since most forms of a word do not. */
  private Query anyOf(String field, Map<String, Float> terms) throws IOException {
    var query = new SynonymQuery.Builder(field);
    int n = 0;
    Query only = new MatchNoDocsQuery("no such word");
    for (var each : terms.entrySet()) {
      var term = new Term(field, each.getKey());
      TermStates found = TermStates.build(view.searcher, term, true);
      if (found.docFreq() > 0) {
        query.addTerm(term, each.getValue());
        only = each.getValue() == 1 ? new TermQuery(term, found) : new BoostQuery(new TermQuery(term, found), each.getValue());
        n++;
      }
    }
    return n > 1 ? query.build() : only;
  }

  private Query fuzzy(Node.Fuzzy fuzzy) throws IOException {
    List<Words.Word> parts = Words.of(fuzzy.text(), "");
    if (parts.size() != 1) {
      return word(fuzzy.text());
    }
    // The first letter stays: without that the marks of other forms would count as changed letters.
    String folded = parts.getFirst().folded();
    return inNamesToo(
        here(bestOf(new TermQuery(new Term(words, folded)), new FuzzyQuery(new Term(words, folded), fuzzy.edits(), 1, 50, true))),
        () -> inNames(fuzzy, folded));
  }

  /** Speakers' names that a pattern fits. */
  Query inNames(Node.Pattern pattern) {
    return Patterns.query(words, String.valueOf(Words.WHO), pattern);
  }

  /** Speakers' names that are like a word. */
  Query inNames(Node.Fuzzy fuzzy, String folded) {
    return new FuzzyQuery(new Term(words, Words.WHO + folded), fuzzy.edits(), 2, 20, true);
  }

  /** Speakers' names count as words, also where only a part of the word is typed. */
  private Query inNamesToo(Query inWords, java.util.function.Supplier<Query> inNames) {
    return words.equals(Schema.TEXT)
        ? new DisjunctionMaxQuery(List.of(inWords, new BoostQuery(inNames.get(), SPEAKERS_NAME)), 0)
        : inWords;
  }

  private Query title(Node.Title title) throws IOException {
    String outer = words;
    words = Schema.ARTICLE_TITLE;
    Query inner = query(title.inner());
    words = outer;
    return inner;
  }

  /** What is asked of the words' field, as a query for what is searched: headlines stand with the articles alone. */
  private Query here(Query ofField) {
    return target == Target.STATEMENTS && words.equals(Schema.ARTICLE_TITLE) ? BlockJoin.statementsUnder(view.segments, ofField) : ofField;
  }
}
