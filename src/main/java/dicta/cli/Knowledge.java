package dicta.cli;

import dicta.annotate.Annotator;
import dicta.annotate.countries.Countries;
import dicta.annotate.dates.Dates;
import dicta.annotate.people.PeopleFile;
import dicta.annotate.people.PeopleRegistry;
import dicta.annotate.speech.Lexicon;
import dicta.annotate.speech.Speech;
import dicta.annotate.text.LanguageDetector;
import dicta.annotate.text.Tokenizer;
import dicta.search.NameDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * What Dicta knows before it reads an article: people, countries, languages; with the parts that are made of it. Immutable and
 * thread-safe.
 */
final class Knowledge {
  /** To be raised whenever the same article may be annotated otherwise than before. */
  private static final String VERSION = "5";

  private final Annotator annotator;
  private final NameDirectory names;

  private Knowledge(Annotator annotator, NameDirectory names) {
    this.annotator = annotator;
    this.names = names;
  }

  /**
   * @param peopleFiles what is known beside the bundled people; later ones win. What is wrong in them is said on standard
   *     error, by line, and left out.
   */
  static Knowledge load(List<Path> peopleFiles) throws IOException {
    var files = new ArrayList<PeopleFile>();
    for (Path file : peopleFiles) {
      PeopleFile read = PeopleRegistry.read(PeopleText.of(file));
      for (PeopleFile.Problem problem : read.problems()) {
        System.err.println(file + ", line " + problem.line() + ": " + problem.message());
      }
      files.add(read);
    }
    // The tables have nothing to do with each other: each processor reads some.
    var registry = CompletableFuture.supplyAsync(() -> PeopleRegistry.with(files).warm());
    var calendar = registry.thenApply(read -> Dates.load());
    Map<String, Lexicon> lexicons = Lexicon.loadAll();
    Map<String, Set<String>> functionWords = new HashMap<>();
    lexicons.forEach((lang, lexicon) -> functionWords.put(lang, lexicon.functionWords()));
    var countries = Countries.load();
    PeopleRegistry people = registry.join();
    Dates dates = calendar.join();
    var tokenizer = new Tokenizer(Lexicon.abbreviations(lexicons.values()));
    var annotator =
        new Annotator(new LanguageDetector(functionWords), tokenizer, countries, dates, new Speech(lexicons, people));
    return new Knowledge(annotator, new RegistryNames(people, countries, tokenizer));
  }

  Annotator annotator() {
    return annotator;
  }

  NameDirectory names() {
    return names;
  }

  /** The user's people file in a data folder, if there is one. */
  static List<Path> userFile(Path folder) {
    Path file = folder.resolve("people.tsv");
    return Files.exists(file) ? List.of(file) : List.of();
  }

  /** Names everything that annotation depends on beside the article. */
  static String version(List<Path> peopleFiles) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(VERSION.getBytes(StandardCharsets.UTF_8));
      for (Path file : peopleFiles) {
        digest.update(Files.readAllBytes(file));
      }
      return VERSION + "-" + HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
