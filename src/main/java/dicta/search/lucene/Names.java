package dicta.search.lucene;

import dicta.index.Schema;
import dicta.index.Words;
import dicta.model.PersonRef;
import dicta.search.NameDirectory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** The people and organisations of the archive by all that they are called in it. Immutable. */
final class Names {
  /** @param spellings all names and mentions, with how often each stands */
  private record Known(String id, Map<String, Integer> names, Map<String, Integer> spellings) {
    String name() {
      return names.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(id);
    }
  }

  private static final int LONGEST_INITIALS = 6;

  /** Words that initials leave out. */
  private static final Set<String> SMALL_WORDS = Set.of("of", "the", "and", "for", "on", "in", "de", "del", "la", "las", "los", "y", "para");

  private static final Set<String> HONORIFICS = Set.of("mr", "mrs", "ms", "miss", "dr", "sir", "madam", "senor", "senora", "sr", "sra");

  private final NameDirectory directory;
  private final Map<String, Known> byId = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, Set<String>> byFullName = new HashMap<>();
  private final TreeMap<String, Set<String>> byWord = new TreeMap<>();

  /** By words that a mention has beside the whole name: they mean somebody only together with one of the name's own. */
  private final Map<String, Set<String>> besideName = new HashMap<>();
  private final Map<String, Set<String>> byInitials = new HashMap<>();
  private final Map<String, Set<String>> bySound = new HashMap<>();

  private Names(NameDirectory directory) {
    this.directory = directory;
  }

  static Names of(List<LeafReaderContext> leaves, NameDirectory directory) throws IOException {
    var names = new Names(directory);
    for (LeafReaderContext leaf : leaves) {
      names.read(leaf.reader().terms(Schema.NAMED), true);
      names.read(leaf.reader().terms(Schema.SPELLED), false);
    }
    for (Known known : names.byId.values()) {
      names.labels.put(known.id, known.name());
      known.names.keySet().forEach(n -> names.index(known.id, n));
      known.spellings.keySet().forEach(n -> names.indexMention(known, n));
    }
    return names;
  }

  private void read(@org.jspecify.annotations.Nullable Terms terms, boolean full) throws IOException {
    if (terms == null) {
      return;
    }
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      String entry = term.utf8ToString();
      int end = entry.indexOf(Schema.SET_SEPARATOR);
      Known known =
          byId.computeIfAbsent(entry.substring(0, end), id -> new Known(id, new LinkedHashMap<>(), new LinkedHashMap<>()));
      (full ? known.names : known.spellings).merge(entry.substring(end + 1), each.docFreq(), Integer::sum);
    }
  }

  private void index(String id, String name) {
    List<String> words = words(name);
    byFullName.computeIfAbsent(String.join(" ", words), w -> new LinkedHashSet<>()).add(id);
    if (words.size() > 1) {
      byInitials.computeIfAbsent(initials(words), i -> new LinkedHashSet<>()).add(id);
    }
    for (String word : words) {
      byWord.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(id);
      bySound.computeIfAbsent(Sound.of(word), w -> new LinkedHashSet<>()).add(id);
    }
  }

  private static String initials(List<String> words) {
    return words.stream().filter(w -> !SMALL_WORDS.contains(w)).map(w -> w.substring(0, w.offsetByCodePoints(0, 1))).collect(Collectors.joining());
  }

  /** Where a mention holds the whole name, its other words are an office or somebody else's name: "Ann Lang's secretary Tom Baker". */
  private void indexMention(Known known, String mention) {
    List<String> words = words(mention);
    if (known.names.keySet().stream().map(Names::words).anyMatch(name -> words.size() > name.size() && Collections.indexOfSubList(words, name) >= 0)) {
      byFullName.computeIfAbsent(String.join(" ", words), w -> new LinkedHashSet<>()).add(known.id);
      words.forEach(w -> besideName.computeIfAbsent(w, n -> new LinkedHashSet<>()).add(known.id));
    } else {
      index(known.id, mention);
    }
  }

  static List<String> words(String name) {
    return Words.of(name, "").stream().map(Words.Word::folded).toList();
  }

  /** What the person is mostly called; the id itself for somebody unknown. */
  String label(String id) {
    return labels.getOrDefault(id, id);
  }

  /** Whether a person is called so or has all of its words in a name, as the archive writes it or as it sounds. */
  boolean isCalled(String id, String typed) {
    if (id.equals(typed)) {
      return true;
    }
    List<String> sounds = words(typed).stream().map(Sound::of).toList();
    return spellings(id).stream().anyMatch(n -> words(n).stream().map(Sound::of).toList().containsAll(sounds));
  }

  boolean knows(String id) {
    return byId.containsKey(id);
  }

  /** All that the archive and the directory call a person, most frequent first. */
  List<String> spellings(String id) {
    Set<String> all = written(id);
    all.addAll(directory.spellings(id));
    return List.copyOf(all);
  }

  private Set<String> written(String id) {
    var all = new LinkedHashSet<String>();
    Known known = byId.get(id);
    if (known != null) {
      var counted = new HashMap<>(known.names);
      known.spellings.forEach((s, n) -> counted.merge(s, n, Integer::sum));
      counted.entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
          .forEach(e -> all.add(e.getKey()));
    }
    return all;
  }

  /**
   * The ids whom a name may mean: the id itself; else who is called exactly so; else who has all its words in the name; else whose
   * name has words that sound so; else whom the directory says. An id of one word is a name too, of somebody whom an article calls
   * so and nothing else: it means him and all others of that name. Initials also mean whom the directory calls so.
   */
  List<String> meant(String name) {
    var ids = new LinkedHashSet<String>();
    List<String> words = words(name);
    if (words.size() != 1 && byId.containsKey(name)) {
      return List.of(name);
    }
    if (words.isEmpty()) {
      return List.of();
    }
    if (isInitials(name)) {
      ids.addAll(byInitials.getOrDefault(name.toLowerCase(Locale.ROOT), Set.of()));
      directory.meant(name).stream().map(PersonRef::id).filter(byId::containsKey).forEach(ids::add);
    }
    if (name.endsWith("*")) {
      ids.addAll(startingWith(name.substring(0, name.length() - 1)));
      return List.copyOf(ids);
    }
    Set<String> exact = words.size() > 1 ? byFullName.getOrDefault(String.join(" ", words), Set.of()) : Set.of();
    ids.addAll(exact);
    if (exact.isEmpty()) {
      Set<String> withWords = withAll(words);
      ids.addAll(withWords);
      if (withWords.isEmpty() || words.size() == 1 && words.getFirst().length() > 5) {
        ids.addAll(all(words.stream().map(w -> bySound.getOrDefault(Sound.of(w), Set.of())).toList()));
      }
    }
    if (byId.containsKey(name)) {
      ids.add(name);
    }
    if (ids.isEmpty()) {
      directory.meant(name).stream().map(PersonRef::id).filter(byId::containsKey).forEach(ids::add);
    }
    if (ids.isEmpty() && words.size() > 1) {
      Optional<String> rest = HONORIFICS.contains(words.getFirst()) ? Optional.of(name.substring(name.indexOf(' ') + 1)) : directory.withoutOffice(name);
      rest.filter(r -> r.length() < name.length()).ifPresent(r -> ids.addAll(meant(r)));
    }
    if (ids.isEmpty()) { // whoever holds the office now does not occur in the archive
      directory.heldBefore(name).stream().map(PersonRef::id).filter(byId::containsKey).forEach(ids::add);
    }
    return List.copyOf(ids);
  }

  private Set<String> withAll(List<String> words) {
    Set<String> withAll = all(words.stream().map(w -> union(byWord.getOrDefault(w, Set.of()), besideName.getOrDefault(w, Set.of()))).toList());
    withAll.removeIf(id -> words.stream().noneMatch(w -> byWord.getOrDefault(w, Set.of()).contains(id)));
    return withAll;
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    var both = new LinkedHashSet<>(some);
    both.addAll(others);
    return both;
  }

  /** Whether a name of somebody ends with a word, as a person's with the surname. */
  boolean endsWith(String id, String word) {
    String folded = String.join(" ", words(word));
    return written(id).stream().map(n -> String.join(" ", words(n))).anyMatch(n -> n.equals(folded) || n.endsWith(" " + folded));
  }

  private static boolean isInitials(String name) {
    return name.length() <= LONGEST_INITIALS && name.chars().allMatch(Character::isUpperCase);
  }

  private static Set<String> all(List<Set<String>> sets) {
    var common = new LinkedHashSet<>(sets.getFirst());
    sets.forEach(common::retainAll);
    return common;
  }

  /** The ids of all with a name of which some word starts so, and the words before it stand before it. */
  Collection<String> startingWith(String prefix) {
    List<String> words = words(prefix);
    if (words.isEmpty()) {
      return byId.keySet();
    }
    String last = words.getLast();
    var ids = new LinkedHashSet<String>();
    byWord.subMap(last, last + Character.MAX_VALUE).values().forEach(ids::addAll);
    for (String word : words.subList(0, words.size() - 1)) {
      ids.retainAll(byWord.getOrDefault(word, Set.of()));
    }
    if (ids.isEmpty() && words.size() == 1 && last.length() >= 4) {
      String sound = Sound.of(last);
      bySound.forEach((s, of) -> {
        if (s.startsWith(sound)) {
          ids.addAll(of);
        }
      });
    }
    return ids;
  }

  /** Words of names that sound like a word but are written otherwise: "zelensky" for "selenskyj". */
  List<String> otherSpellings(String folded) {
    var found = new ArrayList<String>();
    if (folded.length() < 5) {
      return found;
    }
    for (String id : bySound.getOrDefault(Sound.of(folded), Set.of())) {
      for (String name : written(id)) {
        for (String word : words(name)) {
          if (!word.equals(folded) && !found.contains(word) && Sound.of(word).equals(Sound.of(folded))) {
            found.add(word);
          }
        }
      }
    }
    return found;
  }

  /** Countries by other names than Unicode's. */
  List<String> countries(String name) {
    return directory.countries(name);
  }

  /** What countries are called beyond Unicode's names, by their codes. */
  Map<String, List<String>> countryNames() {
    return directory.countryNames();
  }

  /** A name of the archive that a misspelt one most likely stands for. */
  Optional<String> nearest(String name) {
    String folded = String.join(" ", words(name));
    return dicta.search.query.Nearest.of(folded, folded.indexOf(' ') < 0 ? byWord.keySet() : byFullName.keySet());
  }

  /** Names of the archive for corrections: single words. */
  Set<String> vocabulary() {
    return byWord.keySet();
  }
}
