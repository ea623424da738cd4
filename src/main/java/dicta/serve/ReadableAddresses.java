package dicta.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Refuses parameters that cannot be read: left out, they would make of a search one for everything. */
final class ReadableAddresses implements Routes {
  @Override
  public void register(RoutesConfig routes) {
    routes.before(ctx -> check(ctx.queryString()));
  }

  /** @throws BadRequestResponse if % does not stand before two hexadecimal digits, or these are no UTF-8 */
  static void check(@Nullable String query) {
    int at = query == null ? -1 : query.indexOf('%');
    if (query == null || at < 0) {
      return;
    }
    ByteBuffer bytes = ByteBuffer.allocate(query.length());
    for (; at >= 0; at = query.indexOf('%', at)) {
      int begin = at;
      bytes.clear();
      for (; at < query.length() && query.charAt(at) == '%'; at += 3) {
        int high = at + 2 < query.length() ? Character.digit(query.charAt(at + 1), 16) : -1;
        int low = high < 0 ? -1 : Character.digit(query.charAt(at + 2), 16);
        if (low < 0) {
          String code = query.substring(at, Math.min(query.length(), at + 3));
          throw new BadRequestResponse(
              "the address cannot be read at \"" + code + "\": behind % two hexadecimal digits are expected; a % itself is written %25");
        }
        bytes.put((byte) (high << 4 | low));
      }
      try {
        StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
      } catch (CharacterCodingException e) {
        String codes = query.substring(begin, Math.min(at, begin + 30));
        throw new BadRequestResponse("the address cannot be read at \"" + codes + "\": these bytes are no UTF-8");
      }
    }
  }
}
