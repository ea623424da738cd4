package dicta.annotate.people;

import dicta.model.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** People by the keys of their names. Built at the first look-up, which takes some tens of milliseconds. Thread-safe. */
final class NameIndex {
  private final Once<List<Spelling>> all;
  private final Surnames surnames;
  private final Once<Maps> maps = new Once<>(Maps::new);

  NameIndex(Once<List<Spelling>> all, Surnames surnames) {
    this.all = all;
    this.surnames = surnames;
  }

  /** Who bears a full name. */
  List<Person> whole(String key) {
    return maps.get().byWholeName.getOrDefault(key, List.of());
  }

  /** Who is called so by one part of the name. */
  List<Person> alone(String key) {
    return maps.get().byNameAlone.getOrDefault(key, List.of());
  }

  private final class Maps {
    final Map<String, List<Person>> byWholeName = new HashMap<>(16_384);
    final Map<String, List<Person>> byNameAlone = new HashMap<>(16_384);

    Maps() {
      var weaker = new ArrayList<Map.Entry<String, Person>>();
      for (Spelling spelling : all.get()) {
        index(spelling, weaker);
      }
      // "Ferdinand Marcos" is Ferdinand Marcos Jr. as long as nobody else is called so; Donald Trump is not his son.
      weaker.forEach(e -> byWholeName.putIfAbsent(e.getKey(), List.of(e.getValue())));
    }

    private void index(Spelling spelling, List<Map.Entry<String, Person>> weaker) {
      Person p = spelling.person();
      String country = p.country().orElse("");
      String written = spelling.key();
      if (spelling.written().indexOf(' ') >= 0) {
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
        put(byNameAlone, written, p);
        if (written.indexOf(' ') >= 0 || p.name().equals(spelling.written())) {
          put(byWholeName, written, p);
        }
      }
    }
  }

  /** Adds somebody to those to whom a key leads. */
  static void put(Map<String, List<Person>> index, String key, Person p) {
    List<Person> there = index.putIfAbsent(key, List.of(p));
    if (there != null && !has(there, p)) {
      var more = new ArrayList<>(there);
      more.add(p);
      index.put(key, List.copyOf(more));
    }
  }

  /** Whether this very record is among them; within a registry everybody is one record. */
  private static boolean has(List<Person> people, Person p) {
    for (Person there : people) {
      if (there == p) {
        return true;
      }
    }
    return false;
  }
}
