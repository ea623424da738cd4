package dicta.annotate.dates;

import dicta.annotate.text.TokenizedText;
import dicta.model.DateMention;
import dicta.model.Span;
import dicta.model.Timex;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Dates in a language without files: those that figures tell, the day before the month ({@code 2031-05-03}, {@code 3.5.2031},
 * {@code 2031年5月3日}), and months with their year by the names that CLDR has for them, as the JDK brings them. Made for one language;
 * immutable, thread-safe.
 */
final class UnreadDates {
  /** {@code 2031-05-03}, not inside a longer row of figures. */
  private static final Pattern ISO = Pattern.compile("(?<![\\p{N}\\p{L}-])(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})(?![\\p{N}-])");
  /** {@code 3.5.2031}, {@code 03. 05. 2031}. */
  private static final Pattern DOTTED = Pattern.compile("(?<![\\p{N}.])(?<d>\\d{1,2})\\. ?(?<m>\\d{1,2})\\. ?(?<y>\\d{4})(?!\\.?\\p{N})");
  /** {@code 2031年5月3日}, {@code 2031년 5월 3일}; without the day a month. */
  private static final Pattern EAST = Pattern.compile("(?<!\\p{N})(?<y>\\d{4})[年년] ?(?<m>\\d{1,2})[月월](?: ?(?<d>\\d{1,2})[日일])?");

  private final List<Pattern> patterns = new ArrayList<>(List.of(ISO, DOTTED, EAST));
  private final Map<String, Integer> months = new HashMap<>();

  /** @param lang ISO 639-1; of one that the JDK knows no months of, figures alone tell dates */
  UnreadDates(String lang) {
    Locale locale = Locale.of(lang);
    if (Set.of(Locale.getAvailableLocales()).contains(locale)) {
      for (Month month : Month.values()) {
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
          months.putIfAbsent(month.getDisplayName(style, locale).toLowerCase(locale), month.getValue());
        }
      }
      months.keySet().removeIf(name -> name.length() < 3 || !name.codePoints().allMatch(Character::isLetter));
    }
    if (!months.isEmpty()) {
      String names = months.keySet().stream().sorted(Comparator.comparing(String::length).reversed()).map(Pattern::quote).collect(Collectors.joining("|"));
      // "3. Mai 2031", "3 de maio de 2031", "1er mai 2031", "mai 2031"
      patterns.add(Pattern.compile(
          "(?<![\\p{N}\\p{L}])(?:(?<d>\\d{1,2})(?:\\.|er|º|ª)?\\s+(?:de\\s+|d['’])?)?(?<n>" + names + ")\\s+(?:de\\s+)?(?<y>\\d{4})(?!\\p{N})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
  }

  Times tag(TokenizedText text) {
    List<DateMention> found = new ArrayList<>();
    for (Pattern pattern : patterns) {
      pattern.matcher(text.text()).results().forEach(match -> {
        var span = new Span(match.start(), match.end());
        if (found.stream().noneMatch(d -> d.span().overlaps(span))) {
          try {
            found.add(new DateMention(span, value(match).iso()));
          } catch (DateTimeException e) {
            // "31.2.2031" is no day, whatever it is.
          }
        }
      });
    }
    found.sort(Comparator.comparingInt(d -> d.span().start()));
    return new Times(found, List.of(), found.stream().map(d -> Timex.date(d.span(), d.value())).toList());
  }

  private DateValue value(MatchResult match) {
    Map<String, Integer> groups = match.namedGroups();
    int year = Integer.parseInt(match.group("y"));
    int month = groups.containsKey("n") ? months.get(match.group("n").toLowerCase(Locale.ROOT)) : Integer.parseInt(match.group("m"));
    String day = match.group("d");
    return day == null ? DateValue.month(YearMonth.of(year, month)) : DateValue.day(LocalDate.of(year, month, Integer.parseInt(day)));
  }
}
