package dicta.annotate.countries;

import dicta.annotate.text.TokenizedText;
import java.util.List;
import java.util.Map;

/** Finds the words that name a country or stand for one. Thread-safe. */
public interface CountryTagger {
  /**
   * All mentions in {@code text}, by place, none overlapping another.
   *
   * @param lang ISO 639-1 code of the text
   */
  List<CountryMention> tag(TokenizedText text, String lang);

  /**
   * The countries that an article is about, most prominent first: named, or by demonym, capital or other metonym, as an actor or
   * a place of the events. Those only of somebody's life ("born in Austria") are left out.
   */
  List<String> about(TokenizedText title, List<CountryMention> inTitle, TokenizedText text, List<CountryMention> inText);

  /** The country that a single name, demonym or adjective stands for ("U.S.", "Turkish"), or an empty list. */
  List<String> codes(String name, String lang);

  /** By its code what each country is called in a language, names before demonyms and these before its capital; in lower case. */
  Map<String, List<String>> names(String lang);
}
