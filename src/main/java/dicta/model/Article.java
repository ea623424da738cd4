package dicta.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One article as it was read, before annotation.
 *
 * @param id Dicta's identity of the article, safe in URLs: made from the canonical URL, else from the input's own id and
 *     source, else from the content. Reading an article with the same id replaces the earlier one.
 * @param givenId the {@code "id"} that the input record carried, echoed by {@code extract}
 * @param url canonical address
 * @param title headline; empty where there is none. Not part of {@code text}.
 * @param byline author line as written
 * @param source outlet
 * @param published day of publication: the anchor for "this Monday". Absent: the article is undated.
 * @param lang ISO 639-1 code if the input says it; else the annotator detects it
 * @param text the body; paragraphs are separated by line breaks
 */
public record Article(
    String id,
    Optional<String> givenId,
    Optional<String> url,
    String title,
    Optional<String> byline,
    Optional<String> source,
    Optional<LocalDate> published,
    Optional<String> lang,
    String text) {

  public Article {
    Objects.requireNonNull(id);
    Objects.requireNonNull(givenId);
    Objects.requireNonNull(url);
    Objects.requireNonNull(title);
    Objects.requireNonNull(byline);
    Objects.requireNonNull(source);
    Objects.requireNonNull(published);
    Objects.requireNonNull(lang);
    Objects.requireNonNull(text);
    if (id.isEmpty()) {
      throw new IllegalArgumentException("an article needs an id");
    }
  }

  /** The same article in a language that was found out. */
  public Article withLang(String code) {
    return new Article(id, givenId, url, title, byline, source, published, Optional.of(code), text);
  }
}
