package dicta.serve.page;

import dicta.model.Candidate;
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
 * first of these messages that there is: that of the rule itself ({@code trail.view-phrase}), of how its subject was found
 * ({@code trail.by.participle} for {@code reported-that/participle}), of its family ({@code trail.reported}). A rule that
 * {@link dicta.model.TrailRules} does not know, as an older archive may have it, is shown as it was written.
 */
final class Reasons {
  /** {@code rule-name: what it did [start,end)}, the rule and the offsets being optional. */
  private static final Pattern STEP =
      Pattern.compile("(?:(?<rule>[\\w/-]+): )?(?<words>.*?)(?:\\s*\\[(?<start>\\d+),\\s*(?<end>\\d+)\\))?", Pattern.DOTALL);

  /**
   * What a rule may say it did; the groups become {0}, {1} and so on of its message.
   *
   * @param variant what the name of the message ends in; or, with a dot in front, the message whatever the rule
   */
  private record Form(Pattern words, String variant) {
    static Form of(String words, String variant) {
      return new Form(Pattern.compile(words, Pattern.DOTALL), variant);
    }
  }

  /** First match wins. */
  private static final List<Form> FORMS =
      List.of(
          Form.of("it goes on from the statement before", ".goes-on"),
          Form.of("it stands in a quotation", "-in-quotation"),
          Form.of("(.+) is who was '(.+?)'(?: of (\\S+))? on (\\d{4}-\\d{2}-\\d{2})", ""),
          Form.of("(.+) is who had been '(.+?)'(?: of (\\S+))? on (\\d{4}-\\d{2}-\\d{2})", "-before"),
          Form.of("(.+) is who was to be '(.+?)'(?: of (\\S+))? on (\\d{4}-\\d{2}-\\d{2})", "-elect"),
          Form.of("(.+) (?:was|is) called '(.+)' (?:before|later)", ""),
          Form.of("'(.+)' (?:is|goes back to) (.+)", ""),
          Form.of("nobody before '(.+)' fits", ""),
          Form.of("'(.+)' outside quotation marks", ""),
          Form.of("(.+) stands beside it", ""),
          Form.of("'(.+)'", ""));

  private static final Pattern NAMED_TOO = Pattern.compile("named before '(.+)' too");

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
    return quote.trail().stream().map(this::step).toList();
  }

  Step step(String written) {
    Matcher matcher = STEP.matcher(written);
    if (!matcher.matches()) {
      return new Step("", written, "");
    }
    String rule = matcher.group("rule") == null ? "" : matcher.group("rule");
    String words = matcher.group("words");
    Optional<String> because = rule.startsWith("owner-of-") ? owner(rule, words) : because(rule, words);
    return because.map(b -> new Step(rule, b, ""))
        .orElseGet(() -> new Step(rule, words, excerpt(matcher.group("start"), matcher.group("end"))));
  }

  /** Why somebody else came into question, in the reader's language. */
  static String why(Candidate candidate, Messages m) {
    Matcher named = NAMED_TOO.matcher(candidate.why());
    if (named.matches()) {
      return m.t("other.named_too", named.group(1));
    }
    return candidate.why().equals("held the office too") ? m.t("other.office_too") : candidate.why();
  }

  /** A step whose words are a step of their own. */
  private Optional<String> owner(String rule, String words) {
    String inner = step(words).because();
    return m.has("trail." + rule) && !inner.equals(words) ? Optional.of(m.t("trail." + rule, inner)) : Optional.empty();
  }

  private Optional<String> because(String rule, String words) {
    List<Object> named = new ArrayList<>(List.of(words));
    String variant = "";
    for (Form form : FORMS) {
      Matcher found = form.words.matcher(words);
      if (found.matches()) {
        variant = form.variant;
        named.clear();
        for (int i = 1; i <= found.groupCount(); i++) {
          named.add(found.group(i) == null ? "" : found.group(i));
        }
        break;
      }
    }
    Optional<String> key = variant.startsWith(".") ? Optional.of("trail" + variant) : key(rule, variant);
    if (rule.equals("pronoun") && named.size() == 2) {
      named.add(howFar((String) named.get(1)));
    } else if (rule.equals("language-not-read")) {
      named.set(0, m.languageName((String) named.getFirst()));
    } else if (rule.equals("office-by-date") && named.size() == 4) {
      named.set(2, named.get(2).equals("") ? "" : " (" + m.country((String) named.get(2)) + ")");
      named.set(3, m.date((String) named.get(3)));
    } else if (named.size() == 1) {
      named.add(quote.cue().map(cue -> m.t("phrase", cue)).orElse(m.t("trail.a_verb")));
    }
    // A message that speaks of more than the rule named here would be a riddle.
    return key.filter(k -> named.size() >= m.blanks(k)).map(k -> m.t(k, named.toArray()));
  }

  private Optional<String> key(String rule, String variant) {
    int slash = rule.indexOf('/');
    String head = slash < 0 ? rule : rule.substring(0, slash);
    if (m.has("trail." + head + variant)) {
      return Optional.of("trail." + head + variant);
    }
    if (slash > 0 && m.has("trail.by." + rule.substring(slash + 1))) {
      return Optional.of("trail.by." + rule.substring(slash + 1));
    }
    for (String name = head; !name.isEmpty(); name = name.substring(0, Math.max(0, name.lastIndexOf('-')))) {
      if (m.has("trail." + name)) {
        return Optional.of("trail." + name);
      }
    }
    return Optional.empty();
  }

  /** How far above the words that stand for the speaker somebody was last named, as the text shows it; with a comma in front. */
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
    return ", " + (up == 0 ? m.t("trail.same_paragraph") : m.count("trail.paragraphs_up", up));
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
