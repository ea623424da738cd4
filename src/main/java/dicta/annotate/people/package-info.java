/**
 * Who a name or a role is: the registry of people and their offices.
 *
 * <p>Entry: {@link dicta.annotate.people.People}. May use: model, text, countries.
 */
@NullMarked
package dicta.annotate.people;

import org.jspecify.annotations.NullMarked;
