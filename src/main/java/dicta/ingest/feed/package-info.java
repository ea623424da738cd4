/**
 * The articles in a feed: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0.
 *
 * <p>Entry: {@link dicta.ingest.feed.Feed}. May use: html, jsoup.
 */
@NullMarked
package dicta.ingest.feed;

import org.jspecify.annotations.NullMarked;
