package dicta.search;

import dicta.model.AnnotatedArticle;
import dicta.model.Article;
import dicta.model.DateMention;
import dicta.model.Quote;
import dicta.model.Span;
import dicta.model.Speaker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers in the shape of the API's JSON, as maps and records for {@code dicta.json.Json}; the same for the server and
 * for {@code search --json}. Absent values are left out, but {@code speaker.name} is null where nobody could be named.
 */
public final class SearchJson {
  private static final int ROUND = 1000;

  private SearchJson() {}

  /** @param next the address of the next page */
  public static Map<String, Object> quotes(SearchResult result, Optional<String> next) {
    return answer(
        result.query(), result.total(), result.tookMs(), next, result.results().stream().map(SearchJson::hit).toList(),
        result.facets(), result.date(), result.didYouMean(), result.index());
  }

  /** @param next the address of the next page */
  public static Map<String, Object> articles(SearchResult.ArticleResult result, Optional<String> next) {
    return answer(
        result.query(), result.total(), result.tookMs(), next, result.results().stream().map(SearchJson::article).toList(),
        result.facets(), result.date(), result.didYouMean(), result.index());
  }

  private static Map<String, Object> answer(
      SearchResult.QueryEcho query, long total, long tookMs, Optional<String> next, List<Map<String, Object>> results,
      Map<String, SearchResult.Facet> facets, Optional<SearchResult.Histogram> date, List<SearchResult.Suggestion> didYouMean,
      SearchResult.IndexState index) {
    var json = new LinkedHashMap<String, Object>();
    json.put("query", query);
    json.put("total", total);
    json.put("took_ms", tookMs);
    next.ifPresent(address -> json.put("next", address));
    json.put("results", results);
    var counted = new LinkedHashMap<String, Object>(facets);
    date.ifPresent(histogram -> counted.put("date", histogram));
    json.put("facets", counted);
    json.put("did_you_mean", didYouMean);
    json.put("index", index);
    return json;
  }

  /** One statement with its place. */
  public static Map<String, Object> hit(SearchResult.Hit hit) {
    Map<String, Object> json = quote(hit.id(), hit.quote());
    json.put("article", hit.article());
    var place = new LinkedHashMap<String, Object>();
    place.put("in", hit.quote().place());
    place.put("paragraph", hit.place().paragraph());
    place.put("start", hit.place().start());
    place.put("end", hit.place().end());
    place.put("fragment", hit.place().fragment());
    json.put("place", place);
    json.put("context", hit.context());
    json.put("highlights", hit.highlights());
    hit.cluster().ifPresent(cluster -> json.put("cluster", cluster));
    if (!hit.explanation().isEmpty()) {
      json.put("explanation", hit.explanation());
    }
    return json;
  }

  /** All wordings and copies of a statement. */
  public static Map<String, Object> variants(SearchResult.Variants variants) {
    var json = new LinkedHashMap<String, Object>();
    json.put("of", variants.of());
    json.put("cluster", variants.cluster());
    json.put("statements", variants.statements());
    json.put("wordings", variants.wordings().stream().map(w -> {
      var wording = new LinkedHashMap<String, Object>();
      wording.put("text", w.text());
      wording.put("articles", w.articles());
      wording.put("statements", w.statements().stream().map(SearchJson::hit).toList());
      return wording;
    }).toList());
    return json;
  }

  /** One article as a hit. */
  public static Map<String, Object> article(SearchResult.ArticleHit hit) {
    Map<String, Object> json = head(hit.article());
    hit.byline().ifPresent(byline -> json.put("byline", byline));
    json.put("countries", hit.countries());
    json.put("statements", hit.statements());
    json.put("snippet", hit.snippet());
    json.put("highlights", hit.highlights());
    return json;
  }

  /** One article with its text and all its statements. */
  public static Map<String, Object> article(AnnotatedArticle annotated) {
    Article article = annotated.article();
    var json = new LinkedHashMap<String, Object>();
    json.put("id", article.id());
    article.givenId().ifPresent(id -> json.put("given_id", id));
    article.url().ifPresent(url -> json.put("url", url));
    json.put("title", article.title());
    article.byline().ifPresent(byline -> json.put("byline", byline));
    article.source().ifPresent(source -> json.put("source", source));
    article.published().ifPresent(day -> json.put("published", day.toString()));
    article.lang().ifPresent(lang -> json.put("lang", lang));
    json.put("text", article.text());
    json.put("quotes", annotated.quotes().stream().map(quote -> placed(article.id(), quote)).toList());
    json.put("countries", annotated.countries());
    json.put("dates", annotated.dates().stream().map(date -> date(date, article.text())).toList());
    return json;
  }

  private static Map<String, Object> head(SearchResult.ArticleHead head) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", head.id());
    json.put("title", head.title());
    head.source().ifPresent(source -> json.put("source", source));
    head.published().ifPresent(day -> json.put("published", day));
    head.url().ifPresent(url -> json.put("url", url));
    json.put("lang", head.lang());
    return json;
  }

  private static Map<String, Object> placed(String articleId, Quote quote) {
    Map<String, Object> json = quote(quote.id(articleId), quote);
    var place = new LinkedHashMap<String, Object>();
    place.put("in", quote.place());
    place.put("start", quote.start());
    place.put("end", quote.end());
    json.put("place", place);
    return json;
  }

  private static Map<String, Object> quote(String id, Quote quote) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", id);
    json.put("text", quote.text());
    json.put("kind", quote.kind());
    json.put("parts", quote.parts());
    json.put("speaker", speaker(quote.speaker()));
    quote.cue().ifPresent(cue -> json.put("cue", cue));
    json.put("about", quote.about());
    json.put("said", quote.said());
    json.put("countries", quote.countries());
    json.put("trail", quote.trail());
    return json;
  }

  private static Map<String, Object> speaker(Speaker speaker) {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", speaker.name().orElse(null));
    speaker.id().ifPresent(id -> json.put("id", id));
    speaker.wikidata().ifPresent(id -> json.put("wikidata", id));
    json.put("type", speaker.type());
    speaker.mention().ifPresent(mention -> json.put("mention", mention));
    speaker.at().map(Span::start).ifPresent(start -> json.put("start", start));
    speaker.at().map(Span::end).ifPresent(end -> json.put("end", end));
    json.put("how", speaker.how());
    json.put("confidence", (double) Math.round(speaker.confidence() * ROUND) / ROUND);
    speaker.office().ifPresent(office -> json.put("office", office));
    speaker.country().ifPresent(country -> json.put("country", country));
    if (!speaker.others().isEmpty()) {
      json.put("others", speaker.others());
    }
    return json;
  }

  private static Map<String, Object> date(DateMention date, String text) {
    var json = new LinkedHashMap<String, Object>();
    json.put("start", date.span().start());
    json.put("end", date.span().end());
    json.put("text", date.span().in(text));
    json.put("value", date.value());
    return json;
  }
}
