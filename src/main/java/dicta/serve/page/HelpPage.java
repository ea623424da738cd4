package dicta.serve.page;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** The query language and the keys, as a page of their own and as a sheet over any other. */
public final class HelpPage {
  /**
   * One form of the query language.
   *
   * @param q an example that can be clicked
   * @param meaning key of its explanation
   */
  public record Form(String q, String meaning) {}

  private static final List<Form> FORMS =
      List.of(
          new Form("water treaty", "help.and"),
          new Form("\"first step\"", "help.phrase"),
          new Form("treaty OR dam", "help.or"),
          new Form("treaty -dam", "help.not"),
          new Form("(treaty OR accord) dam", "help.group"),
          new Form("\"treaty signed\"~5", "help.near"),
          new Form("negotiat*", "help.prefix"),
          new Form("treaty~", "help.fuzzy"),
          new Form("speaker:president", "help.speaker"),
          new Form("about:minister", "help.about"),
          new Form("country:FR", "help.country"),
          new Form("source:wire", "help.source"),
          new Form("kind:direct", "help.kind"),
          new Form("title:summit", "help.title"),
          new Form("published:2031-05..2031-06", "help.published"),
          new Form("said:2031", "help.said"),
          new Form("mentioned:2030", "help.mentioned"),
          new Form("said:none", "help.undated"));

  private static final List<String> KEYS = List.of("/", "j k ↓ ↑", "Enter", "o", "e", "n p", "?");

  private final Renderer renderer;

  HelpPage(Renderer renderer) {
    this.renderer = renderer;
  }

  void show(Context ctx) {
    Messages m = renderer.messages(ctx);
    boolean part = Renderer.wantsPart(ctx);
    renderer.answer(
        ctx, part ? "sheet.jte" : "help.jte",
        part
            ? Map.of("m", m, "forms", FORMS, "keys", KEYS, "dialog", true)
            : Map.of("chrome", renderer.chrome(m, m.t("help.heading"), "", false), "forms", FORMS, "keys", KEYS));
  }
}
