package dicta.serve.page;

import dicta.search.BadRequest;
import dicta.search.Search;
import dicta.search.SearchResult;
import dicta.serve.page.SearchView.Chip;
import dicta.serve.page.SearchView.Way;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What to offer when a search finds nothing: other spellings, any word instead of all, and which filter to drop. */
final class WaysOut {
  /** Each costs a search that only counts. */
  private static final int MOST = 8;

  private final Search search;

  WaysOut(Search search) {
    this.search = search;
  }

  private record Counted(Way way, long hits) {}

  List<Way> of(Link link, SearchResult result, Messages m) {
    List<Way> ways = new ArrayList<>();
    TypedDate.in(link.one("q")).filter(date -> !link.has("from") && !link.has("to")).ifPresent(date -> {
      Link then = (date.rest().isEmpty() ? link.drop("q") : link.set("q", date.rest())).drop("sort").set("from", date.iso()).set("to", date.iso());
      long hits = count(then);
      if (hits > 0) {
        ways.add(new Way(m.t("empty.typed_date", date.rest(), m.date(date.iso())), then.toString(), m.count("statements", hits)));
      }
    });
    for (SearchResult.Suggestion s : result.didYouMean()) {
      if (s.drop().isPresent()) {
        continue; // which filter to drop is told below, by its chip
      }
      ways.add(new Way(m.t("empty.did_you_mean", s.q()), link.set("q", s.q()).toString(), m.count("statements", s.hits())));
    }
    String any = anyWord(link.one("q"));
    if (!any.isEmpty() && result.didYouMean().stream().noneMatch(s -> s.q().equals(any))) {
      long hits = count(link.set("q", any));
      if (hits > 0) {
        ways.add(new Way(m.t("empty.any_word", any), link.set("q", any).toString(), m.count("statements", hits)));
      }
    }
    List<Counted> without = new ArrayList<>();
    List<Chip> chips = Chips.of(link, result.facets(), m);
    if (chips.size() > 1) {
      for (Chip chip : chips.stream().limit(MOST).toList()) {
        long hits = count(chip.remove());
        if (hits > 0) {
          String label = m.t("empty.without", chip.kind(), chip.label());
          without.add(new Counted(new Way(label, chip.remove().toString(), m.count("statements", hits)), hits));
        }
      }
    }
    without.stream().sorted(Comparator.comparingLong(Counted::hits)).map(Counted::way).forEach(ways::add);
    return ways;
  }

  /** {@code a OR b} for a query of plain words, else an empty string: in anything richer an OR could mean several things. */
  static String anyWord(String q) {
    String[] words = q.strip().split("\\s+");
    boolean plain = q.strip().matches("[\\p{L}\\p{N}\\s'’-]+") && words.length > 1;
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
