package dicta.annotate.people.build;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings the rows about one person together, whatever transliteration they use. */
final class Identities {
  /** Days by which two sources may differ about the start of a term. */
  private static final long SAME_START_DAYS = 45;
  private static final double ALIKE_AT_SAME_START = 0.80;
  private static final double ALIKE_IN_SAME_TIME = 0.90;

  private final List<List<Fact>> people = new ArrayList<>();
  private final List<String> log = new ArrayList<>();

  /** What was merged by likeness, for a person to read. */
  List<String> log() {
    return log;
  }

  /** Rows with one Wikidata id are one person; a row without joins the person of its country whom it fits best. */
  List<List<Fact>> of(List<Fact> facts) {
    Map<String, List<Fact>> byId = new LinkedHashMap<>();
    for (Fact f : facts) {
      if (!f.wikidata().isEmpty()) {
        byId.computeIfAbsent(f.wikidata(), k -> new ArrayList<>()).add(f);
      }
    }
    byId.values().forEach(this::placeIdentified);
    for (Fact f : facts) {
      if (f.wikidata().isEmpty()) {
        place(f);
      }
    }
    return people;
  }

  /** Two Wikidata items of one name in one office at one time are one person, described there twice. */
  private void placeIdentified(List<Fact> rows) {
    for (List<Fact> person : people) {
      for (Fact f : rows) {
        if (person.stream().anyMatch(g -> g.country().equals(f.country()) && g.role().equals(f.role()) && g.sharesNameWith(f)
            && overlap(f, g))) {
          log.add("1.00\t%s\t%s\t= %s by name and term".formatted(f.country(), f.wikidata(), person.getFirst().wikidata()));
          person.addAll(rows);
          return;
        }
      }
    }
    people.add(rows);
  }

  private void place(Fact f) {
    List<Fact> best = null;
    double most = 0;
    for (List<Fact> person : people) {
      double fit = person.stream().filter(g -> g.country().equals(f.country())).mapToDouble(g -> fit(f, g)).max().orElse(0);
      if (fit > most) {
        most = fit;
        best = person;
      }
    }
    if (best == null) {
      people.add(new ArrayList<>(List.of(f)));
    } else {
      if (most < 1) {
        log.add("%.2f\t%s\t%s\t= %s".formatted(most, f.country(), f.name(), best.getFirst().name()));
      }
      best.add(f);
    }
  }

  private static double fit(Fact f, Fact g) {
    if (f.wikidata().startsWith(Fixes.ALONE) || g.wikidata().startsWith(Fixes.ALONE)) {
      return 0;
    }
    if (f.sharesNameWith(g)) {
      return 1;
    }
    double alike = f.names().stream()
        .flatMap(a -> g.names().stream().map(b -> NameLikeness.of(a, b))).mapToDouble(Double::doubleValue).max().orElse(0);
    boolean sameStart = startsApart(f, g).map(days -> days <= SAME_START_DAYS).orElse(false);
    boolean leads = f.role().startsWith("head_of") && g.role().startsWith("head_of");
    if (sameStart && (f.role().equals(g.role()) || leads) && alike >= ALIKE_AT_SAME_START) {
      return alike * 0.999;
    }
    if (overlap(f, g) && (f.role().equals(g.role()) || leads) && alike >= ALIKE_IN_SAME_TIME) {
      return alike * 0.998;
    }
    return 0;
  }

  private static Optional<Long> startsApart(Fact f, Fact g) {
    Optional<LocalDate> a = day(f.from());
    Optional<LocalDate> b = day(g.from());
    return a.isPresent() && b.isPresent() ? Optional.of(Math.abs(ChronoUnit.DAYS.between(a.get(), b.get()))) : Optional.empty();
  }

  private static boolean overlap(Fact f, Fact g) {
    LocalDate fEnd = day(f.to()).orElse(LocalDate.MAX);
    LocalDate gEnd = day(g.to()).orElse(LocalDate.MAX);
    return day(f.from()).map(d -> d.isBefore(gEnd)).orElse(false) && day(g.from()).map(d -> d.isBefore(fEnd)).orElse(false);
  }

  /** The first day of what is written. */
  static Optional<LocalDate> day(String written) {
    String d = written.endsWith("?") ? written.substring(0, written.length() - 1) : written;
    return switch (d.length()) {
      case 4 -> Optional.of(LocalDate.parse(d + "-01-01"));
      case 7 -> Optional.of(LocalDate.parse(d + "-01"));
      case 10 -> Optional.of(LocalDate.parse(d));
      default -> Optional.empty();
    };
  }
}
