package dicta.serve.page;

import dicta.search.SearchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All that carry the same utterance as a statement, by wording.
 *
 * @param summary how many articles and wordings, in words
 * @param statements fewer than all where there are very many
 */
public record Wordings(String summary, List<Wording> wordings) {
  /** Words of a wording that are compared; the rest is shown as it is. */
  private static final int MOST_WORDS = 300;

  private static final Pattern WORD = Pattern.compile("\\S+");

  /**
   * @param words those that the statement of the page has not are marked
   * @param own whether it is the wording of the statement of the page
   */
  public record Wording(List<Segment> words, boolean own, List<Carrier> carriers) {}

  /**
   * An article that carries a wording.
   *
   * @param speaker as this article names them, where that is not the name on the page
   * @param here whether it is the statement of the page itself
   */
  public record Carrier(
      String href, boolean here, Optional<String> source, Optional<String> day, String title, String lang, Optional<String> speaker) {}

  /** Empty where nothing else carries the utterance. */
  static Optional<Wordings> of(SearchResult.Hit hit, Optional<SearchResult.Variants> variants, Messages m) {
    if (variants.isEmpty() || variants.get().statements() < 2) {
      return Optional.empty();
    }
    SearchResult.Variants v = variants.get();
    List<Wording> wordings = new ArrayList<>();
    for (SearchResult.Wording w : v.wordings()) {
      boolean own = w.statements().stream().anyMatch(s -> s.id().equals(hit.id()));
      List<Segment> words = own ? List.of(new Segment(w.text(), false)) : changed(w.text(), hit.quote().text());
      List<Carrier> carriers = w.statements().stream().map(s -> carrier(s, hit, m)).toList();
      wordings.add(own ? 0 : wordings.size(), new Wording(words, own, carriers));
    }
    return Optional.of(new Wordings(
        m.count("wordings.articles", v.cluster().articles()) + " · " + m.count("cluster.wordings", v.cluster().wordings()), wordings));
  }

  private static Carrier carrier(SearchResult.Hit s, SearchResult.Hit page, Messages m) {
    Optional<String> name = s.quote().speaker().name();
    return new Carrier(
        "/quote/" + Link.encodePath(s.id()),
        s.id().equals(page.id()),
        s.article().source(),
        s.article().published().map(m::date),
        s.article().title().isBlank() ? m.t("article.untitled") : s.article().title(),
        s.article().lang(),
        name.equals(page.quote().speaker().name()) ? Optional.empty() : Optional.of(name.orElse(m.t("speaker.unresolved"))));
  }

  /** {@code text} with the words marked that are not in {@code other}, by the longest common subsequence of words. */
  static List<Segment> changed(String text, String other) {
    List<int[]> places = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find() && places.size() < MOST_WORDS) {
      places.add(new int[] {matcher.start(), matcher.end()});
    }
    List<String> a = places.stream().map(p -> bare(text.substring(p[0], p[1]))).toList();
    List<String> b = WORD.matcher(other).results().limit(MOST_WORDS).map(r -> bare(r.group())).toList();
    int[][] common = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        common[i][j] = a.get(i).equals(b.get(j)) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<int[]> marked = new ArrayList<>();
    for (int i = 0, j = 0; i < a.size(); ) {
      if (j < b.size() && a.get(i).equals(b.get(j))) {
        i++;
        j++;
      } else if (j < b.size() && common[i][j + 1] >= common[i + 1][j]) {
        j++;
      } else {
        marked.add(places.get(i++));
      }
    }
    return Segment.cut(text, marked);
  }

  private static String bare(String word) {
    return word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "").toLowerCase(Locale.ROOT);
  }
}
