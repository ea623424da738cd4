package dicta.serve.api;

import dicta.search.SearchRequest;
import dicta.search.SearchResult.Warning;
import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * Writes a whole result, however long, while it is read page by page: nothing is left out and one page is held in
 * memory. A client that goes away ends it; where reading fails half-way the connection is cut.
 */
final class Export<T> {
  /** One form of writing hits. */
  interface Form<T> {
    /** @param warnings what of the query was not taken as written */
    void start(Writer out, List<Warning> warnings) throws IOException;

    void hit(Writer out, T hit) throws IOException;

    void end(Writer out) throws IOException;
  }

  private final Pages<T> pages;

  Export(Pages<T> pages) {
    this.pages = pages;
  }

  /** The headers alone. */
  void head(Context ctx, SearchRequest request) {
    WarningsHeader.set(ctx, pages.page(request.page(0, request.cursor())).warnings());
  }

  void answer(Context ctx, SearchRequest request, Form<T> form) {
    // The first page before anything is sent: what is wrong with the request can then still be said.
    Pages.Page<T> page = pages.page(Pages.at(request, request.cursor()));
    WarningsHeader.set(ctx, page.warnings());
    boolean whole = false;
    try {
      Writer out = new BufferedWriter(new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8), 1 << 14);
      form.start(out, page.warnings());
      while (true) {
        for (T hit : page.hits()) {
          form.hit(out, hit);
        }
        Optional<String> next = page.next();
        if (next.isEmpty()) {
          break;
        }
        page = pages.page(Pages.at(request, next));
      }
      form.end(out);
      out.flush();
      whole = true;
    } catch (EOFException e) {
      // The client has gone away.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (!whole) {
        hangUp(ctx);
      }
    }
  }

  /** Half an export must not look like a whole one: cutting the connection is the only sign left once it has begun. */
  private static void hangUp(Context ctx) {
    ServletContextRequest.getServletContextRequest(ctx.req()).getConnectionMetaData().getConnection().getEndPoint().close();
  }
}
