package dicta.serve.page;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long the page takes from a click to the frame that shows its new state, at a desk: facets, a brush over the dates, pages,
 * orders. Each is done several times from the same search; the server's own part is told apart, and so is the processor time of the
 * page's thread, which other work on the machine does not change. For looking at, since times are no
 * matter for a test: {@code SwapTimes http://localhost:7070 '/?q=water'}, best on a synthetic archive ({@code ./dicta bench search}).
 */
final class SwapTimes {
  private static final int TIMES = 9;

  /** Starts a clock, acts, and tells after how many ms the results were swapped, and after how many they were painted. */
  private static final String MEASURED = """
      (act) => new Promise((done) => {
        const t = {};
        const begin = performance.now();
        const settle = (event) => {
          if (event.detail.target.id !== 'view') return;
          document.body.removeEventListener('htmx:afterSettle', settle);
          t.settled = performance.now() - begin;
          requestAnimationFrame(() => {
            const channel = new MessageChannel(); // its message comes right after the frame
            channel.port1.onmessage = () => {
              t.painted = performance.now() - begin;
              const last = performance.getEntriesByType('resource').filter((e) => e.initiatorType === 'xmlhttprequest').at(-1);
              t.server = last.responseStart - last.requestStart;
              t.network = last.responseEnd - last.responseStart;
              t.bytes = last.encodedBodySize;
              t.raw = last.decodedBodySize;
              done(t);
            };
            channel.port2.postMessage('');
          });
        };
        document.body.addEventListener('htmx:afterSettle', settle);
        performance.clearResourceTimings();
        act();
      })
      """;

  private static final Map<String, String> ACTIONS = new java.util.LinkedHashMap<>();

  static {
    ACTIONS.put("facet", "() => document.querySelectorAll('.facet[data-facet=speaker] input[type=checkbox]')[%d].click()");
    ACTIONS.put("exclude", "() => document.querySelectorAll('.facet[data-facet=source] .toggle')[%d].click()");
    ACTIONS.put("date", "() => document.querySelectorAll('svg.bars a')[%d].dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))");
    ACTIONS.put("page", "() => document.querySelector('a[rel=next]').click()");
    ACTIONS.put("sort", "() => { const s = document.getElementById('sort'); s.value = 'date'; s.dispatchEvent(new Event('change', { bubbles: true })); }");
    ACTIONS.put("chip", "() => document.querySelector('.chip a').click()");
  }

  private SwapTimes() {}

  public static void main(String[] args) {
    try (Chromium chromium = Chromium.open();
        BrowserContext context = chromium.context(new Browser.NewContextOptions().setBaseURL(args[0]).setViewportSize(1440, 900).setLocale("en-GB"))) {
      Page page = context.newPage();
      CDPSession session = context.newCDPSession(page);
      var ticks = new JsonObject();
      ticks.addProperty("timeDomain", "threadTicks");
      session.send("Performance.enable", ticks);
      System.out.println("median (worst) ms of " + TIMES + " times: painted | swapped | server | transfer | page's processor time | KB over the wire");
      for (int i = 1; i < args.length; i++) {
        for (var action : ACTIONS.entrySet()) {
          if (action.getKey().equals("chip") && !args[i].contains("=")) {
            continue; // nothing to remove
          }
          System.out.println(args[i] + " " + action.getKey() + ": " + times(page, session, args[i], action.getValue()));
        }
      }
    }
  }

  /** Each time another value, so that what is kept of the last answer does not help. */
  private static String times(Page page, CDPSession session, String path, String action) {
    List<Map<String, Double>> times = new ArrayList<>();
    for (int k = 0; k < TIMES; k++) {
      page.navigate(path);
      page.waitForFunction("() => document.getElementById('view') && window.htmx && document.querySelector('.facet-find')?.dataset.ready");
      double before = busy(session);
      @SuppressWarnings("unchecked") // of numbers, by the script above
      var measured = (Map<String, Number>) page.evaluate("(" + MEASURED + ")(" + String.format(Locale.ROOT, action, k % 8) + ")");
      Map<String, Double> time = new java.util.HashMap<>();
      measured.forEach((name, n) -> time.put(name, n.doubleValue()));
      time.put("busy", busy(session) - before);
      times.add(time);
    }
    return String.format(
        Locale.ROOT, "%s | %s | %s | %s | %s | %.1f of %.0f", median(times, "painted"), median(times, "settled"), median(times, "server"),
        median(times, "network"), median(times, "busy"), times.getLast().get("bytes") / 1024, times.getLast().get("raw") / 1024);
  }

  /** Processor time of the page's thread so far, in ms. */
  private static double busy(CDPSession session) {
    for (JsonElement metric : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
      if (metric.getAsJsonObject().get("name").getAsString().equals("TaskDuration")) {
        return metric.getAsJsonObject().get("value").getAsDouble() * 1000;
      }
    }
    return 0;
  }

  private static String median(List<Map<String, Double>> times, String name) {
    List<Double> sorted = times.stream().map(t -> t.get(name)).sorted().toList();
    return String.format(Locale.ROOT, "%.0f (%.0f)", sorted.get(sorted.size() / 2), sorted.getLast());
  }
}
