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
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * What is asked of fields, be it in the query or by the request's filters, as Lucene queries over one view whose scores
 * do not matter. Gathers how values were understood. Single use, one thread.
 */
final class Conditions {
  private final View view;
  private final Target target;
  private final Resolver resolver;
  private final List<Understood> notes = new ArrayList<>();

  Conditions(View view, Target target) {
    this.view = view;
    this.target = target;
    this.resolver = new Resolver(view, target);
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

  /** Documents with one of the values of a field, as people type them. */
  Query values(Node.Values values) throws IOException {
    FacetField facet = FacetField.valueOf(values.field().name());
    var any = new BooleanQuery.Builder();
    for (String typed : values.values()) {
      if (typed.equals("*")) {
        any.add(new FieldExistsQuery(target.column(facet)), Occur.SHOULD);
        continue;
      }
      List<String> found = resolver.meant(facet, typed);
      any.add(terms(facet, found), Occur.SHOULD);
      boolean known = found.stream().anyMatch(view.facet(target.column(facet))::has);
      Optional<Query> unnamed = facet == FacetField.SPEAKER ? unnamed(typed, named(typed, found)) : Optional.empty();
      unnamed.ifPresent(q -> any.add(q, Occur.SHOULD));
      if (known || unnamed.isEmpty() || view.searcher.count(unnamed.get()) == 0) {
        tell(values, facet, typed, found);
      }
    }
    return any.build();
  }

  /** Whether somebody is called so: "Trump" names Donald Trump, "police" none of those whose name has the word in it. */
  private boolean named(String typed, List<String> found) {
    return found.stream().filter(view.facet(target.column(FacetField.SPEAKER))::has).anyMatch(id -> view.names().endsWith(id, typed));
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

  Query days(Node.Days days) {
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

  Query undated(Node.Undated none) {
    return ofType(undated(DateField.valueOf(none.field().name())));
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

  Query numbers(Node.Numbers numbers) {
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
    return BlockJoin.articlesWith(view.segments, statements);
  }
}
