package dicta.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Bytes into characters without silent damage. A byte order mark decides; without one the bytes are UTF-8 where they
 * are valid UTF-8. Where they are not, and hold no sequence that only UTF-8 makes, they are Windows-1252, what old
 * files of western languages are in; where they do, the file is damaged UTF-8 and each bad byte is shown as U+FFFD.
 * The last two are noted.
 */
final class Decoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /**
   * @param text without a byte order mark
   * @param note what had to be assumed, a sentence for people
   */
  record Decoded(String text, Optional<String> note) {}

  private Decoder() {}

  static Decoded decode(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return decodeUtf8(Arrays.copyOfRange(bytes, 3, bytes.length));
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return new Decoded(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), Optional.empty());
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return new Decoded(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), Optional.empty());
    }
    return decodeUtf8(bytes);
  }

  /** Decodes what declares its own charset, unless a byte order mark or the bytes themselves contradict it. */
  static Decoded decode(byte[] bytes, Charset declared) {
    boolean marked = starts(bytes, 0xEF, 0xBB, 0xBF) || starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE);
    if (marked || declared.equals(StandardCharsets.UTF_8) || declared.name().startsWith("UTF-16")) {
      return decode(bytes);
    }
    // The web reads these two as Windows-1252 (WHATWG Encoding Standard).
    boolean latin = declared.equals(StandardCharsets.ISO_8859_1) || declared.equals(StandardCharsets.US_ASCII);
    return new Decoded(new String(bytes, latin ? WINDOWS_1252 : declared), Optional.empty());
  }

  /** Whether {@code head} can only be the start of something that is not text. */
  static boolean isBinary(byte[] head) {
    if (starts(head, 0xFE, 0xFF) || starts(head, 0xFF, 0xFE)) {
      return false;
    }
    int controls = 0;
    for (byte b : head) {
      if (b == 0) {
        return true;
      }
      controls += b > 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1b ? 1 : 0;
    }
    return controls > head.length / 50;
  }

  static boolean starts(byte[] bytes, int... first) {
    if (bytes.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if ((bytes[i] & 0xff) != first[i]) {
        return false;
      }
    }
    return true;
  }

  private static Decoded decodeUtf8(byte[] bytes) {
    var strict = StandardCharsets.UTF_8.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      return new Decoded(strict.decode(in).toString(), Optional.empty());
    } catch (CharacterCodingException e) {
      int bad = in.position();
      return hasUtf8Sequence(bytes)
          ? damaged(bytes, bad)
          : new Decoded(
              new String(bytes, WINDOWS_1252),
              Optional.of("byte " + (bad + 1) + " is not UTF-8; read as Windows-1252, check its accented letters"));
    }
  }

  private static Decoded damaged(byte[] bytes, int first) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return new Decoded(
        text,
        Optional.of(String.format(
            Locale.ROOT, "damaged UTF-8, first at byte %d; what cannot be read is shown as \uFFFD", first + 1)));
  }

  /** A lead byte with the continuation bytes that it promises: two in a row hardly ever occur in Windows-1252 text. */
  private static boolean hasUtf8Sequence(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      int lead = bytes[i] & 0xff;
      int more = lead >= 0xC2 && lead <= 0xDF ? 1 : lead >= 0xE0 && lead <= 0xEF ? 2 : lead >= 0xF0 && lead <= 0xF4 ? 3 : 0;
      if (more > 0 && i + more < bytes.length) {
        boolean whole = true;
        for (int k = 1; k <= more; k++) {
          whole &= (bytes[i + k] & 0xC0) == 0x80;
        }
        if (whole) {
          return true;
        }
      }
    }
    return false;
  }
}
