package dicta.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the built program as a process of its own, as a user would. */
final class Dicta {
  private static final Path JAR = Path.of("target/dicta.jar").toAbsolutePath();

  /** What a finished process left. */
  record Result(int code, String out, String err) {}

  private Dicta() {}

  /** Starts a command; its output is merged into what {@code redirect} names, or piped. */
  static ProcessBuilder command(String... args) {
    var words = new ArrayList<String>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
        "-Ddicta.home=" + Path.of("").toAbsolutePath(), "-jar", JAR.toString()));
    words.addAll(List.of(args));
    return new ProcessBuilder(words);
  }

  /** Runs a command to its end, at most two minutes. */
  static Result run(String... args) throws IOException, InterruptedException {
    return run(null, args);
  }

  /** As {@link #run(String...)}, with something on standard input. */
  static Result run(byte[] input, String... args) throws IOException, InterruptedException {
    Path out = Files.createTempFile("dicta", ".out");
    Path err = Files.createTempFile("dicta", ".err");
    Process process = command(args).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    try (var stdin = process.getOutputStream()) {
      if (input != null) {
        stdin.write(input);
      }
    }
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("no end after two minutes: " + String.join(" ", args) + "\n" + Files.readString(err));
    }
    var result = new Result(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    Files.delete(out);
    Files.delete(err);
    return result;
  }
}
