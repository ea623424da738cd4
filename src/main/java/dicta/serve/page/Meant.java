package dicta.serve.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The search that somebody probably means who types as one would ask a person: "what did Mitsotakis say about Turkey in January 2020"
 * is {@code Mitsotakis Turkey}, said in that month.
 *
 * @param q its words
 * @param date the month or year among what was typed
 */
record Meant(String q, Optional<TypedDate> date) {
  private static final Words WORDS = Words.read();

  /** Letters, digits, marks inside of words and sentences; nothing of the query language, whose minus stands before a word. */
  private static final Pattern PLAIN = Pattern.compile("(?:(?<!\\s)-|[\\p{L}\\p{N}\\s'’,.])+");

  private static final Pattern OPERATOR = Pattern.compile("\\b(?:OR|AND|NOT)\\b");

  /** @param asking words that begin a question; {@code idle}: all that say nothing of what is looked for, those among them */
  private record Words(Set<String> asking, Set<String> idle) {
    static Words read() {
      try (var lines = new BufferedReader(new InputStreamReader(
          Objects.requireNonNull(Meant.class.getResourceAsStream("/dicta/serve/question-words.tsv")), StandardCharsets.UTF_8))) {
        Set<String> asking = new HashSet<>();
        Set<String> idle = new HashSet<>();
        lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\t")).forEach(row -> {
          idle.add(row[0]);
          if (row[1].equals("asks")) {
            asking.add(row[0]);
          }
        });
        return new Words(Set.copyOf(asking), Set.copyOf(idle));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Empty where {@code typed} already is what it means. */
  static Optional<Meant> by(String typed) {
    String plain = typed.replaceAll("[?¿]", " ").strip();
    Optional<TypedDate> date = TypedDate.in(plain);
    String words = withoutQuestion(date.map(TypedDate::rest).orElse(plain));
    return date.isEmpty() && words.equals(plain) ? Optional.empty() : Optional.of(new Meant(words, date));
  }

  /** The words of a question that say what it is about; anything else, and a question of none such, as it is. */
  static String withoutQuestion(String q) {
    String[] words = q.strip().split("[\\s,]+");
    if (!WORDS.asking.contains(words[0].toLowerCase(Locale.ROOT)) || !PLAIN.matcher(q).matches() || OPERATOR.matcher(q).find()) {
      return q;
    }
    String telling = Arrays.stream(words).filter(Meant::tells).collect(Collectors.joining(" "));
    return telling.isEmpty() ? q : telling;
  }

  /** Whether a word says something of what is looked for. */
  static boolean tells(String word) {
    return !WORDS.idle.contains(word.toLowerCase(Locale.ROOT));
  }

  /** The search in the place of {@code link}'s words. */
  Link search(Link link) {
    Link search = link.drop("sort").set("q", q);
    return date.map(d -> search.set("from", d.from()).set("to", d.to())).orElse(search);
  }

  /** The same in words. */
  String label(Messages m) {
    return date.map(d -> q.isEmpty() ? m.t("empty.typed_only_date", span(d, m)) : m.t("empty.typed_date", q, span(d, m)))
        .orElseGet(() -> m.t("empty.asked", q));
  }

  private static String span(TypedDate date, Messages m) {
    return date.from().equals(date.to()) ? m.date(date.from()) : m.date(date.from() + "/" + date.to());
  }
}
