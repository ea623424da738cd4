package dicta.annotate.countries;

import dicta.annotate.countries.CountryMention.Via;
import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.TokenizedText.Type;
import dicta.annotate.text.Tokenizer;
import dicta.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Countries in a text in a language without files: their own names as CLDR has them in that language, as the JDK brings them, with the
 * "s" of a genitive or without. No demonyms, capitals or towns. Made for one language; immutable, thread-safe.
 */
final class UnreadCountries {
  /** "Ý" and "Mỹ" are words of other meanings too. */
  private static final int SHORTEST = 4;

  private static final int LONGEST_ELIDED = 2;

  private final Map<String, List<Name>> byFirst = new HashMap<>();
  private final Set<String> givenNames;

  private record Name(List<String> words, String code) {}

  /**
   * @param lang ISO 639-1; a language that the JDK does not know has no names
   * @param givenNames in lower case
   */
  UnreadCountries(String lang, Set<String> givenNames) {
    this.givenNames = givenNames;
    Locale locale = Locale.of(lang);
    if (Set.of(Locale.getAvailableLocales()).contains(locale)) {
      var tokenizer = new Tokenizer(Set.of());
      for (String code : Locale.getISOCountries()) {
        String name = Locale.of("", code).getDisplayCountry(locale);
        TokenizedText tokens = tokenizer.tokenize(name);
        if (name.length() >= SHORTEST && !name.equals(code)) {
          List<String> words = new ArrayList<>();
          for (int i = 0; i < tokens.size(); i++) {
            words.add(tokens.lower(i));
          }
          byFirst.computeIfAbsent(words.getFirst(), first -> new ArrayList<>()).add(new Name(words, code));
          byFirst.computeIfAbsent(words.getFirst() + (words.size() == 1 ? "s" : ""), first -> new ArrayList<>()).add(new Name(words, code));
        }
      }
      byFirst.values().forEach(names -> names.sort(Comparator.comparingInt((Name n) -> n.words().size()).reversed()));
    }
  }

  List<CountryMention> tag(TokenizedText text) {
    List<CountryMention> found = new ArrayList<>();
    int i = 0;
    while (i < text.size()) {
      int at = i;
      int from = elided(text.lower(i));
      boolean mayBe = text.type(i) == Type.WORD && !Character.isLowerCase(text.text().charAt(text.start(i) + from));
      Optional<Name> name = !mayBe ? Optional.empty()
          : byFirst.getOrDefault(text.lower(i).substring(from), List.of()).stream().filter(n -> standsAt(n, text, at)).findFirst();
      int last = i + name.map(n -> n.words().size()).orElse(1);
      if (name.isPresent() && !isPerson(text, i, last)) {
        found.add(new CountryMention(new Span(text.start(i) + from, text.end(last - 1)), i, last, name.get().code(), Via.NAME));
      }
      i = last;
    }
    return found;
  }

  /** How much of a word stands before the name in it: "l'Espagne". */
  private static int elided(String lower) {
    int apostrophe = lower.indexOf('\'');
    return apostrophe > 0 && apostrophe <= LONGEST_ELIDED && apostrophe + 1 < lower.length() ? apostrophe + 1 : 0;
  }

  private static boolean standsAt(Name name, TokenizedText text, int first) {
    for (int k = 1; k < name.words().size(); k++) {
      if (first + k >= text.size() || !text.lower(first + k).equals(name.words().get(k))) {
        return false;
      }
    }
    return true;
  }

  /** "Michael Jordan", "Georgia Keller". */
  private boolean isPerson(TokenizedText text, int first, int last) {
    return first > 0 && isCapital(text, first - 1) && givenNames.contains(text.lower(first - 1))
        || last < text.size() && isCapital(text, last) && givenNames.contains(text.lower(first));
  }

  private static boolean isCapital(TokenizedText text, int token) {
    return text.type(token) == Type.WORD && text.isCapitalised(token);
  }
}
