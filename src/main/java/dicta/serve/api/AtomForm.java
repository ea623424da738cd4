package dicta.serve.api;

import dicta.search.SearchResult.ArticleHit;
import dicta.search.SearchResult.Hit;
import dicta.search.SearchResult.Warning;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Hits as an Atom feed (RFC 4287). Quotation marks stand around quotations alone; anything else says what it is. */
final class AtomForm<T> implements Export.Form<T> {
  private static final int TITLE_LENGTH = 120;

  /**
   * What is written of one hit.
   *
   * @param id unique, never changing
   * @param day ISO day
   * @param url address at the outlet
   * @param kind {@code direct}, {@code mixed} or {@code indirect}
   */
  private record Entry(
      String id, String title, Optional<String> author, Optional<String> day, Optional<String> url, Optional<String> kind, String content) {}

  private final String self;
  private final String title;
  private final String updated;
  private final Function<T, Entry> entries;

  private AtomForm(String self, String title, String updated, Function<T, Entry> entries) {
    this.self = self;
    this.title = title;
    this.updated = updated;
    this.entries = entries;
  }

  /**
   * @param self absolute address of the feed
   * @param updated when the archive last changed, ISO date and time
   */
  static AtomForm<Hit> quotes(String self, String q, String updated) {
    return new AtomForm<>(self, title("Statements", q), updated, hit -> {
      String speaker = hit.quote().speaker().name().or(() -> hit.quote().speaker().mention()).orElse("Somebody");
      String source = hit.article().source().map(s -> s + ": ").orElse("");
      String text = hit.quote().text();
      String kind =
          switch (hit.quote().kind()) {
            case DIRECT -> "";
            case MIXED -> " (partly quoted)";
            case INDIRECT -> " (paraphrased)";
          };
      return new Entry(
          "urn:dicta:quote:" + hit.id(), speaker + kind + ": " + cut(text), Optional.of(speaker),
          hit.article().published(), hit.article().url().map(url -> url + hit.place().fragment()),
          Optional.of(hit.quote().kind().name().toLowerCase(Locale.ROOT)),
          (hit.quoted() ? "“" + text + "”" : text) + kind + "\n" + speaker + " — " + source + hit.article().title());
    });
  }

  /** As {@link #quotes}. */
  static AtomForm<ArticleHit> articles(String self, String q, String updated) {
    return new AtomForm<>(self, title("Articles", q), updated, hit -> new Entry(
        "urn:dicta:article:" + hit.article().id(), cut(hit.article().title()), hit.byline().or(() -> hit.article().source()),
        hit.article().published(), hit.article().url(), Optional.empty(), hit.snippet()));
  }

  @Override
  public void start(Writer out, List<Warning> warnings) throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
    element(out, "id", self);
    element(out, "title", title);
    if (!warnings.isEmpty()) {
      element(out, "subtitle", warnings.stream().map(AtomForm::told).collect(Collectors.joining("; ")));
    }
    element(out, "updated", updated);
    out.write("<author><name>Dicta</name></author>\n");
    out.write("<link rel=\"self\" type=\"application/atom+xml\" href=\"" + escaped(self) + "\"/>\n");
  }

  @Override
  public void hit(Writer out, T hit) throws IOException {
    Entry entry = entries.apply(hit);
    out.write("<entry>\n");
    element(out, "id", entry.id());
    element(out, "title", entry.title());
    element(out, "updated", entry.day().map(day -> day + "T00:00:00Z").orElse(updated));
    if (entry.author().isPresent()) {
      out.write("<author><name>" + escaped(entry.author().get()) + "</name></author>\n");
    }
    if (entry.url().isPresent()) {
      out.write("<link rel=\"alternate\" href=\"" + escaped(entry.url().get()) + "\"/>\n");
    }
    if (entry.kind().isPresent()) {
      out.write("<category term=\"" + entry.kind().get() + "\"/>\n");
    }
    out.write("<content type=\"text\">" + escaped(entry.content()) + "</content>\n</entry>\n");
  }

  @Override
  public void end(Writer out) throws IOException {
    out.write("</feed>\n");
  }

  private static void element(Writer out, String name, String value) throws IOException {
    out.write("<" + name + ">" + escaped(value) + "</" + name + ">\n");
  }

  private static String told(Warning warning) {
    return warning.hint() + warning.mended().map(m -> " (read as: " + m + ")").orElse("");
  }

  private static String title(String what, String q) {
    return "Dicta: " + what + (q.isBlank() ? "" : " for " + q);
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= TITLE_LENGTH
        ? text
        : text.substring(0, text.offsetByCodePoints(0, TITLE_LENGTH)) + "…";
  }

  /** Without the characters that XML 1.0 cannot carry. */
  static String escaped(String text) {
    var out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> {
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> {
          boolean space = c == '\t' || c == '\n' || c == '\r';
          boolean allowed = space || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
          out.appendCodePoint(allowed ? c : 0xFFFD);
        }
      }
    });
    return out.toString();
  }
}
