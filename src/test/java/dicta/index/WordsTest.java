package dicta.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
  static List<String> languages() {
    return List.copyOf(new TreeSet<>(Stems.languages()));
  }

  /** Words of many languages: the names of towns and of people. */
  private static String text() throws IOException {
    var text = new StringBuilder();
    for (String file : List.of("/dicta/countries/en.tsv", "/dicta/people/known.tsv", "/dicta/lang/es/function-words.tsv")) {
      try (InputStream in = WordsTest.class.getResourceAsStream(file)) {
        assertTrue(in != null, file);
        text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text + " the talks were lying, running, habló hablaron Häuser gingen buna dini şirvan";
  }

  @ParameterizedTest
  @MethodSource("languages")
  void a_word_cut_without_a_language_has_the_stem_that_the_language_gives_it(String lang) throws IOException {
    String text = text();
    List<Words.Word> plain = Words.of(text, "");
    List<Words.Word> stemmed = Words.of(text, lang);
    assertEquals(plain.size(), stemmed.size());
    for (int i = 0; i < plain.size(); i++) {
      var forms = new ArrayList<>(plain.get(i).forms());
      String stem = plain.get(i).stem(lang);
      if (!stem.isEmpty()) {
        forms.add(stem);
      }
      assertEquals(stemmed.get(i).forms(), forms);
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void where_stems_keep_the_first_letter_they_do_so_for_every_word(String lang) throws IOException {
    for (Words.Word word : Words.of(text(), "")) {
      String stem = word.stem(lang);
      if (Stems.keepFirstLetter(lang) && stem.length() > 1) {
        assertEquals(word.folded().charAt(0), stem.charAt(1), word.folded());
      }
    }
  }
}
