/**
 * The JSON that Dicta reads and writes: one mapper and the format of annotated articles.
 *
 * <p>Entry: {@link dicta.json.Json}. May use: model, Jackson.
 */
@NullMarked
package dicta.json;

import org.jspecify.annotations.NullMarked;
