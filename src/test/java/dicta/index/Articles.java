package dicta.index;

import dicta.model.AnnotatedArticle;
import dicta.model.Article;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Builds articles for tests: {@code Articles.titled("…").said("Ana Ruiz", "words")…}. */
public final class Articles {
  private final String id;
  private final StringBuilder text = new StringBuilder();
  private final List<Quote> quotes = new ArrayList<>();
  private final List<DateMention> dates = new ArrayList<>();
  private String title;
  private Optional<String> source = Optional.of("Daily");
  private Optional<LocalDate> published = Optional.of(LocalDate.of(2031, 5, 12));
  private String lang = "en";
  private List<String> countries = List.of();

  private Articles(String id) {
    this.id = id;
    this.title = "Headline of " + id;
  }

  public static Articles article(String id) {
    return new Articles(id);
  }

  public Articles title(String words) {
    title = words;
    return this;
  }

  public Articles source(String name) {
    source = Optional.ofNullable(name);
    return this;
  }

  public Articles published(String day) {
    published = Optional.ofNullable(day).map(LocalDate::parse);
    return this;
  }

  public Articles lang(String code) {
    lang = code;
    return this;
  }

  public Articles countries(String... codes) {
    countries = List.of(codes);
    return this;
  }

  public Articles text(String words) {
    text.append(words);
    return this;
  }

  public Articles said(String name, String words) {
    return said(name, words, Kind.DIRECT, null, List.of(), List.of());
  }

  public Articles said(String name, String words, Kind kind, String when, List<String> about, List<String> codes) {
    Optional<String> id = Optional.of(id(name));
    var speaker =
        new Speaker(
            Optional.of(name), id, Optional.empty(), SpeakerType.PERSON, Optional.of(name.substring(name.lastIndexOf(' ') + 1)),
            Optional.empty(), How.NAME, 0.9, Optional.empty(), Optional.empty(), List.of());
    return said(speaker, words, kind, when, about, codes);
  }

  public Articles said(Speaker speaker, String words, Kind kind, String when, List<String> about, List<String> codes) {
    text.append(speaker.mention().orElse("Somebody")).append(" said: \"");
    var span = new Span(text.length(), text.length() + words.length());
    text.append(words).append("\"\n\n");
    Optional<String> day = when != null ? Optional.of(when) : published.map(LocalDate::toString);
    var said =
        new Said(
            day, Optional.empty(),
            when != null ? Said.Basis.ATTRIBUTION : day.isPresent() ? Said.Basis.PUBLISHED : Said.Basis.UNKNOWN);
    quotes.add(
        new Quote(
            Place.TEXT, List.of(span), kind, words, speaker, Optional.of("said"),
            about.stream().map(n -> new PersonRef(id(n), n)).toList(), said, codes, List.of("test: made up")));
    return this;
  }

  /** Marks a date inside the statement added last. */
  public Articles mentioning(String asWritten, String value) {
    int at = text.indexOf(asWritten, quotes.getLast().start());
    dates.add(new DateMention(new Span(at, at + asWritten.length()), value));
    return this;
  }

  public static String id(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  public AnnotatedArticle build() {
    var article =
        new Article(
            id, Optional.empty(), Optional.of("https://news.example/" + id), title, Optional.empty(), source, published,
            Optional.of(lang), text.toString());
    return new AnnotatedArticle(article, quotes, countries, dates);
  }
}
