package dicta.ingest;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes a web page by the charset that its head declares, else as {@link Decoder} does. */
final class HtmlCharset {
  /** Browsers look at 1024 bytes (WHATWG HTML, 13.2.3.2); pages with long heads are read more kindly here. */
  private static final int LOOKED_AT = 8192;

  /** {@code <meta charset="x">}, {@code content="text/html; charset=x"}, {@code <?xml encoding="x"?>}. */
  private static final Pattern DECLARED =
      Pattern.compile("(?i)<(?:meta|\\?xml)[^>]*?\\b(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w:.-]+)");

  private HtmlCharset() {}

  static Decoder.Decoded decode(byte[] page) {
    String start = new String(page, 0, Math.min(page.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(start);
    if (declared.find()) {
      try {
        return Decoder.decode(page, Charset.forName(declared.group(1)));
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        // A name that no one knows says nothing; the bytes decide.
      }
    }
    return Decoder.decode(page);
  }
}
