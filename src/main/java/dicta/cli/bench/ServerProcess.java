package dicta.cli.bench;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code dicta serve} in a process of its own, with this one's memory settings, on a free port. */
final class ServerProcess implements Closeable {
  /** The line that says where it listens. */
  private static final Pattern READY = Pattern.compile("is ready at http://[^:]+:(\\d+)");

  private final Process process;

  final int port;

  /** From the start of the process to its ready line. */
  final Duration startup;

  private ServerProcess(Process process, int port, Duration startup) {
    this.process = process;
    this.port = port;
    this.startup = startup;
  }

  /** @throws IOException with what the server said if it does not start */
  static ServerProcess start(Path data) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "dicta.cli.Main", "serve", "--data", data.toString(), "--port", "0",
            "--host", "127.0.0.1"));
    long began = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new StringBuilder();
    BufferedReader out = process.inputReader();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.append(line).append('\n');
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        var startup = Duration.ofNanos(System.nanoTime() - began);
        Thread.ofVirtual().start(() -> out.lines().forEach(l -> {})); // a full pipe would stop the server
        return new ServerProcess(process, Integer.parseInt(ready.group(1)), startup);
      }
    }
    throw new IOException("the server did not start:\n" + said);
  }

  Connection connect() throws IOException {
    return new Connection("127.0.0.1", port);
  }

  /** Processor time that it has used, user and system, of all its threads. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** A line of the kernel's account of its memory in MB, e.g. {@code VmRSS}; empty where there is none. */
  Optional<Long> megabytes(String name) throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    if (!Files.exists(status)) {
      return Optional.empty(); // not on Linux
    }
    return Files.readAllLines(status).stream()
        .filter(l -> l.startsWith(name + ":"))
        .map(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024)
        .findFirst();
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
