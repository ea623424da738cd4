package dicta.annotate.people;

import dicta.model.NameFolding;
import dicta.model.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Look-up of names as people type them. The index is built at the first use. Thread-safe. */
final class LooseNames {
  /** One spelling of one person. */
  private record Entry(String key, String loose, List<String> looseWords, Person person) {}

  private final Collection<Person> people;
  private final Surnames surnames;
  private volatile Optional<Index> index = Optional.empty();

  private record Index(List<Entry> entries, Map<String, List<Person>> whole, Map<String, List<Person>> shortened) {}

  LooseNames(Collection<Person> people, Surnames surnames) {
    this.people = people;
    this.surnames = surnames;
  }

  private Index index() {
    Optional<Index> made = index;
    if (made.isEmpty()) {
      made = Optional.of(build());
      index = made;
    }
    return made.get();
  }

  private Index build() {
    var entries = new ArrayList<Entry>();
    var whole = new HashMap<String, List<Person>>();
    var shortened = new HashMap<String, List<Person>>();
    for (Person p : people) {
      add(p, p.name(), entries, whole);
      p.spellings().forEach(s -> add(p, s, entries, whole));
      if (p.offices().stream().anyMatch(o -> o.role().startsWith("head_of_"))) {
        shorten(p, p.name(), shortened);
        p.spellings().forEach(s -> shorten(p, s, shortened));
      }
    }
    return new Index(List.copyOf(entries), whole, shortened);
  }

  private void shorten(Person p, String spelling, Map<String, List<Person>> shortened) {
    for (String key : surnames.shortened(NameFolding.key(spelling), p.country().orElse(""))) {
      put(p, key, shortened);
    }
  }

  private static void put(Person p, String key, Map<String, List<Person>> index) {
    List<Person> there = index.getOrDefault(key, List.of());
    if (!there.contains(p)) {
      var more = new ArrayList<>(there);
      more.add(p);
      index.put(key, List.copyOf(more));
    }
  }

  /** Leaders by a shorter form of their full name: "Alejandro Toledo" for Alejandro Toledo Manrique. */
  List<Person> shortened(String key) {
    return index().shortened().getOrDefault(key, List.of());
  }

  private static void add(Person p, String spelling, List<Entry> entries, Map<String, List<Person>> whole) {
    String key = NameFolding.key(spelling);
    String loose = NameFolding.loose(spelling);
    var words = new ArrayList<String>();
    for (String word : key.split(" ")) {
      words.add(NameFolding.loose(word));
    }
    entries.add(new Entry(key, loose, words, p));
    if (key.indexOf(' ') > 0) {
      put(p, loose, whole);
    }
  }

  /** All whose full name is the same but for transliteration. */
  List<Person> whole(String key) {
    return index().whole().getOrDefault(NameFolding.loose(key), List.of());
  }

  /** All who have the typed words as whole words of a name, else with transliteration aside, else with slips. */
  List<Person> meant(String typed) {
    String key = NameFolding.key(typed);
    String loose = NameFolding.loose(typed);
    List<Person> found = List.of();
    for (int kind = 0; kind < 4 && found.isEmpty() && !loose.isEmpty(); kind++) {
      int as = kind;
      found = index().entries().stream().filter(e -> fits(e, as, key, loose)).map(Entry::person).distinct().toList();
    }
    return found;
  }

  private static boolean fits(Entry e, int kind, String key, String loose) {
    return switch (kind) {
      case 0 -> (" " + e.key() + " ").contains(" " + key + " ");
      case 1 -> e.loose().equals(loose);
      case 2 -> loose.length() >= 4 && e.looseWords().contains(loose);
      default -> slips(e.loose(), loose) || loose.length() >= 6 && e.looseWords().stream().anyMatch(w -> slips(w, loose));
    };
  }

  private static boolean slips(String there, String typed) {
    int slips = typed.length() >= 8 ? 2 : typed.length() >= 5 ? 1 : 0;
    return slips > 0 && Math.abs(there.length() - typed.length()) <= slips && distance(there, typed, slips) <= slips;
  }

  /** Best first: exact, beginning, beginning of a word, transliteration, small slips; the same person once. */
  List<Person> matching(String typed, int atMost) {
    String key = NameFolding.key(typed);
    if (key.isEmpty()) {
      return List.of();
    }
    String loose = NameFolding.loose(typed);
    var best = new HashMap<Person, Integer>();
    for (Entry e : index().entries()) {
      int rank = rank(e, key, loose);
      if (rank < WORST) {
        best.merge(e.person(), rank, Math::min);
      }
    }
    return best.entrySet().stream()
        .sorted(Comparator.comparingInt((Map.Entry<Person, Integer> e) -> e.getValue())
            .thenComparing(e -> -e.getKey().offices().size())
            .thenComparing(e -> e.getKey().name()))
        .limit(atMost)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static final int WORST = 9;

  private static int rank(Entry e, String key, String loose) {
    if (e.key().equals(key)) {
      return 0;
    }
    if (e.key().startsWith(key)) {
      return 1;
    }
    if (e.key().contains(" " + key)) {
      return 2;
    }
    if (loose.length() < 3) {
      return WORST;
    }
    if (e.loose().equals(loose)) {
      return 3;
    }
    if (e.loose().startsWith(loose)) {
      return 4;
    }
    if (e.loose().endsWith(loose)) {
      return 5;
    }
    return slips(e.loose(), loose) ? 6 : WORST;
  }

  /** Levenshtein distance, or more than {@code limit}. */
  static int distance(String a, String b, int limit) {
    int[] before = new int[b.length() + 1];
    int[] now = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      now[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
        least = Math.min(least, now[j]);
      }
      if (least > limit) {
        return limit + 1;
      }
      int[] swap = before;
      before = now;
      now = swap;
    }
    return before[b.length()];
  }
}
