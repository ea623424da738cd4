package dicta.annotate.speech;

import dicta.annotate.countries.CountryMention;
import dicta.annotate.text.TokenizedText;
import dicta.annotate.text.TokenizedText.Type;
import dicta.model.Gender;
import dicta.model.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names of people in an article in a language without files: full names of the registry, and a given name with a surname behind it.
 * Capitals alone show nothing, for in German every noun has one. Made for one article; not thread-safe.
 */
final class UnreadNames {
  private static final int LONGEST = 6;

  private final Bearers bearers;
  private final Words known;
  private final String scope;
  private final Map<String, List<Entity>> bySurname = new HashMap<>();
  private final Map<String, Entity> byKey = new HashMap<>();

  /** @param known given names and the small words inside names, of all languages */
  UnreadNames(Bearers bearers, Words known, String scope) {
    this.bearers = bearers;
    this.known = known;
    this.scope = scope;
  }

  /**
   * A full name.
   *
   * @param first token
   * @param last one past its last token
   * @param bare whether it stands as it is called, without an ending: "Keller", not "Kellers"
   */
  record Name(int first, int last, Entity entity, boolean bare) {}

  /** Full names between two tokens, by place. */
  List<Name> in(TokenizedText text, List<CountryMention> places, int from, int to) {
    List<Name> found = new ArrayList<>();
    int i = from;
    int run = from;
    while (i < to) {
      if (i >= run) {
        run = runEnd(text, i);
      }
      Optional<Name> name = isCapital(text, i) ? at(text, places, i, Math.min(to, run)) : Optional.empty();
      name.ifPresent(found::add);
      i = name.map(Name::last).orElse(i + 1);
    }
    return found;
  }

  /** Notes who is named in a text, so that they are known by surname. */
  void read(TokenizedText text, List<CountryMention> places) {
    for (Name name : in(text, places, 0, text.size())) {
      List<Entity> bearers = bySurname.computeIfAbsent(name.entity().surname(), s -> new ArrayList<>());
      if (!bearers.contains(name.entity())) {
        bearers.add(name.entity());
      }
    }
  }

  /** The one person of the article with a surname. */
  Optional<Entity> surnamed(String word) {
    List<Entity> found = bySurname.getOrDefault(NameForms.fold(word), List.of());
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** Whether a word is the surname of somebody in the article. */
  boolean isSurname(String word) {
    return bySurname.containsKey(NameForms.fold(word));
  }

  boolean isGiven(String word) {
    return (known.bits(NameForms.fold(word)) & Words.GIVEN) != 0;
  }

  /** One past the words in capitals, with small words of names between them, that begin at a token. */
  int runEnd(TokenizedText text, int first) {
    int end = first + 1;
    int i = first + 1;
    while (i < text.size() && text.paragraph(i) == text.paragraph(first) && text.type(i) == Type.WORD && text.start(i) == text.end(i - 1) + 1) {
      if (isCapital(text, i)) {
        end = i + 1;
      } else if (!isParticle(text, i)) {
        break;
      }
      i++;
    }
    return end;
  }

  static boolean isCapital(TokenizedText text, int i) {
    return text.type(i) == Type.WORD && text.isCapitalised(i);
  }

  private boolean isParticle(TokenizedText text, int i) {
    return (known.bits(text.lower(i)) & Words.PARTICLE) != 0;
  }

  /** The longest name that begins at a token. */
  private Optional<Name> at(TokenizedText text, List<CountryMention> places, int first, int end) {
    for (int last = Math.min(end, first + LONGEST); last > first + 1; last--) {
      if (!isCapital(text, last - 1)) {
        continue;
      }
      String written = text.span(first, last).in(text.text()).replaceAll("\\s+", " ");
      Optional<Person> person = bearers.named(written);
      if (person.isPresent()) {
        return Optional.of(new Name(first, last, entity(written, person), true));
      }
      Optional<Person> inflected = written.endsWith("s") ? bearers.named(written.substring(0, written.length() - 1)) : Optional.empty();
      if (inflected.isPresent()) {
        return Optional.of(new Name(first, last, entity(written, inflected), false));
      }
      if (last == end && looksLikeSomebody(text, first, last) && places.stream().noneMatch(p -> p.first() >= first && p.last() == end)) {
        String genitive = NameForms.fold(written).replaceAll("s$", "");
        boolean bare = genitive.equals(NameForms.fold(written)) || !byKey.containsKey(genitive);
        return Optional.of(new Name(first, last, bare ? entity(written, Optional.empty()) : byKey.get(genitive), bare));
      }
    }
    return Optional.empty();
  }

  /** A given name, other given names or small words of names, a surname. */
  private boolean looksLikeSomebody(TokenizedText text, int first, int last) {
    for (int i = first; i < last; i++) {
      boolean fits = i == last - 1 || isGiven(text.word(i)) || i > first && isParticle(text, i) && !isCapital(text, i);
      if (!fits || text.word(i).length() < 2 || isInCapitals(text.word(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInCapitals(String word) {
    return word.chars().noneMatch(Character::isLowerCase);
  }

  private Entity entity(String written, Optional<Person> person) {
    String name = person.map(Person::name).orElse(written);
    return byKey.computeIfAbsent(person.map(Person::id).orElse(NameForms.fold(name)), k -> {
      var e = new Entity(byKey.size(), scope, bearers::has);
      e.known = person;
      e.name = name;
      e.key = List.of(NameForms.fold(name).split(" "));
      e.person = true;
      e.gender = person.map(Person::gender).orElse(Gender.UNKNOWN);
      return e;
    });
  }
}
