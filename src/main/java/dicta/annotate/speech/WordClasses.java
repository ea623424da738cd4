package dicta.annotate.speech;

import dicta.annotate.text.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The small classes of words that single rules ask for, which the header of {@code word-classes.tsv} explains. Read once a
 * language; immutable, thread-safe.
 */
final class WordClasses {
  enum Kind {
    TITLE_MODIFIER,
    NAMER,
    TERM,
    SIGN,
    PLACE_OF_TITLE,
    BODY_ON,
    BODY_FOR,
    JOINER,
    AUTHOR_MARK,
    YOUNGER,
    ELDER,
    THING_PRONOUN,
    ASK,
    ANSWER,
    PORTFOLIO,
    MINISTRY,
    PROPER_BODY,
    BEING,
    SOMEBODY,
    SHOWS,
    NAME_OF,
    NAME_AND,
    NAME_FOR,
    NAME_ON,
    UNIVERSITY,
    ACRONYM,
    PHRASE_OPENER,
    INNER_PARTICLE,
    THAT,
    DEFINITE,
    INDEFINITE_ARTICLE,
    SEVERAL,
    SINGLE,
    COORDINATOR,
    FAMILIAR,
    OF_A_NAME,
    OF_A_NOUN,
    BEFORE_OWNER,
    NEVER_NOUN,
    GROUP_PRONOUN,
    QUOTES_AS,
    ORDINAL,
    NAMED,
    CONCESSION,
    FACT,
    NUMERAL,
    REACTION,
    AUTHOR_PRONOUN,
    THING_RELATIVE,
    LETS_DO,
    PLACE_OF_WORDS,
    DECADE,
    INCLUDING,
    COMPARISON,
    AGENCY,
    SPEAKING_FOR,
    IMPERSONAL,
    ADJECTIVE,
    ANONYMOUS,
    IDENTIFIED,
    BESIDE_AS,
    IDEA,
    EXPRESSING,
    WHILE_SAYING,
    CALLED_AGAIN,
    ANY_BODY,
    CONCEDING,
    MOREOVER,
    TOGETHER,
    SO_CALLED,
    AT_LENGTH,
    COURTESY,
    CROWD,
    OWN_WORDS,
    REQUIRES
  }

  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
  private final Map<String, Set<String>> bodyNames = new HashMap<>();
  private final Language language;

  private WordClasses(Language language) {
    this.language = language;
  }

  /** Those of a language; all empty where it has no file. */
  static WordClasses of(String lang) {
    var classes = new WordClasses(Language.of(lang));
    String folder = "/dicta/lang/" + lang + "/";
    read(folder + "word-classes.tsv", (name, row) -> classes.words.put(Kind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')), row));
    read(folder + "body-nouns.tsv", classes.bodyNames::put);
    return classes;
  }

  private static void read(String path, BiConsumer<String, Set<String>> each) {
    try (InputStream in = WordClasses.class.getResourceAsStream(path)) {
      if (in != null) {
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split("\t"))
            .forEach(row -> each.accept(row[0], Set.of(row[1].split(" "))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /** Words at the end of a body's name that show that a noun can stand for it: "airways" for "airline"; the noun itself aside. */
  Set<String> bodyNames(String noun) {
    return bodyNames.getOrDefault(noun, Set.of());
  }

  /** Whether verbs of the language do without a subject, and other phrases may stand between a verb and the subject behind it. */
  boolean freeSubjects() {
    return language.is("free-subjects");
  }

  /** Whether an office that stands for somebody has an article or a possessive before it. */
  boolean officesTakeArticles() {
    return language.is("articles-before-offices");
  }

  /** Whether a word in lower case is of a class. */
  boolean is(Kind kind, String lower) {
    return words.getOrDefault(kind, Set.of()).contains(lower);
  }
}
