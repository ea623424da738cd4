package dicta.serve.page;

import dicta.model.Quote;
import dicta.model.Span;
import dicta.serve.page.Note.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The trail from the words of an article to its speaker, in plain words of the reader's language. What a rule did is told by the
 * message {@code trail.RULE}, else by that of the rule's family: {@code trail.reported} for {@code reported-that/before-verb}.
 * A rule without a message is shown as it was written.
 */
final class Reasons {
  /** {@code rule-name: what it did [start,end)}, the rule and the offsets being optional. */
  private static final Pattern STEP =
      Pattern.compile("(?:(?<rule>[\\w/-]+): )?(?<words>.*?)(?:\\s*\\[(?<start>\\d+),\\s*(?<end>\\d+)\\))?", Pattern.DOTALL);

  /** What a rule may name, first match wins; the groups become {0}, {1} and so on of its message. */
  private static final List<Pattern> NAMED =
      List.of(
          Pattern.compile("'(.+)' (?:is|goes back to) (.+)", Pattern.DOTALL),
          Pattern.compile("nobody before '(.+)' fits", Pattern.DOTALL),
          Pattern.compile("(.+) was called '(.+)' before", Pattern.DOTALL),
          Pattern.compile("(.+) is who .*'(.+)' of (\\S+) on (\\d{4}-\\d{2}-\\d{2})", Pattern.DOTALL),
          Pattern.compile("(.+) stands beside it", Pattern.DOTALL),
          Pattern.compile("'(.+)'", Pattern.DOTALL));

  private static final int LONGEST_EXCERPT = 160;

  private final Messages m;
  private final Quote quote;
  private final String source;

  /** @param source the text that the offsets of {@code quote} count in; empty where it is not at hand */
  Reasons(Quote quote, String source, Messages m) {
    this.quote = quote;
    this.source = source;
    this.m = m;
  }

  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    quote.trail().forEach(written -> steps.add(step(written)));
    return steps;
  }

  Step step(String written) {
    Matcher matcher = STEP.matcher(written);
    if (!matcher.matches()) {
      return new Step("", written, "");
    }
    String rule = matcher.group("rule") == null ? "" : matcher.group("rule");
    String words = matcher.group("words");
    String excerpt = excerpt(matcher.group("start"), matcher.group("end"));
    Optional<String> key = key(rule);
    if (key.isEmpty()) {
      return new Step(rule, words, excerpt);
    }
    List<Object> named = new ArrayList<>(named(words));
    if (rule.equals("pronoun") && named.size() == 2) {
      named.add(howFar((String) named.get(1)));
    } else if (rule.equals("office-by-date") && named.size() == 4) {
      named.set(2, m.country((String) named.get(2)));
      named.set(3, m.date((String) named.get(3)));
    } else if (named.size() == 1) {
      named.add(quote.cue().map(cue -> m.t("phrase", cue)).orElse(m.t("trail.a_verb")));
    }
    String because = m.t(key.get(), named.toArray());
    // A message that speaks of more than the rule named here would be a riddle.
    return because.matches("(?s).*\\{\\d}.*") ? new Step(rule, words, excerpt) : new Step(rule, because, "");
  }

  private Optional<String> key(String rule) {
    String head = rule.split("/")[0];
    for (String name = head; !name.isEmpty(); name = name.substring(0, Math.max(0, name.lastIndexOf('-')))) {
      if (m.has("trail." + name)) {
        return Optional.of("trail." + name);
      }
    }
    return Optional.empty();
  }

  private static List<String> named(String words) {
    for (Pattern pattern : NAMED) {
      Matcher matcher = pattern.matcher(words);
      if (matcher.matches()) {
        List<String> groups = new ArrayList<>();
        for (int i = 1; i <= matcher.groupCount(); i++) {
          groups.add(matcher.group(i));
        }
        return groups;
      }
    }
    return List.of(words);
  }

  /** How far above the words that stand for the speaker somebody was last named, as the text shows it. */
  private String howFar(String name) {
    Optional<Span> at = quote.speaker().at();
    if (at.isEmpty() || at.get().start() > source.length()) {
      return "";
    }
    String before = source.substring(0, at.get().start()).toLowerCase(Locale.ROOT);
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    int found = before.lastIndexOf(last);
    if (found < 0) {
      return "";
    }
    long up = Pattern.compile("\\n\\s*").matcher(before.substring(found)).results().count();
    return up == 0 ? m.t("trail.same_paragraph") : m.count("trail.paragraphs_up", up);
  }

  private String excerpt(
      @org.jspecify.annotations.Nullable String start, @org.jspecify.annotations.Nullable String end) {
    if (start == null || end == null || start.length() > 9 || end.length() > 9) {
      return "";
    }
    int from = Integer.parseInt(start);
    int to = Integer.parseInt(end);
    if (from >= to || to > source.length()) {
      return "";
    }
    String words = source.substring(from, to).replaceAll("\\s+", " ");
    return words.length() <= LONGEST_EXCERPT ? words : words.substring(0, LONGEST_EXCERPT) + "…";
  }
}
