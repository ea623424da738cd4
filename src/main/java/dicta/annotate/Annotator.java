package dicta.annotate;

import dicta.annotate.countries.CountryMention;
import dicta.annotate.countries.CountryTagger;
import dicta.annotate.dates.DateTagger;
import dicta.annotate.dates.Times;
import dicta.annotate.speech.SpeechTagger;
import dicta.annotate.text.LanguageDetector;
import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.Tokenizer;
import dicta.model.AnnotatedArticle;
import dicta.model.Article;
import java.util.List;

/**
 * The whole of annotation: language, then tokens, countries, dates, and statements with their speakers. Thread-safe; its cost
 * is linear in the length of the text.
 */
public final class Annotator {
  private final LanguageDetector languages;
  private final Tokenizer tokenizer;
  private final CountryTagger countries;
  private final DateTagger dates;
  private final SpeechTagger speech;

  public Annotator(
      LanguageDetector languages, Tokenizer tokenizer, CountryTagger countries, DateTagger dates, SpeechTagger speech) {
    this.languages = languages;
    this.tokenizer = tokenizer;
    this.countries = countries;
    this.dates = dates;
    this.speech = speech;
  }

  /** Annotates one article; of a language without files what can be found without knowing it. */
  public AnnotatedArticle annotate(Article read) {
    String words = read.title() + "\n" + read.text();
    Article article = read.withLang(read.lang().map(given -> languages.detect(words, given)).orElseGet(() -> languages.detect(words)));
    String lang = article.lang().orElseThrow();
    TokenizedText title = tokenizer.tokenize(article.title());
    TokenizedText text = tokenizer.tokenize(article.text());
    List<CountryMention> inTitle = countries.tag(title, lang);
    List<CountryMention> inText = countries.tag(text, lang);
    List<String> about = countries.about(title, inTitle, text, inText);
    Times times = dates.tag(text, lang, article.published());
    var input = new SpeechTagger.Input(article, title, text, inTitle, inText, about, ofSource(article, lang), times.dates(), times.undated());
    return new AnnotatedArticle(article, speech.tag(input), about, times.dates(), times.timexes());
  }

  /** "PM Transcripts (Australia)" tells whose prime minister is meant. */
  private List<String> ofSource(Article article, String lang) {
    return article.source()
        .map(source -> countries.tag(tokenizer.tokenize(source), lang).stream().map(CountryMention::code).distinct().toList())
        .orElse(List.of());
  }
}
