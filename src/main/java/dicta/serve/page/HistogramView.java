package dicta.serve.page;

import dicta.search.SearchRequest.Interval;
import dicta.search.SearchResult;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Statements over time as bars, each a link that narrows the search to its time; gaps are kept, so that the axis is true.
 * Across, the drawing is measured in per cent of its width, so that it fits any screen without distorting its letters; in
 * height it is {@value #HEIGHT} px and a line of labels.
 *
 * @param undated those without such a date
 * @param wider the search with the next larger span of time
 */
public record HistogramView(
    String interval, List<Bar> bars, List<Tick> ticks, String most, Optional<Undated> undated, Optional<String> wider, String summary) {
  public static final int HEIGHT = 64;

  private static final String UNDATED = "undated";
  private static final String STATEMENTS = "statements";

  /** A few bars stay slim instead of filling the width. */
  private static final int FEWEST_SLOTS = 12;

  /** The part of a slot that its bar fills. */
  private static final double FILLED = 0.84;

  /** A label that begins behind this part of the width, in per cent, would stick out. */
  private static final int LAST_TICK = 88;

  /** More bars than this would be thinner than a pixel or two; the middle of a longer axis stays readable as years. */
  private static final int MOST_BARS = 400;

  /** One bar: {@code x} and {@code width} in per cent, {@code y} and {@code height} in px. */
  public record Bar(
      String href, String label, String when, String count, String x, String width, String y, String height, String from, String to) {}

  /**
   * The bucket of what has no date.
   *
   * @param href the search that finds these too, or no longer; absent where the bars count articles
   * @param on whether they are among what is found
   * @param name what following the link does, in words
   */
  public record Undated(String label, Optional<String> href, boolean on, String name) {}

  /**
   * @param x per cent of the width
   * @param last whether its label ends there instead of beginning, since it would not fit
   */
  public record Tick(String x, String label, boolean last) {}

  /**
   * The time and the height that several histograms share.
   *
   * @param first first day of the first bucket
   * @param last first day of the last bucket
   * @param most the highest bar
   */
  record Scale(LocalDate first, LocalDate last, long most) {
    static Scale over(List<SearchResult.Histogram> histograms) {
      List<SearchResult.Bucket> buckets = histograms.stream().flatMap(h -> h.buckets().stream()).toList();
      LocalDate epoch = LocalDate.EPOCH;
      List<LocalDate> starts = buckets.stream().map(b -> LocalDate.parse(b.from())).sorted().toList();
      return new Scale(
          starts.isEmpty() ? epoch : starts.getFirst(),
          starts.isEmpty() ? epoch : starts.getLast(),
          buckets.stream().mapToLong(SearchResult.Bucket::count).max().orElse(1));
    }

    /** The same height over the time of one histogram. */
    Scale over(SearchResult.Histogram histogram) {
      Scale own = over(List.of(histogram));
      return new Scale(own.first, own.last, most);
    }
  }

  static Optional<HistogramView> of(SearchResult.Histogram histogram, Link link, Messages m) {
    return of(histogram, link, Scale.over(List.of(histogram)), m);
  }

  static Optional<HistogramView> of(SearchResult.Histogram histogram, Link link, Scale scale, Messages m) {
    return of(histogram, link, scale, STATEMENTS, m);
  }

  /** @param what the message that counts them: {@code statements} or {@code articles} */
  static Optional<HistogramView> of(SearchResult.Histogram histogram, Link link, Scale scale, String what, Messages m) {
    if (histogram.buckets().isEmpty()) {
      return Optional.empty();
    }
    Interval interval = interval(histogram);
    Map<LocalDate, SearchResult.Bucket> buckets = new HashMap<>();
    histogram.buckets().forEach(b -> buckets.put(interval.start(LocalDate.parse(b.from())), b));
    List<LocalDate> starts = starts(histogram, scale);
    double step = 100.0 / Math.max(FEWEST_SLOTS, starts.size());
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      SearchResult.Bucket bucket = buckets.get(starts.get(i));
      if (bucket != null && bucket.count() > 0) {
        bars.add(bar(bucket, interval, scale.most(), i * step, step, link, what, m));
      }
    }
    String summary = m.t(
        "histogram.summary", m.date(histogram.buckets().getFirst().from()), m.date(histogram.buckets().getLast().to()));
    return Optional.of(new HistogramView(
        interval.param(), bars, ticks(starts, interval, step, m), m.number(scale.most()),
        undated(histogram.missing(), link, what, m),
        wider(link), summary));
  }

  private static Optional<Undated> undated(long missing, Link link, String what, Messages m) {
    boolean on = link.has(UNDATED);
    if (missing == 0) {
      return Optional.empty();
    }
    boolean beside = link.has("from") || link.has("to");
    String label = m.count(beside && !on ? "histogram.undated_too" : "histogram.undated", missing);
    Link toggled = on ? link.drop(UNDATED) : link.set(UNDATED, "true").drop("interval");
    String name = m.t(on ? "undated.drop" : beside ? "undated.add" : "undated.only", label);
    return Optional.of(new Undated(label, what.equals(STATEMENTS) ? Optional.of(toggled.toString()) : Optional.empty(), on, name));
  }

  private static List<LocalDate> starts(SearchResult.Histogram histogram, Scale scale) {
    LocalDate last = scale.last();
    List<LocalDate> starts = new ArrayList<>();
    Interval interval = interval(histogram);
    LocalDate at = interval.start(scale.first());
    while (!at.isAfter(last) && starts.size() < MOST_BARS) {
      starts.add(at);
      at = interval.next(at);
    }
    if (!at.isAfter(last)) { // Too long an axis: only the buckets that hold something.
      return histogram.buckets().stream().map(b -> interval.start(LocalDate.parse(b.from()))).limit(MOST_BARS).toList();
    }
    return starts;
  }

  /** What a bar finds is what it counts: its days as far as they were asked for, and none of the undated. */
  private static Bar bar(
      SearchResult.Bucket bucket, Interval interval, long most, double x, double step, Link link, String what, Messages m) {
    LocalDate from = LocalDate.parse(bucket.from());
    LocalDate to = LocalDate.parse(bucket.to());
    LocalDate start = interval.start(from);
    boolean whole = from.equals(start) && to.equals(interval.next(start).minusDays(1));
    String first = whole ? written(from, interval) : bucket.from();
    String last = whole ? written(to, interval) : bucket.to();
    String when = m.date(first.equals(last) ? first : first + "/" + last);
    double height = Math.max(2, (double) HEIGHT * bucket.count() / most);
    return new Bar(
        link.set("from", first).set("to", last).drop("interval").drop(UNDATED).toString(),
        m.t("histogram.bar", when, m.count(what, bucket.count())),
        when,
        m.number(bucket.count()),
        decimal(x + step * (1 - FILLED) / 2),
        decimal(step * FILLED),
        decimal(HEIGHT - height),
        decimal(height),
        first,
        last);
  }

  /** The shortest form of a whole bucket's first or last day: {@code 2025}, {@code 2025-05}, {@code 2025-05-12}. */
  private static String written(LocalDate day, Interval interval) {
    return day.toString().substring(0, switch (interval) {
      case YEAR -> 4;
      case MONTH, QUARTER -> 7;
      case WEEK, DAY, AUTO -> 10;
    });
  }

  private static Interval interval(SearchResult.Histogram histogram) {
    return Interval.valueOf(histogram.interval().toUpperCase(Locale.ROOT));
  }

  private static List<Tick> ticks(List<LocalDate> starts, Interval interval, double step, Messages m) {
    int every = Math.max(1, (starts.size() + 4) / 5);
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i < starts.size(); i += every) {
      boolean last = i * step > LAST_TICK;
      ticks.add(new Tick(decimal((last ? i + 1 : i) * step), m.tick(written(starts.get(i), interval)), last));
    }
    return ticks;
  }

  /** A day widens to its month, a month to its year, anything else to all time. */
  private static Optional<String> wider(Link link) {
    if (!link.has("from") && !link.has("to")) {
      return Optional.empty();
    }
    String from = link.one("from");
    Link all = link.drop("from").drop("to").drop(UNDATED).drop("interval");
    if (!from.equals(link.one("to"))) {
      return Optional.of(all.toString());
    }
    Link larger = link.drop("interval");
    try {
      return Optional.of(switch (from.length()) {
        case 10 -> larger.set("from", from.substring(0, 7)).set("to", from.substring(0, 7)).toString();
        case 7 -> larger.set("from", from.substring(0, 4)).set("to", from.substring(0, 4)).toString();
        default -> all.toString();
      });
    } catch (DateTimeException e) {
      return Optional.of(all.toString());
    }
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
