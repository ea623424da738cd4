package dicta.index;

import dicta.model.AnnotatedArticle;
import dicta.model.Article;
import dicta.model.Candidate;
import dicta.model.DateMention;
import dicta.model.How;
import dicta.model.Kind;
import dicta.model.PersonRef;
import dicta.model.Place;
import dicta.model.Quote;
import dicta.model.Said;
import dicta.model.Span;
import dicta.model.Speaker;
import dicta.model.SpeakerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;
import org.jspecify.annotations.Nullable;

/**
 * What the index keeps of an article, as bytes: the article and all its statements together, since a hit shows the words around it
 * and the headline, and those stand in the article. Words that can be taken from the text are not kept twice. A statement is read
 * without reading the others. Not thread-safe.
 */
public final class KeptArticle {
  private static final Place[] PLACES = Place.values();
  private static final Kind[] KINDS = Kind.values();
  private static final How[] HOWS = How.values();
  private static final SpeakerType[] TYPES = SpeakerType.values();
  private static final Said.Basis[] BASES = Said.Basis.values();

  /** Confidences are mostly whole thousandths; others are kept as they are. */
  private static final int THOUSANDTHS = 1000;

  private final ByteArrayDataInput in = new ByteArrayDataInput();
  private final byte[] bytes;
  private final Article article;
  private final boolean langDetected;
  private final List<String> countries;
  private final int dates;
  private final int[] statements;
  private @Nullable Surroundings surroundings;

  KeptArticle(byte[] bytes) throws IOException {
    this.bytes = bytes;
    in.reset(bytes);
    String id = in.readString();
    var given = optional();
    var url = optional();
    String title = in.readString();
    var byline = optional();
    var source = optional();
    Optional<LocalDate> published = in.readByte() == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(signed()));
    var lang = optional();
    langDetected = in.readByte() != 0;
    int length = in.readVInt();
    var text = new String(bytes, in.getPosition(), length, StandardCharsets.UTF_8);
    in.skipBytes(length);
    article = new Article(id, given, url, title, byline, source, published, lang, text);
    countries = strings();
    dates = in.getPosition();
    for (int n = in.readVInt(); n > 0; n--) {
      in.readVInt();
      in.readVInt();
      in.skipBytes(in.readVInt());
    }
    statements = new int[in.readVInt()];
    for (int i = 0; i < statements.length; i++) {
      int size = in.readVInt();
      statements[i] = in.getPosition();
      in.skipBytes(size);
    }
  }

  static byte[] bytes(AnnotatedArticle annotated, List<Quote> statements, boolean langDetected) {
    try {
      var out = new ByteBuffersDataOutput();
      Article a = annotated.article();
      out.writeString(a.id());
      write(out, a.givenId());
      write(out, a.url());
      out.writeString(a.title());
      write(out, a.byline());
      write(out, a.source());
      out.writeByte((byte) (a.published().isPresent() ? 1 : 0));
      if (a.published().isPresent()) {
        signed(out, a.published().get().toEpochDay());
      }
      write(out, a.lang());
      out.writeByte((byte) (langDetected ? 1 : 0));
      out.writeString(a.text());
      write(out, annotated.countries());
      out.writeVInt(annotated.dates().size());
      for (DateMention date : annotated.dates()) {
        span(out, date.span());
        out.writeString(date.value());
      }
      out.writeVInt(statements.size());
      var one = ByteBuffersDataOutput.newResettableInstance();
      for (Quote statement : statements) {
        one.reset();
        write(one, statement, a);
        out.writeVInt((int) one.size());
        one.copyTo(out);
      }
      return out.toArrayCopy();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
  }

  public Article article() {
    return article;
  }

  /** Whether the article's language was found out and not given, and so is to be found out again. */
  public boolean langDetected() {
    return langDetected;
  }

  /** Those of the article. */
  public List<String> countries() {
    return countries;
  }

  /** How many statements there are. */
  public int size() {
    return statements.length;
  }

  public AnnotatedArticle annotated() throws IOException {
    var quotes = new ArrayList<Quote>(statements.length);
    for (int i = 0; i < statements.length; i++) {
      quotes.add(quote(i));
    }
    return new AnnotatedArticle(article, quotes, countries, dates());
  }

  private List<DateMention> dates() throws IOException {
    in.reset(bytes, dates, bytes.length - dates);
    int n = in.readVInt();
    var found = new ArrayList<DateMention>(n);
    for (int i = 0; i < n; i++) {
      found.add(new DateMention(span(), in.readString()));
    }
    return found;
  }

  /** The n-th statement with what stands around it. */
  public StoredStatement statement(int n) throws IOException {
    Quote quote = quote(n);
    Surroundings around = surroundings == null ? new Surroundings(article.text()) : surroundings;
    surroundings = around;
    return new StoredStatement(
        article.id(), quote, ArticleHead.of(article), around.paragraph(quote), around.before(quote), around.after(quote));
  }

  /** The n-th statement. */
  public Quote quote(int n) throws IOException {
    in.reset(bytes, statements[n], bytes.length - statements[n]);
    Place place = PLACES[in.readByte()];
    Kind kind = KINDS[in.readByte()];
    String source = place == Place.TITLE ? article.title() : article.text();
    int count = in.readVInt();
    var parts = new ArrayList<Span>(count);
    for (int i = 0; i < count; i++) {
      parts.add(span());
    }
    String text = in.readByte() == 0 ? Quote.join(source, parts) : in.readString();
    return new Quote(place, parts, kind, text, speaker(source), optional(), people(), said(), strings(), strings());
  }

  private static void write(ByteBuffersDataOutput out, Quote quote, Article article) throws IOException {
    String source = quote.place() == Place.TITLE ? article.title() : article.text();
    out.writeByte((byte) quote.place().ordinal());
    out.writeByte((byte) quote.kind().ordinal());
    out.writeVInt(quote.parts().size());
    for (Span part : quote.parts()) {
      span(out, part);
    }
    boolean taken = quote.end() <= source.length() && Quote.join(source, quote.parts()).equals(quote.text());
    out.writeByte((byte) (taken ? 0 : 1));
    if (!taken) {
      out.writeString(quote.text());
    }
    write(out, quote.speaker(), source);
    write(out, quote.cue());
    out.writeVInt(quote.about().size());
    for (PersonRef person : quote.about()) {
      out.writeString(person.id());
      out.writeString(person.name());
    }
    write(out, quote.said().value());
    write(out, quote.said().asWritten());
    out.writeByte((byte) quote.said().basis().ordinal());
    write(out, quote.countries());
    write(out, quote.trail());
  }

  private Speaker speaker(String source) throws IOException {
    var name = optional();
    var id = optional();
    var wikidata = optional();
    SpeakerType type = TYPES[in.readByte()];
    How how = HOWS[in.readByte()];
    Optional<Span> at = in.readByte() == 0 ? Optional.empty() : Optional.of(span());
    Optional<String> mention = in.readByte() == 0 ? at.map(s -> s.in(source)) : optional();
    int thousandths = in.readVInt();
    double confidence = thousandths <= THOUSANDTHS ? thousandths / (double) THOUSANDTHS : Double.longBitsToDouble(in.readLong());
    var office = optional();
    var country = optional();
    int n = in.readVInt();
    var others = new ArrayList<Candidate>(n);
    for (int i = 0; i < n; i++) {
      others.add(new Candidate(in.readString(), optional(), Double.longBitsToDouble(in.readLong()), in.readString()));
    }
    return new Speaker(name, id, wikidata, type, mention, at, how, confidence, office, country, others);
  }

  private static void write(DataOutput out, Speaker speaker, String source) throws IOException {
    write(out, speaker.name());
    write(out, speaker.id());
    write(out, speaker.wikidata());
    out.writeByte((byte) speaker.type().ordinal());
    out.writeByte((byte) speaker.how().ordinal());
    out.writeByte((byte) (speaker.at().isPresent() ? 1 : 0));
    if (speaker.at().isPresent()) {
      span(out, speaker.at().get());
    }
    Optional<String> there = speaker.at().filter(s -> s.end() <= source.length()).map(s -> s.in(source));
    boolean taken = speaker.mention().equals(there) && speaker.at().isPresent();
    out.writeByte((byte) (taken ? 0 : 1));
    if (!taken) {
      write(out, speaker.mention());
    }
    int thousandths = (int) Math.round(speaker.confidence() * THOUSANDTHS);
    if (thousandths / (double) THOUSANDTHS == speaker.confidence()) {
      out.writeVInt(thousandths);
    } else {
      out.writeVInt(THOUSANDTHS + 1);
      out.writeLong(Double.doubleToLongBits(speaker.confidence()));
    }
    write(out, speaker.office());
    write(out, speaker.country());
    out.writeVInt(speaker.others().size());
    for (Candidate other : speaker.others()) {
      out.writeString(other.name());
      write(out, other.id());
      out.writeLong(Double.doubleToLongBits(other.score()));
      out.writeString(other.why());
    }
  }

  private List<PersonRef> people() throws IOException {
    int n = in.readVInt();
    var people = new ArrayList<PersonRef>(n);
    for (int i = 0; i < n; i++) {
      people.add(new PersonRef(in.readString(), in.readString()));
    }
    return people;
  }

  private Said said() throws IOException {
    return new Said(optional(), optional(), BASES[in.readByte()]);
  }

  private Span span() throws IOException {
    int start = in.readVInt();
    return new Span(start, start + in.readVInt());
  }

  private static void span(DataOutput out, Span span) throws IOException {
    out.writeVInt(span.start());
    out.writeVInt(span.length());
  }

  private List<String> strings() throws IOException {
    int n = in.readVInt();
    var strings = new ArrayList<String>(n);
    for (int i = 0; i < n; i++) {
      strings.add(in.readString());
    }
    return strings;
  }

  private static void write(DataOutput out, Collection<String> strings) throws IOException {
    out.writeVInt(strings.size());
    for (String string : strings) {
      out.writeString(string);
    }
  }

  private Optional<String> optional() throws IOException {
    return in.readByte() == 0 ? Optional.empty() : Optional.of(in.readString());
  }

  private static void write(DataOutput out, Optional<String> value) throws IOException {
    out.writeByte((byte) (value.isPresent() ? 1 : 0));
    if (value.isPresent()) {
      out.writeString(value.get());
    }
  }

  private long signed() throws IOException {
    long zigzag = in.readVLong();
    return zigzag >>> 1 ^ -(zigzag & 1);
  }

  private static void signed(DataOutput out, long value) throws IOException {
    out.writeVLong(value >> 63 ^ value << 1);
  }
}
