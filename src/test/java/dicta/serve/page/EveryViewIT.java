package dicta.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dicta.serve.Server;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold on every view: readable for everybody, on any screen, light to load, still while loading. */
class EveryViewIT {
  private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final int MOST_BYTES = 150 * 1024;

  private static Chromium chromium;
  private static Server server;
  private BrowserContext context;
  private Page page;

  static List<String> views() {
    return List.of(
        "/", "/?q=harvest&speaker=tovan-brisk&not.source=Harbour+Ledger&from=2031", "/?q=nothing+such&source=Harbour+Ledger",
        "/?from=soon", "/?q=%22unclosed", "/article/treaty", "/article/attack", "/quote/treaty.106", "/help",
        "/speaker/ilsabet-orvane", "/matrix?kind=direct", "/compare?speaker=ilsabet-orvane&speaker=tovan-brisk&q=harvest", "/archive", "/quote/harvest-0.38",
        "/speaker/tovan-brisk", "/compare?speaker=tovan-brisk&period=2031-01..2031-03&period=2031-04",
        "/nowhere");
  }

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.open();
    server = DevServer.start(0);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
      chromium.close();
    }
  }

  @AfterEach
  void quiet() {
    context.close();
    chromium.assertQuiet();
  }

  @BeforeEach
  void open() {
    context = chromium.context(
        new Browser.NewContextOptions().setBaseURL("http://127.0.0.1:" + server.port()).setViewportSize(390, 900).setLocale("en-GB"));
    page = chromium.page(context);
    page.addInitScript("""
        window.shift = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((e) => { window.shift += e.value; }))
          .observe({ type: 'layout-shift', buffered: true });
        """);
  }

  /** One test for all of it, since a browser's window costs more than any of the looks at it. */
  @ParameterizedTest
  @MethodSource("views")
  void isReadableOnAnyScreenLightToLoadAndStill(String view) {
    page.navigate(view);
    page.waitForTimeout(200);
    assertTrue(((Number) page.evaluate("window.shift")).doubleValue() < 0.02, "layout shift of " + view);
    assertLight(view);
    for (int width : new int[] {320, 390, 720, 1440}) { // 720: a page of 1440 at twice its size
      page.setViewportSize(width, 900);
      int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
      assertTrue(wide <= width, view + " is " + wide + " px wide at " + width);
    }
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      assertAccessible(scheme + " " + view);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/article/treaty"})
  void itsOpenPartsAreAccessibleOnAPhoneToo(String view) {
    page.navigate(view);
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
    page.evaluate("document.getElementById('show-filters')?.click()");
    assertAccessible("all open, 390 px: " + view);
    page.keyboard().press("?");
    page.waitForSelector("dialog[open]");
    assertAccessible("sheet over " + view);
  }

  private void assertLight(String view) {
    int bytes = ((Number) page.evaluate("""
        [...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')]
          .reduce((sum, entry) => sum + entry.transferSize, 0)""")).intValue();
    assertTrue(bytes > 0 && bytes < MOST_BYTES, view + " weighs " + bytes + " bytes");
  }

  private void assertAccessible(String where) {
    var violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
    assertEquals(
        List.of(),
        violations.stream()
            .map(v -> v.getId() + ": " + v.getNodes().stream().map(n -> n.getHtml() + " " + n.getFailureSummary()).toList())
            .toList(),
        where);
  }
}
