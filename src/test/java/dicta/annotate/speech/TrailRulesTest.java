package dicta.annotate.speech;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dicta.model.TrailRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule that the code can put into a trail is known by name to those who show trails. */
class TrailRulesTest {
  private static final Path SOURCES = Path.of("src/main/java/dicta/annotate/speech");

  /** What makes an attribution or names the rule of one, to the end of the Java statement. */
  private static final Pattern MAKERS = Pattern.compile("(?:new Attribution|Attribution\\.of|\\.joining|new Subject|\\bemit|\\badd)\\([^;]*?;|String rule = [^;]*;");

  /** An argument that is the name of a rule. */
  private static final Pattern LITERAL = Pattern.compile("[,?:+=]\\s*\"/?([a-z]+(?:-[a-z]+)*)\"\\s*[,):;]");

  /** A step in one string: {@code "role: " + name}. */
  private static final Pattern STEP = Pattern.compile("\"([a-z]+(?:-[a-z]+)*): ?['\"]?");

  @Test
  void everyRuleInTheSourcesIsKnown() throws IOException {
    var rules = new TreeSet<String>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        MAKERS.matcher(source).results()
            .flatMap(maker -> LITERAL.matcher(maker.group()).results())
            .forEach(literal -> rules.add(literal.group(1)));
        if (source.contains("trail.add(") || source.contains("Found(") || source.contains("Found.nobody(")) {
          STEP.matcher(source).results().forEach(step -> rules.add(step.group(1)));
        }
      }
    }
    rules.remove("none"); // never told: nobody was found
    assertTrue(rules.size() > 40, "found only " + rules);
    List<String> unknown = rules.stream().filter(r -> !TrailRules.NAMES.contains(r) && !TrailRules.SUBJECTS.contains(r)).toList();
    assertTrue(unknown.isEmpty(), "to be added to TrailRules, and as trail.… to messages_*.properties: " + unknown);
  }

  @Test
  void soIsEveryRuleThatIsPutTogether() {
    for (ReportingClause.Content content : ReportingClause.Content.values()) {
      if (content != ReportingClause.Content.NOTHING && content != ReportingClause.Content.QUOTATION) { // no content to report
        assertTrue(TrailRules.knows("reported-" + written(content)), content.name());
      }
    }
    Arrays.stream(ReportingClause.SubjectRule.values()).forEach(how -> assertTrue(TrailRules.knows("reported-that/" + written(how)), how.name()));
  }

  private static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
