package dicta.search.lucene;

import dicta.search.SearchRequest;
import dicta.search.SearchRequest.Interval;
import dicta.search.SearchResult.Bucket;
import dicta.search.SearchResult.Histogram;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

/** Makes the date histogram of counts by day. */
final class Histograms {
  private static final int MOST_BUCKETS = 1000;
  private static final int DAYS_BY_DAY = 62;
  private static final int MONTHS_BY_MONTH = 72;

  private Histograms() {}

  /**
   * @param earliest the day that entry 1 of the counts stands for
   * @param missing hits without a date
   */
  static Histogram histogram(SearchRequest request, int earliest, Counts counted, long missing) {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (int i = 0; i < counted.size(); i++) {
      if (counted.entries()[i] > 0) {
        first = Math.min(first, earliest + counted.entries()[i] - 1);
        last = Math.max(last, earliest + counted.entries()[i] - 1);
      }
    }
    if (first > last) {
      return new Histogram(name(request.interval() == Interval.AUTO ? Interval.MONTH : request.interval()), List.of(), missing);
    }
    var counts = new int[last - first + 1];
    for (int i = 0; i < counted.size(); i++) {
      if (counted.entries()[i] > 0) {
        counts[earliest + counted.entries()[i] - 1 - first] = counted.numbers()[i];
      }
    }
    LocalDate from = LocalDate.ofEpochDay(first);
    LocalDate to = LocalDate.ofEpochDay(last);
    Interval interval = interval(request, from, to);
    return new Histogram(name(interval), buckets(interval, from, to, counts), missing);
  }

  /** Of spans of days: a document counts once in every bucket that one of its spans touches. */
  static Histogram mentions(SearchRequest request, Mentions mentions, Counts counted, long missing) {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (int i = 0; i < counted.size(); i++) {
      int[] spans = mentions.spans().get(counted.entries()[i]);
      for (int s = 0; s < spans.length; s += 2) {
        first = Math.min(first, spans[s]);
        last = Math.max(last, spans[s + 1]);
      }
    }
    if (first > last) {
      return new Histogram(name(request.interval() == Interval.AUTO ? Interval.MONTH : request.interval()), List.of(), missing);
    }
    LocalDate from = LocalDate.ofEpochDay(first);
    LocalDate to = LocalDate.ofEpochDay(last);
    Interval interval = interval(request, from, to);
    List<Bucket> empty = buckets(interval, from, to, new int[0]);
    var counts = new long[empty.size()];
    for (int i = 0; i < counted.size(); i++) {
      touched(mentions.spans().get(counted.entries()[i]), interval, from, counts.length).stream().forEach(add(counts, counted.numbers()[i]));
    }
    var buckets = new ArrayList<Bucket>();
    for (int b = 0; b < counts.length; b++) {
      buckets.add(new Bucket(empty.get(b).from(), empty.get(b).to(), counts[b]));
    }
    return new Histogram(name(interval), buckets, missing);
  }

  private static IntConsumer add(long[] counts, int n) {
    return bucket -> counts[bucket] += n;
  }

  private static BitSet touched(int[] spans, Interval interval, LocalDate from, int buckets) {
    var touched = new BitSet(buckets);
    for (int i = 0; i < spans.length; i += 2) {
      touched.set(bucket(interval, from, spans[i]), bucket(interval, from, spans[i + 1]) + 1);
    }
    return touched;
  }

  private static int bucket(Interval interval, LocalDate from, int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return switch (interval) {
      case YEAR -> date.getYear() - from.getYear();
      case MONTH -> (int) ChronoUnit.MONTHS.between(from.withDayOfMonth(1), date.withDayOfMonth(1));
      case DAY, AUTO -> (int) ChronoUnit.DAYS.between(from, date);
    };
  }

  /** By day for two months, by month for six years, else by year; wider ones where there would be too many. */
  private static Interval interval(SearchRequest request, LocalDate first, LocalDate last) {
    LocalDate from = request.from().filter(f -> f.isAfter(first)).orElse(first);
    LocalDate to = request.to().filter(t -> t.isBefore(last)).orElse(last);
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    long months = ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1)) + 1;
    Interval wanted =
        switch (request.interval()) {
          case AUTO -> days <= DAYS_BY_DAY ? Interval.DAY : months <= MONTHS_BY_MONTH ? Interval.MONTH : Interval.YEAR;
          case DAY, MONTH, YEAR -> request.interval();
        };
    if (wanted == Interval.DAY && ChronoUnit.DAYS.between(first, last) >= MOST_BUCKETS) {
      wanted = Interval.MONTH;
    }
    return wanted == Interval.MONTH && ChronoUnit.MONTHS.between(first, last) >= MOST_BUCKETS ? Interval.YEAR : wanted;
  }

  private static List<Bucket> buckets(Interval interval, LocalDate from, LocalDate to, int[] counts) {
    var buckets = new ArrayList<Bucket>();
    LocalDate begin =
        switch (interval) {
          case YEAR -> from.withDayOfYear(1);
          case MONTH -> from.withDayOfMonth(1);
          case DAY, AUTO -> from;
        };
    long first = from.toEpochDay();
    while (!begin.isAfter(to)) {
      LocalDate next =
          switch (interval) {
            case YEAR -> begin.plusYears(1);
            case MONTH -> begin.plusMonths(1);
            case DAY, AUTO -> begin.plusDays(1);
          };
      long n = 0;
      int end = (int) Math.min(counts.length, next.toEpochDay() - first);
      for (int day = (int) Math.max(0, begin.toEpochDay() - first); day < end; day++) {
        n += counts[day];
      }
      buckets.add(new Bucket(begin.toString(), next.minusDays(1).toString(), n));
      begin = next;
    }
    return buckets;
  }

  private static String name(Interval interval) {
    return interval.name().toLowerCase(Locale.ROOT);
  }
}
