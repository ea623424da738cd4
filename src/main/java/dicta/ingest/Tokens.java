package dicta.ingest;

import java.io.InputStream;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** The tokens of JSON, one at a time, with mistakes told in words for people. Not thread-safe. */
final class Tokens implements AutoCloseable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Limits.ARTICLE_BYTES).maxNestingDepth(200).build())
          .build();

  private final JsonParser parser;
  private final boolean tellLines;

  private Tokens(JsonParser parser, boolean tellLines) {
    this.parser = parser;
    this.tellLines = tellLines;
  }

  /** Of a document in UTF-8, UTF-16 or UTF-32. */
  static Tokens of(InputStream document) {
    return new Tokens(FACTORY.createParser(ObjectReadContext.empty(), document), true);
  }

  static Tokens of(String document) {
    return new Tokens(FACTORY.createParser(ObjectReadContext.empty(), document), true);
  }

  /** Of one line of a file: mistakes are told with their column only. */
  static Tokens ofLine(String line) {
    return new Tokens(FACTORY.createParser(ObjectReadContext.empty(), line), false);
  }

  /** The next token; empty at the end. */
  Optional<JsonToken> next() throws Malformed {
    try {
      return Optional.ofNullable(parser.nextToken());
    } catch (JacksonException e) {
      throw malformed(e);
    }
  }

  /** The name of the property that the current token belongs to. */
  String name() {
    return parser.currentName() == null ? "" : parser.currentName();
  }

  /** The current value as written. */
  String string() throws Malformed {
    try {
      return parser.getString();
    } catch (JacksonException e) {
      throw malformed(e);
    }
  }

  /** Passes over the object or array that the current token opens. */
  void skip() throws Malformed {
    try {
      parser.skipChildren();
    } catch (JacksonException e) {
      throw malformed(e);
    }
  }

  @Override
  public void close() {
    parser.close();
  }

  private Malformed malformed(JacksonException e) {
    return switch (e) {
      case JacksonIOException io -> new Malformed(Reasons.of(io.getCause()), e);
      case StreamConstraintsException large ->
          new Malformed("a value is larger than " + Limits.ARTICLE_SIZE + " or nested deeper than 200 levels", e);
      default -> new Malformed("broken JSON" + at(e.getLocation()) + ": " + plain(e.getOriginalMessage()), e);
    };
  }

  private String at(TokenStreamLocation location) {
    String column = "column " + location.getColumnNr();
    return " at " + (tellLines ? "line " + location.getLineNr() + ", " + column : column);
  }

  /** The parser's message without the parts that only its programmers need. */
  private static String plain(String message) {
    return message.lines().findFirst().orElse("")
        .replaceAll(" \\(start marker at \\[.*", "")
        .replaceAll(" \\(code \\d+.*?\\)(?=\\)|:| |$)", "");
  }
}
