/**
 * Search in the embedded Lucene index.
 *
 * <p>Entry: {@link dicta.search.lucene.LuceneSearch}. May use: model, json, index, search, query, Lucene. The way of a request:
 * {@link dicta.search.query.QueryParser} → {@code Translator} (a Lucene query) → {@code Pass} (one walk over the matching
 * documents: total, best hits, counts by column) → {@code Facets}, {@code Hits} (the answer).
 */
@NullMarked
package dicta.search.lucene;

import org.jspecify.annotations.NullMarked;
