package dicta.index;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * The one place that knows the names and types of the index's fields.
 *
 * <p>An article is one block: its statements in the article's order, then the article itself as their parent. All documents of a
 * block carry {@link #ARTICLE}. Facet fields are doc values of one string a document: a single value, or for {@link #ABOUT},
 * {@link #COUNTRY} and an article's {@link #SPEAKER} the sorted set of values joined by {@link #SET_SEPARATOR}, so that a
 * column needs one ordinal a document whatever the field. The index terms of those fields are the single values; those of an
 * article have the prefix {@link #OF_ARTICLE}, so that a search for statements never meets an article.
 */
public final class Schema {
  /** Raised whenever an archive of the version before cannot be searched by this one. */
  public static final int VERSION = 5;

  /** Key in the commit's user data. */
  static final String VERSION_KEY = "dicta.schema";

  /** Key in the commit's user data: the number of the first log file that the commit does not contain. */
  static final String LOG_KEY = "dicta.log";

  /** Lucene's own mark of the last document of a block. */
  static final String PARENT = "_parent";

  /** The article's id, on every document of the block. Term. */
  public static final String ARTICLE = "article";

  /** {@link #STATEMENT_TYPE} or {@link #ARTICLE_TYPE}. Term. */
  public static final String TYPE = "type";

  public static final String STATEMENT_TYPE = "s";
  public static final String ARTICLE_TYPE = "a";

  /** The words of a statement in all their forms, see {@link Words}. Terms with frequencies and positions. */
  public static final String TEXT = "text";

  /** The words around a statement. Terms. */
  public static final String CONTEXT = "context";

  /** The words of the headline and of the text, on articles. Terms with positions; statements are found by them through the block. */
  public static final String ARTICLE_TITLE = "article.title";
  public static final String ARTICLE_BODY = "article.body";

  /** Facet fields. Terms, and one doc value a document. */
  public static final String SPEAKER = "speaker";

  public static final String ABOUT = "about";
  public static final String COUNTRY = "country";
  public static final String SPEAKER_COUNTRY = "speaker_country";
  public static final String SOURCE = "source";
  public static final String KIND = "kind";
  public static final String LANG = "lang";
  public static final String HOW = "how";

  /** Put before a facet field's name for the terms of an article. */
  public static final String OF_ARTICLE = "article.";

  /** Between the values of a set in a doc value. Sorts before all letters. */
  public static final char SET_SEPARATOR = '\u001F';

  /** {@code id + SET_SEPARATOR + name} of speakers and of people spoken about. Terms. */
  public static final String NAMED = "named";

  /** {@code id + SET_SEPARATOR + mention} of speakers whom the article names. Terms. */
  public static final String SPELLED = "spelled";

  /** Epoch day as doc value, {@link Days#UNDATED} where unknown: what the index is sorted by, newest first. */
  public static final String PUBLISHED = "published";

  /** Epoch days as doc values; none where unknown, and on articles. Days that publication lies among end with it. */
  public static final String SAID_FROM = "said";
  public static final String SAID_TO = "said_to";

  /** Epoch days at which the dates mentioned begin and end. Sorted numeric doc values, pairwise in two fields. */
  public static final String MENTIONED_FROM = "mentioned";

  public static final String MENTIONED_TO = "mentioned_to";

  /** Confidence in the speaker in thousandths. Doc value. */
  public static final String CONFIDENCE = "confidence";

  /** Unique number of a document that every archive gives it: the article's hash, then the statement's place. Doc value. */
  public static final String TIE = "tie";

  /** A statement's {@link ClusterMark} as doc value, and the bucket of its cluster as a term of two bytes. */
  public static final String CLUSTER = "cluster";

  /** What {@link WordPairs} finds in a statement and was found before in another. Terms. */
  public static final String PHRASES = "phrases";

  /** Numbers by which wordings of one utterance find each other, see {@link Utterance#keys}. Points. */
  static final String KEYS = "keys";

  /** A statement's {@link Wording#sketch}, so that few of those found by keys need be read to be compared. Doc value. */
  static final String SKETCH = "sketch";

  /** How many statements an article has. Doc value of the parent. */
  public static final String STATEMENTS = "statements";

  /** Fingerprint of an article as it was read and of what annotated it. Binary doc value of the parent. */
  public static final String FINGERPRINT = "fingerprint";

  /** A {@link KeptArticle}. Stored, with the article. */
  static final String KEPT = "kept";

  /** What versions 1 and 2 kept of an article: a {@link StoredArticle} as JSON. */
  static final String STORED = "json";

  static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
  static final FieldType WORD_SET = type(IndexOptions.DOCS, true);

  /** A point of four bytes. */
  static final FieldType NUMBER = number();

  /** Names once made, since every document needs them. */
  private static final Map<String, String> COLUMNS = new ConcurrentHashMap<>();

  private Schema() {}

  private static FieldType number() {
    var type = new FieldType();
    type.setDimensions(1, Integer.BYTES);
    type.freeze();
    return type;
  }

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    var type = new FieldType();
    type.setIndexOptions(options);
    type.setOmitNorms(omitNorms);
    type.setTokenized(true);
    type.freeze();
    return type;
  }

  /** The doc values of a facet field. */
  public static String column(String facetField) {
    String known = COLUMNS.get(facetField);
    return known != null ? known : COLUMNS.computeIfAbsent(facetField, field -> field + ".column");
  }

  /** Newest article first; undated ones last. */
  static Sort order() {
    return new Sort(new SortField(PUBLISHED, SortField.Type.LONG, true));
  }

  /**
   * BM25 with less weight on length than usual: a statement of sixty words that has the exact word ranks above one of three
   * words that has another form of it.
   */
  public static Similarity similarity() {
    return new BM25Similarity(1.2f, 0.3f);
  }
}
