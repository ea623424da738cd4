package dicta.annotate.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.annotate.Annotator;
import dicta.annotate.countries.Countries;
import dicta.annotate.dates.Dates;
import dicta.annotate.people.PeopleRegistry;
import dicta.annotate.text.LanguageDetector;
import dicta.annotate.text.Tokenizer;
import dicta.model.Article;
import dicta.model.Kind;
import dicta.model.Quote;
import dicta.model.Speaker;
import dicta.model.SpeakerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The constructions in which news attributes words, and who said them. */
class WhoSaidItTest {
  /** Before the first words of a statement without quotation marks. */
  private static final String INDIRECT = "~";
  private static final String NOT = "not: ";
  static final Annotator ANNOTATOR = annotator();

  record Case(String lang, String name, String text, Map<String, String> speakers) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Annotator annotator() {
    Map<String, Lexicon> lexicons = Lexicon.loadAll();
    Map<String, Set<String>> functionWords = new HashMap<>();
    lexicons.forEach((lang, lexicon) -> functionWords.put(lang, lexicon.functionWords()));
    var tokenizer = new Tokenizer(Lexicon.abbreviations(lexicons.values()));
    return new Annotator(
        new LanguageDetector(functionWords), tokenizer, Countries.load(), Dates.load(),
        new Speech(lexicons, PeopleRegistry.bundled()));
  }

  static Stream<Case> cases() {
    return Stream.concat(
        cases("en", "who-said-it.txt", "who-said-it-campaign.txt", "who-said-it-clauses.txt", "who-said-it-names.txt",
            "who-said-it-papers.txt"),
        cases("es", "who-said-it-spanish.txt"));
  }

  private static Stream<Case> cases(String lang, String... resources) {
    List<Case> cases = new ArrayList<>();
    String name = "";
    String text = "";
    Map<String, String> speakers = new HashMap<>();
    for (String line : Stream.of(resources).map(WhoSaidItTest::read).collect(Collectors.joining("\n")).split("\n")) {
      if (line.startsWith("## ")) {
        if (!speakers.isEmpty()) {
          cases.add(new Case(lang, name, text, speakers));
        }
        name = line.substring(3);
        speakers = new HashMap<>();
      } else if (line.startsWith("> ")) {
        boolean other = line.contains(" != "); // anybody but, or no statement at all
        String[] sides = line.substring(2).split(other ? " != " : " = ");
        speakers.put(sides[0].strip(), (other ? NOT : "") + sides[1].strip());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        text = line.replace("|", "\n\n");
      }
    }
    cases.add(new Case(lang, name, text, speakers));
    return cases.stream();
  }

  private static String read(String resource) {
    try (var in = WhoSaidItTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theSpeakerIsTheOneWhoSaidIt(Case c) {
    List<Quote> quotes = ANNOTATOR.annotate(article(c.lang(), c.text())).quotes();
    c.speakers().forEach((words, speaker) -> {
      Optional<Quote> found = quotes.stream()
          .filter(q -> q.kind() == Kind.INDIRECT == words.startsWith(INDIRECT))
          .filter(q -> q.text().replace('\n', ' ').startsWith(words.replace(INDIRECT, ""))).findFirst();
      if (speaker.equals("none")) {
        assertTrue(found.isEmpty(), () -> "no statement: " + found);
      } else if (speaker.startsWith(NOT)) {
        assertTrue(found.filter(q -> shown(q.speaker()).endsWith(speaker.substring(NOT.length()))).isEmpty(), () -> "not this one: " + found);
      } else {
        assertTrue(found.isPresent(), () -> "missing: " + words + " among " + quotes.stream().map(Quote::text).toList());
        assertEquals(speaker, shown(found.get().speaker()), () -> found.get().trail().toString());
      }
    });
  }

  private static String shown(Speaker s) {
    if (s.name().isEmpty()) {
      return "-";
    }
    String name = s.name().get();
    return s.type() == SpeakerType.UNNAMED ? "unnamed: " + name : s.type() == SpeakerType.ORGANISATION ? "org: " + name : name;
  }

  static Article article(String text) {
    return article("en", text);
  }

  private static Article article(String lang, String text) {
    return new Article(
        "case", Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.empty(),
        Optional.of(LocalDate.of(2031, 3, 5)), Optional.of(lang), text);
  }
}
