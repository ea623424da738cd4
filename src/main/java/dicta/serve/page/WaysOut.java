package dicta.serve.page;

import dicta.search.BadRequest;
import dicta.search.Search;
import dicta.search.SearchResult;
import dicta.search.SearchResult.Suggestion;
import dicta.search.SearchResult.Suggestion.Kind;
import dicta.serve.page.SearchView.Chip;
import dicta.serve.page.SearchView.Way;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What to offer when a search finds nothing, most helpful first: what was probably meant; the same less one part, the smallest
 * change first; any of the words; one word alone. Each with what it finds, and none that finds nothing.
 */
final class WaysOut {
  /** Each costs a search that only counts. */
  private static final int MOST_FILTERS = 8;

  private static final int MOST_SPELLINGS = 2;
  private static final int MOST_WITHOUT = 4;
  private static final int MOST_ALONE = 6;

  /** What the rest of a search keeps when all its filters go. */
  private static final Set<String> NO_FILTERS = Set.of("q", "sort", "size", "date", "group", "interval");

  private final Search search;

  WaysOut(Search search) {
    this.search = search;
  }

  private record Counted(Way way, long hits) {}

  List<Way> of(Link link, SearchResult result, Messages m) {
    List<Way> ways = new ArrayList<>();
    ways.addAll(meant(link, m));
    of(Kind.SPELLING, result).limit(MOST_SPELLINGS).forEach(s -> ways.add(way(m.t("empty.did_you_mean", s.q()), s, link, m)));
    ways.addAll(less(link, result, m));
    of(Kind.SCATTERED, result).forEach(s -> ways.add(way(m.t("empty.scattered", s.q()), s, link, m)));
    boolean question = !Meant.withoutQuestion(link.one("q")).equals(link.one("q"));
    List<Suggestion> any = question ? List.of() : of(Kind.ANY, result).toList(); // of a question only the telling words
    String anyWord = anyWord(link.one("q"));
    if (!any.isEmpty()) {
      ways.add(way(m.t("empty.any_word", any.getFirst().q()), any.getFirst(), link, m));
    } else if (!anyWord.isEmpty()) {
      add(ways, m.t("empty.any_word", anyWord), link.set("q", anyWord), m);
    }
    withoutFilters(ways, link, anyWord, m);
    alone(ways, link, result, m);
    if (link.has("q") && filtered(link)) {
      add(ways, m.t("empty.no_words"), link.drop("q"), m);
    }
    return ways;
  }

  /** What a question, or words with a month or year among them, probably mean; empty where they are no such thing or it finds nothing. */
  List<Way> meant(Link link, Messages m) {
    List<Way> ways = new ArrayList<>();
    if (!link.has("from") && !link.has("to")) {
      Meant.by(link.one("q")).ifPresent(meant -> add(ways, meant.label(m), meant.search(link), m));
    }
    return ways;
  }

  /** Those whom a name may mean, where all of them were searched, each alone. */
  static List<Way> choices(Link link, SearchResult result, Messages m) {
    List<Way> parts = result.total() == 0 ? List.of() : of(Kind.ONLY, result)
        .map(s -> new Way(s.why().replaceFirst("^only ", ""), link.set("q", s.q()).toString(), m.number(s.hits()), List.of()))
        .toList();
    return parts.isEmpty() ? List.of() : List.of(new Way(m.t("meant.only"), "", "", parts));
  }

  private static java.util.stream.Stream<Suggestion> of(Kind kind, SearchResult result) {
    return result.didYouMean().stream().filter(s -> s.kind() == kind);
  }

  /** The same less one part of the query or one filter; the smallest change, which finds the fewest, first. */
  private List<Way> less(Link link, SearchResult result, Messages m) {
    List<Counted> less = new ArrayList<>();
    of(Kind.WITHOUT, result).forEach(
        s -> less.add(new Counted(way(m.t("empty.without_part", s.why().replaceFirst("^without ", "")), s, link, m), s.hits())));
    List<Chip> filters = Chips.of(link.drop("q"), result.facets(), m);
    if (link.has("q") || filters.size() > 1) {
      for (Chip chip : Chips.of(link, result.facets(), m).stream().skip(link.has("q") ? 1 : 0).limit(MOST_FILTERS).toList()) {
        long hits = count(chip.remove());
        if (hits > 0) {
          String what = m.t(chip.excluded() ? "empty.with" : "empty.without", chip.kind(), chip.label());
          less.add(new Counted(new Way(what, chip.remove().toString(), m.count("statements", hits), List.of()), hits));
        }
      }
    }
    return less.stream().sorted(Comparator.comparingLong(Counted::hits)).limit(MOST_WITHOUT).map(Counted::way).toList();
  }

  /** Where no single filter is to blame: without all of them. */
  private void withoutFilters(List<Way> ways, Link link, String anyWord, Messages m) {
    if (!ways.isEmpty() || !link.has("q") || !filtered(link)) {
      return;
    }
    Link bare = bare(link);
    add(ways, m.t("empty.no_filters", link.one("q")), bare, m);
    if (ways.isEmpty() && !anyWord.isEmpty()) {
      add(ways, m.t("empty.no_filters", anyWord), bare.set("q", anyWord), m);
    } else if (ways.isEmpty()) {
      List<Suggestion> open = search.quotes(Requests.of(bare, List.of(), 0, 0)).didYouMean();
      open.stream().filter(s -> s.kind() != Kind.FILTER).min(Comparator.comparing(Suggestion::kind))
          .ifPresent(s -> ways.add(way(m.t("empty.no_filters", s.q()), s, bare, m)));
    }
  }

  /** Single words and parts share a line: each is a long way from what was asked. */
  private static void alone(List<Way> ways, Link link, SearchResult result, Messages m) {
    List<Way> parts = of(Kind.ONLY, result)
        .filter(s -> Meant.tells(s.q()))
        .sorted(Comparator.comparingLong(Suggestion::hits))
        .limit(MOST_ALONE)
        .map(s -> new Way(s.q(), link.set("q", s.q()).toString(), m.number(s.hits()), List.of()))
        .toList();
    if (!parts.isEmpty()) {
      ways.add(new Way(m.t("empty.alone"), "", "", parts));
    }
  }

  private static Way way(String label, Suggestion s, Link link, Messages m) {
    return new Way(label, link.set("q", s.q()).toString(), m.count("statements", s.hits()), List.of());
  }

  private void add(List<Way> ways, String label, Link link, Messages m) {
    long hits = count(link);
    if (hits > 0) {
      ways.add(new Way(label, link.toString(), m.count("statements", hits), List.of()));
    }
  }

  private static boolean filtered(Link link) {
    return link.names().stream().anyMatch(name -> !NO_FILTERS.contains(name) && !name.startsWith("facet_"));
  }

  private static Link bare(Link link) {
    Link bare = link;
    for (String name : List.copyOf(link.names())) {
      bare = NO_FILTERS.contains(name) ? bare : bare.drop(name);
    }
    return bare;
  }

  /** {@code a OR b} for a query of plain words, else an empty string: in anything richer an OR could mean several things. */
  static String anyWord(String q) {
    String telling = Meant.withoutQuestion(q);
    String[] words = telling.strip().split("\\s+");
    boolean plain = telling.strip().matches("[\\p{L}\\p{N}\\s'’-]+") && words.length > 1;
    for (String word : words) {
      plain &= !word.equals("OR") && !word.equals("AND") && !word.equals("NOT") && !word.startsWith("-");
    }
    return plain ? String.join(" OR ", words) : "";
  }

  private long count(Link link) {
    try {
      return search.quotes(Requests.of(link, List.of(), 0, 0)).total();
    } catch (BadRequest e) {
      return 0;
    }
  }
}
