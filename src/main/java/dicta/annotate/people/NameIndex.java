package dicta.annotate.people;

import dicta.model.NameFolding;
import dicta.model.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People by the keys of their names. Built at the first look-up, which takes some tens of milliseconds. Thread-safe. */
final class NameIndex {
  private final Collection<Person> people;
  private final Surnames surnames;
  private volatile Optional<Maps> maps = Optional.empty();

  NameIndex(Collection<Person> people, Surnames surnames) {
    this.people = people;
    this.surnames = surnames;
  }

  /** Who bears a full name. */
  List<Person> whole(String key) {
    return maps().byWholeName.getOrDefault(key, List.of());
  }

  /** Who is called so by one part of the name. */
  List<Person> alone(String key) {
    return maps().byNameAlone.getOrDefault(key, List.of());
  }

  private Maps maps() {
    Optional<Maps> made = maps;
    if (made.isEmpty()) {
      made = Optional.of(new Maps());
      maps = made;
    }
    return made.get();
  }

  private final class Maps {
    final Map<String, List<Person>> byWholeName = new HashMap<>(16_384);
    final Map<String, List<Person>> byNameAlone = new HashMap<>(16_384);

    Maps() {
      var weaker = new ArrayList<Map.Entry<String, Person>>();
      for (Person p : people) {
        index(p, weaker);
      }
      // "Ferdinand Marcos" is Ferdinand Marcos Jr. as long as nobody else is called so; Donald Trump is not his son.
      weaker.forEach(e -> byWholeName.putIfAbsent(e.getKey(), List.of(e.getValue())));
    }

    private void index(Person p, List<Map.Entry<String, Person>> weaker) {
      String country = p.country().orElse("");
      indexSpelling(p, p.name(), country, weaker);
      for (String spelling : p.spellings()) {
        indexSpelling(p, spelling, country, weaker);
      }
    }

    private void indexSpelling(Person p, String spelling, String country, List<Map.Entry<String, Person>> weaker) {
      if (spelling.indexOf(' ') >= 0) {
        String written = NameFolding.key(spelling);
        for (String key : surnames.whole(written, country)) {
          put(byWholeName, key, p);
          String bare = surnames.withoutSuffixes(key);
          if (bare.length() < key.length()) {
            weaker.add(Map.entry(bare, p));
          }
        }
        for (String key : surnames.alone(written, country)) {
          put(byNameAlone, key, p);
        }
      } else {
        String key = NameFolding.key(spelling);
        put(byNameAlone, key, p);
        if (key.indexOf(' ') >= 0 || p.name().equals(spelling)) {
          put(byWholeName, key, p);
        }
      }
    }

    private static void put(Map<String, List<Person>> index, String key, Person p) {
      List<Person> there = index.get(key);
      if (there == null) {
        index.put(key, List.of(p));
      } else if (!there.contains(p)) {
        var more = new ArrayList<>(there);
        more.add(p);
        index.put(key, List.copyOf(more));
      }
    }
  }
}
