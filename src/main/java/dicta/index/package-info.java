/**
 * Annotated articles into a Lucene index: owns the schema, writes, commits, snapshots.
 *
 * <p>Entry: {@code ArchiveIndex}. May use: model, json, Lucene.
 */
@NullMarked
package dicta.index;

import org.jspecify.annotations.NullMarked;
