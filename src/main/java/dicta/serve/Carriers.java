package dicta.serve;

/**
 * The threads that carry requests. Requests are virtual threads, which nobody takes a processor from: with one carrier a processor, two
 * slow searches on two processors would keep all others waiting to their end. Carriers beyond the processors share these by the
 * system's clock.
 */
public final class Carriers {
  private static final String NUMBER = "jdk.virtualThreadScheduler.parallelism";

  private static final int A_PROCESSOR = 8;

  private Carriers() {}

  /** Makes them more than there are processors, unless the user has said how many. To be called before the first virtual thread starts. */
  public static void beyondProcessors() {
    if (System.getProperty(NUMBER) == null) {
      System.setProperty(NUMBER, String.valueOf(A_PROCESSOR * Runtime.getRuntime().availableProcessors()));
    }
  }
}
