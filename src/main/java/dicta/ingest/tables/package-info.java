/**
 * The data files that say which keys, endings, words and lines mean what.
 *
 * <p>Entry: {@link dicta.ingest.tables.Tables}. May use: nothing but the JDK.
 */
@NullMarked
package dicta.ingest.tables;

import org.jspecify.annotations.NullMarked;
