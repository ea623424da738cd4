package dicta.ingest;

import dicta.ingest.tables.Tables;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an input is, told by its content first and by its name where the content leaves it open. */
enum Format {
  TEXT,
  HTML,
  JSON,
  LINES,
  /** An XML document that is no web page. */
  XML,
  /** Files that hold no article: images, styles, tables. */
  OTHER;

  private static final int SNIFFED = 4096;
  private static final Map<String, String> ENDINGS =
      Tables.rows("extensions.tsv", 3).stream().collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));
  private static final Map<byte[], String> SIGNATURES =
      Tables.rows("signatures.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(row -> HexFormat.of().parseHex(row[0]), row -> row[1]));

  /** The start of a web page, past comments and an XML declaration. */
  private static final Pattern PAGE =
      Pattern.compile("(?is)^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head)\\b.*");

  /** Any element that only a web page has. */
  private static final Pattern MARKUP = Pattern.compile("(?is).*<(?:body|p|div|article|head|meta)\\b[^>]*>.*");

  /** The start of an XML document that is no web page, past comments. */
  private static final Pattern XML_START =
      Pattern.compile("(?is)^\\s*(?:<!--.*?-->\\s*)*<(?:\\?xml|rss|feed|rdf:RDF|newsMessage|newsItem|nitf)\\b.*");

  /** The start of a JSON object or array of such. */
  private static final Pattern JSON_START = Pattern.compile("(?s)^\\s*(?:\\{\\s*[\"}]|\\[\\s*[\\[{\\]]).*");

  /** What the ending of {@code name} promises, a last {@code .gz} aside. */
  static Optional<Format> named(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    int dot = file.lastIndexOf('.');
    return dot < 0
        ? Optional.empty()
        : Optional.ofNullable(ENDINGS.get(file.substring(dot + 1))).map(f -> Format.valueOf(f.toUpperCase(Locale.ROOT)));
  }

  /** What {@code head} is. */
  static Format of(String name, byte[] head) {
    String start = Decoder.decode(Arrays.copyOf(head, Math.min(head.length, SNIFFED))).text();
    Optional<Format> named = named(name).filter(f -> f != OTHER);
    if (PAGE.matcher(start).matches()) {
      return HTML;
    }
    if (named.isPresent() && named.get() != TEXT) {
      return named.get() == LINES || named.get() == JSON ? lines(named.get(), head) : named.get();
    }
    if (JSON_START.matcher(start).matches()) {
      return lines(JSON, head);
    }
    if (XML_START.matcher(start).matches()) {
      return XML;
    }
    return named.isEmpty() && MARKUP.matcher(start).matches() ? HTML : TEXT;
  }

  /** Which of the two kinds of JSON {@code head} is. */
  static Format json(boolean lines, byte[] head) {
    return lines(lines ? LINES : JSON, head);
  }

  /** What a file that is not text is, in words. */
  static String binaryKind(byte[] head) {
    return SIGNATURES.entrySet().stream()
        .filter(s -> head.length >= s.getKey().length
            && Arrays.equals(head, 0, s.getKey().length, s.getKey(), 0, s.getKey().length))
        .map(Map.Entry::getValue)
        .findAny()
        .orElse("a binary file");
  }

  /** JSON Lines where the first line is a whole object with more after it; JSON where it opens over several lines. */
  private static Format lines(Format named, byte[] head) {
    if (Decoder.starts(head, 0xFE, 0xFF) || Decoder.starts(head, 0xFF, 0xFE)) {
      return JSON;
    }
    int start = Decoder.starts(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    while (start < head.length && head[start] <= ' ' && head[start] >= 0) {
      start++;
    }
    int end = start;
    while (end < head.length && head[end] != '\n') {
      end++;
    }
    String first = new String(head, start, end - start, StandardCharsets.UTF_8).strip();
    if (first.equals("{") || first.startsWith("[")) {
      return JSON;
    }
    boolean more = !new String(head, end, Math.min(head.length - end, SNIFFED), StandardCharsets.UTF_8).isBlank();
    return named == LINES || more && JsonRecords.isWholeObject(first) ? LINES : JSON;
  }
}
