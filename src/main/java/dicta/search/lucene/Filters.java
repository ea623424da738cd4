package dicta.search.lucene;

import dicta.search.SearchRequest;
import dicta.search.SearchRequest.FacetField;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** Adds a request's filters to a query. */
final class Filters {
  private final Conditions conditions;
  private final SearchRequest request;
  private final Map<FacetField, Set<String>> include;
  private final Map<FacetField, Set<String>> exclude;

  /** @param include values that the archive holds, as {@link Resolver} makes them; likewise {@code exclude} */
  Filters(
      Conditions conditions, SearchRequest request, Map<FacetField, Set<String>> include, Map<FacetField, Set<String>> exclude) {
    this.conditions = conditions;
    this.request = request;
    this.include = include;
    this.exclude = exclude;
  }

  /** @param without a facet whose own filter is left out, for counting its values */
  Query apply(Query words, Optional<FacetField> without) {
    return apply(words, without, request.dated() ? Optional.of(dates()) : Optional.empty());
  }

  /** What is found without a date by the other filters, whatever the request's own dates. */
  Query undated(Query words) {
    return apply(words, Optional.empty(), Optional.of(conditions.undated(request.date())));
  }

  private Query apply(Query words, Optional<FacetField> without, Optional<Query> dates) {
    var query = new BooleanQuery.Builder().add(words, Occur.MUST);
    include.forEach(
        (field, values) -> {
          if (without.isEmpty() || without.get() != field) {
            query.add(conditions.terms(field, values), Occur.FILTER);
          }
        });
    exclude.forEach(
        (field, values) -> {
          if (without.isEmpty() || without.get() != field) {
            query.add(conditions.terms(field, values), Occur.MUST_NOT);
          }
        });
    dates.ifPresent(d -> query.add(d, Occur.FILTER));
    if (request.confidenceMin() > 0) {
      query.add(conditions.confidence(request.confidenceMin(), 1), Occur.FILTER);
    }
    BooleanQuery built = query.build();
    return built.clauses().size() == 1 ? words : built;
  }

  /** Dates are like the values of a facet: any of those that are asked for will do, "none" being one. */
  private Query dates() {
    boolean range = request.from().isPresent() || request.to().isPresent();
    if (!request.undated()) {
      return conditions.daysOf(request.date(), request.from(), request.to());
    }
    Query undated = conditions.undated(request.date());
    return range
        ? new BooleanQuery.Builder()
            .add(conditions.daysOf(request.date(), request.from(), request.to()), Occur.SHOULD)
            .add(undated, Occur.SHOULD)
            .build()
        : undated;
  }
}
