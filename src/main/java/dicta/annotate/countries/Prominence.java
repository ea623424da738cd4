package dicta.annotate.countries;

import dicta.annotate.text.TokenizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ranks the countries of an article by how much it speaks of them. */
final class Prominence {
  private static final double IN_TITLE = 3;
  private static final double IN_FIRST_PARAGRAPH = 2;

  private Prominence() {}

  static List<String> order(List<CountryMention> inTitle, TokenizedText text, List<CountryMention> inText) {
    Map<String, Double> weight = new LinkedHashMap<>();
    for (CountryMention mention : inTitle) {
      weight.merge(mention.code(), IN_TITLE, Double::sum);
    }
    for (CountryMention mention : inText) {
      weight.merge(mention.code(), text.paragraph(mention.first()) == 0 ? IN_FIRST_PARAGRAPH : 1, Double::sum);
    }
    List<String> codes = new ArrayList<>(weight.keySet());
    codes.sort(Comparator.comparingDouble((String code) -> -weight.get(code)));
    return codes;
  }
}
