package dicta.serve.page;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * When the largest part of a page is painted on a mid phone (390 px, a processor four times as slow) with the server near and
 * with it 150 ms and 1.6 Mbit/s away; how much the layout shifts; and how much the first view sends over the wire. For looking at, since times are no matter for a test: {@code PaintTimes http://localhost:7070 / '/?q=water'}.
 */
final class PaintTimes {
  private static final int TIMES = 5;
  private static final int LATENCY_MS = 150;
  private static final double BYTES_A_SECOND = 200_000;
  private static final int SLOWER = 4;

  private PaintTimes() {}

  public static void main(String[] args) {
    try (Chromium chromium = Chromium.open()) {
      for (int i = 1; i < args.length; i++) {
        for (boolean far : new boolean[] {false, true}) {
          List<Double> times = new ArrayList<>();
          double shift = 0;
          double kilobytes = 0;
          for (int k = 0; k < TIMES; k++) {
            First first = first(chromium, args[0], args[i], far);
            times.add(first.painted);
            shift = Math.max(shift, first.shift);
            kilobytes = first.kilobytes;
          }
          times.sort(Double::compare);
          System.out.printf(
              Locale.ROOT, "%s, server %s: largest contentful paint, ms, fastest first: %s; layout shift at most %.4f; %.1f KB%n", args[i],
              far ? "far" : "near", times, shift, kilobytes);
        }
      }
    }
  }

  /** What was seen of a first view. */
  private record First(double painted, double shift, double kilobytes) {}

  private static First first(Chromium chromium, String base, String path, boolean far) {
    try (BrowserContext context = chromium.context(
        new Browser.NewContextOptions().setBaseURL(base).setViewportSize(390, 844).setDeviceScaleFactor(2).setIsMobile(true))) {
      Page page = context.newPage();
      CDPSession session = context.newCDPSession(page);
      session.send("Network.enable");
      var network = new JsonObject();
      network.addProperty("offline", false);
      network.addProperty("latency", LATENCY_MS);
      network.addProperty("downloadThroughput", BYTES_A_SECOND);
      network.addProperty("uploadThroughput", BYTES_A_SECOND / 2);
      if (far) {
        session.send("Network.emulateNetworkConditions", network);
      }
      var processor = new JsonObject();
      processor.addProperty("rate", SLOWER);
      session.send("Emulation.setCPUThrottlingRate", processor);
      page.addInitScript("""
          new PerformanceObserver((list) => list.getEntries().forEach((e) => { window.painted = e.startTime; }))
            .observe({ type: 'largest-contentful-paint', buffered: true });
          window.shift = 0;
          new PerformanceObserver((list) => list.getEntries().forEach((e) => { window.shift += e.value; }))
            .observe({ type: 'layout-shift', buffered: true });
          """);
      page.navigate(path);
      page.waitForTimeout(2500);
      double bytes = number(page, "['navigation', 'resource'].flatMap((t) => performance.getEntriesByType(t)).reduce((n, e) => n + e.transferSize, 0)");
      return new First(Math.round(number(page, "window.painted")), number(page, "window.shift"), bytes / 1024);
    }
  }

  private static double number(Page page, String script) {
    return ((Number) page.evaluate(script)).doubleValue();
  }
}
