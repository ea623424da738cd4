package dicta.serve.page;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * When the largest part of a page is painted on a mid phone: 390 px, a processor four times as slow, 150 ms to the server and
 * 1.6 Mbit/s. For looking at, since times are no matter for a test: {@code PaintTimes http://localhost:7070 / '/?q=water'}.
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
        List<Double> times = new ArrayList<>();
        for (int k = 0; k < TIMES; k++) {
          times.add(time(chromium, args[0], args[i]));
        }
        times.sort(Double::compare);
        System.out.println(args[i] + ": largest contentful paint, ms, fastest first: " + times);
      }
    }
  }

  private static double time(Chromium chromium, String base, String path) {
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
      session.send("Network.emulateNetworkConditions", network);
      var processor = new JsonObject();
      processor.addProperty("rate", SLOWER);
      session.send("Emulation.setCPUThrottlingRate", processor);
      page.addInitScript("""
          new PerformanceObserver((list) => list.getEntries().forEach((e) => { window.painted = e.startTime; }))
            .observe({ type: 'largest-contentful-paint', buffered: true });
          """);
      page.navigate(path);
      page.waitForTimeout(1500);
      return Math.round(((Number) page.evaluate("window.painted")).doubleValue());
    }
  }
}
