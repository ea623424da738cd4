package dicta.cli;

import dicta.annotate.people.PeopleRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dicta people}: the user's own people and corrections. */
@Command(name = "people", mixinStandardHelpOptions = true, description = "The people whom you add or correct in people.tsv.",
    subcommands = PeopleCommand.Check.class)
final class PeopleCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "which: check?");
  }

  @Command(name = "check", mixinStandardHelpOptions = true, description = "Say what is wrong with people.tsv, by line.")
  static final class Check implements Callable<Integer> {
    @Mixin private DataOption data;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "another people file than the archive's people.tsv")
    private Optional<Path> other = Optional.empty();

    @Override
    public Integer call() throws Exception {
      Path file = other.orElseGet(() -> data.folder().resolve("people.tsv"));
      if (other.isPresent() && !Files.exists(file)) {
        System.err.println("dicta: " + file + ": there is no such file");
        return Main.SOME_FAILED;
      }
      if (!Files.exists(file)) {
        System.out.println(file + ": there is none yet; nothing to check");
        return Main.OK;
      }
      var problems = PeopleRegistry.check(PeopleText.of(file));
      problems.forEach(p -> System.out.println(file + ", line " + p.line() + ": " + p.message()));
      if (problems.isEmpty()) {
        System.out.println(file + ": nothing wrong; ./dicta reindex applies it to what is in the archive");
      }
      return problems.isEmpty() ? Main.OK : Main.SOME_FAILED;
    }
  }
}
