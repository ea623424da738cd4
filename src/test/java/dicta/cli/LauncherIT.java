package dicta.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script on machines that lack something. */
class LauncherIT {
  private static final String[] TOOLS = {"sh", "sed", "dirname", "readlink", "find", "head", "tail", "mkdir", "touch", "cat"};

  @TempDir Path dir;

  /** A PATH on which there are the system's small tools and nothing else. */
  private Path bareTools() throws IOException {
    Path bin = Files.createDirectories(dir.resolve("bin"));
    for (String tool : TOOLS) {
      for (String place : new String[] {"/usr/bin", "/bin"}) {
        if (Files.exists(Path.of(place, tool)) && !Files.exists(bin.resolve(tool))) {
          program(bin.resolve(tool), "exec " + place + "/" + tool + " \"$@\"");
        }
      }
    }
    return bin;
  }

  private static void program(Path file, String line) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Dicta.Result launch(Map<String, String> environment) throws Exception {
    var builder = new ProcessBuilder("/bin/sh", Path.of("dicta").toAbsolutePath().toString(), "--version");
    builder.environment().clear();
    builder.environment().putAll(environment);
    Path err = dir.resolve("err");
    Process process = builder.redirectError(err.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return new Dicta.Result(process.exitValue(), out, Files.readString(err));
  }

  @Test
  void withoutANewEnoughJdkItSaysWhatToInstall() throws Exception {
    Path old = Files.createDirectories(dir.resolve("jvm/java-17/bin")).getParent();
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
    program(old.resolve("bin/java"), "exit 0");
    program(old.resolve("bin/javac"), "exit 0");
    Dicta.Result result = launch(Map.of(
        "PATH", bareTools().toString(), "HOME", dir.toString(), "DICTA_JVM_DIR", dir.resolve("jvm").toString(),
        "JAVA_HOME", old.toString()));
    assertEquals(2, result.code(), result.err());
    assertTrue(result.err().contains("21") && result.err().contains("Install"), result.err());
  }

  @Test
  void aNewerJdkBesideAnOldDefaultIsFound() throws Exception {
    Path jvms = Path.of(System.getProperty("java.home")).getParent();
    Dicta.Result result =
        launch(Map.of("PATH", bareTools().toString(), "HOME", dir.toString(), "DICTA_JVM_DIR", jvms.toString()));
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().startsWith("dicta "), result.out());
  }
}
