package dicta.cli;

import dicta.serve.Carriers;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line. Messages go to standard error, results to standard output; the exit code is 0 when all went well, 1 when
 * some input failed, 2 for wrong usage.
 */
@Command(
    name = "dicta",
    description = "A search engine for what leaders said.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ServeCommand.class,
      IngestCommand.class,
      ExtractCommand.class,
      ExplainCommand.class,
      SearchCommand.class,
      StatsCommand.class,
      ReindexCommand.class,
      PeopleCommand.class,
      BenchCommand.class
    })
public final class Main implements Runnable {
  static final int OK = 0;
  static final int SOME_FAILED = 1;
  static final int WRONG_USAGE = 2;

  /** Lucene's advice about the vector module is not for those who search. Held, since loggers are collected otherwise. */
  private static final Logger VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    VECTORS.setLevel(Level.SEVERE);
    Carriers.beyondProcessors();
    System.setOut(new PrintStream(System.out, false, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    int code = run(args);
    System.out.flush();
    System.exit(code);
  }

  /** Runs one command in this process and returns its exit code. */
  static int run(String... args) {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              if (failure instanceof Failure told) {
                System.err.println("dicta: " + told.getMessage());
                return told.exitCode();
              }
              System.err.println("dicta: " + Failure.plain(failure));
              if (System.getenv("DICTA_DEBUG") != null) {
                failure.printStackTrace();
              }
              return SOME_FAILED;
            })
        .execute(args);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "which command?");
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"dicta " + (version == null ? "(built from sources)" : version)};
    }
  }
}
