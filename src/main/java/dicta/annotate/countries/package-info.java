/**
 * Which countries a text names and is about.
 *
 * <p>Entry: {@link dicta.annotate.countries.CountryTagger}. May use: model, text.
 */
@NullMarked
package dicta.annotate.countries;

import org.jspecify.annotations.NullMarked;
