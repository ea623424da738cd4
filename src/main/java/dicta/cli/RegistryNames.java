package dicta.cli;

import dicta.annotate.countries.CountryTagger;
import dicta.annotate.people.PeopleRegistry;
import dicta.annotate.people.RoleHolders;
import dicta.annotate.people.RoleMention;
import dicta.annotate.people.RoleReader;
import dicta.annotate.text.Tokenizer;
import dicta.model.Person;
import dicta.model.PersonRef;
import dicta.search.NameDirectory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Whom a typed name or role means, as the registry of people knows it. Thread-safe. */
final class RegistryNames implements NameDirectory {
  private final PeopleRegistry people;
  private final Tokenizer tokenizer;
  private final RoleReader roles;
  private final RoleHolders holders;

  RegistryNames(PeopleRegistry people, CountryTagger countries, Tokenizer tokenizer) {
    this.people = people;
    this.tokenizer = tokenizer;
    this.roles = new RoleReader(countries);
    this.holders = new RoleHolders(people);
  }

  /** A role is read as of today: "the president of Ukraine" is who holds the office now. */
  @Override
  public List<PersonRef> meant(String name) {
    List<Person> byName = people.meant(name);
    if (!byName.isEmpty()) {
      return byName.stream().map(Person::ref).toList();
    }
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    List<RoleMention> mentions = roles.find(tokenizer.tokenize(name), "en");
    return mentions.stream().flatMap(m -> holders.of(m, List.of(), today).stream()).map(Person::ref).distinct().toList();
  }

  @Override
  public List<String> spellings(String id) {
    return people.byId(id).map(Person::spellings).orElse(List.of());
  }
}
