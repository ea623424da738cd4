package dicta.search;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of the archive; the same for page, API and command line. Made from parameters by {@link RequestParser}.
 *
 * @param q words of the query language; may be empty
 * @param include values to keep, by facet field: OR inside a field, AND across
 * @param exclude values to leave out, by facet field
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param date which date {@code from}, {@code to}, {@code undated}, sorting and the histogram speak of
 * @param undated whether what has no such date is wanted: with {@code from} or {@code to} beside what lies between them, else alone
 * @param confidenceMin 0 to 1; 0 keeps all
 * @param grouped whether copies and wordings of one utterance are shown as one hit
 * @param facets which facets to count
 * @param facetSize how many values of a facet, by its name
 * @param facetQuery words that a facet's values must begin with to be listed, by its name
 * @param histogram whether hits are counted over time
 * @param interval bucket width of the histogram
 * @param sort order of the hits
 * @param size hits on a page, 0 to 100
 * @param cursor where the page before ended, as given by {@link SearchResult#next}
 * @param explain whether each hit tells how its rank came about
 * @param strict whether a mistake in {@code q} is an error rather than a warning
 */
public record SearchRequest(
    String q,
    Map<FacetField, Set<String>> include,
    Map<FacetField, Set<String>> exclude,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    DateField date,
    boolean undated,
    double confidenceMin,
    boolean grouped,
    List<FacetField> facets,
    Map<FacetField, Integer> facetSize,
    Map<FacetField, String> facetQuery,
    boolean histogram,
    Interval interval,
    Sort sort,
    int size,
    Optional<String> cursor,
    boolean explain,
    boolean strict) {

  /** What can be counted and filtered by. The parameter's name is the constant in lower case. */
  public enum FacetField {
    SPEAKER,
    ABOUT,
    /** A country that the statement mentions, else one of the three that its article is about most. */
    COUNTRY,
    /** The country of the speaker's office: {@code speaker_country}. */
    SPEAKER_COUNTRY,
    SOURCE,
    KIND,
    LANG,
    HOW;

    public String param() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public enum DateField {
    SAID,
    PUBLISHED,
    MENTIONED
  }

  /** Widths of a histogram's buckets, each wider than those before it. */
  public enum Interval {
    /** As fits the range. */
    AUTO,
    DAY,
    /** From Monday to Sunday (ISO 8601). */
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /** The first day of the one that a day lies in. */
    public LocalDate start(LocalDate day) {
      return switch (this) {
        case AUTO, DAY -> day;
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case MONTH -> day.withDayOfMonth(1);
        case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
        case YEAR -> day.withDayOfYear(1);
      };
    }

    /** The first day of the next one. */
    public LocalDate next(LocalDate start) {
      return switch (this) {
        case AUTO, DAY -> start.plusDays(1);
        case WEEK -> start.plusWeeks(1);
        case MONTH -> start.plusMonths(1);
        case QUARTER -> start.plusMonths(3);
        case YEAR -> start.plusYears(1);
      };
    }

    /** How many of them two days and what lies between them touch. */
    public long count(LocalDate from, LocalDate to) {
      LocalDate first = start(from);
      LocalDate last = start(to);
      return 1 + switch (this) {
        case AUTO, DAY -> ChronoUnit.DAYS.between(first, last);
        case WEEK -> ChronoUnit.WEEKS.between(first, last);
        case MONTH -> ChronoUnit.MONTHS.between(first, last);
        case QUARTER -> ChronoUnit.MONTHS.between(first, last) / 3;
        case YEAR -> ChronoUnit.YEARS.between(first, last);
      };
    }

    /** As parameter value. */
    public String param() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Parameter values {@code relevance}, {@code -date} and {@code date}. */
  public enum Sort {
    RELEVANCE,
    NEWEST,
    OLDEST
  }

  public SearchRequest {
    Objects.requireNonNull(q);
    include = Map.copyOf(include);
    exclude = Map.copyOf(exclude);
    facets = List.copyOf(facets);
    facetSize = Map.copyOf(facetSize);
    facetQuery = Map.copyOf(facetQuery);
  }

  /** Without a search inside facets; over time with any of them. */
  public SearchRequest(
      String q, Map<FacetField, Set<String>> include, Map<FacetField, Set<String>> exclude, Optional<LocalDate> from,
      Optional<LocalDate> to, DateField date, boolean undated, double confidenceMin, boolean grouped, List<FacetField> facets,
      Map<FacetField, Integer> facetSize, Interval interval, Sort sort, int size, Optional<String> cursor, boolean explain,
      boolean strict) {
    this(
        q, include, exclude, from, to, date, undated, confidenceMin, grouped, facets, facetSize, Map.of(), !facets.isEmpty(), interval, sort, size, cursor, explain,
        strict);
  }

  /** The same request with other filters. */
  public SearchRequest with(Map<FacetField, Set<String>> included, Map<FacetField, Set<String>> excluded, double confidence) {
    return new SearchRequest(
        q, included, excluded, from, to, date, undated, confidence, grouped, facets, facetSize, facetQuery, histogram, interval, sort, size, cursor, explain,
        strict);
  }

  /** Whether it is narrowed by a date. */
  public boolean dated() {
    return from.isPresent() || to.isPresent() || undated;
  }

  /** The same request at any time. */
  public SearchRequest atAnyTime() {
    return new SearchRequest(
        q, include, exclude, Optional.empty(), Optional.empty(), date, false, confidenceMin, grouped, facets, facetSize, facetQuery, histogram, interval,
        sort, size, cursor, explain, strict);
  }

  /** One page of the same hits without counts or explanations. */
  public SearchRequest page(int hits, Optional<String> from) {
    return new SearchRequest(
        q, include, exclude, this.from, to, date, undated, confidenceMin, grouped, List.of(), Map.of(), Map.of(), false, interval, sort, hits, from, false,
        strict);
  }
}
