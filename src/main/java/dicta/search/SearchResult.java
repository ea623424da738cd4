package dicta.search;

import dicta.model.Kind;
import dicta.model.Office;
import dicta.model.PersonRef;
import dicta.model.Quote;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a {@link SearchRequest}, in the shape of the API's JSON (there in snake_case).
 *
 * @param total hits in all, exact
 * @param next the cursor of the next page; absent on the last one
 * @param facets by parameter name
 * @param date the histogram
 * @param didYouMean queries that would find more, best first
 */
public record SearchResult(
    QueryEcho query,
    long total,
    long tookMs,
    Optional<String> next,
    List<Hit> results,
    Map<String, Facet> facets,
    Optional<Histogram> date,
    List<Suggestion> didYouMean,
    IndexState index) {

  /** @param parsed how the query was understood */
  public record QueryEcho(String q, String parsed, List<Warning> warnings) {}

  /**
   * Something in the query that could not be taken as written.
   *
   * @param position UTF-16 code unit in {@code q}; {@value #OF_ALL} where it speaks of the whole search
   * @param hint what was expected, in plain words
   * @param mended the query that was searched in its place; absent where it was searched as it is, or nothing could take its place
   */
  public record Warning(int position, String hint, Optional<String> mended) {
    public static final int OF_ALL = -1;

    /** Speaks of the whole search. */
    public static Warning ofAll(String hint) {
      return new Warning(OF_ALL, hint, Optional.empty());
    }
  }

  /**
   * Another request that would find something.
   *
   * @param q its query
   * @param hits what it would find
   * @param kind how it differs
   * @param why the same in plain words: "only harbour", "without the filter on source"
   * @param drop the parameter to leave out, where that is what helps
   */
  public record Suggestion(String q, long hits, Kind kind, String why, Optional<String> drop) {
    public enum Kind {
      /** Words or names spelt otherwise. */
      SPELLING,
      /** Without a part of the query. */
      WITHOUT,
      /** A part of the query alone. */
      ONLY,
      /** Any of the words in place of all. */
      ANY,
      /** The words of phrases without their order. */
      SCATTERED,
      /** Without a filter. */
      FILTER
    }
  }

  /**
   * One statement found.
   *
   * @param id of the statement
   * @param quote the statement as annotated
   * @param highlights UTF-16 ranges {@code [start,end)} of {@code quote.text} that matched
   * @param place where it stands in the article
   * @param context the words before and after it, cut at word boundaries, for showing
   * @param source the whole text that the statement's offsets count in: the article's or its headline; not in the API's answer
   * @param cluster the utterance it belongs to, where copies or wordings are known
   * @param explanation how its rank came about; empty unless asked for
   */
  public record Hit(
      String id,
      Quote quote,
      ArticleHead article,
      Where place,
      Context context,
      String source,
      List<int[]> highlights,
      Optional<Cluster> cluster,
      List<String> explanation) {
    /** Whether its words stand between quotation marks as they are: a quotation, or the quoted words of a paraphrase. */
    public boolean quoted() {
      return quote.kind() == Kind.DIRECT
          || quote.kind() == Kind.MIXED
              && context.before().matches("(?s).*[“\"«„]") && context.after().matches("(?s)[,.;!?]?[”\"»“].*");
    }
  }

  /** @param published ISO day */
  public record ArticleHead(
      String id, String title, Optional<String> source, Optional<String> published, Optional<String> url, String lang) {}

  /**
   * @param paragraph counted from 1; 0 for the title
   * @param fragment {@code #:~:text=…} that leads a browser to the words at the source
   */
  public record Where(int paragraph, int start, int end, String fragment) {}

  public record Context(String before, String after) {}

  /**
   * An utterance that several statements carry.
   *
   * @param id the same for all of them, until the archive is indexed again
   * @param articles how many articles carry it
   * @param wordings in how many wordings, punctuation and case aside
   */
  public record Cluster(String id, int articles, int wordings) {}

  /**
   * All statements that are the same utterance as one, that one among them.
   *
   * @param of the statement's id
   * @param statements how many there are in all; the first {@link #MOST} said are given
   * @param wordings the one with most articles first
   */
  public record Variants(String of, Cluster cluster, int statements, List<Wording> wordings) {
    /** Statements given at most. */
    public static final int MOST = 500;
  }

  /**
   * @param text as the first of the statements has it
   * @param articles how many articles carry it so
   * @param statements the one said first in front
   */
  public record Wording(String text, int articles, List<Hit> statements) {}

  /**
   * @param values the most frequent values, selected ones always among them
   * @param other hits that only have values not listed
   * @param missing hits without any value
   */
  public record Facet(List<FacetValue> values, long other, long missing) {}

  public record FacetValue(String value, String label, long count, boolean selected, boolean excluded) {}

  /**
   * @param interval {@code year}, {@code quarter}, {@code month}, {@code week} or {@code day}
   * @param missing hits without such a date
   */
  public record Histogram(String interval, List<Bucket> buckets, long missing) {}

  /** ISO days, both inclusive. */
  public record Bucket(String from, String to, long count) {}

  /** @param version changes with every change of the archive */
  public record IndexState(String version, long articles, long statements, String asOf) {}

  /** One article found by {@link Search#articles}. */
  public record ArticleHit(
      ArticleHead article, Optional<String> byline, List<String> countries, int statements, String snippet, List<int[]> highlights) {}

  /** The answer to a search for articles. */
  public record ArticleResult(
      QueryEcho query,
      long total,
      long tookMs,
      Optional<String> next,
      List<ArticleHit> results,
      Map<String, Facet> facets,
      Optional<Histogram> date,
      List<Suggestion> didYouMean,
      IndexState index) {}

  /**
   * One suggestion while typing.
   *
   * @param kind {@code speaker}, {@code country}, {@code source}: a parameter and its {@code value}; {@code word}, {@code phrase},
   *     {@code field}: a query
   * @param label as it is shown
   * @param words how many of the words typed last it stands for
   * @param statements how many the query finds, or the parameter by itself; absent where that would take too long to count
   */
  public record Offer(String kind, String value, String label, int words, Optional<Long> statements) {}

  /**
   * A speaker over time.
   *
   * @param offices as the registry of people knows them, oldest first
   * @param terms words that stand in far more of their statements than in those of all, the most telling first
   */
  public record Portrait(List<Office> offices, List<String> terms) {}

  /** Somebody who speaks in the archive. */
  public record SpeakerHit(
      String id, String name, Optional<String> office, Optional<String> country, Optional<String> wikidata, long statements,
      List<String> spellings) {
    public PersonRef ref() {
      return new PersonRef(id, name);
    }
  }
}
