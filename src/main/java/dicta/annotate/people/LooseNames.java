package dicta.annotate.people;

import dicta.model.NameFolding;
import dicta.model.Office;
import dicta.model.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Look-up of names as people type them, with transliteration aside. Indexes are built at the first use of each kind. Thread-safe.
 */
final class LooseNames {
  private final Once<List<Spelling>> all;
  private final Surnames surnames;
  private final Once<Map<String, List<Spelling>>> bySkeleton = new Once<>(this::group);
  private final Once<Map<String, List<Person>>> shortened = new Once<>(this::shorten);

  LooseNames(Once<List<Spelling>> all, Surnames surnames) {
    this.all = all;
    this.surnames = surnames;
  }

  private Map<String, List<Spelling>> group() {
    var groups = new HashMap<String, List<Spelling>>();
    for (Spelling name : all.get()) {
      if (name.key().indexOf(' ') > 0) {
        groups.computeIfAbsent(NameFolding.skeleton(name.key()), k -> new ArrayList<>(2)).add(name);
      }
    }
    return groups;
  }

  private Map<String, List<Person>> shorten() {
    var index = new HashMap<String, List<Person>>();
    for (Spelling spelling : all.get()) {
      Person p = spelling.person();
      if (hasLed(p)) {
        for (String key : surnames.shortened(spelling.key(), p.country().orElse(""))) {
          NameIndex.put(index, key, p);
        }
      }
    }
    return index;
  }

  private static boolean hasLed(Person p) {
    for (Office o : p.offices()) {
      if (o.role().startsWith("head_of_")) {
        return true;
      }
    }
    return false;
  }

  /** Leaders by a shorter form of their full name: "Alejandro Toledo" for Alejandro Toledo Manrique. */
  List<Person> shortened(String key) {
    return shortened.get().getOrDefault(key, List.of());
  }

  /** All whose full name is the same but for transliteration. */
  List<Person> whole(String key) {
    List<Spelling> alike = bySkeleton.get().getOrDefault(NameFolding.skeleton(key), List.of());
    if (alike.isEmpty()) {
      return List.of();
    }
    String loose = NameFolding.loose(key);
    var found = new ArrayList<Person>(1);
    for (Spelling name : alike) {
      if (name.loose().equals(loose) && !found.contains(name.person())) {
        found.add(name.person());
      }
    }
    return found;
  }

  /** All who have the typed words as whole words of a name, else with transliteration aside, else with slips. */
  List<Person> meant(String typed) {
    String key = NameFolding.key(typed);
    String loose = NameFolding.loose(typed);
    List<Person> found = List.of();
    for (int kind = 0; kind < 4 && found.isEmpty() && !loose.isEmpty(); kind++) {
      int as = kind;
      found = all.get().stream().filter(e -> fits(e, as, key, loose)).map(Spelling::person).distinct().toList();
    }
    return found;
  }

  private static boolean fits(Spelling e, int kind, String key, String loose) {
    return switch (kind) {
      case 0 -> (" " + e.key() + " ").contains(" " + key + " ");
      case 1 -> e.loose().equals(loose);
      case 2 -> loose.length() >= 4 && e.words().contains(loose);
      default -> slips(e.loose(), loose) || loose.length() >= 6 && e.words().stream().anyMatch(w -> slips(w, loose));
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
    for (Spelling e : all.get()) {
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

  private static int rank(Spelling e, String key, String loose) {
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
