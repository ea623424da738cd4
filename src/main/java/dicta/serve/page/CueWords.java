package dicta.serve.page;

import dicta.model.Place;
import dicta.model.Quote;
import dicta.model.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words that attribute a statement together with those that say to whom, where and when: "told reporters in Ankara on Monday"
 * for the cue "told". They are always cut from the article as they stand; where they cannot be told apart from the rest of the
 * sentence, as in a headline, the cue stays alone. Thread-safe.
 */
final class CueWords {
  /** UTF-16 code units; what is longer is a sentence of its own. */
  private static final int LONGEST = 90;

  /** How far from the speaker's words or the statement the cue may stand, in UTF-16 code units. */
  private static final int FARTHEST = 250;

  /** The mark that ends a clause; a full stop behind a short capitalised word is that of an abbreviation. */
  private static final Pattern END = Pattern.compile("[;:,!?()\\[\\]—–\"“”„«»\\n]|(?<!\\b\\p{Lu}\\p{L}{0,2})\\.(?=\\s|$)");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private static final Set<String> ENDS = read();

  private CueWords() {}

  /** @param source the text that the offsets of {@code quote} count in; empty where it is not at hand */
  static Optional<String> of(Quote quote, String source) {
    if (quote.place() == Place.TITLE || quote.end() > source.length()) {
      return quote.cue();
    }
    return quote.cue().map(cue -> at(cue, quote, source).map(at -> withCircumstances(cue, at, quote, source)).orElse(cue));
  }

  /** The place of the cue that is nearest to the words for the speaker, or to the statement; outside of the statement itself. */
  private static Optional<Integer> at(String cue, Quote quote, String source) {
    Span near = quote.speaker().at().filter(s -> s.end() <= source.length()).orElse(new Span(quote.start(), quote.end()));
    Matcher found = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(cue) + "(?![\\p{L}\\p{N}])").matcher(source)
        .region(Math.max(0, near.start() - FARTHEST - cue.length()), Math.min(source.length(), near.end() + FARTHEST + cue.length()))
        .useTransparentBounds(true);
    Optional<Integer> best = Optional.empty();
    int nearest = FARTHEST;
    while (found.find()) {
      int start = found.start();
      int end = found.end();
      boolean inside = quote.parts().stream().anyMatch(p -> p.start() < end && start < p.end());
      int distance = start >= near.end() ? start - near.end() : near.start() - end;
      if (!inside && distance >= 0 && distance < nearest) {
        nearest = distance;
        best = Optional.of(start);
      }
    }
    return best;
  }

  private static String withCircumstances(String cue, int at, Quote quote, String source) {
    int cueEnd = at + cue.length();
    Optional<Span> speaker = quote.speaker().at().filter(s -> s.start() >= cueEnd && source.substring(cueEnd, s.start()).isBlank());
    int from = speaker.map(Span::end).orElse(cueEnd); // "said the mayor in Ankara"
    int limit = Math.min(source.length(), from + LONGEST);
    for (Span part : quote.parts()) {
      limit = part.start() >= from ? Math.min(limit, part.start()) : limit;
    }
    String behind = source.substring(from, limit);
    Matcher mark = END.matcher(behind);
    boolean ends = mark.find();
    if (!ends && limit == from + LONGEST) {
      return cue;
    }
    String circumstances = ends ? behind.substring(0, mark.start()) : behind;
    Matcher word = WORD.matcher(circumstances);
    while (word.find()) {
      if (ENDS.contains(word.group().toLowerCase(Locale.ROOT))) {
        circumstances = circumstances.substring(0, word.start());
        break;
      }
    }
    circumstances = circumstances.stripTrailing();
    return circumstances.isBlank() ? cue : source.substring(at, from + circumstances.length()).replaceAll("\\s+", " ");
  }

  private static Set<String> read() {
    try (var lines = new BufferedReader(new InputStreamReader(
        Objects.requireNonNull(CueWords.class.getResourceAsStream("/dicta/serve/cue-ends.txt")), StandardCharsets.UTF_8))) {
      return lines.lines().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
