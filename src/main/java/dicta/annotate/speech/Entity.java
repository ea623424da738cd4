package dicta.annotate.speech;

import dicta.model.Gender;
import dicta.model.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Somebody or something that an article speaks of under one or more names. Built up while an article is read. */
final class Entity {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ENDS = Pattern.compile("^-|-$");

  final int index;
  /** The fullest form of the name as written; empty while nothing but a role is known. */
  String name = "";
  /** Folded words of that name. */
  List<String> key = List.of();
  /** "jr", "iii": tells father and son apart; empty where none was written. */
  String suffix = "";
  /** Folded single words that have been used for it: surnames, given names. */
  final Set<String> shortNames = new HashSet<>();
  Gender gender = Gender.UNKNOWN;
  /** Whether anything shows that it is a person. */
  boolean person;
  boolean body;
  /** Whether its name is a company's and a country's, and the first alone may stand for it: "Lang Canada". */
  boolean branch;
  /** Whether the fullest form of its name stood right behind a title, so that no word before it was caught by the way. */
  boolean titled;
  /** Whether its name is a common noun, "the Government": another one in every article. */
  boolean common;
  /** Words for offices and roles used of it, lower case, and countries named with them. */
  final Set<String> roles = new HashSet<>();
  final Set<String> roleHeads = new HashSet<>();
  final Set<String> countries = new HashSet<>();
  /** Nouns for bodies that stand with its offices, lower case: "union" of "a spokesman for the harbour union". */
  final Set<String> bodies = new HashSet<>();
  /** Party and place that were written with the name: "republican", "ohio". */
  final Set<String> affiliations = new HashSet<>();
  final List<Integer> mentions = new ArrayList<>();
  Optional<Person> known = Optional.empty();

  /** Tells the article from others. */
  final String scope;
  /** Whether the registry gives an identity to somebody. */
  private final Predicate<String> taken;
  /** The name in an identity, and the name that it was made of: it is asked for again and again. */
  private String slug = "";
  private String slugOf = "";

  Entity(int index, String scope, Predicate<String> taken) {
    this.index = index;
    this.scope = scope;
    this.taken = taken;
  }

  /**
   * The registry's identity, else one from the fullest form of the name, of this article alone where that does not tell one from
   * another: a surname or a given name alone, "the Government", the name of somebody in the registry who is not meant.
   */
  Optional<String> id() {
    if (known.isPresent()) {
      return known.map(Person::id);
    }
    if (!name.equals(slugOf)) {
      slug = ENDS.matcher(BETWEEN_WORDS.matcher(NameForms.fold(name)).replaceAll("-")).replaceAll("");
      slugOf = name;
    }
    if (slug.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(key.size() < 2 && !body || common || taken.test(slug) ? slug + "-in-" + scope : slug);
  }

  String surname() {
    return key.isEmpty() ? "" : key.getLast();
  }

  /** The registry's name, else the fullest one in the article; the article's too where it is the same with its accents. */
  String shownName() {
    return known.map(Person::name).filter(n -> !n.equals(NameForms.withoutMarks(name))).orElse(name);
  }

  boolean canBe(Gender wanted) {
    return wanted == Gender.UNKNOWN || gender == Gender.UNKNOWN || gender == wanted;
  }
}
