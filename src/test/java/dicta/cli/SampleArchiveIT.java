package dicta.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.annotate.Annotator;
import dicta.annotate.people.PeopleRegistry;
import dicta.ingest.Defaults;
import dicta.ingest.Ingest;
import dicta.ingest.Item;
import dicta.model.AnnotatedArticle;
import dicta.model.NameFolding;
import dicta.model.PersonRef;
import dicta.model.Place;
import dicta.model.Quote;
import dicta.model.SpeakerType;
import dicta.sample.ExpectedStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Annotates the whole sample archive with its own people, as {@code ./dicta serve} does on an empty archive, and compares with
 * what a human reader knows. What is missed goes to {@code target/sample-errors.md}.
 */
class SampleArchiveIT {
  private static final Path SAMPLE = Path.of("index-data", "sample");
  private static final Path ERRORS = Path.of("target", "sample-errors.md");

  /** Shares below which something has broken; to be raised with every advance. The aim is 0.9 for both. */
  private static final double RIGHT = 0.85;
  private static final double RIGHT_DAY = 0.7;

  private static final Map<String, List<AnnotatedArticle>> BY_FILE = new HashMap<>();
  private static final List<Quote> QUOTES = new ArrayList<>();

  @BeforeAll
  static void annotate() throws IOException {
    Annotator annotator = Knowledge.load(List.of(SAMPLE.resolve("people.tsv"))).annotator();
    for (String file : ExpectedStatement.all().stream().map(ExpectedStatement::file).distinct().toList()) {
      var articles = new ArrayList<AnnotatedArticle>();
      new Ingest(Defaults.NONE).read(List.of(SAMPLE.resolve("articles").resolve(file)), item -> {
        if (item instanceof Item.Read read) {
          articles.add(annotator.annotate(read.article()));
        }
      });
      BY_FILE.put(file, articles);
      articles.forEach(a -> QUOTES.addAll(a.quotes()));
    }
  }

  @Test
  void theSampleIsAsRichAsANewUserIsPromised() {
    long speakers = QUOTES.stream()
        .filter(q -> q.speaker().type() == SpeakerType.PERSON).flatMap(q -> q.speaker().id().stream()).distinct().count();
    long countries = BY_FILE.values().stream().flatMap(List::stream).flatMap(a -> a.countries().stream()).distinct().count();
    long outlets = BY_FILE.values().stream().flatMap(List::stream).map(a -> a.article().source()).distinct().count();
    assertAll(
        () -> assertTrue(QUOTES.size() >= 250, () -> QUOTES.size() + " statements"),
        () -> assertTrue(speakers >= 25, () -> speakers + " speakers"),
        () -> assertTrue(countries >= 15, () -> countries + " countries"),
        () -> assertTrue(outlets >= 6, () -> outlets + " outlets"));
  }

  @Test
  void statementsAreFoundAndGivenToTheirSpeakers() throws IOException {
    var expected = ExpectedStatement.all();
    var missed = new TreeMap<String, List<String>>();
    for (ExpectedStatement row : expected) {
      error(row).ifPresent(e -> missed.computeIfAbsent(e.kind(), k -> new ArrayList<>()).add(e.line()));
    }
    long right = expected.size() - missed.values().stream().mapToLong(List::size).sum();
    var report = new StringBuilder("# Sample archive: " + right + " of " + expected.size() + " right\n");
    missed.forEach((kind, lines) ->
        report.append("\n## ").append(kind).append(" (").append(lines.size()).append(")\n").append(String.join("\n", lines)).append('\n'));
    Files.createDirectories(ERRORS.getParent());
    Files.writeString(ERRORS, report);
    assertTrue(right >= RIGHT * expected.size(), () -> right + " of " + expected.size() + " right; see " + ERRORS);
  }

  @Test
  void theDayOfSayingIsTheOneThatTheArticleTells() {
    var dated = ExpectedStatement.all().stream().filter(row -> !row.said().isEmpty()).toList();
    var wrong = new ArrayList<String>();
    for (ExpectedStatement row : dated) {
      found(row).filter(q -> !q.said().value().orElse("").equals(row.said()))
          .ifPresent(q -> wrong.add(row.file() + ": " + row.words() + " | " + row.said() + " expected, " + q.said()));
    }
    assertTrue(wrong.size() <= (1 - RIGHT_DAY) * dated.size(), () -> wrong.size() + " of " + dated.size() + " wrong:\n" + String.join("\n", wrong));
  }

  @Test
  void nobodyRealIsGivenAWordOrSpokenOf() {
    var real = PeopleRegistry.bundled();
    for (Quote q : QUOTES) {
      Stream.concat(q.speaker().id().stream(), q.about().stream().map(PersonRef::id))
          .forEach(id -> assertTrue(real.byId(id).isEmpty(), () -> id + " is real: " + q));
    }
  }

  private record Miss(String kind, String line) {}

  private static Optional<Miss> error(ExpectedStatement row) {
    Optional<Quote> found = found(row);
    String line = "- " + row.file() + " (" + row.kind() + ", " + row.place() + ") **" + row.words() + "** expected: " + row.speaker();
    if (found.isEmpty()) {
      return row.speaker().equals("unresolved")
          ? Optional.empty()
          : Optional.of(new Miss(row.kind() + " statement not found", line));
    }
    if (isRight(row, found.get())) {
      return Optional.empty();
    }
    var speaker = found.get().speaker();
    String got = line + "; got: " + speaker.name().orElse("nobody") + " (" + speaker.how() + ", mention \""
        + speaker.mention().orElse("") + "\") " + found.get().trail();
    return Optional.of(new Miss(
        speaker.name().isEmpty() ? "speaker unresolved" : "wrong speaker: " + speaker.how().name().toLowerCase(Locale.ROOT), got));
  }

  /** The statement that covers the expected words; the one with the right speaker where several do. */
  private static Optional<Quote> found(ExpectedStatement row) {
    Place place = row.place().equals("title") ? Place.TITLE : Place.TEXT;
    var covering = new ArrayList<Quote>();
    for (AnnotatedArticle a : BY_FILE.get(row.file())) {
      String text = place == Place.TITLE ? a.article().title() : a.article().text();
      int at = text.indexOf(row.words());
      if (at >= 0) {
        int end = at + row.words().length();
        a.quotes().stream()
            .filter(q -> q.place() == place && q.parts().stream().anyMatch(p -> p.start() < end && at < p.end()))
            .forEach(covering::add);
      }
    }
    return covering.stream().filter(q -> isRight(row, q)).findFirst().or(() -> covering.stream().findFirst());
  }

  private static boolean isRight(ExpectedStatement row, Quote quote) {
    var speaker = quote.speaker();
    return switch (row.speaker()) {
      case "unnamed" -> speaker.type() == SpeakerType.UNNAMED;
      case "unresolved" -> speaker.name().isEmpty() || speaker.type() == SpeakerType.UNNAMED;
      default -> {
        String name = NameFolding.key(speaker.name().orElse(""));
        String expected = NameFolding.key(row.speaker());
        // An organisation may be named more fully than the test does: "the Spanish government" for "government".
        yield name.equals(expected) || speaker.type() == SpeakerType.ORGANISATION && name.contains(expected);
      }
    };
  }
}
