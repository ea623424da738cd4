package dicta.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Styles and scripts, held in memory, compressed once. Their address carries a hash of all of them, so that browsers keep
 * them for good and scripts can import each other by relative names. Immutable.
 */
public final class Assets implements Routes {
  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.8/dist/htmx.min.js";

  /** Names in the address, and where in the class path the file is. */
  private static final Map<String, String> FILES =
      Map.ofEntries(
          own("app.css"), own("print.css"), own("icon.svg"), own("app.js"), own("brush.js"), own("copy.js"), own("facets.js"),
          own("keys.js"), own("live.js"), own("reading.js"), own("suggest.js"), Map.entry("htmx.js", HTMX));

  private static Map.Entry<String, String> own(String name) {
    return Map.entry(name, "/dicta/serve/static/" + name);
  }

  private record File(byte[] plain, byte[] gzipped, String type) {}

  private final Map<String, File> files;
  private final String hash;

  private Assets(Map<String, File> files, String hash) {
    this.files = files;
    this.hash = hash;
  }

  /** @throws IOException if one of the files is missing, which means that the build is broken */
  static Assets load() throws IOException {
    Map<String, File> files = new TreeMap<>();
    MessageDigest digest = sha256();
    for (var file : new TreeMap<>(FILES).entrySet()) {
      byte[] plain = read(file.getValue());
      digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
      digest.update(plain);
      files.put(file.getKey(), new File(plain, gzip(plain), type(file.getKey())));
    }
    return new Assets(files, HexFormat.of().formatHex(digest.digest(), 0, 6));
  }

  /** The address of a file. */
  public String url(String name) {
    if (!files.containsKey(name)) {
      throw new IllegalArgumentException("no such file: " + name);
    }
    return "/assets/" + hash + "/" + name;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/assets/{hash}/{name}", this::serve);
    routes.get("/favicon.ico", ctx -> serve(ctx, "icon.svg", "max-age=86400"));
  }

  private void serve(Context ctx) {
    boolean current = ctx.pathParam("hash").equals(hash);
    // An old address still works, for a page that was open during an upgrade, but is not kept.
    serve(ctx, ctx.pathParam("name"), current ? "public, max-age=31536000, immutable" : "no-cache");
  }

  private void serve(Context ctx, String name, String caching) {
    File file = files.get(name);
    if (file == null) {
      throw new NotFoundResponse("no such file");
    }
    String accepted = ctx.header("Accept-Encoding");
    boolean gzip = accepted != null && accepted.contains("gzip");
    if (gzip) {
      ctx.header("Content-Encoding", "gzip");
    }
    ctx.header("Cache-Control", caching).contentType(file.type).result(gzip ? file.gzipped : file.plain);
  }

  private static byte[] read(String resource) throws IOException {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("missing from the build: " + resource);
      }
      return in.readAllBytes();
    }
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(plain);
    }
    return out.toByteArray();
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      case String other -> throw new IllegalArgumentException("no content type known for ." + other);
    };
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
