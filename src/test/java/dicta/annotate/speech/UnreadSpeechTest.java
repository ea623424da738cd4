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
import dicta.model.PersonRef;
import dicta.model.Quote;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A language without files gives words in quotation marks, and no name but one that stands right beside them. */
class UnreadSpeechTest {
  private static final String PEOPLE = """
      name	spellings	gender	country	wikidata	title	role	office_country	from	to	note
      Ursel von der Aue		f	DE						
      Tovan Brisk		m	NL						
      Marielle Douvent		f	FR						
      Rosa Lindeira		f	PT						
      Anton Reskin	Антон Рескин	m	RU						
      """;
  private static final Annotator ANNOTATOR = annotator();

  /** @param expected each "words = speaker" or "about words = people" */
  record Case(String lang, String name, String text, List<String> expected) {
    @Override
    public String toString() {
      return lang + ": " + name;
    }
  }

  private static Annotator annotator() {
    Map<String, Lexicon> lexicons = Lexicon.loadAll();
    Map<String, Set<String>> functionWords = new HashMap<>();
    lexicons.forEach((lang, lexicon) -> functionWords.put(lang, lexicon.functionWords()));
    return new Annotator(
        new LanguageDetector(functionWords), new Tokenizer(Lexicon.abbreviations(lexicons.values())), Countries.load(), Dates.load(),
        new Speech(lexicons, PeopleRegistry.with(List.of(PeopleRegistry.read(PEOPLE)))));
  }

  static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (var in = UnreadSpeechTest.class.getResourceAsStream("unread-languages.txt")) {
      for (String block : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n## ")) {
        List<String> lines = block.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        if (!lines.isEmpty()) {
          String[] head = lines.getFirst().split(": ", 2);
          cases.add(new Case(head[0], head[1], lines.get(1).replace("|", "\n\n"), lines.subList(2, lines.size())));
        }
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void onlyANameRightBesideTheWordsIsTheSpeaker(Case c) {
    List<Quote> quotes = ANNOTATOR.annotate(article(c.lang(), c.text())).quotes();
    for (String line : c.expected()) {
      String[] sides = line.replaceFirst("^(>|about) ", "").split(" = ");
      Optional<Quote> found = quotes.stream().filter(q -> q.text().startsWith(sides[0])).findFirst();
      if (sides[1].equals("none")) {
        assertTrue(found.isEmpty(), () -> "no statement: " + found);
        continue;
      }
      assertTrue(found.isPresent(), () -> "missing: " + sides[0] + " among " + quotes.stream().map(Quote::text).toList());
      String about = found.get().about().stream().map(PersonRef::name).collect(Collectors.joining("; "));
      String told = line.startsWith("about") ? about.isEmpty() ? "-" : about : found.get().speaker().name().orElse("-");
      assertEquals(sides[1].equals("Антон Рескин") ? "Anton Reskin" : sides[1], told, () -> found.get().trail().toString());
      assertTrue(found.get().speaker().confidence() < 0.8, "never sure");
      assertEquals("language-not-read: '" + c.lang() + "'", found.get().trail().getFirst());
    }
  }

  /** Nothing that a file may hold ends a thread that reads it: neither initials nor nouns in capitals without end. */
  @ParameterizedTest
  @ValueSource(strings = {"K. ", "Haus Brücke Straße Garten "})
  void capitalsWithoutEndAreRead(String words) {
    Article article = article("de", "„Wir werden die Brücke nicht vor dem Sommer öffnen“, sagte " + words.repeat(300_000 / words.length()));
    List<Quote> quotes = CompletableFuture.supplyAsync(() -> ANNOTATOR.annotate(article).quotes()).join();
    assertEquals(List.of("Wir werden die Brücke nicht vor dem Sommer öffnen"), quotes.stream().map(Quote::text).toList());
    assertEquals(Optional.empty(), quotes.getFirst().speaker().name());
  }

  private static Article article(String lang, String text) {
    return new Article(
        "case", Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.empty(), Optional.of(LocalDate.of(2031, 3, 5)),
        Optional.of(lang), text);
  }
}
