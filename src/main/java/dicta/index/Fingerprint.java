package dicta.index;

import dicta.model.Article;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/** 16 bytes that are the same if an article was read the same and is annotated by the same version. */
final class Fingerprint {
  private Fingerprint() {}

  static byte[] of(Article a, String annotationVersion) {
    MessageDigest sha;
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
    field(sha, annotationVersion);
    field(sha, a.id());
    field(sha, a.url());
    field(sha, a.title());
    field(sha, a.byline());
    field(sha, a.source());
    field(sha, a.published().map(Object::toString));
    field(sha, a.lang());
    field(sha, a.givenId());
    field(sha, a.text());
    return Arrays.copyOf(sha.digest(), 16);
  }

  private static void field(MessageDigest sha, Optional<String> value) {
    field(sha, value.map(v -> "=" + v).orElse("-"));
  }

  private static void field(MessageDigest sha, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    int n = bytes.length; // the length goes before the bytes, so that "ab"+"c" is not "a"+"bc"
    sha.update(new byte[] {(byte) (n >> 24), (byte) (n >> 16), (byte) (n >> 8), (byte) n});
    sha.update(bytes);
  }
}
