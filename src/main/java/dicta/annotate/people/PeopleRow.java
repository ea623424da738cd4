package dicta.annotate.people;

import dicta.model.Gender;
import java.util.List;
import java.util.Optional;

/**
 * One row of a people file: a fact about a person.
 *
 * @param line counted from 1
 * @param id explicit identity, else absent and made from the name
 * @param spellings other spellings; surnames or single names used alone are single words
 * @param title as written on a page; may be empty
 * @param role as in {@link dicta.model.Office#role}; absent if the row speaks of no office
 * @param sameAs identity of the person whom this row's person really is
 * @param not identity of a person whom the row's name does not mean
 * @param where in which articles {@code not} holds: {@code country:US}, {@code source:Voz}, {@code lang:es}; empty: in all
 * @param note source of the fact
 */
record PeopleRow(
    int line,
    Optional<String> id,
    String name,
    List<String> spellings,
    Gender gender,
    Optional<String> country,
    Optional<String> wikidata,
    String title,
    Optional<String> role,
    Optional<String> officeCountry,
    Optional<FactDate> from,
    Optional<FactDate> to,
    Optional<String> sameAs,
    Optional<String> not,
    List<String> where,
    String note) {}
