package dicta.cli;

import dicta.ingest.IngestReport;
import dicta.serve.Server;
import dicta.serve.ServerConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dicta serve}: page and API, until the process is told to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true,
    description = "Serve page and API. An empty archive gets the sample archive first.")
final class ServeCommand implements Callable<Integer> {
  private static final Duration REFRESH = Duration.ofMillis(200);

  @Mixin private DataOption data;

  @Option(names = "--port", paramLabel = "PORT", description = "default: ${DEFAULT-VALUE}")
  private int port = ServerConfig.DEFAULT_PORT;

  @Option(names = "--host", paramLabel = "ADDRESS", description = "address to listen on (default: ${DEFAULT-VALUE})")
  private String host = "localhost";

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > 65_535) {
      throw new Failure(Main.WRONG_USAGE, "--port is a number from 0 to 65535, not " + port);
    }
    var progress = new Progress();
    try (Archive archive = Archive.write(data.folder(), REFRESH)) {
      if (archive.isEmpty()) {
        archive.loadSample(progress);
      }
      var config = new ServerConfig(host, port, archive::hasSample, () -> IngestReport.read(data.folder()));
      try (Server server = Server.start(config, archive.search(), new ServedSink(archive, progress))) {
        Thread loading = Thread.ofPlatform().name("load").start(archive::warm);
        server.warm();
        loading.join();
        var state = archive.search().state();
        progress.say("Dicta has " + Progress.number(state.statements()) + " statements of " + Progress.number(state.articles())
            + " articles and is ready at http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port());
        server.practise();
        awaitStop(archive, server);
      }
    }
    return Main.OK;
  }

  /** Waits for the signal to stop, then stops in order: no more requests, then the archive. */
  private static void awaitStop(Archive archive, Server server) throws InterruptedException {
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      server.close();
      try {
        archive.close();
      } catch (IOException e) {
        System.err.println("dicta: closing the archive failed: " + Failure.plain(e));
      }
      stopped.countDown();
    }, "stop"));
    stopped.await();
  }
}
