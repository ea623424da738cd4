package dicta.search.lucene;

import dicta.search.SearchRequest;
import dicta.search.SearchRequest.Interval;
import dicta.search.SearchResult.Bucket;
import dicta.search.SearchResult.Histogram;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Makes the date histogram of counts by day or by span of days. A document counts in every bucket that its days touch, as a search
 * for the bucket's days finds it; and of a range of days that was asked for the buckets end with it, for what lies outside it was
 * not looked for.
 */
final class Histograms {
  private static final int MOST_BUCKETS = 1000;
  private static final int DAYS_BY_DAY = 62;
  private static final int MONTHS_BY_MONTH = 72;

  private final Interval interval;
  private final SearchRequest request;
  private final int first;
  private final int last;

  /** First days of the buckets; that of the first one may lie before {@link #first}. */
  private final int[] starts;

  private final long[] counts;

  private Histograms(Interval interval, SearchRequest request, int first, int last) {
    this.interval = interval;
    this.request = request;
    this.first = first;
    this.last = last;
    var found = new ArrayList<Integer>();
    for (LocalDate at = interval.start(LocalDate.ofEpochDay(first)); at.toEpochDay() <= last; at = interval.next(at)) {
      found.add((int) at.toEpochDay());
    }
    this.starts = found.stream().mapToInt(Integer::intValue).toArray();
    this.counts = new long[starts.length];
  }

  /**
   * @param earliest the day that entry 1 of the counts stands for
   * @param missing hits without a date
   */
  static Histogram days(SearchRequest request, int earliest, Counts counted, long missing) {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (int entry : counted.entries()) {
      if (entry > 0) {
        first = Math.min(first, earliest + entry - 1);
        last = Math.max(last, earliest + entry - 1);
      }
    }
    if (first > last) {
      return none(request, missing);
    }
    Histograms histogram = over(request, first, last);
    for (int i = 0; i < counted.size(); i++) {
      if (counted.entries()[i] > 0) {
        int day = earliest + counted.entries()[i] - 1;
        histogram.add(day, day, 0, counted.numbers()[i]);
      }
    }
    return histogram.done(missing);
  }

  /** @param missing hits without a date */
  static Histogram spans(SearchRequest request, Spans spans, Counts counted, long missing) {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (int entry : counted.entries()) {
      int[] days = spans.days().get(entry);
      if (days.length > 0) {
        first = Math.min(first, days[0]);
        last = Math.max(last, days[days.length - 1]);
      }
    }
    if (first > last) {
      return none(request, missing);
    }
    Histograms histogram = over(request, first, last);
    for (int i = 0; i < counted.size(); i++) {
      int[] days = spans.days().get(counted.entries()[i]);
      int bucket = 0;
      for (int s = 0; s < days.length; s += 2) {
        bucket = histogram.add(days[s], days[s + 1], bucket, counted.numbers()[i]);
      }
    }
    return histogram.done(missing);
  }

  /**
   * Adds {@code n} to each bucket between two days, from {@code from} on.
   *
   * @return the first bucket behind them
   */
  private int add(int begin, int end, int from, int n) {
    if (begin > last || end < first) {
      return from;
    }
    int to = bucket(Math.min(end, last));
    for (int bucket = Math.max(from, bucket(Math.max(begin, first))); bucket <= to; bucket++) {
      counts[bucket] += n;
    }
    return Math.max(from, to + 1);
  }

  private int bucket(int day) {
    int at = Arrays.binarySearch(starts, day);
    return at >= 0 ? at : -at - 2;
  }

  private Histogram done(long missing) {
    var buckets = new ArrayList<Bucket>();
    for (int b = 0; b < starts.length; b++) {
      LocalDate start = LocalDate.ofEpochDay(starts[b]);
      LocalDate end = interval.next(start).minusDays(1);
      LocalDate from = request.from().filter(start::isBefore).orElse(start);
      LocalDate to = request.to().filter(end::isAfter).orElse(end);
      buckets.add(new Bucket(from.toString(), to.toString(), counts[b]));
    }
    return new Histogram(interval.param(), buckets, missing);
  }

  private static Histogram none(SearchRequest request, long missing) {
    return new Histogram((request.interval() == Interval.AUTO ? Interval.MONTH : request.interval()).param(), List.of(), missing);
  }

  /** By day for two months, by month for six years, else by year; wider ones where there would be too many. */
  private static Histograms over(SearchRequest request, int earliest, int latest) {
    LocalDate first = LocalDate.ofEpochDay(earliest);
    LocalDate last = LocalDate.ofEpochDay(latest);
    LocalDate from = request.from().filter(f -> f.isAfter(first)).orElse(first);
    LocalDate to = request.to().filter(t -> t.isBefore(last)).orElse(last);
    Interval wanted = request.interval();
    if (wanted == Interval.AUTO) {
      boolean many = Interval.MONTH.count(from, to) > MONTHS_BY_MONTH;
      wanted = Interval.DAY.count(from, to) <= DAYS_BY_DAY ? Interval.DAY : many ? Interval.YEAR : Interval.MONTH;
    }
    while (wanted != Interval.YEAR && wanted.count(from, to) > MOST_BUCKETS) {
      wanted = Interval.values()[wanted.ordinal() + 1];
    }
    return new Histograms(wanted, request, (int) from.toEpochDay(), (int) to.toEpochDay());
  }

  /** Says that the buckets are wider than those asked for; empty where they are not. */
  static Optional<String> widened(SearchRequest request, Histogram histogram) {
    String asked = request.interval().param();
    return request.interval() == Interval.AUTO || histogram.interval().equals(asked)
        ? Optional.empty()
        : Optional.of(
            "interval=" + asked + " would make more than " + MOST_BUCKETS + " buckets; these are of interval=" + histogram.interval());
  }
}
