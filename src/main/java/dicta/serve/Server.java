package dicta.serve;

import dicta.ingest.ArticleSink;
import dicta.search.Search;
import dicta.serve.api.ApiRoutes;
import dicta.serve.page.PageRoutes;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The running HTTP server: page, API and static files. Does not own the archive: whoever started it closes that after
 * {@link #close}.
 */
public final class Server implements AutoCloseable {
  /** The largest body that is read, in bytes; larger ones are answered with 413. */
  private static final long LARGEST_BODY = 64L * 1024 * 1024;

  /** Bytes of a request's first line and headers; longer ones get 414 or 431. */
  private static final int LONGEST_REQUEST = 256 * 1024;

  private static final int STOP_TIMEOUT_MS = 5_000;

  private final Javalin app;
  private final Search search;
  private final Practice practice;

  private Server(Javalin app, Search search, Practice practice) {
    this.app = app;
    this.search = search;
    this.practice = practice;
  }

  /**
   * Starts listening.
   *
   * @param sink where articles that are posted go
   * @throws IOException if the port is taken or the address cannot be used, in a sentence for the user
   */
  public static Server start(ServerConfig config, Search search, ArticleSink sink) throws IOException {
    var assets = Assets.load();
    List<Routes> routes = new ArrayList<>();
    routes.add(new SecurityHeaders());
    routes.add(new ReadableAddresses());
    routes.add(assets);
    var page = new PageRoutes(search, assets, config);
    routes.add(page);
    routes.add(new ApiRoutes(search, sink));
    routes.add(new ErrorAnswers(page));
    return listen(config, routes, search);
  }

  private static Server listen(ServerConfig config, List<Routes> routes, Search search) throws IOException {
    Javalin app = Javalin.create(javalin -> {
      javalin.startup.showJavalinBanner = false;
      javalin.startup.showOldJavalinVersionWarning = false;
      javalin.concurrency.useVirtualThreads = true;
      javalin.http.maxRequestSize = LARGEST_BODY;
      javalin.http.prefer405over404 = true;
      javalin.jetty.modifyServer(server -> {
        server.setStopTimeout(STOP_TIMEOUT_MS);
        server.setStopAtShutdown(false);
        server.setErrorHandler(new BareErrors());
      });
      javalin.jetty.modifyHttpConfiguration(http -> {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(LONGEST_REQUEST); // so that a query which is too long is told so by us, with the limit
      });
      routes.forEach(group -> group.register(javalin.routes));
    });
    try {
      app.start(config.host(), config.port());
    } catch (JavalinBindException e) {
      throw new IOException(
          "cannot listen on " + config.host() + ":" + config.port()
              + ": the port is taken or not allowed; choose another one with --port", e);
    } catch (RuntimeException e) {
      throw new IOException("cannot listen on " + config.host() + ":" + config.port() + ": " + e.getMessage(), e);
    }
    return new Server(app, search, new Practice(config.host(), app.port(), search));
  }

  /**
   * Works out what searches need and asks itself what is asked first, so that nobody has to wait for it. Returns when that is done: a
   * second for a million statements.
   */
  public void warm() {
    search.warmUp();
    practice.first();
  }

  /** Takes the steps of readers for some seconds, so that these are fast from the first reader on. Returns at once. */
  public void practise() {
    practice.goOn();
  }

  /** The port that it listens on. */
  public int port() {
    return app.port();
  }

  /** Takes no more requests, waits up to five seconds for those under way, and stops. */
  @Override
  public void close() {
    practice.stop();
    app.stop();
  }
}
