package dicta.search.query;

import java.util.Optional;

/**
 * Something in a query that could not be taken as written.
 *
 * @param position UTF-16 code unit of the query
 * @param hint what was expected, in plain words
 * @param mended the whole query as it was understood
 */
public record Mistake(int position, String hint, Optional<String> mended) {}
