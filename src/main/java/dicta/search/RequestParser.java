package dicta.search;

import java.util.List;
import java.util.Map;

/** Makes a {@link SearchRequest} of named parameters; the one place where their names, forms and defaults are known. */
public final class RequestParser {
  private RequestParser() {}

  /**
   * @param params values by parameter name, as in a URL's query
   * @throws BadRequest naming every parameter that is unknown or cannot be used
   */
  public static SearchRequest parse(Map<String, List<String>> params) {
    throw new BadRequest(List.of());
  }
}
