package dicta.annotate.dates;

import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.TokenizedText.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words and forms of one language. Immutable, thread-safe; a look-up costs one hash of a lower-case token. */
final class Lexicon {
  private static final int CLASSES = WordClass.values().length;
  static final int FIRST_YEAR = 1000;
  static final int LAST_YEAR = 2150;

  private final Map<String, Word> words;
  private final List<String> prefixes;
  private final Map<String, Integer> endings;
  private final Form[] isoForms;
  private final Form[] spanForms;
  private final Form[] yearSpanForms;
  private final boolean capitals;

  private Lexicon(
      Map<String, Word> words, List<String> prefixes, Map<String, Integer> endings, Map<WordClass, Form[]> byClass,
      boolean capitals) {
    this.endings = Map.copyOf(endings);
    this.words = words;
    this.prefixes = prefixes;
    this.isoForms = byClass.getOrDefault(WordClass.ISO, Word.NO_FORMS);
    this.spanForms = byClass.getOrDefault(WordClass.SPAN, Word.NO_FORMS);
    this.yearSpanForms = byClass.getOrDefault(WordClass.YEARSPAN, Word.NO_FORMS);
    this.capitals = capitals;
  }

  /** Whether the language writes months and weekdays with a capital. */
  boolean capitals() {
    return capitals;
  }

  /** Endings of verbs, with the values of {@link WordClass#TENSE}. */
  Map<String, Integer> endings() {
    return endings;
  }

  /** What token {@code i} can be, or null. */
  @Nullable Word at(TokenizedText text, int i) {
    String lower = text.lower(i);
    Word word = words.get(lower);
    if (word != null || text.type(i) == Type.PUNCTUATION) {
      return word;
    }
    int hyphen = lower.indexOf('-');
    if (hyphen <= 0) {
      return null;
    }
    if (text.type(i) == Type.NUMBER) {
      return figures(lower, hyphen);
    }
    for (String prefix : prefixes) {
      if (lower.startsWith(prefix)) {
        return words.get(lower.substring(prefix.length()));
      }
    }
    return null;
  }

  /** "2025-05-12", "2019-20", "5-7". */
  private @Nullable Word figures(String s, int hyphen) {
    int a = number(s, 0, hyphen);
    int second = s.indexOf('-', hyphen + 1);
    if (second > 0) {
      int b = number(s, hyphen + 1, second);
      int c = number(s, second + 1, s.length());
      boolean date = hyphen == 4 && a >= FIRST_YEAR && b >= 1 && b <= 12 && c >= 1 && c <= 31;
      return date ? one(WordClass.ISO, (a * 100 + b) * 100 + c, isoForms) : null;
    }
    int b = number(s, hyphen + 1, s.length());
    if (a < 0 || b < 0) {
      return null;
    }
    if (hyphen == 4 && a >= FIRST_YEAR && a <= LAST_YEAR) {
      int to = s.length() == 7 ? a / 100 * 100 + b : s.length() == 9 ? b : -1;
      return to > a && to - a < 200 ? one(WordClass.YEARSPAN, a * 10_000 + to, yearSpanForms) : null;
    }
    return a >= 1 && a < b && b <= 31 ? one(WordClass.SPAN, a * 100 + b, spanForms) : null;
  }

  private static Word one(WordClass c, int value, Form[] starts) {
    int[] values = new int[CLASSES];
    values[c.ordinal()] = value;
    return new Word(c.bit(), values, starts);
  }

  /** The number in {@code s[from,to)}, or -1. */
  private static int number(String s, int from, int to) {
    if (to <= from || to - from > 4) {
      return -1;
    }
    int n = 0;
    for (int i = from; i < to; i++) {
      char c = s.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      n = n * 10 + c - '0';
    }
    return n;
  }

  /** Collects the tables of a language. Not thread-safe. */
  static final class Builder {
    private final Map<String, int[]> values = new HashMap<>();
    private final Map<String, Long> classes = new HashMap<>();
    private final List<Form> forms = new ArrayList<>();
    private final List<String> prefixes = new ArrayList<>();
    private final Map<String, Integer> endings = new HashMap<>();
    private final boolean capitals;

    Builder(boolean capitals, String ordinalEndings) {
      this.capitals = capitals;
      for (int n = 1; n <= LAST_YEAR; n++) {
        if (n <= 31) {
          word(WordClass.DAY, n, "" + n);
          word(WordClass.DAY, n, "0" + n);
          for (String ending : ordinalEndings.split("\\|")) {
            word(WordClass.DAY, n, n + ending);
            word(WordClass.NTH, n, n + ending);
          }
        }
        if (n < FIRST_YEAR) {
          word(WordClass.COUNT, n, "" + n);
        } else {
          word(WordClass.YEAR, n, "" + n);
          if (n % 10 == 0) {
            word(WordClass.DECADE, n, n + "s");
            word(WordClass.DECADE, n, n + "'s");
          }
        }
      }
      for (int n = 0; n < 100; n++) {
        word(WordClass.SHORTYEAR, n, n < 10 ? "0" + n : "" + n);
      }
      for (int m = 0; m < 24 * 60; m++) {
        String minutes = (m % 60 < 10 ? ":0" : ":") + m % 60;
        word(WordClass.CLOCK, m / 60 * 100 + m % 60, m / 60 + minutes);
        if (m < 600) {
          word(WordClass.CLOCK, m / 60 * 100 + m % 60, "0" + m / 60 + minutes);
        }
      }
      for (int n = 20; n < 100; n += 10) {
        word(WordClass.DECADE, 1900 + n, n + "s");
      }
    }

    Builder row(String name, int value, String word) {
      switch (name) {
        case "HYPHENED" -> prefixes.add(word);
        case "ENDING" -> endings.put(word, value);
        case "NUMBER" -> word(WordClass.COUNT, value, word);
        case "ORDINAL" -> {
          word(WordClass.NTH, value, word);
          word(WordClass.DAY, value, word);
        }
        default -> word(WordClass.valueOf(name), value, word);
      }
      return this;
    }

    Builder form(String as, String pattern) {
      forms.add(Form.parse(as, pattern, forms.size()));
      return this;
    }

    private void word(WordClass c, int value, String word) {
      values.computeIfAbsent(word, w -> new int[CLASSES])[c.ordinal()] = value;
      classes.merge(word, c.bit(), (a, b) -> a | b);
    }

    Lexicon build() {
      Map<WordClass, Set<Form>> byClass = new EnumMap<>(WordClass.class);
      Map<String, Set<Form>> byWord = new HashMap<>();
      for (Form form : forms) {
        for (Form.Element opener : form.openers()) {
          if (opener.capture() != null) {
            byClass.computeIfAbsent(opener.capture(), c -> new LinkedHashSet<>()).add(form);
          }
          opener.words().forEach(w -> byWord.computeIfAbsent(w, x -> new LinkedHashSet<>()).add(form));
        }
      }
      Set<String> all = new HashSet<>(values.keySet());
      all.addAll(byWord.keySet());
      Map<String, Word> words = new HashMap<>(all.size() * 2);
      Map<String, Form[]> shared = new HashMap<>();
      for (String word : all) {
        long bits = classes.getOrDefault(word, 0L);
        String key = bits + (byWord.containsKey(word) ? word : "");
        Form[] starts = shared.computeIfAbsent(key, k -> starts(bits, byClass, byWord.getOrDefault(word, Set.of())));
        words.put(word, new Word(bits, values.getOrDefault(word, new int[CLASSES]), starts));
      }
      Map<WordClass, Form[]> arrays = new EnumMap<>(WordClass.class);
      byClass.forEach((c, f) -> arrays.put(c, f.toArray(Form[]::new)));
      return new Lexicon(words, List.copyOf(prefixes), endings, arrays, capitals);
    }

    private static Form[] starts(long bits, Map<WordClass, Set<Form>> byClass, Set<Form> own) {
      Set<Form> starts = new LinkedHashSet<>(own);
      byClass.forEach(
          (c, forms) -> {
            if ((bits & c.bit()) != 0) {
              starts.addAll(forms);
            }
          });
      return starts.stream().sorted(Comparator.comparingInt(Form::rank)).toArray(Form[]::new);
    }
  }
}
