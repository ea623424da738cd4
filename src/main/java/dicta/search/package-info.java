/**
 * A request into hits, facets, highlights and suggestions.
 *
 * <p>Entry: {@link dicta.search.Search}. May use: model, json, index, Lucene.
 */
@NullMarked
package dicta.search;

import org.jspecify.annotations.NullMarked;
