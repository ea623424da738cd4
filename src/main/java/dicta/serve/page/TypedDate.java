package dicta.serve.page;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A month, a year or a third of one ("early 2020") that somebody typed among the words of a search: "mitsotakis turkey january 2020"
 * means statements of that month rather than statements with the word "january".
 *
 * @param from first month or year, {@code 2020-01} or {@code 2020}
 * @param to last month or year
 * @param rest the query without it
 */
record TypedDate(String from, String to, String rest) {
  private static final Pattern YEAR = Pattern.compile("(?<![\\p{L}\\p{N}:.-])(?:19|20)\\d{2}(?![\\p{L}\\p{N}.-])");
  private static final int MONTHS = 12;

  /** Words for a part of a year, and its first and last month. */
  private static final Map<Pattern, List<String>> PARTS = Map.of(
      part("early|(?:a\\s+)?(?:principios|comienzos|inicios)\\s+de"), List.of("-01", "-04"),
      part("mid|(?:a\\s+)?mediados\\s+de"), List.of("-05", "-08"),
      part("late|(?:a\\s+)?(?:finales|fines)\\s+de"), List.of("-09", "-12"));

  private static Pattern part(String words) {
    return Pattern.compile("(?i)(?<!\\p{L})(?:" + words + ")\\s+$");
  }

  /** Empty where {@code q} has no year, or more than plain words. */
  static Optional<TypedDate> in(String q) {
    if (!q.matches("[\\p{L}\\p{N}\\s'’,.-]+")) {
      return Optional.empty();
    }
    Matcher year = YEAR.matcher(q);
    if (!year.find()) {
      return Optional.empty();
    }
    String before = q.substring(0, year.start());
    String after = q.substring(year.end());
    for (int month = 1; month <= MONTHS; month++) {
      for (String language : Messages.LANGUAGES) {
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
          String name = Month.of(month).getDisplayName(style, Locale.of(language)).replace(".", "");
          Matcher named =
              Pattern.compile("(?i)(?<!\\p{L})" + Pattern.quote(name) + "[,.]?\\s+(?:de\\s+|del\\s+)?$", Pattern.UNICODE_CASE).matcher(before);
          if (named.find()) {
            String iso = String.format(Locale.ROOT, "%s-%02d", year.group(), month);
            return Optional.of(new TypedDate(iso, iso, rest(before.substring(0, named.start()), after)));
          }
        }
      }
    }
    for (var part : PARTS.entrySet()) {
      Matcher named = part.getKey().matcher(before);
      if (named.find()) {
        return Optional.of(new TypedDate(
            year.group() + part.getValue().getFirst(), year.group() + part.getValue().getLast(), rest(before.substring(0, named.start()), after)));
      }
    }
    return Optional.of(new TypedDate(year.group(), year.group(), rest(before, after)));
  }

  /** Without the little word that led to the date. */
  private static String rest(String before, String after) {
    return (before.strip().replaceAll("(?i)(?:^|\\s)(?:in|en|of|de)$", "") + " " + after).strip();
  }
}
