package dicta.cli;

import dicta.annotate.countries.CountryTagger;
import dicta.annotate.people.PeopleRegistry;
import dicta.annotate.people.RoleHolders;
import dicta.annotate.people.RoleMention;
import dicta.annotate.people.RoleReader;
import dicta.annotate.text.Language;
import dicta.annotate.text.Tokenizer;
import dicta.model.Office;
import dicta.model.Person;
import dicta.model.PersonRef;
import dicta.search.NameDirectory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whom a typed name or role means, as the registry of people knows it. Thread-safe. */
final class RegistryNames implements NameDirectory {
  private static final int LONGEST_NAME = 100;

  private final PeopleRegistry people;
  private final Tokenizer tokenizer;
  private final RoleReader roles;
  private final RoleHolders holders;
  private final CountryTagger countries;

  RegistryNames(PeopleRegistry people, CountryTagger countries, Tokenizer tokenizer) {
    this.people = people;
    this.countries = countries;
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
    return roles(name).stream().flatMap(m -> holders.of(m, List.of(), today).stream()).map(Person::ref).distinct().toList();
  }

  /** The longest office in front; none is looked for in front of what is too long to be a name. */
  @Override
  public Optional<String> withoutOffice(String name) {
    if (name.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    for (int end = name.lastIndexOf(' '); end > 0; end = name.lastIndexOf(' ', end - 1)) {
      int length = end;
      if (roles(name.substring(0, end)).stream().anyMatch(role -> role.span().start() == 0 && role.span().end() == length)) {
        return Optional.of(name.substring(end + 1));
      }
    }
    return Optional.empty();
  }

  @Override
  public List<PersonRef> heldBefore(String name) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return roles(name).stream()
        .filter(m -> m.relation() == RoleMention.Relation.HOLDER && m.country().isPresent())
        .flatMap(m -> m.roles().stream().flatMap(role -> people.formerHolders(role, m.country().get(), today).stream()))
        .map(Person::ref)
        .distinct()
        .toList();
  }

  /** The offices that it names, capitals aside: who types "president of ukraine" means Ukraine. */
  private List<RoleMention> roles(String name) {
    List<RoleMention> typed = roles.find(tokenizer.tokenize(name), "en");
    return typed.stream().anyMatch(m -> m.country().isPresent()) ? typed : roles.find(tokenizer.tokenize(capitalized(name)), "en");
  }

  @Override
  public List<String> countries(String name) {
    for (String written : List.of(name, capitalized(name))) {
      for (String lang : Language.codes()) {
        List<String> codes = countries.codes(written, lang);
        if (!codes.isEmpty()) {
          return codes;
        }
      }
    }
    return List.of();
  }

  @Override
  public Map<String, List<String>> countryNames() {
    Map<String, List<String>> names = new HashMap<>();
    for (String lang : Language.codes()) {
      countries.names(lang).forEach((code, called) -> names.computeIfAbsent(code, c -> new ArrayList<>()).addAll(called));
    }
    return names;
  }

  private static String capitalized(String name) {
    return Pattern.compile("(?<!\\p{L})(?!of\\b|the\\b|and\\b|de\\b)\\p{Ll}").matcher(name).replaceAll(m -> m.group().toUpperCase(Locale.ROOT));
  }

  @Override
  public List<Office> offices(String id) {
    return people.byId(id).map(Person::offices).orElse(List.of());
  }

  @Override
  public List<String> spellings(String id) {
    return people.byId(id).map(Person::spellings).orElse(List.of());
  }
}
