package dicta.serve.page;

import dicta.model.Office;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A speaker's offices, each with its title and a bar over one axis of years, measured in per cent of its width.
 */
public record OfficeBand(List<Row> rows, List<HistogramView.Tick> ticks) {
  private static final int MOST = 12;
  private static final int TICKS = 6;

  /**
   * One term.
   *
   * @param words when, in words
   * @param href the statements made in it
   */
  public record Row(String title, String words, String href, String x, String width) {}

  /** Empty where no office with a date is known. */
  static Optional<OfficeBand> of(List<Office> offices, String speaker, LocalDate today, Messages m) {
    List<Office> dated = offices.stream().filter(o -> o.from().isPresent() || o.to().isPresent()).toList();
    dated = dated.subList(Math.max(0, dated.size() - MOST), dated.size());
    if (dated.isEmpty()) {
      return Optional.empty();
    }
    int first = dated.stream().mapToInt(o -> o.from().or(o::to).orElse(today).getYear()).min().orElse(today.getYear());
    int end = dated.stream().mapToInt(o -> o.to().orElse(today).getYear()).max().orElse(today.getYear()) + 1;
    LocalDate start = LocalDate.of(first, 1, 1);
    double days = ChronoUnit.DAYS.between(start, LocalDate.of(Math.max(end, first + 1), 1, 1));
    List<Row> rows = new ArrayList<>();
    for (Office o : dated) {
      LocalDate from = o.from().orElse(start);
      LocalDate to = o.to().orElse(today);
      double x = 100 * ChronoUnit.DAYS.between(start, from) / days;
      double width = Math.max(0.6, 100 * ChronoUnit.DAYS.between(from, to) / days);
      rows.add(new Row(
          SpeakerView.office(Optional.of(o.title()), Optional.of(o.country()), m).orElse(o.title()), words(o, m), search(o, speaker),
          decimal(x), decimal(Math.min(width, 100 - x))));
    }
    int years = Math.max(1, end - first);
    int every = Math.max(1, (years + TICKS - 1) / TICKS);
    List<HistogramView.Tick> ticks = new ArrayList<>();
    for (int year = first; year < end; year += every) {
      ticks.add(new HistogramView.Tick(
          decimal(100 * ChronoUnit.DAYS.between(start, LocalDate.of(year, 1, 1)) / days), Integer.toString(year), false));
    }
    return Optional.of(new OfficeBand(rows, ticks));
  }

  private static String search(Office o, String speaker) {
    Link link = Link.to("/").set("speaker", speaker);
    if (o.from().isPresent()) {
      link = link.set("from", o.from().get().toString());
    }
    if (o.to().isPresent()) {
      link = link.set("to", o.to().get().minusDays(1).toString());
    }
    return link.toString();
  }

  private static String words(Office o, Messages m) {
    String from = o.from().map(d -> m.date(d.toString())).orElse("…");
    return o.to().map(d -> m.t("office.span", from, m.date(d.toString()))).orElse(m.t("office.since", from));
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
