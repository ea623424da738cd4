package dicta.serve.api;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Entity tags: the archive's version, the day that relative dates count from, and the request whatever its order. */
final class Etag {
  private static final int BYTES = 12;

  private Etag() {}

  /**
   * Sets the tag of the answer.
   *
   * @return whether the client has this very answer already; then 304 has been answered and there is nothing more to do
   */
  static boolean matches(Context ctx, String indexVersion) {
    String tag = "W/\"" + hash(indexVersion, ctx.path(), ctx.queryParamMap()) + "\"";
    ctx.header("ETag", tag).header("Cache-Control", "no-cache");
    String known = ctx.header("If-None-Match");
    boolean same = known != null
        && Arrays.stream(known.split(",")).map(String::strip).anyMatch(t -> t.equals(tag) || t.equals("*"));
    if (same) {
      ctx.status(304);
    }
    return same;
  }

  private static String hash(String version, String path, Map<String, List<String>> params) {
    var normal = new TreeMap<String, List<String>>();
    params.forEach((name, values) -> normal.put(name, values.stream().filter(v -> !v.isBlank()).sorted().toList()));
    normal.values().removeIf(List::isEmpty);
    String key = version + '\n' + LocalDate.now(ZoneOffset.UTC) + '\n' + path + '\n' + normal;
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
