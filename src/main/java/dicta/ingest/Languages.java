package dicta.ingest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes ISO 639-1 codes of the ways in which files name a language. */
final class Languages {
  private static final Map<String, String> CODES = codes();

  private Languages() {}

  /** The code for {@code en}, {@code en-GB}, {@code pt_BR}, {@code eng}, {@code English}; empty for anything else. */
  static Optional<String> code(String written) {
    String word = written.strip().toLowerCase(Locale.ROOT);
    int end = 0;
    while (end < word.length() && Character.isLetter(word.charAt(end))) {
      end++;
    }
    return Optional.ofNullable(CODES.get(word.substring(0, end)));
  }

  private static Map<String, String> codes() {
    var codes = new HashMap<String, String>();
    for (String code : Locale.getISOLanguages()) {
      if (code.length() == 2) {
        Locale language = Locale.of(code);
        codes.put(code, code);
        codes.put(language.getISO3Language(), code);
        codes.put(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
      }
    }
    return Map.copyOf(codes);
  }
}
