package dicta.search.lucene;

import dicta.index.Schema;
import dicta.index.Words;
import dicta.search.SearchRequest.DateField;
import dicta.search.SearchRequest.FacetField;
import dicta.search.query.Field;
import dicta.search.query.Node;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BytesRef;

/** A parsed query into a Lucene query over one view. Single use, one thread. */
final class Translator {
  /** What a match in another form than the one typed counts, the exact one being 1. */
  private static final float OTHER_FORM = 0.25f;

  private static final float SPEAKERS_NAME = 0.5f;
  private static final float OTHER_SPELLING = 0.4f;
  private static final float AROUND = 0.1f;
  private static final float SIDE_BY_SIDE = 0.5f;

  private final View view;
  private final Target target;
  private final boolean around;
  private final Resolver resolver;
  private final Collection<String> languages;
  private final List<Understood> notes = new ArrayList<>();
  private String words;
  private boolean ranksByPlaces;

  /** @param around whether words may also stand around the statement and in the headline */
  Translator(View view, Target target, boolean around) {
    this.view = view;
    this.target = target;
    this.around = around;
    this.resolver = new Resolver(view, target);
    this.languages = view.facet(target.column(FacetField.LANG)).values();
    this.words = target.words;
  }

  /**
   * What is worth telling about how a value was understood.
   *
   * @param at where its field begins in the query
   * @param choices the values that it may stand for, the most frequent first; empty where it stands for none
   */
  record Understood(Field field, int at, String typed, String hint, List<String> choices) {}

  List<Understood> notes() {
    return notes;
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
      case Node.Pattern pattern -> inNamesToo(here(Patterns.query(words, "", pattern)), () -> Patterns.query(words, String.valueOf(Words.WHO), pattern));
      case Node.Fuzzy fuzzy -> fuzzy(fuzzy);
      case Node.Title title -> title(title);
      case Node.Values values -> new ConstantScoreQuery(values(values));
      case Node.Days days -> new ConstantScoreQuery(days(days));
      case Node.Undated none -> new ConstantScoreQuery(ofType(undated(DateField.valueOf(none.field().name()))));
      case Node.Numbers numbers -> new ConstantScoreQuery(numbers(numbers));
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
  private Optional<Query> sideBySide(Node.And and) throws IOException {
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
    if (typed.size() != 1 || typed.getFirst().folded().length() < 3) {
      return exact;
    }
    String folded = typed.getFirst().folded();
    var fuzzy = new FuzzyQuery(new Term(words, folded), folded.length() < 6 ? 1 : 2, 0, 50, true);
    return new DisjunctionMaxQuery(List.of(exact, new BoostQuery(fuzzy, OTHER_SPELLING)), 0);
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
    return new BooleanQuery.Builder()
        .add(inWords, Occur.SHOULD)
        .add(new BoostQuery(new ConstantScoreQuery(forms(Schema.CONTEXT, parts.getFirst(), typed)), AROUND), Occur.SHOULD)
        .add(new BoostQuery(new ConstantScoreQuery(statementsUnder(forms(Schema.ARTICLE_TITLE, parts.getFirst(), typed))), AROUND), Occur.SHOULD)
        .build();
  }

  /** A word in all forms that the archive's languages give it, the exact one counting most. */
  private Query forms(String field, Words.Word word, String typed) throws IOException {
    var terms = new LinkedHashMap<String, Float>();
    word.forms().forEach(f -> terms.put(f, 1f));
    for (String lang : languages) {
      for (Words.Word inLanguage : Words.of(typed, lang)) {
        String stem = inLanguage.folded();
        for (String form : inLanguage.forms()) {
          stem = form.charAt(0) == Words.STEM ? form.substring(1) : stem;
        }
        terms.putIfAbsent(Words.STEM + stem, OTHER_FORM);
        terms.putIfAbsent(stem, OTHER_FORM);
      }
    }
    if (field.equals(Schema.TEXT)) {
      terms.putIfAbsent(Words.WHO + word.folded(), SPEAKERS_NAME);
      for (String other : view.names().otherSpellings(word.folded())) {
        terms.putIfAbsent(other, OTHER_SPELLING);
        terms.putIfAbsent(Words.WHO + other, OTHER_SPELLING);
      }
    }
    return anyOf(field, terms);
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
        here(new FuzzyQuery(new Term(words, folded), fuzzy.edits(), 1, 50, true)),
        () -> new FuzzyQuery(new Term(words, Words.WHO + folded), fuzzy.edits(), 2, 20, true));
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
    return target == Target.STATEMENTS && words.equals(Schema.ARTICLE_TITLE) ? statementsUnder(ofField) : ofField;
  }

  /** All statements of the articles that match. */
  private Query statementsUnder(Query articles) {
    return articles instanceof MatchNoDocsQuery ? articles : new ToChildBlockJoinQuery(articles, new Articles(view.segments));
  }

  /** The last documents of the blocks. */
  private record Articles(Segments segments) implements BitSetProducer {
    @Override
    public BitSet getBitSet(LeafReaderContext leaf) {
      return segments.ofType(leaf.reader(), Schema.ARTICLE_TYPE);
    }
  }

  private Query values(Node.Values values) {
    FacetField facet = FacetField.valueOf(values.field().name());
    var any = new BooleanQuery.Builder();
    for (String typed : values.values()) {
      if (typed.equals("*")) {
        any.add(new FieldExistsQuery(target.column(facet)), Occur.SHOULD);
        continue;
      }
      List<String> found = resolver.values(facet, typed);
      any.add(terms(facet, found), Occur.SHOULD);
      if (facet == FacetField.SPEAKER) {
        boolean known = found.stream().anyMatch(view.facet(target.column(facet))::has);
        unnamed(typed, known).ifPresent(q -> any.add(q, Occur.SHOULD));
      }
      tell(values, facet, typed, found);
    }
    return any.build();
  }

  /**
   * Speakers without identity, by what the article calls them.
   *
   * @param known whether somebody is called so: then "Trump's doctors" are not meant, but a "Trump" that was not resolved is
   */
  private Optional<Query> unnamed(String typed, boolean known) {
    List<String> mention = Names.words(typed);
    if (target != Target.STATEMENTS || mention.isEmpty()) {
      return Optional.empty();
    }
    var query = new BooleanQuery.Builder();
    mention.forEach(w -> query.add(new TermQuery(new Term(Schema.TEXT, Words.WHO + w)), Occur.FILTER));
    query.add(new FieldExistsQuery(target.column(FacetField.SPEAKER)), Occur.MUST_NOT);
    if (known) {
      query.add(terms(FacetField.HOW, List.of("unresolved")), Occur.FILTER);
    }
    return Optional.of(query.build());
  }

  private void tell(Node.Values values, FacetField facet, String typed, List<String> found) {
    resolver.doubt(facet, typed, found)
        .ifPresent(d -> notes.add(new Understood(values.field(), values.at(), typed, d.hint(), d.choices())));
  }

  /** Documents with one of the values of a facet. */
  Query terms(FacetField facet, Collection<String> values) {
    if (values.size() == 1) {
      return new TermQuery(new Term(target.terms(facet), values.iterator().next()));
    }
    return new TermInSetQuery(target.terms(facet), values.stream().map(BytesRef::new).toList());
  }

  private Query days(Node.Days days) {
    return ofType(daysOf(DateField.valueOf(days.field().name()), days.from(), days.to()));
  }

  /** Documents, be they statements or articles, with such a date between two days, both inclusive. */
  Query daysOf(DateField field, Optional<LocalDate> first, Optional<LocalDate> last) {
    int from = first.map(d -> (int) d.toEpochDay()).orElse(Integer.MIN_VALUE);
    int to = last.map(d -> (int) d.toEpochDay()).orElse(Integer.MAX_VALUE);
    return switch (field) {
      case SAID -> ofStatements(new DayRangeQuery(view.segments, Schema.SAID_FROM, from, to));
      case PUBLISHED -> new DayRangeQuery(view.segments, Schema.PUBLISHED, from, to);
      case MENTIONED -> new DayRangeQuery(view.segments, Schema.MENTIONED_FROM, from, to);
    };
  }

  /** Documents, be they statements or articles, without such a date. */
  Query undated(DateField field) {
    return new UndatedQuery(view.segments, target.day(field));
  }

  /** Statements and articles both have such dates. */
  private Query ofType(Query query) {
    return new BooleanQuery.Builder()
        .add(query, Occur.FILTER)
        .add(new OfTypeQuery(view.segments, target.type), Occur.FILTER)
        .build();
  }

  private Query numbers(Node.Numbers numbers) {
    if (numbers.field() != Field.CONFIDENCE) {
      return new MatchNoDocsQuery("no number: " + numbers.field());
    }
    return confidence(numbers.from(), numbers.to());
  }

  Query confidence(double from, double to) {
    return ofStatements(
        NumericDocValuesField.newSlowRangeQuery(Schema.CONFIDENCE, (long) Math.ceil(from * 1000), (long) Math.floor(to * 1000)));
  }

  /** For articles: those with such a statement. */
  private Query ofStatements(Query query) {
    if (target == Target.STATEMENTS) {
      return query;
    }
    var statements =
        new BooleanQuery.Builder()
            .add(query, Occur.FILTER)
            .add(new OfTypeQuery(view.segments, Schema.STATEMENT_TYPE), Occur.FILTER)
            .build();
    return new ToParentBlockJoinQuery(statements, new Articles(view.segments), ScoreMode.None);
  }

}
