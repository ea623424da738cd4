package dicta.model;

import java.util.List;
import java.util.Objects;

/**
 * An article with everything that annotation found in it.
 *
 * @param article as read, its language filled in
 * @param quotes its statements, by place (title first) and start
 * @param countries ISO 3166-1 alpha-2 codes of the countries that it is about, most prominent first
 * @param dates time expressions in its text, by start
 * @param timexes the same as TimeML has them, with times of day and words that name no date, by start; not kept in an archive
 */
public record AnnotatedArticle(
    Article article, List<Quote> quotes, List<String> countries, List<DateMention> dates, List<Timex> timexes) {
  public AnnotatedArticle {
    Objects.requireNonNull(article);
    quotes = List.copyOf(quotes);
    countries = List.copyOf(countries);
    dates = List.copyOf(dates);
    timexes = List.copyOf(timexes);
  }

  /** Without the timexes. */
  public AnnotatedArticle(Article article, List<Quote> quotes, List<String> countries, List<DateMention> dates) {
    this(article, quotes, countries, dates, List.of());
  }
}
