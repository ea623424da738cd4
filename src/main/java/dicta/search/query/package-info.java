/**
 * The query language: text into a tree, with its mistakes and how they could be mended. Knows nothing of Lucene.
 *
 * <p>Entry: {@link dicta.search.query.QueryParser}. May use: nothing but the JDK.
 */
@NullMarked
package dicta.search.query;

import org.jspecify.annotations.NullMarked;
