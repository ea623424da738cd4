package dicta.annotate.people;

import dicta.model.Person;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The registry of people and their offices: what is bundled, and what the user added or corrected, which wins. Immutable and
 * thread-safe. Names are matched with case, diacritics, hyphens and honorifics aside.
 */
public interface People {
  Optional<Person> byId(String id);

  /** Whether the user has added this person, or said something of them, in a people file. */
  boolean isUsers(Person person);

  /** All who bear exactly this full name in one of their spellings; more than one where namesakes are known. */
  List<Person> named(String fullName);

  /** All who are called so by surname alone. */
  List<Person> surnamed(String surname);

  /**
   * Who held an office on a day; more than one where the facts overlap.
   *
   * @param role as in {@link dicta.model.Office#role}
   * @param country ISO 3166-1 alpha-2 or a code of an organisation
   */
  List<Person> holders(String role, String country, LocalDate on);

  /** Who had held an office before a day and no longer did, the latest first. */
  List<Person> formerHolders(String role, String country, LocalDate on);

  /** Who came into an office next after a day, as far as known: the president-elect. */
  Optional<Person> nextHolder(String role, String country, LocalDate on);

  /**
   * Whether the user has said that a name in such an article does not mean this person.
   *
   * @param mention the name as written
   * @param source outlet of the article
   * @param lang its language
   * @param countries what it is about
   */
  boolean ruledOut(Person person, String mention, Optional<String> source, String lang, Collection<String> countries);

  /**
   * Whom a name means that somebody asks for: who is called so in full; else whose name has it as a word or an end; else the
   * same with transliteration aside; else with small slips. Only those of the first kind that there are.
   */
  List<Person> meant(String typed);

  /**
   * Whom somebody may be about to type: who is called so, then names that begin so, then other transliterations and small slips.
   *
   * @param atMost how many
   */
  List<Person> matching(String typed, int atMost);

  /**
   * The same people as one article means them: whom the user has said not to be meant there is left out of {@link #named} and
   * {@link #surnamed}.
   */
  default People in(Optional<String> source, String lang, Collection<String> countries) {
    return new RuledPeople(this, source, lang, countries);
  }
}
