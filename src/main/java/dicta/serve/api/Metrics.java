package dicta.serve.api;

import dicta.search.Search;
import dicta.search.SearchResult;
import io.javalin.http.Context;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Numbers for a monitoring system, in the text format of Prometheus. Thread-safe. */
final class Metrics {
  private final Search search;
  private final Map<Integer, LongAdder> answers = new ConcurrentSkipListMap<>();

  Metrics(Search search) {
    this.search = search;
  }

  /** Counts an answer. */
  void count(Context ctx) {
    answers.computeIfAbsent(ctx.statusCode(), status -> new LongAdder()).increment();
  }

  void answer(Context ctx) {
    Params.only(ctx);
    SearchResult.IndexState state = search.state();
    var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    var out = new StringBuilder();
    gauge(out, "dicta_articles", "Articles in the archive", state.articles());
    gauge(out, "dicta_statements", "Statements in the archive", state.statements());
    gauge(out, "dicta_heap_used_bytes", "Heap in use", memory.getUsed());
    gauge(out, "dicta_heap_max_bytes", "Heap at most", memory.getMax());
    gauge(out, "dicta_uptime_seconds", "Seconds since start", ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
    out.append("# HELP dicta_http_answers_total Answers by status\n# TYPE dicta_http_answers_total counter\n");
    answers.forEach((status, count) ->
        out.append("dicta_http_answers_total{status=\"").append(status).append("\"} ").append(count.sum()).append('\n'));
    ctx.header("Cache-Control", "no-store").contentType("text/plain; version=0.0.4; charset=utf-8").result(out.toString());
  }

  private static void gauge(StringBuilder out, String name, String help, long value) {
    out.append("# HELP ").append(name).append(' ').append(help).append("\n# TYPE ").append(name).append(" gauge\n");
    out.append(name).append(' ').append(value).append('\n');
  }
}
