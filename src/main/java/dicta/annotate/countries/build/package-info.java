/**
 * Makes the table of towns from public gazetteers; not used when Dicta runs.
 *
 * <p>Entry: {@link dicta.annotate.countries.build.TownsBuilder}. May use: text.
 */
@NullMarked
package dicta.annotate.countries.build;

import org.jspecify.annotations.NullMarked;
