/**
 * An article into the same with its statements, people, countries and dates.
 *
 * <p>Entry: {@link dicta.annotate.Annotator}. May use: model.
 */
@NullMarked
package dicta.annotate;

import org.jspecify.annotations.NullMarked;
