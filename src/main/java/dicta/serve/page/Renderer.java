package dicta.serve.page;

import dicta.serve.Assets;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Renders templates in the reader's language. Thread-safe. */
final class Renderer {
  static final String LANGUAGE_COOKIE = "dicta-language";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, Renderer.class.getClassLoader(), "dicta.serve.templates");
  private final Map<String, Messages> messages = new HashMap<>();
  private final Assets assets;
  private final BooleanSupplier sampleLoaded;
  private final BooleanSupplier empty;

  /**
   * @param sampleLoaded whether the archive is the sample
   * @param empty whether the archive has no article
   */
  Renderer(Assets assets, BooleanSupplier sampleLoaded, BooleanSupplier empty) {
    this.assets = assets;
    this.sampleLoaded = sampleLoaded;
    this.empty = empty;
    Messages.LANGUAGES.forEach(language -> messages.put(language, Messages.in(language)));
  }

  Messages messages(Context ctx) {
    String chosen = ctx.cookie(LANGUAGE_COOKIE);
    String accepted = ctx.header("Accept-Language");
    return messages.get(Messages.pick(chosen == null ? "" : chosen, accepted == null ? "" : accepted));
  }

  Chrome chrome(Messages m, String title, String q, boolean live) {
    return new Chrome(m, assets, title, q, sampleLoaded.getAsBoolean(), empty.getAsBoolean(), live);
  }

  /** Whether htmx asks for the changing part alone. */
  static boolean wantsPart(Context ctx) {
    return "true".equals(ctx.header("HX-Request")) && ctx.header("HX-History-Restore-Request") == null;
  }

  void answer(Context ctx, String template, Map<String, Object> params) {
    var out = new StringOutput();
    engine.render(template, params, out);
    if (!wantsPart(ctx)) { // The styles are on their way before the first tag is read.
      ctx.header("Link", "<" + assets.url("app.css") + ">; rel=preload; as=style");
    }
    ctx.header("Vary", "Accept-Encoding, Accept-Language, Cookie, HX-Request")
        // A part must never be shown when the reader comes back to its address.
        .header("Cache-Control", wantsPart(ctx) ? "no-store" : "no-cache")
        .contentType("text/html; charset=utf-8")
        .result(out.toString());
  }
}
