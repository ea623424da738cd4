package dicta.cli;

import dicta.cli.bench.IndexBench;
import dicta.cli.bench.SearchBench;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dicta bench}: how fast Dicta is on this machine. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measure Dicta on this machine.",
    subcommands = {BenchCommand.OfSearch.class, BenchCommand.OfIndex.class})
final class BenchCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "which: search or index?");
  }

  @Command(name = "search", mixinStandardHelpOptions = true,
      description = "Build a synthetic archive (kept for the next run) and measure searches over HTTP.")
  static final class OfSearch implements Callable<Integer> {
    @Option(names = "--statements", paramLabel = "N", description = "size of the archive (default: ${DEFAULT-VALUE})")
    private int statements = 1_000_000;

    @Option(names = "--data", paramLabel = "FOLDER", description = "where synthetic archives are kept (default: index-data/bench)")
    private Path folder = DataOption.home().resolve("index-data").resolve("bench");

    @Override
    public Integer call() throws Exception {
      if (statements < 1) {
        throw new Failure(Main.WRONG_USAGE, "--statements is a number from 1, not " + statements);
      }
      new SearchBench(folder, statements, System.out).run();
      return Main.OK;
    }
  }

  @Command(name = "index", mixinStandardHelpOptions = true,
      description = "Index a synthetic archive of annotated articles, beside plain Lucene.")
  static final class OfIndex implements Callable<Integer> {
    @Option(names = "--statements", paramLabel = "N", description = "how many in each turn (default: ${DEFAULT-VALUE})")
    private int statements = 100_000;

    @Option(names = "--data", paramLabel = "FOLDER", description = "where indexes are made and deleted (default: index-data/bench)")
    private Path folder = DataOption.home().resolve("index-data").resolve("bench");

    @Override
    public Integer call() throws Exception {
      if (statements < 1) {
        throw new Failure(Main.WRONG_USAGE, "--statements is a number from 1, not " + statements);
      }
      new IndexBench(folder, statements, System.out).run();
      return Main.OK;
    }
  }
}
