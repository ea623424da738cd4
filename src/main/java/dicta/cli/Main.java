package dicta.cli;

/** The command line. */
public final class Main {
  private Main() {}

  /** Runs one command; its exit code is 0 when all went well, 1 when some input failed, 2 for wrong usage. */
  public static void main(String[] args) {
    System.err.println("dicta: nothing is built yet");
    System.exit(2);
  }
}
