package dicta.annotate.speech;

import dicta.annotate.countries.CountryMention;
import dicta.annotate.text.TokenizedText;
import dicta.model.Article;
import dicta.model.DateMention;
import dicta.model.Quote;
import dicta.model.Span;
import java.util.List;

/** Finds statements and gives them to their speakers. Thread-safe. */
public interface SpeechTagger {
  /**
   * One article on its way through annotation.
   *
   * @param article as read, its language filled in
   * @param sourceCountries which countries the outlet's name speaks of
   * @param undated times of the text that nothing gives a value
   */
  record Input(
      Article article,
      TokenizedText title,
      TokenizedText text,
      List<CountryMention> countriesInTitle,
      List<CountryMention> countriesInText,
      List<String> countries,
      List<String> sourceCountries,
      List<DateMention> dates,
      List<Span> undated) {}

  /** The statements by place (title first) and start. */
  List<Quote> tag(Input input);
}
