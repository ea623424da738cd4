package dicta.cli;

import dicta.json.Json;
import dicta.search.BadRequest;
import dicta.search.RequestParser;
import dicta.search.SearchJson;
import dicta.search.SearchRequest;
import dicta.search.SearchResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dicta search}: the page's search in a terminal. */
@Command(name = "search", description = "Search the statements, in the same language and with the same parameters as the page.",
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
  @Mixin private DataOption data;

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "words, \"phrases\", speaker:name, published:2025-05 …")
  private List<String> query = List.of();

  @Option(names = "--speaker", description = "who said it (repeat for OR)") private List<String> speaker = List.of();
  @Option(names = "--about", description = "whom it speaks of") private List<String> about = List.of();
  @Option(names = "--country", description = "ISO code of a country") private List<String> country = List.of();
  @Option(names = "--source", description = "outlet") private List<String> source = List.of();
  @Option(names = "--lang", description = "language code") private List<String> lang = List.of();
  @Option(names = "--kind", description = "direct, mixed or indirect") private List<String> kind = List.of();
  @Option(names = "--from", description = "first day, month or year; or -7d") private List<String> from = List.of();
  @Option(names = "--to", description = "last day, month or year") private List<String> to = List.of();
  @Option(names = "--date", description = "said, published or mentioned") private List<String> date = List.of();
  @Option(names = "--sort", description = "relevance, -date or date") private List<String> sort = List.of();
  @Option(names = "--size", description = "hits, at most 100") private List<String> size = List.of();
  @Option(names = "--cursor", description = "where the page before ended") private List<String> cursor = List.of();
  @Option(names = "--param", paramLabel = "NAME=VALUE", description = "any other parameter of the API (e.g. not.speaker=…)")
  private List<String> others = List.of();
  @Option(names = "--json", description = "the API's JSON; next is the value for --cursor") private boolean json;
  @Option(names = "--no-color", description = "no colours, even on a terminal") private boolean plain;

  @Override
  public Integer call() throws Exception {
    SearchRequest request;
    try {
      request = RequestParser.parse(parameters());
      try (Archive archive = Archive.read(data.folder())) {
        SearchResult result = archive.search().quotes(request);
        if (json) {
          System.out.println(Json.line(SearchJson.quotes(result, result.next())));
        } else {
          boolean colours = !plain && System.getenv("NO_COLOR") == null && Terminal.isTerminal();
          new Terminal(System.out, colours).print(result);
        }
      }
    } catch (BadRequest e) {
      throw new Failure(Main.WRONG_USAGE, Terminal.mistakes(e, String.join(" ", query)));
    }
    return Main.OK;
  }

  private Map<String, List<String>> parameters() {
    var params = new LinkedHashMap<String, List<String>>();
    put(params, "q", query.isEmpty() ? List.of() : List.of(String.join(" ", query)));
    put(params, "speaker", speaker);
    put(params, "about", about);
    put(params, "country", country);
    put(params, "source", source);
    put(params, "lang", lang);
    put(params, "kind", kind);
    put(params, "from", from);
    put(params, "to", to);
    put(params, "date", date);
    put(params, "sort", sort);
    put(params, "size", size);
    put(params, "cursor", cursor);
    for (String other : others) {
      int equals = other.indexOf('=');
      if (equals < 1) {
        throw new Failure(Main.WRONG_USAGE, "--param wants NAME=VALUE, not '" + other + "'");
      }
      params.merge(other.substring(0, equals), List.of(other.substring(equals + 1)), (a, b) -> {
        var both = new java.util.ArrayList<>(a);
        both.addAll(b);
        return List.copyOf(both);
      });
    }
    return params;
  }

  private static void put(Map<String, List<String>> params, String name, List<String> values) {
    if (!values.isEmpty()) {
      params.put(name, values);
    }
  }
}
