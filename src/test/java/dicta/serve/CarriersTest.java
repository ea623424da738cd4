package dicta.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

class CarriersTest {
  @Test
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void searchesThatTakeAllProcessorsKeepNobodyElseWaiting() throws Exception {
    Process process =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
            BusyServer.class.getName())
            .start();
    HttpClient http = HttpClient.newHttpClient();
    try (var said = process.inputReader(); var busy = process.errorReader()) {
      URI server = URI.create("http://127.0.0.1:" + said.readLine());
      for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
        http.sendAsync(HttpRequest.newBuilder(server.resolve("/api/v1/quotes?q=" + i)).build(), BodyHandlers.discarding());
        while (!"busy".equals(busy.readLine())) {
          assertTrue(process.isAlive()); // the libraries may have something to say, too
        }
      }
      var suggestions = HttpRequest.newBuilder(server.resolve("/api/v1/suggest?q=a")).timeout(Duration.ofSeconds(20)).build();
      assertEquals(200, http.send(suggestions, BodyHandlers.ofString()).statusCode());
    } finally {
      http.shutdownNow();
      process.destroyForcibly().waitFor();
    }
  }
}
