package dicta.ingest;

/** How much of the input is held in memory at once. */
final class Limits {
  /** One article: a text or HTML file, a line of JSON Lines, the text of a JSON record. In bytes. */
  static final int ARTICLE_BYTES = 8 << 20;

  /** After so many bad lines and not one good, a file is taken not to be JSON Lines at all. */
  static final int BAD_LINES = 100;

  static final String ARTICLE_SIZE = "8 MiB";

  private Limits() {}
}
