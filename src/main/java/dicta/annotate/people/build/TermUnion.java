package dicta.annotate.people.build;

import dicta.annotate.people.build.Fact.Rank;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes one term of the several rows that speak of it: second mandates, two sources, a president counted twice. */
final class TermUnion {
  private static final int GAP_DAYS = 31;
  /** Titles of one who is head of state and of government at once. */
  private static final Pattern BOTH = Pattern.compile("(?i).*(president|head of government|head of state|king|emir|sultan|chief of government).*");
  private static final Pattern OF_GOVERNMENT = Pattern.compile("(?i).*(prime minister|premier|chancellor|council of ministers).*");
  /** Says no more than the kind of office. */
  private static final Pattern VAGUE = Pattern.compile("(?i)head of (state|government)");

  private TermUnion() {}

  /** The terms of one person. */
  static List<Fact> of(List<Fact> person) {
    Map<String, List<Fact>> byOffice = new LinkedHashMap<>();
    for (Fact f : person) {
      byOffice.computeIfAbsent(f.role() + ' ' + f.country(), k -> new ArrayList<>()).add(f);
    }
    var terms = new ArrayList<Fact>();
    byOffice.values().forEach(office -> terms.addAll(unite(office)));
    terms.removeIf(t -> countedTwice(t, terms));
    terms.sort(Comparator.comparing(Fact::from));
    return terms;
  }

  private static List<Fact> unite(List<Fact> rows) {
    rows.sort(Comparator.comparing((Fact f) -> start(f)).thenComparing(Fact::rank));
    var terms = new ArrayList<Fact>();
    var cluster = new ArrayList<Fact>();
    LocalDate reached = LocalDate.MIN;
    for (Fact f : rows) {
      if (!cluster.isEmpty() && start(f).isAfter(reached.equals(LocalDate.MAX) ? reached : reached.plusDays(GAP_DAYS))) {
        terms.add(one(cluster));
        cluster.clear();
        reached = LocalDate.MIN;
      }
      cluster.add(f);
      reached = end(f).isAfter(reached) ? end(f) : reached;
    }
    if (!cluster.isEmpty()) {
      terms.add(one(cluster));
    }
    return terms;
  }

  /** A dated end counts more than an inferred one; "still in office" counts most, unless a later row knows the end. */
  private static Fact one(List<Fact> cluster) {
    Fact first = cluster.stream().filter(f -> f.from().length() == 10).findFirst().orElse(cluster.getFirst());
    Fact last = cluster.stream().filter(f -> f.rank() == Rank.OPEN).findFirst()
        .or(() -> cluster.stream().filter(f -> f.rank() == Rank.DATED).max(Comparator.comparing(TermUnion::end)))
        .or(() -> cluster.stream().filter(f -> f.rank() == Rank.INFERRED).max(Comparator.comparing(TermUnion::end)))
        .orElse(cluster.getLast());
    boolean sound = start(first).isBefore(end(last));
    String title = cluster.stream().map(Fact::title).filter(t -> !VAGUE.matcher(t).matches())
        .findFirst().orElse(first.title());
    return new Fact(
        first.names(), title, first.role(), first.country(), first.from(), sound ? last.to() : cluster.getLast().to(),
        last.rank(), first.wikidata(), first.source());
  }

  private static boolean countedTwice(Fact t, List<Fact> terms) {
    return t.role().equals("head_of_government") && BOTH.matcher(t.title()).matches()
        && !OF_GOVERNMENT.matcher(t.title()).matches()
        && terms.stream().anyMatch(s -> s.role().equals("head_of_state") && s.country().equals(t.country())
            && start(s).isBefore(end(t)) && start(t).isBefore(end(s)));
  }

  private static LocalDate start(Fact f) {
    return Identities.day(f.from()).orElse(LocalDate.MIN);
  }

  private static LocalDate end(Fact f) {
    return Identities.day(f.to()).orElse(LocalDate.MAX);
  }
}
