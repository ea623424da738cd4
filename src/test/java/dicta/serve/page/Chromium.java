package dicta.serve.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium. Remembers every error that a page reports; a test ends with {@link #assertQuiet}. */
final class Chromium implements AutoCloseable {
  private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");
  private static final List<String> FLAGS =
      List.of(
          "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
          "--disable-component-update", "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> errors = new ArrayList<>();

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Skips the calling test class with one line where there is no Chromium, and fails it where {@code CI=true}. */
  static Chromium open() {
    if (!Files.isExecutable(EXECUTABLE)) {
      String why = "the browser tests are skipped: there is no " + EXECUTABLE + " (Debian, Ubuntu: apt install chromium)";
      if ("true".equals(System.getenv("CI"))) {
        throw new AssertionError("under CI=true nothing may be skipped, but " + why);
      }
      System.err.println("dicta: " + why);
      Assumptions.abort(why);
    }
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Chromium(
        playwright, playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(EXECUTABLE).setArgs(FLAGS)));
  }

  BrowserContext context(Browser.NewContextOptions options) {
    return browser.newContext(options);
  }

  /** A page whose console and script errors are remembered; what the network says of wanted 404s and 422s is left out. */
  Page page(BrowserContext context) {
    Page page = context.newPage();
    page.onPageError(error -> errors.add("script: " + error));
    page.onConsoleMessage(message -> {
      // htmx reports every request that was given up for a newer one, which is what the page wants.
      boolean givenUp = message.text().equals("htmx:afterRequest") || message.text().equals("htmx:sendAbort");
      boolean answered = message.text().startsWith("Failed to load resource: the server responded with a status of 4");
      if ((message.type().equals("error") || message.type().equals("warning")) && !answered && !givenUp) {
        errors.add("console: " + message.text());
      }
    });
    return page;
  }

  void assertQuiet() {
    List<String> found = List.copyOf(errors);
    errors.clear();
    if (!found.isEmpty()) {
      throw new AssertionError("the page complained: " + found);
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
