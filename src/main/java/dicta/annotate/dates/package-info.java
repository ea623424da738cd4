/**
 * Time expressions and their ISO 8601 values.
 *
 * <p>Entry: {@link dicta.annotate.dates.DateTagger}. May use: model, text.
 */
@NullMarked
package dicta.annotate.dates;

import org.jspecify.annotations.NullMarked;
