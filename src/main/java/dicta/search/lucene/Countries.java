package dicta.search.lucene;

import dicta.index.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of countries and languages as the JDK knows them (Unicode CLDR). */
final class Countries {
  private static final List<Locale> NAMED_IN =
      List.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN, Locale.ITALIAN, Locale.of("es"), Locale.of("pt"));

  /** Organisations that stand where countries do, and what people write for the best known countries. */
  private static final Map<String, String> MORE =
      Map.of(
          "eu", "EU", "european union", "EU", "un", "UN", "united nations", "UN", "nato", "NATO", "usa", "US", "america", "US",
          "uk", "GB", "britain", "GB");

  /** Names in six languages take a noticeable part of a second to load: only when somebody types one. */
  private static final class Loaded {
    static final Map<String, String> CODES = codes();
    static final Map<String, String> LANGUAGES = languages();
  }

  private Countries() {}

  private static Map<String, String> codes() {
    var codes = new HashMap<>(MORE);
    for (String code : Locale.getISOCountries()) {
      Locale country = Locale.of("", code);
      NAMED_IN.forEach(in -> codes.putIfAbsent(folded(country.getDisplayCountry(in)), code));
    }
    return Map.copyOf(codes);
  }

  private static Map<String, String> languages() {
    var codes = new HashMap<String, String>();
    for (String code : Locale.getISOLanguages()) {
      Locale language = Locale.of(code);
      NAMED_IN.forEach(in -> codes.putIfAbsent(folded(language.getDisplayLanguage(in)), code));
      codes.putIfAbsent(folded(language.getDisplayLanguage(language)), code);
    }
    return Map.copyOf(codes);
  }

  static String folded(String name) {
    return Words.of(name, "").stream().map(Words.Word::folded).collect(Collectors.joining(" "));
  }

  /** The ISO 3166-1 alpha-2 code of a country's name in one of six languages. */
  static Optional<String> code(String name) {
    return Optional.ofNullable(Loaded.CODES.get(folded(name)));
  }

  /** What the country of a code is called, English first. */
  static List<String> names(String code) {
    Stream<String> more = MORE.entrySet().stream().filter(e -> e.getValue().equals(code)).map(Map.Entry::getKey).sorted();
    return Stream.concat(NAMED_IN.stream().map(in -> folded(Locale.of("", code).getDisplayCountry(in))), more).toList();
  }

  /** What the language of a code is called, English first. */
  static List<String> languageNames(String code) {
    Locale language = Locale.of(code);
    return Stream.concat(NAMED_IN.stream(), Stream.of(language)).map(in -> folded(language.getDisplayLanguage(in))).toList();
  }

  static Optional<String> language(String name) {
    return Optional.ofNullable(Loaded.LANGUAGES.get(folded(name)));
  }

  /** "Ukraine" for UA; the code itself where it is none of a country. */
  static String label(String code) {
    String name = code.length() == 2 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z')
        ? Locale.of("", code).getDisplayCountry(Locale.ENGLISH)
        : "";
    return name.isEmpty() ? code : name;
  }

  static String languageLabel(String code) {
    String name = code.length() == 2 || code.length() == 3 ? Locale.of(code).getDisplayLanguage(Locale.ENGLISH) : "";
    return name.isEmpty() ? code : name;
  }
}
