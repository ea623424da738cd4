package dicta.ingest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file of plain text. All of it is the article's text, so that offsets count in the file as it is; the title repeats
 * the line of it that reads like a headline. Only {@link HeaderLines} are taken off.
 */
final class PlainText {
  private static final int LINES_LOOKED_AT = 12;
  private static final int SHORTEST = 15;
  private static final int LONGEST = 200;
  private static final int FEWEST_WORDS = 4;

  /** An address or the name of a site: part of a page's header, not of its headline. */
  private static final Pattern SITE =
      Pattern.compile("(?i)\\bhttps?:|\\bwww\\.|\\b[\\w-]+\\.(?:com|org|net|[a-z]{2})\\b(?!\\.)| [|»›] ");

  /** The end of a sentence: a headline has none. */
  private static final Pattern SENTENCE = Pattern.compile(".*(?:[.…:;,]|\\.[\"”’»])$");

  private static final Pattern BREAK = Pattern.compile("\\R");

  private PlainText() {}

  static Fields fields(String text) {
    return HeaderLines.of(text)
        .map(HeaderLines::fields)
        .orElseGet(() -> new Fields(
            Optional.empty(), Optional.empty(), headline(text).orElse(""), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), text));
  }

  /** The first line that can be a headline, before anything that is body text. */
  static Optional<String> headline(String text) {
    List<String> lines =
        BREAK.splitAsStream(text.substring(0, Math.min(text.length(), 4 * LONGEST * LINES_LOOKED_AT)))
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .limit(LINES_LOOKED_AT)
            .toList();
    for (String line : lines) {
      if (line.length() > LONGEST) {
        return Optional.empty();
      }
      if (isHeadline(line)) {
        // Alone in its file it is all there is to the text, not its title.
        return lines.size() > 1 ? Optional.of(line) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isHeadline(String line) {
    return line.length() >= SHORTEST
        && line.split("\\s+").length >= FEWEST_WORDS
        && !SITE.matcher(line).find()
        && !SENTENCE.matcher(line).matches()
        && Character.isLetterOrDigit(line.codePointAt(0)) || "\"“‘'«".indexOf(line.charAt(0)) >= 0;
  }
}
