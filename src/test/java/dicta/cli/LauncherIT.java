package dicta.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script on machines that lack something. */
class LauncherIT {
  private static final String[] TOOLS = {"sh", "sed", "dirname", "readlink", "find", "head", "tail", "mkdir", "touch", "cat", "rm", "mv"};

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
    return launch(Path.of("dicta"), environment);
  }

  private Dicta.Result launch(Path launcher, Map<String, String> environment) throws Exception {
    var builder = new ProcessBuilder("/bin/sh", launcher.toAbsolutePath().toString(), "--version");
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

  /** The build is one that writes into the jar that is there, as Maven does. */
  @Test
  void aServerThatRunsFromTheJarKeepsItWhileItIsBuiltAnew() throws Exception {
    Path home = Files.createDirectories(dir.resolve("home"));
    Path launcher = Files.copy(Path.of("dicta"), home.resolve("dicta"));
    Path jar = Files.createDirectories(home.resolve("target/lib")).resolveSibling("dicta.jar");
    Files.writeString(jar, "old");
    Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Path jdk = Files.createDirectories(dir.resolve("jdk/bin")).getParent();
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"21.0.1\"\n");
    program(jdk.resolve("bin/java"), "exit 0");
    program(jdk.resolve("bin/javac"), "exit 0");
    Path tools = bareTools();
    program(tools.resolve("mvn"), "name=dicta\nfor word in \"$@\"; do case $word in -Ddicta.jar=*) name=${word#-Ddicta.jar=} ;; esac; done\necho new >target/$name.jar");
    try (var running = Files.newInputStream(jar)) {
      Dicta.Result result = launch(launcher, Map.of("PATH", tools.toString(), "HOME", dir.toString(), "JAVA_HOME", jdk.toString()));
      assertEquals(0, result.code(), result.err());
      assertEquals("old", new String(running.readAllBytes(), StandardCharsets.UTF_8));
      assertEquals("new\n", Files.readString(jar));
    }
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
