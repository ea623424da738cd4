package dicta.serve.api;

import dicta.json.Json;
import dicta.model.PersonRef;
import dicta.model.Quote;
import dicta.search.SearchJson;
import dicta.search.SearchResult.Hit;
import dicta.search.SearchResult.Warning;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** Statements as CSV and as JSON Lines. */
final class QuoteForms {
  private static final List<String> COLUMNS =
      List.of(
          "id", "text", "kind", "speaker", "speaker_id", "office", "how", "confidence", "said", "said_as_written", "about",
          "countries", "source", "published", "title", "url", "link", "in", "paragraph", "start", "end", "article_id");

  private QuoteForms() {}

  static final class CsvForm implements Export.Form<Hit> {
    @Override
    public void start(Writer out, List<Warning> warnings) throws IOException {
      out.write(Csv.BYTE_ORDER_MARK + Csv.row(COLUMNS));
    }

    @Override
    public void hit(Writer out, Hit hit) throws IOException {
      Quote quote = hit.quote();
      out.write(Csv.row(List.of(
          hit.id(),
          quote.text(),
          lower(quote.kind()),
          quote.speaker().name().orElse(""),
          quote.speaker().id().orElse(""),
          quote.speaker().office().orElse(""),
          lower(quote.speaker().how()),
          String.format(Locale.ROOT, "%.3f", quote.speaker().confidence()),
          quote.said().value().orElse(""),
          quote.said().asWritten().orElse(""),
          String.join("; ", quote.about().stream().map(PersonRef::name).toList()),
          String.join("; ", quote.countries()),
          hit.article().source().orElse(""),
          hit.article().published().orElse(""),
          hit.article().title(),
          hit.article().url().orElse(""),
          hit.article().url().map(url -> url + hit.place().fragment()).orElse(""),
          lower(quote.place()),
          Integer.toString(hit.place().paragraph()),
          Integer.toString(hit.place().start()),
          Integer.toString(hit.place().end()),
          hit.article().id())));
    }

    @Override
    public void end(Writer out) {}
  }

  static final class JsonLinesForm implements Export.Form<Hit> {
    @Override
    public void start(Writer out, List<Warning> warnings) {}

    @Override
    public void hit(Writer out, Hit hit) throws IOException {
      out.write(Json.line(SearchJson.hit(hit)) + "\n");
    }

    @Override
    public void end(Writer out) {}
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
