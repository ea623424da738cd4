package dicta.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code dicta serve} as a process of its own on a free port. */
final class RunningServer implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  final Process process;
  final URI base;
  final List<String> said;

  private RunningServer(Process process, URI base, List<String> said) {
    this.process = process;
    this.base = base;
    this.said = said;
  }

  static RunningServer start(Path data) throws IOException {
    Process process = Dicta.command("serve", "--port", "0", "--data", data.toString()).redirectErrorStream(true).start();
    var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    var said = new ArrayList<String>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.add(line);
      int at = line.indexOf("http://localhost:");
      if (line.contains("is ready at") && at >= 0) {
        Thread.ofVirtual().start(() -> lines.lines().forEach(later -> {})); // keep the pipe empty
        return new RunningServer(process, URI.create(line.substring(at).strip()), said);
      }
    }
    throw new AssertionError("the server did not start:\n" + String.join("\n", said));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HTTP.send(HttpRequest.newBuilder(base.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String contentType, String body) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(base.resolve(path)).header("Content-Type", contentType)
        .POST(HttpRequest.BodyPublishers.ofString(body)).build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
