/**
 * The article in a web page: what its metadata say, and its body without what surrounds it.
 *
 * <p>Entry: {@link dicta.ingest.html.Page}. May use: json, jsoup.
 */
@NullMarked
package dicta.ingest.html;

import org.jspecify.annotations.NullMarked;
