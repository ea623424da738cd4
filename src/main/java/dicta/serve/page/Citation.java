package dicta.serve.page;

import dicta.search.SearchResult;
import java.util.Locale;
import java.util.Optional;

/**
 * A statement as a reference, in four forms.
 *
 * @param plain a sentence
 * @param markdown the same with links
 * @param bibtex an entry {@code @misc}
 * @param ris as reference managers import it
 */
public record Citation(String plain, String markdown, String bibtex, String ris) {

  /**
   * @param quoted whether the words stand between quotation marks
   * @param permalink address of the statement's page
   */
  static Citation of(SearchResult.Hit hit, boolean quoted, SpeakerView speaker, String permalink, Messages m) {
    SearchResult.ArticleHead article = hit.article();
    String words = quoted ? "“" + hit.quote().text() + "”" : hit.quote().text();
    String who = speaker.name() + speaker.office().map(o -> ", " + o).orElse("");
    String outlet = article.source().orElse("");
    String day = article.published().map(m::date).orElse("");
    Optional<String> url = ArticleView.webAddress(article.url());
    String title = article.title().isBlank() ? m.t("article.untitled") : article.title();
    String where = join(", ", title.matches("(?s).*[\"“”«»].*") ? title : "“" + title + "”", outlet, day);
    String plain = who + ": " + words + " (" + m.t("kind." + hit.quote().kind().name().toLowerCase(Locale.ROOT)).toLowerCase(m.locale())
        + "). " + where + ". " + join(" · ", url.orElse(""), permalink);
    String markdown = "> " + words.replace("\n", " ") + "\n>\n> " + "— " + who + ", "
        + join(", ", url.map(u -> "[" + escaped(title) + "](" + u + ")").orElse(escaped(title)), outlet, day)
        + " ([" + m.t("hit.open").toLowerCase(m.locale()) + "](" + permalink + "))";
    String key = hit.id().replaceAll("[^A-Za-z0-9]", "");
    String bibtex = "@misc{dicta" + key + ",\n  title = {" + braces(title) + "},\n"
        + (outlet.isEmpty() ? "" : "  publisher = {" + braces(outlet) + "},\n")
        + article.published().map(d -> "  date = {" + d + "},\n").orElse("")
        + url.map(u -> "  url = {" + u + "},\n").orElse("")
        + "  note = {" + braces(who + ": " + words) + "},\n  howpublished = {\\url{" + permalink + "}}\n}";
    String ris = "TY  - NEWS\nTI  - " + line(title) + "\n" + (outlet.isEmpty() ? "" : "T2  - " + line(outlet) + "\n")
        + article.published().map(d -> "DA  - " + d.replace('-', '/') + "\n").orElse("")
        + url.map(u -> "UR  - " + u + "\n").orElse("") + "N1  - " + line(who + ": " + words) + "\nL2  - " + permalink + "\nER  - ";
    return new Citation(plain, markdown, bibtex, ris);
  }

  private static String join(String separator, String... parts) {
    return String.join(separator, java.util.Arrays.stream(parts).filter(p -> !p.isEmpty()).toList());
  }

  private static String escaped(String text) {
    return text.replace("[", "\\[").replace("]", "\\]");
  }

  /** Between the braces of a BibTeX field, where TeX would take some characters for commands. */
  private static String braces(String text) {
    return line(text).replace("\\", "/").replace("{", "(").replace("}", ")").replaceAll("[&%$#_]", "\\\\$0")
        .replace("~", "\\textasciitilde ").replace("^", "\\textasciicircum ");
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
