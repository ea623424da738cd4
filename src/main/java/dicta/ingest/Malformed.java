package dicta.ingest;

/** Input that breaks the rules of its format from some place on; the message says which rule and where. */
final class Malformed extends Exception {
  private static final long serialVersionUID = 1L;

  Malformed(String message) {
    super(message);
  }

  Malformed(String message, Throwable cause) {
    super(message, cause);
  }
}
