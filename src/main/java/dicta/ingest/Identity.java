package dicta.ingest;

import dicta.ingest.tables.Tables;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which article an article is, so that reading it again replaces it: by its address, else by the id that its outlet
 * gave it, else by its content.
 */
final class Identity {
  private static final List<Pattern> TRACKING =
      Tables.rows("tracking-parameters.tsv", 2).stream()
          .map(row -> Pattern.compile(row[0].replace("*", ".*"), Pattern.CASE_INSENSITIVE))
          .toList();

  /** RFC 4648 base32 in lower case: safe in URLs and file names whatever their case. */
  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

  /** 80 bits: among a hundred million articles two share an id with a probability below one in a hundred. */
  private static final int ID_LETTERS = 16;

  private Identity() {}

  /**
   * The id of an article.
   *
   * @param url its address, if known
   * @param givenId the id its record carries. Without a source, one of digits only says nothing: many files count from
   *     1.
   */
  static String of(Optional<String> url, Optional<String> givenId, Optional<String> source, String title, String text) {
    Optional<String> address = url.flatMap(Identity::key);
    if (address.isPresent()) {
      return hash("url", address.get());
    }
    if (givenId.isPresent() && (source.isPresent() || !givenId.get().chars().allMatch(Character::isDigit))) {
      return hash("id", source.orElse(""), givenId.get());
    }
    return hash("text", source.orElse(""), title, text);
  }

  /**
   * The address in the form that is stored and shown: without fragment and tracking parameters, scheme and host in
   * lower case. Empty for what is not an absolute http(s) address.
   */
  static Optional<String> canonical(String written) {
    try {
      URI uri = new URI(written.strip().replace(" ", "%20").replace("|", "%7C"));
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null) {
        return Optional.empty();
      }
      boolean ownPort = uri.getPort() >= 0 && uri.getPort() != (scheme.equals("http") ? 80 : 443);
      String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      String query = query(uri.getRawQuery());
      return Optional.of(
          scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (ownPort ? ":" + uri.getPort() : "") + path
              + (query.isEmpty() ? "" : "?" + query));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** One key for the addresses that lead to the same page: scheme, {@code www.} and a last slash make no difference. */
  private static Optional<String> key(String url) {
    return canonical(url)
        .map(address -> address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/(?=\\?|$)", ""));
  }

  private static String query(String raw) {
    if (raw == null) {
      return "";
    }
    return Arrays.stream(raw.split("&"))
        .filter(pair -> !pair.isEmpty())
        .filter(pair -> TRACKING.stream().noneMatch(name -> name.matcher(pair.split("=", 2)[0]).matches()))
        .collect(Collectors.joining("&"));
  }

  private static String hash(String... parts) {
    byte[] digest;
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        sha.update(part.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
      }
      digest = sha.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    var id = new StringBuilder(ID_LETTERS);
    for (int i = 0; i < ID_LETTERS; i++) {
      int bit = i * 5;
      int pair = (digest[bit / 8] & 0xff) << 8 | digest[bit / 8 + 1] & 0xff;
      id.append(BASE32.charAt(pair >> 11 - bit % 8 & 31));
    }
    return id.toString();
  }
}
