package dicta.serve.page;

import java.util.List;
import java.util.Optional;

/**
 * Everything that the search page shows.
 *
 * @param link the search itself
 * @param hidden parameters that no visible field of the form carries
 * @param dateFields the same search with each of the three dates
 * @param defaultSort the order where the address names none; the form then sends none either
 * @param heading how many statements were found
 * @param ways where nothing was found, what would find something; else what was perhaps meant, and those whom a name may mean
 * @param page whether these hits are not the first ones
 * @param landing whether nothing is asked yet
 */
public record SearchView(
    Messages m,
    Link link,
    Optional<Trouble> trouble,
    List<Warning> warnings,
    boolean landing,
    List<Example> examples,
    String heading,
    String scope,
    long total,
    List<Chip> chips,
    Optional<String> clear,
    List<FacetView> facets,
    List<Hidden> hidden,
    Optional<HistogramView> histogram,
    String dateField,
    List<Export> dateFields,
    String sort,
    String defaultSort,
    List<Size> sizes,
    List<HitView> hits,
    boolean page,
    Optional<String> next,
    Optional<String> first,
    List<Way> ways,
    List<Export> exports,
    List<Export> onward) {

  /**
   * The request cannot be answered: what is wrong, where, and what would be right.
   *
   * @param without the search without what is wrong
   */
  public record Trouble(List<Mistake> mistakes, String without) {}

  /**
   * @param before what stands before the mistake
   * @param at the character at the mistake; a space where it is the end
   */
  public record Mistake(String field, String hint, boolean placed, String before, String at, String after) {}

  /** Something in the query that was not taken as written. */
  public record Warning(Mistake mistake, Optional<String> mended, Optional<String> mendedHref) {}

  public record Example(String label, String href) {}

  /** Where in the words of the search something was not taken as written, in UTF-16 code units; empty where nothing was. */
  public String mistakeAt() {
    return warnings.stream().map(Warning::mistake).filter(Mistake::placed).findFirst().map(x -> Integer.toString(x.before().length())).orElse("");
  }

  /** @param kind what sort of filter, as a word before the label */
  public record Chip(String kind, String label, boolean excluded, Link remove, String removeName) {}

  public record Hidden(String name, String value) {}

  /**
   * A way out of an empty result.
   *
   * @param parts several short ones that share a line; then it has no address itself
   */
  public record Way(String label, String href, String count, List<Way> parts) {}

  /**
   * A number of hits on a page.
   *
   * @param value what the form sends for it: nothing where the address names none
   */
  public record Size(int hits, String value, boolean chosen) {}

  public record Export(String label, String href) {}

  static SearchView failed(Messages m, Link link, Trouble trouble) {
    return new SearchView(
        m, link, Optional.of(trouble), List.of(), false, List.of(), m.t("trouble.title"), "", 0, List.of(), Optional.empty(),
        List.of(), List.of(), Optional.empty(), "", List.of(), "", "", List.of(), List.of(), false, Optional.empty(), Optional.empty(), List.of(),
        List.of(), List.of());
  }
}
