package dicta.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * One line of {@code sample/expected.tsv}: what a human reader knows of a statement in the sample archive.
 *
 * @param file below {@code index-data/sample/articles}
 * @param place {@code text} or {@code title}
 * @param words its first words
 * @param speaker full name, name of an organisation, or {@code unnamed}
 * @param kind {@code direct}, {@code mixed} or {@code indirect}
 * @param said ISO day or month; empty where the article does not tell
 */
public record ExpectedStatement(String file, String place, String words, String speaker, String kind, String said) {
  /** All of them, in the order of the articles. */
  public static List<ExpectedStatement> all() {
    try (InputStream in = Objects.requireNonNull(ExpectedStatement.class.getResourceAsStream("/sample/expected.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("file\t"))
          .map(line -> line.split("\t", -1))
          .map(c -> new ExpectedStatement(c[0], c[1], c[2], c[3], c[4], c[5]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
