/**
 * Makes the bundled table of people and offices from the tables of facts in {@code src/people}; not used when Dicta runs.
 *
 * <p>Entry: {@link dicta.annotate.people.build.RegistryBuilder}. May use: model, people.
 */
@NullMarked
package dicta.annotate.people.build;

import org.jspecify.annotations.NullMarked;
