package dicta.index;

import dicta.model.AnnotatedArticle;
import dicta.model.Article;
import dicta.model.DateMention;
import dicta.model.PersonRef;
import dicta.model.Place;
import dicta.model.Quote;
import dicta.model.Speaker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** Makes the documents of one article: its statements in order, then the article. */
final class ArticleBlock {
  private final AnnotatedArticle annotated;
  private final Article article;
  private final String lang;
  private final long published;
  private final Surroundings surroundings;

  private ArticleBlock(AnnotatedArticle annotated) {
    this.annotated = annotated;
    this.article = annotated.article();
    this.lang = article.lang().orElse("");
    this.published = article.published().map(d -> (long) d.toEpochDay()).orElse((long) Days.UNDATED);
    this.surroundings = new Surroundings(article.text());
  }

  /**
   * A statement that gets a document.
   *
   * @param words of its text, in all their forms
   * @param utterance what it is told from copies of others by
   */
  record Statement(Quote quote, List<Words.Word> words, Utterance utterance) {}

  /** Of two that start at one place and so would share an id, the first. */
  static List<Statement> statements(AnnotatedArticle annotated) {
    Article article = annotated.article();
    Optional<Integer> published = article.published().map(d -> (int) d.toEpochDay());
    String lang = article.lang().orElse("");
    var ids = new java.util.HashSet<String>();
    var statements = new ArrayList<Statement>();
    for (Quote quote : annotated.quotes()) {
      if (ids.add(quote.id(article.id()))) {
        List<Words.Word> words = Words.of(quote.text(), lang);
        statements.add(new Statement(quote, words, Utterance.of(article.id(), published, quote, words)));
      }
    }
    return statements;
  }

  static List<Document> of(
      AnnotatedArticle annotated, List<Statement> statements, Clusters.Marked marks, PhrasesMet phrases, boolean langDetected, byte[] fingerprint) {
    var block = new ArticleBlock(annotated);
    var documents = new ArrayList<Document>(statements.size() + 1);
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      Document doc = block.statement(statement.quote(), statement.words());
      cluster(doc, marks.mark(i), statement.utterance());
      phrases.again(WordPairs.of(statement.quote().text(), statement.words()))
          .forEach(p -> doc.add(new StringField(Schema.PHRASES, p.text(), Field.Store.NO)));
      documents.add(doc);
    }
    documents.add(block.parent(statements.stream().map(Statement::quote).toList(), langDetected, fingerprint));
    return documents;
  }

  private Document statement(Quote quote, List<Words.Word> words) {
    Speaker speaker = quote.speaker();
    var doc = new Document();
    doc.add(new StringField(Schema.ARTICLE, article.id(), Field.Store.NO));
    doc.add(new StringField(Schema.TYPE, Schema.STATEMENT_TYPE, Field.Store.NO));
    doc.add(WordField.of(Schema.TEXT, words, who(speaker), Schema.WORDS));
    doc.add(WordField.none(Schema.ARTICLE_TITLE, Schema.WORDS));
    doc.add(WordField.none(Schema.ARTICLE_BODY, Schema.WORDS));
    doc.add(new WordField(Schema.CONTEXT, surroundings.paragraphs(quote), lang, Schema.WORD_SET));

    Collection<String> countries = quote.countries().isEmpty() ? annotated.countries() : quote.countries();
    value(doc, Schema.SPEAKER, speaker.id(), "");
    set(doc, Schema.ABOUT, quote.about().stream().map(PersonRef::id).toList(), "");
    set(doc, Schema.COUNTRY, countries, "");
    value(doc, Schema.SPEAKER_COUNTRY, speaker.country(), "");
    value(doc, Schema.SOURCE, article.source(), "");
    value(doc, Schema.KIND, Optional.of(lower(quote.kind())), "");
    value(doc, Schema.LANG, article.lang(), "");
    value(doc, Schema.HOW, Optional.of(lower(speaker.how())), "");
    names(doc, quote);

    Optional<Days> said = quote.said().value().flatMap(Days::of).map(d -> d.until(published)); // "this month" is over with the article
    days(doc, Schema.SAID_FROM, said.map(Days::from));
    days(doc, Schema.SAID_TO, said.map(Days::to));
    mentioned(doc, mentionedIn(quote));
    doc.add(new NumericDocValuesField(Schema.PUBLISHED, published));
    doc.add(new NumericDocValuesField(Schema.CONFIDENCE, Math.round(speaker.confidence() * 1000)));
    doc.add(new NumericDocValuesField(Schema.TIE, tie(place(quote.place(), quote.start()))));
    return doc;
  }

  private static void cluster(Document doc, long mark, Utterance utterance) {
    doc.add(new NumericDocValuesField(Schema.CLUSTER, mark));
    doc.add(new StringField(Schema.CLUSTER, ClusterMark.bucket(ClusterMark.cluster(mark)), Field.Store.NO));
    doc.add(new NumericDocValuesField(Schema.SKETCH, utterance.compared().sketch()));
    for (int key : utterance.keys()) {
      doc.add(new StringField(Schema.KEYS, ClusterMark.key(key), Field.Store.NO));
    }
  }

  private Document parent(List<Quote> statements, boolean langDetected, byte[] fingerprint) {
    var doc = new Document();
    String of = Schema.OF_ARTICLE;
    doc.add(new StringField(Schema.ARTICLE, article.id(), Field.Store.NO));
    doc.add(new StringField(Schema.TYPE, Schema.ARTICLE_TYPE, Field.Store.NO));
    doc.add(WordField.none(Schema.TEXT, Schema.WORDS));
    doc.add(new WordField(Schema.ARTICLE_TITLE, article.title(), lang, Schema.WORDS));
    doc.add(new WordField(Schema.ARTICLE_BODY, article.text(), lang, Schema.WORDS));
    List<Quote> quotes = annotated.quotes();
    set(doc, Schema.SPEAKER, each(quotes, q -> q.speaker().id()), of);
    set(doc, Schema.ABOUT, quotes.stream().flatMap(q -> q.about().stream()).map(PersonRef::id).toList(), of);
    set(doc, Schema.COUNTRY, annotated.countries(), of);
    set(doc, Schema.SPEAKER_COUNTRY, each(quotes, q -> q.speaker().country()), of);
    value(doc, Schema.SOURCE, article.source(), of);
    set(doc, Schema.KIND, each(quotes, q -> Optional.of(lower(q.kind()))), of);
    value(doc, Schema.LANG, article.lang(), of);
    set(doc, Schema.HOW, each(quotes, q -> Optional.of(lower(q.speaker().how()))), of);
    mentioned(doc, annotated.dates().stream().map(DateMention::value).toList());
    doc.add(new NumericDocValuesField(Schema.PUBLISHED, published));
    doc.add(new NumericDocValuesField(Schema.TIE, tie(0)));
    doc.add(new NumericDocValuesField(Schema.STATEMENTS, statements.size()));
    doc.add(new BinaryDocValuesField(Schema.FINGERPRINT, new BytesRef(fingerprint)));
    doc.add(new StoredField(Schema.KEPT, KeptArticle.bytes(annotated, statements, langDetected)));
    return doc;
  }

  /** What the article and the registry call the speaker, for words without a field. */
  private static String who(Speaker speaker) {
    return speaker.name().orElse("") + " " + speaker.mention().filter(m -> !speaker.name().equals(Optional.of(m))).orElse("");
  }

  private static void names(Document doc, Quote quote) {
    Speaker speaker = quote.speaker();
    if (speaker.id().isPresent() && speaker.name().isPresent()) {
      named(doc, Schema.NAMED, speaker.id().get(), speaker.name().get());
      if (speaker.mention().isPresent() && speaker.how() == dicta.model.How.NAME) {
        named(doc, Schema.SPELLED, speaker.id().get(), speaker.mention().get());
      }
    }
    quote.about().forEach(p -> named(doc, Schema.NAMED, p.id(), p.name()));
  }

  private static void named(Document doc, String field, String id, String name) {
    doc.add(new StringField(field, term(id + Schema.SET_SEPARATOR + name), Field.Store.NO));
  }

  /** Dates in the article that the statement's own words mention. */
  private List<String> mentionedIn(Quote quote) {
    if (quote.place() == Place.TITLE) {
      return List.of();
    }
    return annotated.dates().stream()
        .filter(d -> quote.parts().stream().anyMatch(p -> p.overlaps(d.span())))
        .map(DateMention::value)
        .toList();
  }

  private static void mentioned(Document doc, List<String> values) {
    values.stream()
        .flatMap(v -> Days.of(v).stream())
        .distinct()
        .forEach(
            d -> {
              doc.add(new SortedNumericDocValuesField(Schema.MENTIONED_FROM, d.from()));
              doc.add(new SortedNumericDocValuesField(Schema.MENTIONED_TO, d.to()));
            });
  }

  private static void days(Document doc, String field, Optional<Integer> day) {
    day.ifPresent(d -> doc.add(new NumericDocValuesField(field, d)));
  }

  private static void value(Document doc, String field, Optional<String> value, String prefix) {
    set(doc, field, value.stream().toList(), prefix);
  }

  private static void set(Document doc, String field, Collection<String> values, String prefix) {
    var sorted = new TreeSet<String>();
    values.forEach(v -> sorted.add(term(v)));
    sorted.remove("");
    if (!sorted.isEmpty()) {
      sorted.forEach(v -> doc.add(new StringField(prefix + field, v, Field.Store.NO)));
      String joined = cut(String.join(String.valueOf(Schema.SET_SEPARATOR), sorted), 30_000);
      doc.add(new SortedDocValuesField(Schema.column(prefix + field), new BytesRef(joined)));
    }
  }

  private static List<String> each(List<Quote> quotes, Function<Quote, Optional<String>> value) {
    return quotes.stream().flatMap(q -> value.apply(q).stream()).toList();
  }

  private long tie(int place) {
    return ((long) article.id().hashCode() << 32) | place;
  }

  /** The number of a statement's place in its article: the lower half of its {@link Schema#TIE}. */
  static int place(Place place, int start) {
    return place == Place.TITLE ? start : start + (1 << 20);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** Lucene refuses terms of more than 32,766 bytes. */
  private static String term(String value) {
    return cut(value, 1000);
  }

  private static String cut(String value, int longest) {
    return value.length() <= longest ? value : value.substring(0, longest);
  }
}
