package dicta.serve.page;

import dicta.model.Kind;
import dicta.model.Place;
import dicta.model.Quote;
import dicta.model.Said;
import dicta.search.SearchResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One statement in a list.
 *
 * @param kind {@code direct}, {@code mixed} or {@code indirect}
 * @param kindName the same in words
 * @param lang language of the words
 * @param before the beginning of the sentence, where the words alone would say too little; else empty
 * @param after the end of that sentence, or empty
 * @param cue the words that attribute it, with those that say to whom and where; absent where the sentence around it shows them
 * @param said when it was said, in words, with the phrase as written; absent where only the day of publication is known
 * @param inTitle whether it stands in the headline
 * @param copies how many articles and wordings carry it, where more than one
 */
public record HitView(
    String id,
    String href,
    String inArticle,
    String kind,
    String kindName,
    String lang,
    String before,
    List<Segment> words,
    String after,
    SpeakerView speaker,
    String speakerId,
    Optional<String> cue,
    Optional<String> said,
    String title,
    Optional<String> source,
    Optional<String> published,
    boolean inTitle,
    Optional<String> copies) {
  /** UTF-16 code units of the sentence around a paraphrase that are shown on each side. */
  private static final int MOST_AROUND = 140;

  /** The mark that ends a sentence with what closes it, or a line break; and the space after it. */
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])[”\"’»)]*\\s+|\\n+");

  /** A quotation mark right before a statement, which then is closed behind it. */
  private static final Pattern OPENS = Pattern.compile("[\"“«„]\\s*$");

  /** The same below a heading that names a speaker, and perhaps an office: they are not said again. */
  HitView under(String id, Optional<String> office) {
    return id.isEmpty() || !speakerId.equals(id) ? this : new HitView(
        this.id, href, inArticle, kind, kindName, lang, before, words, after, speaker.under(office), speakerId, cue, said, title, source, published,
        inTitle, copies);
  }

  static HitView of(SearchResult.Hit hit, Messages m) {
    Quote quote = hit.quote();
    String kind = quote.kind().name().toLowerCase(Locale.ROOT);
    String before = inSentence(quote) ? sentenceBefore(leading(hit.context().before())) : "";
    String after = inSentence(quote) ? sentenceAfter(trailing(hit.context().after()), OPENS.matcher(before).find()) : "";
    return new HitView(
        hit.id(),
        "/quote/" + Link.encodePath(hit.id()),
        inArticle(hit.article().id(), quote),
        kind,
        m.t("kind." + kind),
        hit.article().lang(),
        before,
        Segment.inList(quote.text(), hit.highlights()),
        after,
        SpeakerView.of(quote.speaker(), m),
        quote.speaker().id().orElse(""),
        CueWords.of(quote, hit.source()).filter(cue -> !before.contains(cue) && !after.contains(cue)),
        said(quote.said(), m),
        hit.article().title().isBlank() ? m.t("article.untitled") : hit.article().title(),
        hit.article().source(),
        hit.article().published().map(m::date),
        quote.place() == Place.TITLE,
        hit.cluster().filter(c -> c.articles() > 1 || c.wordings() > 1).map(c -> copies(c, m)));
  }

  /** Whether its words are shown between quotation marks. */
  public boolean quoted() {
    return kind.equals(Kind.DIRECT.name().toLowerCase(Locale.ROOT));
  }

  /** Words taken out of the reporter's sentence are shown in it; a quotation stands by itself. */
  private static boolean inSentence(Quote quote) {
    return quote.kind() != Kind.DIRECT && quote.place() == Place.TEXT;
  }

  /** The words before a statement, which come stripped, with the space that belongs between, unless a quotation opens there. */
  static String leading(String before) {
    return before.isEmpty() || before.matches("(?s).*[\\s“\"‘«„(\\[]") ? before : before + " ";
  }

  /** The words after a statement with the space that belongs between, unless they begin with what closes it. */
  static String trailing(String after) {
    return after.isEmpty() || after.matches("(?s)[\\s”\"’'»)\\].,;:!?].*") ? after : " " + after;
  }

  /** What of {@code context} belongs to the sentence that goes on after it, cut at a word. */
  static String sentenceBefore(String context) {
    Matcher end = SENTENCE_END.matcher(context);
    int from = 0;
    while (end.find()) {
      from = end.end();
    }
    String sentence = context.substring(from);
    if (sentence.length() <= MOST_AROUND) {
      return sentence;
    }
    int cut = sentence.indexOf(' ', sentence.length() - MOST_AROUND);
    return "…" + sentence.substring(cut > 0 ? cut : sentence.length() - MOST_AROUND);
  }

  /**
   * What of {@code context} still belongs to the sentence before it, cut at a word, and before a quotation that is not closed in it.
   *
   * @param quoted whether a quotation mark is open at its beginning
   */
  static String sentenceAfter(String context, boolean quoted) {
    Matcher end = SENTENCE_END.matcher(context);
    String whole = end.find() ? context.substring(0, end.end()).stripTrailing() : context;
    int open = lastOpen(whole, quoted);
    String sentence = open < 0 ? whole : whole.substring(0, open).replaceAll("[\\s:,]+$", "") + " …";
    if (sentence.length() <= MOST_AROUND) {
      return sentence;
    }
    int cut = sentence.lastIndexOf(' ', MOST_AROUND);
    return sentence.substring(0, cut > 0 ? cut : MOST_AROUND) + "…";
  }

  /** The quotation mark that nothing closes; -1 where there is none. */
  private static int lastOpen(String text, boolean quoted) {
    boolean open = quoted;
    int at = -1;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '"' -> {
          open = !open;
          at = open ? i : -1;
        }
        case '“', '«', '„' -> at = i;
        case '”', '»' -> at = -1;
        default -> { }
      }
    }
    return at;
  }

  /** Where the statement is marked in its article's page. */
  static String inArticle(String articleId, Quote quote) {
    return "/article/" + Link.encodePath(articleId) + "#" + anchor(quote);
  }

  static String anchor(Quote quote) {
    return (quote.place() == Place.TITLE ? "t" : "s") + quote.start();
  }

  static Optional<String> said(Said said, Messages m) {
    if (said.basis() != Said.Basis.ATTRIBUTION) {
      return Optional.empty();
    }
    Optional<String> day = said.value().map(m::date);
    Optional<String> phrase = said.asWritten().map(p -> m.t("phrase", p));
    return day.map(d -> phrase.map(p -> d + " (" + p + ")").orElse(d)).or(() -> phrase);
  }

  private static String copies(SearchResult.Cluster cluster, Messages m) {
    String articles = m.count("cluster.articles", cluster.articles());
    return cluster.wordings() > 1 ? m.count("cluster.wordings", cluster.wordings()) + " · " + articles : articles;
  }
}
