package dicta.serve.api;

import dicta.json.Json;
import dicta.search.SearchJson;
import dicta.search.SearchResult.ArticleHit;
import dicta.search.SearchResult.Warning;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Articles as CSV and as JSON Lines. */
final class ArticleForms {
  private static final List<String> COLUMNS =
      List.of("id", "title", "byline", "source", "published", "url", "lang", "countries", "statements");

  private ArticleForms() {}

  static final class CsvForm implements Export.Form<ArticleHit> {
    @Override
    public void start(Writer out, List<Warning> warnings) throws IOException {
      out.write(Csv.BYTE_ORDER_MARK + Csv.row(COLUMNS));
    }

    @Override
    public void hit(Writer out, ArticleHit hit) throws IOException {
      out.write(Csv.row(List.of(
          hit.article().id(),
          hit.article().title(),
          hit.byline().orElse(""),
          hit.article().source().orElse(""),
          hit.article().published().orElse(""),
          hit.article().url().orElse(""),
          hit.article().lang(),
          String.join("; ", hit.countries()),
          Integer.toString(hit.statements()))));
    }

    @Override
    public void end(Writer out) {}
  }

  static final class JsonLinesForm implements Export.Form<ArticleHit> {
    @Override
    public void start(Writer out, List<Warning> warnings) {}

    @Override
    public void hit(Writer out, ArticleHit hit) throws IOException {
      out.write(Json.line(SearchJson.article(hit)) + "\n");
    }

    @Override
    public void end(Writer out) {}
  }
}
