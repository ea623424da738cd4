package dicta.index;

import dicta.model.AnnotatedArticle;
import dicta.model.Article;
import dicta.model.DateMention;
import dicta.model.How;
import dicta.model.Kind;
import dicta.model.PersonRef;
import dicta.model.Place;
import dicta.model.Quote;
import dicta.model.Span;
import dicta.model.Speaker;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/** Makes the documents of one article: its statements in order, then the article. */
final class ArticleBlock {
  /** Room for most documents' fields. */
  private static final int FIELDS = 56;

  /** Of an article's countries, the most prominent in front, those that a statement without a country counts for: not all that a survey names once. */
  private static final int MOST_HOME = 3;

  private static final Map<Kind, List<IndexableField>> KINDS = Values.each(Schema.KIND, Kind.class);
  private static final Map<How, List<IndexableField>> HOWS = Values.each(Schema.HOW, How.class);
  private static final Field OF_TYPE_STATEMENT = Values.term(Schema.TYPE, Schema.STATEMENT_TYPE);
  private static final Field OF_TYPE_ARTICLE = Values.term(Schema.TYPE, Schema.ARTICLE_TYPE);
  private static final Field NO_TEXT = WordField.none(Schema.TEXT, Schema.WORDS);
  private static final Field NO_TITLE = WordField.none(Schema.ARTICLE_TITLE, Schema.WORDS);
  private static final Field NO_BODY = WordField.none(Schema.ARTICLE_BODY, Schema.WORDS);

  private final AnnotatedArticle annotated;
  private final Article article;
  private final String lang;
  private final long published;
  private final Surroundings surroundings;
  private final CutText title;
  private final CutText text;

  /** Fields that all documents, or those of all statements, have. */
  private final Field id;

  private final Field day;
  private final List<IndexableField> ofAllStatements = new ArrayList<>();

  /** What the article is about most, for statements that speak of no country. */
  private final List<IndexableField> home;

  ArticleBlock(AnnotatedArticle annotated) {
    this.annotated = annotated;
    this.article = annotated.article();
    this.lang = article.lang().orElse("");
    this.published = article.published().map(d -> (long) d.toEpochDay()).orElse((long) Days.UNDATED);
    this.surroundings = new Surroundings(article.text());
    this.title = new CutText(article.title(), lang);
    this.text = new CutText(article.text(), lang);
    this.id = Values.term(Schema.ARTICLE, article.id());
    this.day = new NumericDocValuesField(Schema.PUBLISHED, published);
    this.home = Values.set(Schema.COUNTRY, annotated.countries().stream().limit(MOST_HOME).toList());
    ofAllStatements.addAll(List.of(id, OF_TYPE_STATEMENT, NO_TITLE, NO_BODY, day));
    ofAllStatements.addAll(Values.one(Schema.SOURCE, article.source().orElse("")));
    ofAllStatements.addAll(Values.one(Schema.LANG, lang));
  }

  /**
   * A statement that gets a document.
   *
   * @param source what its words' places are in
   * @param words of its text, in all their forms
   * @param sought what it is told from copies of others by
   */
  record Statement(Quote quote, String source, List<Words.Word> words, Sought sought) {}

  /** Of two that start at one place and so would share an id, the first. */
  List<Statement> statements() {
    Optional<Integer> day = article.published().map(d -> (int) d.toEpochDay());
    var ids = new HashSet<String>();
    var statements = new ArrayList<Statement>();
    for (Quote quote : annotated.quotes()) {
      if (ids.add(quote.id(article.id()))) {
        CutText source = quote.place() == Place.TITLE ? title : text;
        if (!source.text().startsWith(quote.text(), quote.start()) || quote.end() - quote.start() != quote.text().length()) {
          source = new CutText(quote.text(), lang); // of several parts
        }
        List<Words.Word> words = source == title || source == text ? source.between(quote.start(), quote.end()) : source.words();
        statements.add(new Statement(quote, source.text(), words, Utterance.of(article.id(), day, quote, words).sought()));
      }
    }
    return statements;
  }

  /** The documents of all statements and of the article. */
  List<List<IndexableField>> documents(
      List<Statement> statements, Clusters.Marked marks, PhrasesMet phrases, boolean langDetected, byte[] fingerprint) {
    var documents = new ArrayList<List<IndexableField>>(statements.size() + 1);
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      List<IndexableField> doc = statement(statement.quote(), statement.words());
      cluster(doc, marks.mark(i), statement.sought());
      phrases.again(WordPairs.of(statement.source(), statement.words()))
          .forEach(p -> doc.add(new StringField(Schema.PHRASES, p.text(), Field.Store.NO)));
      documents.add(doc);
    }
    documents.add(parent(statements.stream().map(Statement::quote).toList(), langDetected, fingerprint));
    return documents;
  }

  private List<IndexableField> statement(Quote quote, List<Words.Word> words) {
    Speaker speaker = quote.speaker();
    var doc = new ArrayList<IndexableField>(FIELDS);
    doc.addAll(ofAllStatements);
    doc.add(WordField.of(Schema.TEXT, words, who(speaker), Schema.WORDS));
    doc.add(WordField.of(Schema.CONTEXT, around(quote), Schema.WORD_SET));

    speaker.id().ifPresent(id -> doc.addAll(Values.one(Schema.SPEAKER, id)));
    doc.addAll(Values.set(Schema.ABOUT, quote.about().stream().map(PersonRef::id).toList()));
    doc.addAll(quote.countries().isEmpty() ? home : Values.set(Schema.COUNTRY, quote.countries()));
    speaker.country().ifPresent(country -> doc.addAll(Values.one(Schema.SPEAKER_COUNTRY, country)));
    doc.addAll(KINDS.getOrDefault(quote.kind(), List.of()));
    doc.addAll(HOWS.getOrDefault(speaker.how(), List.of()));
    names(doc, quote);

    Optional<Days> said = quote.said().value().flatMap(Days::of).map(d -> d.until(published)); // "this month" is over with the article
    said.ifPresent(
        days -> {
          doc.add(new NumericDocValuesField(Schema.SAID_FROM, days.from()));
          doc.add(new NumericDocValuesField(Schema.SAID_TO, days.to()));
        });
    mentioned(doc, mentionedIn(quote));
    doc.add(new NumericDocValuesField(Schema.CONFIDENCE, Math.round(speaker.confidence() * 1000)));
    doc.add(new NumericDocValuesField(Schema.TIE, tie(place(quote.place(), quote.start()))));
    return doc;
  }

  private List<Words.Word> around(Quote quote) {
    var words = new ArrayList<Words.Word>();
    for (Span piece : surroundings.paragraphs(quote)) {
      words.addAll(text.between(piece.start(), piece.end()));
    }
    return words;
  }

  private static void cluster(List<IndexableField> doc, long mark, Sought sought) {
    doc.add(new NumericDocValuesField(Schema.CLUSTER, mark));
    doc.add(new StringField(Schema.CLUSTER, ClusterMark.bucket(ClusterMark.cluster(mark)), Field.Store.NO));
    doc.add(new NumericDocValuesField(Schema.SKETCH, sought.wording().sketch()));
    for (int key : sought.keys()) {
      doc.add(new Field(Schema.KEYS, KeyedDocs.key(key), Schema.NUMBER));
    }
  }

  private List<IndexableField> parent(List<Quote> statements, boolean langDetected, byte[] fingerprint) {
    var doc = new ArrayList<IndexableField>(FIELDS);
    final String of = Schema.OF_ARTICLE; // final, so that the names are made once
    doc.add(id);
    doc.add(OF_TYPE_ARTICLE);
    doc.add(NO_TEXT);
    doc.add(WordField.of(Schema.ARTICLE_TITLE, title.words(), Schema.WORDS));
    doc.add(WordField.of(Schema.ARTICLE_BODY, text.words(), Schema.WORDS));
    List<Quote> quotes = annotated.quotes();
    doc.addAll(Values.set(of + Schema.SPEAKER, each(quotes, q -> q.speaker().id())));
    doc.addAll(Values.set(of + Schema.ABOUT, quotes.stream().flatMap(q -> q.about().stream()).map(PersonRef::id).toList()));
    doc.addAll(Values.set(of + Schema.COUNTRY, annotated.countries()));
    doc.addAll(Values.set(of + Schema.SPEAKER_COUNTRY, each(quotes, q -> q.speaker().country())));
    doc.addAll(Values.one(of + Schema.SOURCE, article.source().orElse("")));
    doc.addAll(Values.set(of + Schema.KIND, each(quotes, q -> Optional.of(Values.lower(q.kind())))));
    doc.addAll(Values.one(of + Schema.LANG, lang));
    doc.addAll(Values.set(of + Schema.HOW, each(quotes, q -> Optional.of(Values.lower(q.speaker().how())))));
    mentioned(doc, annotated.dates().stream().map(DateMention::value).toList());
    doc.add(day);
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

  private static void names(List<IndexableField> doc, Quote quote) {
    Speaker speaker = quote.speaker();
    if (speaker.id().isPresent() && speaker.name().isPresent()) {
      named(doc, Schema.NAMED, speaker.id().get(), speaker.name().get());
      if (speaker.mention().isPresent() && speaker.how() == How.NAME) {
        named(doc, Schema.SPELLED, speaker.id().get(), speaker.mention().get());
      }
    }
    quote.about().forEach(p -> named(doc, Schema.NAMED, p.id(), p.name()));
  }

  private static void named(List<IndexableField> doc, String field, String id, String name) {
    doc.add(Values.term(field, id + Schema.SET_SEPARATOR + name));
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

  private static void mentioned(List<IndexableField> doc, List<String> values) {
    values.stream()
        .flatMap(v -> Days.of(v).stream())
        .distinct()
        .forEach(
            d -> {
              doc.add(new SortedNumericDocValuesField(Schema.MENTIONED_FROM, d.from()));
              doc.add(new SortedNumericDocValuesField(Schema.MENTIONED_TO, d.to()));
            });
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
}
