/**
 * A request into hits, facets, highlights and suggestions.
 *
 * <p>Entry: {@link dicta.search.Search}; {@code query} holds the query language, {@code lucene} the embedded index. May use: model,
 * json, index, Lucene.
 */
@NullMarked
package dicta.search;

import org.jspecify.annotations.NullMarked;
