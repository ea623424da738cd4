package dicta.annotate.countries;

import dicta.annotate.countries.ContextWords.Kind;
import dicta.annotate.countries.Countries.Tables;
import dicta.annotate.text.TokenizedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ranks the countries of an article by how much it speaks of them; those of biographies alone are left out. */
final class Prominence {
  private static final double IN_TITLE = 3;
  private static final double IN_FIRST_PARAGRAPH = 2;

  private static final int WORDS_BEFORE = 4;

  private Prominence() {}

  static List<String> order(
      Collection<Tables> languages, List<CountryMention> inTitle, TokenizedText text, List<CountryMention> inText) {
    Map<String, Double> weight = new LinkedHashMap<>();
    for (CountryMention mention : inTitle) {
      weight.merge(mention.code(), IN_TITLE, Double::sum);
    }
    for (CountryMention mention : inText) {
      if (!tellsOfALife(languages, text, mention.first())) {
        weight.merge(mention.code(), text.paragraph(mention.first()) == 0 ? IN_FIRST_PARAGRAPH : 1, Double::sum);
      }
    }
    List<String> codes = new ArrayList<>(weight.keySet());
    codes.sort(Comparator.comparingDouble((String code) -> -weight.get(code)));
    return codes;
  }

  /** "was born in Austria". */
  private static boolean tellsOfALife(Collection<Tables> languages, TokenizedText text, int token) {
    int from = Math.max(text.sentenceStart(text.sentence(token)), token - WORDS_BEFORE);
    for (int i = from; i < token; i++) {
      for (Tables tables : languages) {
        if (tables.context().is(Kind.BIOGRAPHY, text.lower(i))) {
          return true;
        }
      }
    }
    return false;
  }
}
