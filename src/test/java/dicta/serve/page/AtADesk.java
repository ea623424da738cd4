package dicta.serve.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dicta.serve.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A browser window of a desk's width at the start page of a real server; each test ends without a complaint of the page. */
abstract class AtADesk {
  private static Chromium chromium;
  private static Server server;
  BrowserContext context;
  Page page;

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

  @BeforeEach
  void open() {
    context = chromium.context(
        new Browser.NewContextOptions().setBaseURL("http://127.0.0.1:" + server.port()).setViewportSize(1440, 900).setLocale("en-GB"));
    page = chromium.page(context);
    page.navigate("/");
  }

  @AfterEach
  void quiet() {
    context.close();
    chromium.assertQuiet();
  }
}
