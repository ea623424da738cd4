package dicta.cli;

import dicta.model.Quote;
import dicta.model.Speaker;
import dicta.search.BadRequest;
import dicta.search.SearchResult;
import java.io.PrintStream;
import java.util.Locale;

/** Shows search results to somebody at a terminal. */
final class Terminal {
  private static final String RESET = "\u001b[0m";
  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";
  private static final String MATCH = "\u001b[1;33m";
  private final PrintStream out;
  private final boolean colours;

  Terminal(PrintStream out, boolean colours) {
    this.out = out;
    this.colours = colours;
  }

  /** Whether standard output goes to a terminal; the launcher knows. */
  static boolean isTerminal() {
    return Boolean.getBoolean("dicta.stdout.tty");
  }

  void print(SearchResult result) {
    for (SearchResult.Warning warning : result.query().warnings()) {
      System.err.println("note: " + warning.hint() + warning.mended().map(m -> " — understood as: " + m).orElse(""));
    }
    for (SearchResult.Hit hit : result.results()) {
      print(hit);
    }
    out.println(paint(DIM, String.format(Locale.ROOT, "%,d statement%s, %d ms", result.total(), result.total() == 1 ? "" : "s",
        result.tookMs())));
    for (SearchResult.Suggestion suggestion : result.didYouMean()) {
      out.println("did you mean: " + suggestion.q() + paint(DIM, " (" + suggestion.hits() + ")"));
    }
    result.next().ifPresent(next -> out.println(paint(DIM, "more: --cursor " + next)));
  }

  private void print(SearchResult.Hit hit) {
    Quote quote = hit.quote();
    Speaker speaker = quote.speaker();
    String who = speaker.name().orElse("unresolved" + speaker.mention().map(m -> " (“" + m + "”)").orElse(""));
    out.println(paint(BOLD, who) + speaker.office().map(o -> ", " + o).orElse("")
        + quote.cue().map(c -> paint(DIM, " · " + c)).orElse("")
        + quote.said().value().map(v -> paint(DIM, " · " + v)).orElse(""));
    out.println("  " + marked(hit) + kind(quote));
    out.println(paint(DIM, "  " + hit.article().source().map(s -> s + " · ").orElse("") + hit.article().title()
        + hit.article().published().map(p -> " · " + p).orElse(" · undated")
        + hit.article().url().map(u -> " · " + u).orElse("")));
    out.println();
  }

  /** What is no quotation says so. */
  private String kind(Quote quote) {
    return switch (quote.kind()) {
      case DIRECT -> "";
      case MIXED -> paint(DIM, " (partly quoted)");
      case INDIRECT -> paint(DIM, " (paraphrased)");
    };
  }

  private String marked(SearchResult.Hit hit) {
    Quote quote = hit.quote();
    boolean words = hit.quoted();
    var line = new StringBuilder(words ? "“" : "");
    int at = 0;
    for (int[] range : hit.highlights()) {
      line.append(quote.text(), at, range[0]).append(paint(MATCH, quote.text().substring(range[0], range[1])));
      at = range[1];
    }
    return line.append(quote.text().substring(at)).append(words ? "”" : "").toString().replaceAll("\\s+", " ");
  }

  /** What is wrong with a request, with a mark under its place in the query. */
  static String mistakes(BadRequest bad, String query) {
    var lines = new StringBuilder();
    for (BadRequest.Mistake mistake : bad.mistakes()) {
      lines.append(lines.isEmpty() ? "" : "\n").append(mistake.param()).append(": ").append(mistake.hint());
      if (mistake.param().equals("q") && mistake.position().isPresent()) {
        lines.append("\n  ").append(query).append("\n  ").append(" ".repeat(mistake.position().get())).append('^');
      }
      mistake.mended().ifPresent(mended -> lines.append("\n  did you mean: ").append(mended));
    }
    return lines.toString();
  }

  private String paint(String colour, String text) {
    return colours ? colour + text + RESET : text;
  }
}
