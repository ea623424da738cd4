package dicta.serve.page;

import dicta.search.SearchResult;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A statement as a reference, in four forms. Each says who said it, how the article attributes it, when, in which words, where that
 * stands; and, where the speaker is not named there or not certain, that too.
 *
 * @param plain a sentence
 * @param markdown the same with links
 * @param bibtex an entry {@code @misc}
 * @param ris as reference managers import it
 */
public record Citation(String plain, String markdown, String bibtex, String ris) {

  /** What the four forms are made of. */
  private record Facts(
      String who, String words, String kind, String title, Optional<String> byline, String outlet, Optional<String> published, String day,
      Optional<String> url, String permalink) {}

  /**
   * @param quoted whether the words stand between quotation marks
   * @param cue the words that attribute it, with their circumstances
   * @param byline who wrote the article
   * @param permalink address of the statement's page
   */
  static Citation of(
      SearchResult.Hit hit, boolean quoted, SpeakerView speaker, Optional<String> cue, Optional<String> byline, String permalink, Messages m) {
    SearchResult.ArticleHead article = hit.article();
    String who = join(", ",
        speaker.name() + (speaker.doubtful() ? " (" + m.t("speaker.doubtful", speaker.confidence()) + ")" : ""),
        speaker.office().orElse(""),
        speaker.as().map(as -> m.t("speaker.as", as)).orElse(""),
        cue.filter(c -> !c.equals(hit.quote().cue().orElse(""))).map(c -> m.t("phrase", c)).orElse(""),
        HitView.said(hit.quote().said(), m).orElse(""));
    var facts = new Facts(
        who,
        quoted ? m.t("phrase", withoutLastComma(hit.quote().text())) : hit.quote().text(),
        m.t("kind." + hit.quote().kind().name().toLowerCase(Locale.ROOT)).toLowerCase(m.locale()),
        article.title().isBlank() ? m.t("article.untitled") : article.title(),
        byline.filter(b -> !b.isBlank()),
        article.source().orElse(""),
        article.published(),
        article.published().map(m::date).orElse(m.t("hit.undated")),
        ArticleView.webAddress(article.url()).map(Citation::address),
        permalink);
    return new Citation(plain(facts, m), markdown(facts, m), bibtex(facts, hit.id()), ris(facts));
  }

  private static String plain(Facts f, Messages m) {
    String title = f.title.matches("(?s).*[\"“”«»].*") ? f.title : m.t("phrase", f.title);
    return f.who + ": " + line(f.words) + " (" + f.kind + "). " + join(", ", f.byline.orElse(""), title, f.outlet, f.day) + ". "
        + join(" · ", f.url.orElse(""), f.permalink);
  }

  private static String markdown(Facts f, Messages m) {
    return "> " + escaped(f.words) + "\n>\n> — " + escaped(f.who) + " (" + f.kind + "). "
        + join(", ", escaped(f.byline.orElse("")), f.url.map(u -> "[" + escaped(f.title) + "](" + u + ")").orElse(escaped(f.title)),
            escaped(f.outlet), f.day)
        + " ([" + m.t("hit.open").toLowerCase(m.locale()) + "](" + f.permalink + "))";
  }

  private static String bibtex(Facts f, String id) {
    var out = new StringBuilder("@misc{dicta" + id.replaceAll("[^A-Za-z0-9]", "") + ",\n");
    f.byline.ifPresent(b -> out.append("  author = {{").append(tex(b)).append("}},\n"));
    out.append("  title = {").append(tex(f.title)).append("},\n");
    if (!f.outlet.isEmpty()) {
      out.append("  publisher = {").append(tex(f.outlet)).append("},\n");
    }
    f.published.map(LocalDate::parse).ifPresent(d -> out.append("  year = {").append(d.getYear()).append("},\n  month = {")
        .append(d.getMonthValue()).append("},\n  date = {").append(d).append("},\n"));
    f.url.ifPresent(u -> out.append("  url = {").append(u).append("},\n"));
    return out.append("  note = {").append(tex(f.who + ": " + f.words)).append("},\n  howpublished = {\\url{").append(f.permalink)
        .append("}}\n}").toString();
  }

  private static String ris(Facts f) {
    var out = new StringBuilder("TY  - NEWS\n");
    f.byline.ifPresent(b -> out.append("AU  - ").append(line(b)).append('\n'));
    out.append("TI  - ").append(line(f.title)).append('\n');
    if (!f.outlet.isEmpty()) {
      out.append("T2  - ").append(line(f.outlet)).append('\n');
    }
    f.published.ifPresent(d -> out.append("PY  - ").append(d, 0, 4).append("\nDA  - ").append(d.replace('-', '/')).append('\n'));
    f.url.ifPresent(u -> out.append("UR  - ").append(u).append('\n'));
    return out.append("N1  - ").append(line(f.who + ": " + f.words)).append("\nL2  - ").append(f.permalink).append("\nER  - ").toString();
  }

  /** A quotation's comma before "she said" belongs to that sentence, not to this one. */
  private static String withoutLastComma(String text) {
    return text.replaceAll("[,;]\\s*$", "");
  }

  private static String join(String separator, String... parts) {
    return String.join(separator, Arrays.stream(parts).filter(p -> !p.isEmpty()).toList());
  }

  /** In Markdown, where these characters would be taken for marks of its own. */
  private static String escaped(String text) {
    return line(text).replaceAll("[\\\\`*_\\[\\]<>]", "\\\\$0");
  }

  /** An address without the characters that would end it in one of the forms. */
  private static String address(String url) {
    return url.replace("(", "%28").replace(")", "%29").replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C").replaceAll("\\s", "%20");
  }

  /** In a field of BibTeX, which counts braces, and TeX, which takes some characters for commands. */
  private static String tex(String text) {
    var out = new StringBuilder();
    for (char c : line(text).toCharArray()) {
      switch (c) {
        case '\\' -> out.append("\\textbackslash{}");
        case '{' -> out.append("\\textbraceleft{}");
        case '}' -> out.append("\\textbraceright{}");
        case '~' -> out.append("\\textasciitilde{}");
        case '^' -> out.append("\\textasciicircum{}");
        case '&', '%', '$', '#', '_' -> out.append('\\').append(c);
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
