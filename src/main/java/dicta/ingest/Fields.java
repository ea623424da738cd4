package dicta.ingest;

import dicta.model.Article;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an input says about one article, as written; {@link #read} makes the article of it, filling in what it does not
 * say.
 */
record Fields(
    Optional<String> id,
    Optional<String> url,
    String title,
    Optional<String> byline,
    Optional<String> source,
    Optional<String> published,
    Optional<String> lang,
    String text) {

  /** The article, with a note for each thing that could not be taken as written. */
  Item.Read read(Where where, Defaults defaults, List<String> notesBefore) {
    var notes = new ArrayList<>(notesBefore);
    Optional<String> language = filled(lang).flatMap(Languages::code).or(defaults::lang);
    Optional<String> address = filled(url).or(() -> filled(id)).flatMap(Identity::canonical);
    // A page without a name is still known by its site.
    Optional<String> outlet = filled(source).or(defaults::source).or(() -> address.map(Fields::site));
    Optional<LocalDate> day = day(language, defaults, notes);
    String name = title.strip();
    String articleId = Identity.of(address, filled(id), outlet, name, text);
    return new Item.Read(
        where,
        new Article(articleId, filled(id), address, name, filled(byline), outlet, day, language, text),
        notes);
  }

  private Optional<LocalDate> day(Optional<String> language, Defaults defaults, List<String> notes) {
    Optional<String> written = filled(published);
    if (written.isEmpty()) {
      return defaults.published();
    }
    try {
      return Optional.of(PublicationDate.parse(written.get(), language));
    } catch (DateTimeException e) {
      String instead =
          defaults.published().map(day -> day + " is taken instead").orElse("the article is kept without a date");
      notes.add("published: " + e.getMessage() + "; " + instead);
      return defaults.published();
    }
  }

  private static String site(String address) {
    return URI.create(address).getHost().replaceFirst("^www\\.", "");
  }

  private static Optional<String> filled(Optional<String> value) {
    return value.map(String::strip).filter(v -> !v.isEmpty());
  }
}
