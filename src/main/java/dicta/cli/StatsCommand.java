package dicta.cli;

import dicta.search.RequestParser;
import dicta.search.SearchResult;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dicta stats}: what is in the archive. */
@Command(name = "stats", mixinStandardHelpOptions = true, description = "Say what is in the archive.")
final class StatsCommand implements Callable<Integer> {
  private static final String FACETS = "speaker,source,country,kind,how,lang";

  @Mixin private DataOption data;

  @Override
  public Integer call() throws Exception {
    try (Archive archive = Archive.read(data.folder())) {
      var request = RequestParser.parse(
          Map.of("size", List.of("0"), "facets", List.of(FACETS), "interval", List.of("year"), "date", List.of("published")));
      SearchResult result = archive.search().quotes(request);
      SearchResult.IndexState state = result.index();
      System.out.println(Progress.number(state.articles()) + " articles, " + Progress.number(state.statements()) + " statements"
          + (archive.hasSample() ? " (the sample archive: fiction)" : ""));
      result.facets().forEach((name, facet) -> {
        System.out.println("\n" + name);
        facet.values().forEach(v -> line(v.label(), v.count()));
        line("(others)", facet.other());
        line("(none)", facet.missing());
      });
      result.date().ifPresent(histogram -> {
        System.out.println("\npublished");
        histogram.buckets().forEach(b -> line(b.from().substring(0, 4), b.count()));
        line("(undated)", histogram.missing());
      });
    }
    return Main.OK;
  }

  private static void line(String label, long count) {
    if (count > 0) {
      System.out.printf("  %10s  %s%n", Progress.number(count), label);
    }
  }
}
