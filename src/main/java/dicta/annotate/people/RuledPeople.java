package dicta.annotate.people;

import dicta.model.Person;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The registry with the user's corrections for one article applied. */
record RuledPeople(People all, Optional<String> source, String lang, Collection<String> countries) implements People {
  private List<Person> allowed(String mention, List<Person> found) {
    return found.stream().filter(p -> !all.ruledOut(p, mention, source, lang, countries)).toList();
  }

  @Override
  public Optional<Person> byId(String id) {
    return all.byId(id);
  }

  @Override
  public boolean isUsers(Person person) {
    return all.isUsers(person);
  }

  @Override
  public List<Person> named(String fullName) {
    return allowed(fullName, all.named(fullName));
  }

  @Override
  public List<Person> surnamed(String surname) {
    List<Person> found = all.surnamed(surname);
    List<Person> left = allowed(surname, found);
    // "Not that Clinton" does not mean the other one: of those left only whom the user has named is meant.
    return left.size() == found.size() ? left : left.stream().filter(all::isUsers).toList();
  }

  @Override
  public List<Person> holders(String role, String country, LocalDate on) {
    return all.holders(role, country, on);
  }

  @Override
  public List<Person> formerHolders(String role, String country, LocalDate on) {
    return all.formerHolders(role, country, on);
  }

  @Override
  public Optional<Person> nextHolder(String role, String country, LocalDate on) {
    return all.nextHolder(role, country, on);
  }

  @Override
  public boolean ruledOut(Person person, String mention, Optional<String> from, String in, Collection<String> about) {
    return all.ruledOut(person, mention, from, in, about);
  }

  @Override
  public List<Person> meant(String typed) {
    return all.meant(typed);
  }

  @Override
  public List<Person> matching(String typed, int atMost) {
    return all.matching(typed, atMost);
  }
}
